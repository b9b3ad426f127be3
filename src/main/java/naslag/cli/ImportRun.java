package naslag.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import naslag.intake.Asker;
import naslag.intake.ImportOptions;
import naslag.intake.Importer;
import naslag.intake.Outcome;
import naslag.intake.report.ImportReport;

/**
 * Imports files one after another and says of each what became of it, at once: what was done before
 * an interruption is told, and need not be done again.
 */
final class ImportRun {
  /** From so many files on, the screen has a line a file; each whole report stands in its file. */
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
  private String drawn = "";

  /**
   * @param thesaurus what a new corpus gets; "" for nothing
   */
  ImportRun(
      Terminal terminal, Path corpus, String thesaurus, ImportOptions options, List<Path> files) {
    this.terminal = terminal;
    this.corpus = corpus;
    this.thesaurus = thesaurus;
    this.options = options;
    this.files = files;
    this.notes = new ImportNotes(Importer.memory(corpus));
  }

  Exit run(Asker asker) throws IOException {
    try (notes) {
      return runAll(asker);
    }
  }

  private Exit runAll(Asker asker) throws IOException {
    Importer importer =
        Importer.into(
            corpus,
            thesaurus,
            this::page,
            () -> {
              clear();
              terminal.waitForWriter();
            },
            (name, missing) -> {
              clear();
              return asker.ask(name, missing);
            });
    for (Path file : files) {
      at++;
      progress(file, "");
      Outcome outcome = importer.importFile(file, options);
      clear();
      refused += show(file, outcome) ? 0 : 1;
    }
    if (files.size() >= MANY) {
      int done = files.size() - refused - unchanged;
      terminal.say(
          files.size()
              + " bestanden: "
              + done
              + (options.trial() ? " op proef gelezen, " : " ingelezen, ")
              + unchanged
              + " ongewijzigd, "
              + refused
              + " niet ingelezen.");
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
    if (terminal.interactive()) {
      String line = count + file.getFileName() + where + "…";
      String shown =
          line.length() < terminal.width() ? line : line.substring(0, terminal.width() - 1);
      terminal.err().print("\r" + shown + " ".repeat(Math.max(0, drawn.length() - shown.length())));
      drawn = shown;
      terminal.flush();
    } else if (where.isEmpty() && files.size() < MANY) {
      terminal.say(file + ": lezen…");
      terminal.flush();
    }
  }

  private void clear() {
    if (!drawn.isEmpty()) {
      terminal.err().print("\r" + " ".repeat(drawn.length()) + "\r");
      drawn = "";
    }
  }

  /** False when the file did not go in. */
  private boolean show(Path file, Outcome outcome) throws IOException {
    return switch (outcome) {
      case Outcome.Imported imported -> {
        report(imported.report());
        imported.backup().ifPresent(b -> terminal.say("Het vorige werk is bewaard als " + b + "."));
        say(file + ": ingelezen als " + imported.output() + summary(imported.report()) + ".");
        if (files.size() < MANY) {
          terminal.say("Het verslag staat ook in " + imported.reportFile() + ".");
        }
        yield true;
      }
      case Outcome.Tried tried -> {
        report(tried.report());
        say(file + ": proef, er is niets geschreven" + summary(tried.report()) + ".");
        yield true;
      }
      case Outcome.Unchanged same -> {
        unchanged++;
        say(file + ": ongewijzigd, " + same.output() + " blijft zoals het is.");
        yield true;
      }
      case Outcome.EditedSince edited -> {
        say(file + ": overgeslagen, " + edited.reason());
        yield false;
      }
      case Outcome.Refused no -> {
        say(file + ": geweigerd, " + no.reason());
        yield false;
      }
    };
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
    return " ("
        + (made.passages() == 1 ? "1 passage, " : made.passages() + " passages, ")
        + (made.examples() == 1 ? "1 voorbeeld" : made.examples() + " voorbeelden")
        + look
        + ")";
  }

  /** On the screen, and with many files in the notes of the import too, before the next begins. */
  private void say(String sentence) throws IOException {
    terminal.say(sentence);
    if (files.size() >= MANY && !options.trial()) {
      notes.add(sentence);
    }
  }
}
