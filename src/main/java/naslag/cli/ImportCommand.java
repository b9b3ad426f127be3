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
import naslag.intake.Asker;
import naslag.intake.ImportOptions;
import naslag.intake.html.HtmlFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Option(names = "--zonder-vragen")
  private boolean withoutAsking;

  @Option(names = "--proef")
  private boolean trial;

  @Option(names = "--vervang")
  private boolean overwrite;

  @Option(names = "--samen")
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
            .run(ask ? new Asking(terminal(), answers()) : Asker.NOBODY);
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
  record Asking(Terminal terminal, BufferedReader answers) implements Asker {

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
