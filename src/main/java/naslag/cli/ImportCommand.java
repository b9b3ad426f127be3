package naslag.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import naslag.intake.Importer.ImportOptions;
import naslag.intake.Importer.Prompt;
import naslag.intake.html.HtmlReader.HtmlFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "importeer",
    description = "Maakt van tekst, pdf, docx, epub en html werken in het corpus.",
    footer =
        "Elk werk komt in de map eigen van het corpus, met een verslag ernaast. Titel, auteurs en"
            + " jaar komen uit het bestand, of uit een RIS- of CSV-bestand met dezelfde naam.")
final class ImportCommand extends CorpusCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "BESTAND",
      description = "Tekst, pdf, docx, epub of html; ook een map of een patroon als '*.pdf'.")
  private List<String> named = List.of();

  @Option(names = "--titel", paramLabel = "TITEL", description = "De titel (anders uit de tekst).")
  private String title = "";

  @Option(
      names = "--auteur",
      paramLabel = "NAAM",
      description = "Een auteur (anders uit de tekst); herhaal voor meer.")
  private List<String> creators = List.of();

  @Option(names = "--jaar", paramLabel = "JAAR", description = "Het jaar van uitgave.")
  private String date = "";

  @Option(
      names = "--zonder-vragen",
      description = "Vraag niets, ook niet naar een titel of auteur die ontbreekt.")
  private boolean withoutAsking;

  @Option(names = "--proef", description = "Toon het verslag en schrijf niets.")
  private boolean trial;

  @Option(
      names = "--vervang",
      description = "Vervang ook een werk dat sindsdien bewerkt is; er blijft een kopie.")
  private boolean overwrite;

  @Option(
      names = "--samen",
      description = "Maak van de html-bladzijden in een map één werk, in hun volgorde.")
  private boolean together;

  @Override
  Exit run() throws IOException {
    boolean described = !title.isEmpty() || !creators.isEmpty() || !date.isEmpty();
    List<Path> files = together ? SourceFiles.folders(named) : SourceFiles.of(named);
    Refusal.usageIf(
        files.size() > 1 && described,
        "--titel, --auteur en --jaar horen bij één bestand; importeer de bestanden een voor"
            + " een.");
    Path corpus = places().corpus();
    boolean isNew = !trial && !Files.isDirectory(corpus);
    String thesaurus = isNew ? NewCommand.NewCorpus.thesaurus() : "";
    ImportOptions options = new ImportOptions(title, creators, date, overwrite, trial);
    boolean ask = !withoutAsking && !trial && terminal().interactive();
    Exit exit =
        new ImportRun(terminal(), corpus, thesaurus, options, files)
            .run(ask ? new Asking(terminal(), answers()) : Prompt.NONE);
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
    for (Path folder : SourceFiles.foldersAmong(named)) {
      HtmlFolder.in(folder)
          .ifPresent(
              manual ->
                  say(
                      "%s lijkt één handleiding in %s html-bladzijden; met --samen wordt ze één"
                          + " werk.",
                      folder, manual.pages()));
    }
  }

  private static BufferedReader answers() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  /** Asks a person at the terminal; an empty answer is one. */
  record Asking(Terminal terminal, BufferedReader answers) implements Prompt {

    @Override
    public Answers ask(String name, Missing missing) {
      terminal.err().println();
      String title = missing.title() ? ask(name, "titel") : "";
      String creators = missing.creators() ? ask(name, "auteurs, met ; ertussen") : "";
      String date = missing.date() ? ask(name, "jaar van uitgave") : "";
      List<String> names =
          Stream.of(creators.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
      return new Answers(title, names, date);
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
}
