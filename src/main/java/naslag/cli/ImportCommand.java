package naslag.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import naslag.cli.Main.Exit;
import naslag.corpus.AtomicFile;
import naslag.corpus.WorkField;
import naslag.intake.Importer;
import naslag.intake.Importer.ImportOptions;
import naslag.intake.Importer.Outcome;
import naslag.intake.Importer.Prompt;
import naslag.intake.Importer.Replace;
import naslag.intake.html.HtmlReader.HtmlFolder;
import naslag.intake.report.ImportLog.Remark.Weight;
import naslag.intake.report.ImportReport;
import naslag.intake.report.RunList;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.SideRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Brings source files into a corpus.
 *
 * <p>Long, since it has an option for each field that may be stated of a whole run, and one
 * progress line, lock and list of remarks for the run.
 */
@Command(name = "importeer")
final class ImportCommand extends CorpusCommand {
  @Parameters(arity = "1..*", paramLabel = "BESTAND")
  private List<String> named = List.of();

  @Option(names = "--titel", paramLabel = "TITEL")
  private String title = "";

  @Option(names = "--auteur", paramLabel = "NAAM")
  private List<String> creators = List.of();

  @Option(names = "--jaar", paramLabel = "JAAR")
  private String date = "";

  @Option(names = "--rechten", paramLabel = "RECHTEN")
  private String rights = "";

  @Option(names = "--thema", paramLabel = "THEMA")
  private List<String> subjects = List.of();

  @Option(names = "--taal", paramLabel = "TAAL")
  private String language = "";

  @Option(names = "--eigenaar", paramLabel = "NAAM")
  private String owner = "";

  @Option(names = "--geldig-tot", paramLabel = "DATUM")
  private String validUntil = "";

  @Option(names = "--kinderen", paramLabel = "ja|nee")
  private String children = "";

  @Option(names = "--gegevens", paramLabel = "BESTAND")
  private Optional<Path> table = Optional.empty();

  @Option(names = "--bijwerken")
  private boolean update;

  @Option(names = "--zonder-vragen")
  private boolean withoutAsking;

  @Option(names = "--proef")
  private boolean trial;

  @Option(names = "--vervang")
  private boolean overwrite;

  @Option(names = "--samen")
  private boolean together;

  /** True also for a directory with no more than what a first import left that was killed. */
  private static boolean isEmpty(Path corpus) throws IOException {
    if (!Files.exists(corpus)) {
      return true;
    }
    try (Stream<Path> all = Files.walk(corpus)) {
      return all.filter(Files::isRegularFile)
          .allMatch(file -> file.getFileName().toString().startsWith("."));
    }
  }

  @Override
  Exit run() throws IOException {
    SourceFiles files = together ? SourceFiles.folders(named) : SourceFiles.of(named);
    Refusal.usageIf(
        files.paths().size() > 1 && !title.isEmpty(),
        "--titel hoort bij één bestand; geef meer titels in een tabel met --gegevens.");
    Refusal.usageIf(
        !validUntil.isEmpty() && !validUntil.matches("\\d{4}-\\d{2}-\\d{2}"),
        "schrijf bij --geldig-tot een datum als 2027-12-31.");
    Refusal.usageIf(
        !children.matches("|ja|nee"),
        "schrijf --kinderen ja, of --kinderen nee als de teksten niet over kinderen gaan.");
    Refusal.usageIf(
        table.isPresent() && !Files.isReadable(table.get()),
        "de tabel van --gegevens bestaat niet of is niet te lezen.");
    Refusal.usageIf(overwrite && update, "kies: --bijwerken, of --vervang.");
    Path corpus = places().corpus();
    boolean isNew = !trial && isEmpty(corpus);
    String thesaurus = isNew ? NewCommand.thesaurus() : "";
    FoundMetadata said =
        FoundMetadata.NONE
            .with(WorkField.TITLE, title)
            .with(WorkField.CREATOR, creators)
            .with(WorkField.DATE, date)
            .with(WorkField.RIGHTS, rights)
            .with(WorkField.SUBJECT, subjects)
            .with(WorkField.LANGUAGE, FoundMetadata.language(language))
            .with(WorkField.OWNER, owner)
            .with(WorkField.VALID_UNTIL, validUntil)
            .with(WorkField.ABOUT_CHILDREN, children);
    Replace replace = overwrite ? Replace.ALL : update ? Replace.NEWER : Replace.NONE;
    ImportOptions options = new ImportOptions(said, new SideRecord.Records(table), replace, trial);
    boolean ask = !withoutAsking && !trial && terminal().interactive();
    Exit exit;
    try (ImportRun run = new ImportRun(files)) {
      exit = run.of(thesaurus, options, ask ? new Asking(terminal(), answers()) : Prompt.NONE);
    }
    if (!together) {
      suggestTogether();
    }
    if (isNew && exit != Exit.FAILED) {
      say("Nieuw corpus gemaakt in " + corpus + ", met de thesaurus van Naslag.");
    }
    return exit;
  }

  /** A manual of eighty pages would become eighty works. */
  private void suggestTogether() throws IOException {
    String manual =
        "%s lijkt één handleiding in %s html-bladzijden; met --samen wordt ze één werk.";
    for (Path folder : SourceFiles.foldersAmong(named)) {
      HtmlFolder.in(folder).ifPresent(is -> say(manual, folder, is.files().size()));
    }
  }

  private static BufferedReader answers() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  /** Asks a person at the terminal; an empty answer is one. */
  record Asking(Terminal terminal, BufferedReader answers) implements Prompt {

    @Override
    public FoundMetadata ask(String name, Set<WorkField> missing) {
      terminal.err().println();
      String title = missing.contains(WorkField.TITLE) ? ask(name, "titel") : "";
      String creators =
          missing.contains(WorkField.CREATOR) ? ask(name, "auteurs, met ; ertussen") : "";
      String date = missing.contains(WorkField.DATE) ? ask(name, "jaar van uitgave") : "";
      return FoundMetadata.NONE
          .with(WorkField.TITLE, title)
          .with(WorkField.CREATOR, List.of(creators.split(";")))
          .with(WorkField.DATE, date);
    }

    private String ask(String name, String what) {
      terminal.err().print(name + ": " + what + " (Enter als je het niet weet)? ");
      terminal.flush();
      try {
        String answer = answers.readLine();
        return answer == null ? "" : answer.strip();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Imports files one after another and says of each what became of it, at once: what was done
   * before an interruption is reported, and need not be done again.
   */
  private final class ImportRun implements Closeable {
    /** From so many files on, the screen has a line a file; each report is only in its file. */
    private static final int MANY = 4;

    private static final int MOST_LINES = 20;

    private final SourceFiles found;
    private final boolean many;
    private final Terminal.ProgressLine line = new Terminal.ProgressLine(terminal());
    private @Nullable Writer notes;
    private final RunList list = new RunList();
    private int at;
    private int refused;
    private int unchanged;
    private int replaced;
    private int moved;
    private int gone;

    ImportRun(SourceFiles found) {
      this.found = found;
      many = found.paths().size() >= MANY;
    }

    /**
     * Imports.
     *
     * @param thesaurus what a new corpus gets; "" for nothing
     */
    Exit of(String thesaurus, ImportOptions options, Prompt prompt) throws IOException {
      Importer importer =
          new Importer(
              places().corpus(),
              thesaurus,
              this::page,
              () -> {
                line.clear();
                terminal().waitForWriter();
              },
              (name, missing) -> {
                line.clear();
                return prompt.ask(name, missing);
              });
      for (Path file : found.paths()) {
        at++;
        progress(file, "");
        Outcome outcome = importer.importFile(file, options);
        line.clear();
        show(file, outcome);
      }
      for (Path folder : update ? SourceFiles.foldersAmong(named) : List.<Path>of()) {
        for (Path work : importer.expire(folder, trial)) {
          String would = trial ? "zou " : "";
          lost(work.toString(), would + "vervallen, want het bestand is er niet meer.");
          gone++;
        }
      }
      for (Path folder : found.closed()) {
        lost(folder.toString(), "je mag deze map niet lezen; vraag er leesrechten voor.");
      }
      end();
      return refused == found.paths().size() && refused > 0
          ? Exit.FAILED
          : refused == 0 && found.closed().isEmpty() ? Exit.OK : Exit.PARTLY;
    }

    /** What to look at, the worst first; all of it in the notes. */
    private void end() throws IOException {
      List<String> lines = many || gone > 0 || !found.closed().isEmpty() ? list.lines() : List.of();
      if (!lines.isEmpty()) {
        told("Kijk dit na, het ergste eerst:");
      }
      lines.stream().limit(MOST_LINES).forEach(terminal()::say);
      int more = lines.size() - MOST_LINES;
      if (more > 0) {
        say("  … en nog %s: zie %s.", more, Importer.memory(places().corpus()));
      }
      for (String line : lines) {
        note(line);
      }
      if (!found.foreign().isEmpty()) {
        told("Niet gelezen, want Naslag kent deze soorten niet: " + found.foreign() + ".");
      }
      if (many || gone > 0) {
        int done = found.paths().size() - refused - unchanged;
        told(
            "%s bestanden: %s %s%s, %s ongewijzigd%s, %s niet ingelezen%s."
                .formatted(
                    found.paths().size(),
                    done,
                    trial ? "op proef gelezen" : "ingelezen",
                    replaced > 0 ? " (waarvan " + replaced + " vervangen)" : "",
                    unchanged,
                    moved > 0 ? " (waarvan " + moved + " verplaatst of dubbel)" : "",
                    refused,
                    gone > 0 ? ", " + gone + " vervallen" : ""));
      }
    }

    private void page(int page) {
      if (page % 25 == 0) {
        progress(found.paths().get(at - 1), ", blz. " + page);
      }
    }

    private void progress(Path file, String where) {
      String count = found.paths().size() > 1 ? "[" + at + "/" + found.paths().size() + "] " : "";
      line.show(count + file.getFileName() + where + "…");
      if (!terminal().interactive() && where.isEmpty() && !many) {
        say(file + ": lezen…");
        terminal().flush();
      }
    }

    private void show(Path file, Outcome outcome) throws IOException {
      switch (outcome) {
        case Outcome.Imported imported -> {
          made(file, imported.report(), imported.replaced());
          imported.backup().ifPresent(b -> say("Het vorige werk is bewaard als " + b + "."));
          String how = imported.replaced() ? ": ingelezen in plaats van " : ": ingelezen als ";
          told(file + how + imported.output() + summary(imported.report()) + ".");
          if (!many) {
            say("Het verslag staat ook in " + imported.reportFile() + ".");
          }
        }
        case Outcome.Tried tried -> {
          made(file, tried.report(), tried.replaced());
          String how = tried.replaced() ? "vervangt " : "wordt ";
          String work = how + tried.output() + summary(tried.report());
          told(file + ": proef, er is niets geschreven; " + work + ".");
        }
        case Outcome.Unchanged same -> {
          unchanged++;
          moved += same.remark().isEmpty() ? 0 : 1;
          String remark = same.remark().isEmpty() ? "" : "; " + same.remark();
          told(file + ": ongewijzigd, " + same.output() + " blijft zoals het is" + remark + ".");
        }
        case Outcome.Kept kept -> refuse(file, "overgeslagen, " + kept.reason());
        case Outcome.Refused no -> refuse(file, "geweigerd, " + no.reason());
      }
    }

    /** With its folder, since folders have files of one name. */
    private static String shortly(Path file) {
      int names = file.getNameCount();
      return file.subpath(Math.max(0, names - 2), names).toString();
    }

    private void refuse(Path file, String why) throws IOException {
      refused++;
      lost(shortly(file), why);
      told(file + ": " + why);
    }

    private void lost(String name, String why) {
      list.add(Weight.LOST, name, why);
    }

    private void made(Path file, ImportReport report, boolean instead) {
      if (!many) {
        out().print(report.render());
      }
      replaced += instead ? 1 : 0;
      list.add(shortly(file), report);
    }

    private String summary(ImportReport report) {
      if (!many) {
        return "";
      }
      long doubts = report.remarks().stream().filter(r -> r.weight() != Weight.SHARED).count();
      String look = doubts == 0 ? "" : ", " + doubts + " na te kijken";
      return " (%s, %s%s)"
          .formatted(
              Terminal.counted(report.made().passages(), "passage", "passages"),
              Terminal.counted(report.examples().size(), "voorbeeld", "voorbeelden"),
              look);
    }

    /**
     * On the screen, and with many files in the notes of the import too, before the next begins.
     */
    private void told(String sentence) throws IOException {
      say(sentence);
      note(sentence);
    }

    /**
     * What a large import says, kept in {@code import.txt} beside what imports remember, line by
     * line as it goes. Two imports at once each keep their own: the second in {@code import-2.txt}.
     */
    private void note(String sentence) throws IOException {
      if (many && !trial) {
        notes = notes == null ? open(Importer.memory(places().corpus())) : notes;
        notes.write(sentence + "\n");
        notes.flush();
      }
    }

    /** The first file that no other import has locked; the notes of a former import go. */
    private static Writer open(Path directory) throws IOException {
      Files.createDirectories(directory);
      for (int n = 1; ; n++) {
        Path path = directory.resolve(n == 1 ? "import.txt" : "import-" + n + ".txt");
        FileChannel channel =
            FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (AtomicFile.lock(channel)) {
          return Channels.newWriter(channel.truncate(0), StandardCharsets.UTF_8);
        }
        channel.close();
      }
    }

    @Override
    public void close() throws IOException {
      if (notes != null) {
        notes.close();
      }
    }
  }
}
