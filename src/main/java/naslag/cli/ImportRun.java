package naslag.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import naslag.corpus.AtomicFile;
import naslag.intake.Importer;
import naslag.intake.Importer.ImportOptions;
import naslag.intake.Importer.Outcome;
import naslag.intake.Importer.Prompt;
import naslag.intake.report.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * Imports files one after another and says of each what became of it, at once: what was done before
 * an interruption is reported, and need not be done again.
 */
final class ImportRun {
  /** From so many files on, the screen has a line a file; each report is only in its file. */
  private static final int MANY = 4;

  private final Terminal terminal;
  private final Path corpus;
  private final String thesaurus;
  private final ImportOptions options;
  private final List<Path> files;
  private final ImportNotes notes;
  private int at;
  private int refused;
  private int unchanged;
  private final ProgressLine line;

  /**
   * @param thesaurus what a new corpus gets; "" for nothing
   */
  ImportRun(
      Terminal terminal, Path corpus, String thesaurus, ImportOptions options, List<Path> files) {
    this.terminal = terminal;
    this.line = new ProgressLine(terminal);
    this.corpus = corpus;
    this.thesaurus = thesaurus;
    this.options = options;
    this.files = files;
    this.notes = new ImportNotes(Importer.memory(corpus));
  }

  Exit run(Prompt prompt) throws IOException {
    try (notes) {
      return runAll(prompt);
    }
  }

  private Exit runAll(Prompt prompt) throws IOException {
    Importer importer =
        Importer.into(
            corpus,
            thesaurus,
            this::page,
            () -> {
              line.clear();
              terminal.waitForWriter();
            },
            (name, missing) -> {
              line.clear();
              return prompt.ask(name, missing);
            });
    for (Path file : files) {
      at++;
      progress(file, "");
      Outcome outcome = importer.importFile(file, options);
      line.clear();
      show(file, outcome);
    }
    if (files.size() >= MANY) {
      int done = files.size() - refused - unchanged;
      terminal.say(
          "%s bestanden: %s %s, %s ongewijzigd, %s niet ingelezen.",
          files.size(),
          done,
          options.trial() ? "op proef gelezen" : "ingelezen",
          unchanged,
          refused);
    }
    if (refused == 0) {
      return Exit.OK;
    }
    return refused == files.size() ? Exit.FAILED : Exit.PARTLY;
  }

  private void page(int page) {
    if (page % 25 == 0) {
      progress(files.get(at - 1), ", blz. " + page);
    }
  }

  private void progress(Path file, String where) {
    String count = files.size() > 1 ? "[" + at + "/" + files.size() + "] " : "";
    line.show(count + file.getFileName() + where + "…");
    if (!terminal.interactive() && where.isEmpty() && files.size() < MANY) {
      terminal.say(file + ": lezen…");
      terminal.flush();
    }
  }

  private void show(Path file, Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Imported imported -> {
        report(imported.report());
        imported.backup().ifPresent(b -> terminal.say("Het vorige werk is bewaard als " + b + "."));
        say(file + ": ingelezen als " + imported.output() + summary(imported.report()) + ".");
        if (files.size() < MANY) {
          terminal.say("Het verslag staat ook in " + imported.reportFile() + ".");
        }
      }
      case Outcome.Tried tried -> {
        report(tried.report());
        say(file + ": proef, er is niets geschreven" + summary(tried.report()) + ".");
      }
      case Outcome.Unchanged same -> {
        unchanged++;
        say(file + ": ongewijzigd, " + same.output() + " blijft zoals het is.");
      }
      case Outcome.EditedSince edited -> refuse(file + ": overgeslagen, " + edited.reason());
      case Outcome.Refused no -> refuse(file + ": geweigerd, " + no.reason());
    }
  }

  private void refuse(String sentence) throws IOException {
    refused++;
    say(sentence);
  }

  private void report(ImportReport report) {
    if (files.size() < MANY) {
      terminal.out().print(report.render());
    }
  }

  private String summary(ImportReport report) {
    if (files.size() < MANY) {
      return "";
    }
    ImportReport.Made made = report.made();
    String look =
        report.remarks().isEmpty() ? "" : ", " + report.remarks().size() + " na te kijken";
    String passages = made.passages() == 1 ? "1 passage" : made.passages() + " passages";
    String examples = made.examples() == 1 ? "1 voorbeeld" : made.examples() + " voorbeelden";
    return " (%s, %s%s)".formatted(passages, examples, look);
  }

  /** On the screen, and with many files in the notes of the import too, before the next begins. */
  private void say(String sentence) throws IOException {
    terminal.say(sentence);
    if (files.size() >= MANY && !options.trial()) {
      notes.add(sentence);
    }
  }

  /**
   * What a large import says, kept in {@code import.txt} beside what imports remember, line by line
   * as it goes. Two imports at once each keep their own: the second in {@code import-2.txt}.
   */
  static final class ImportNotes implements Closeable {
    private final Path directory;
    private @Nullable FileChannel file;

    /** Nothing is made yet. */
    ImportNotes(Path directory) {
      this.directory = directory;
    }

    /**
     * Adds a line; the first one replaces the notes of the former import.
     *
     * @throws IOException when it cannot be written
     */
    void add(String line) throws IOException {
      if (file == null) {
        file = open();
        file.truncate(0);
      }
      ByteBuffer left = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
      while (left.hasRemaining()) {
        file.write(left);
      }
    }

    /** The first file that no other import has locked. */
    private FileChannel open() throws IOException {
      Files.createDirectories(directory);
      for (int n = 1; ; n++) {
        Path path = directory.resolve(n == 1 ? "import.txt" : "import-" + n + ".txt");
        FileChannel channel =
            FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (AtomicFile.lock(channel)) {
          return channel;
        }
        channel.close();
      }
    }

    @Override
    public void close() throws IOException {
      if (file != null) {
        file.close();
      }
    }
  }
}
