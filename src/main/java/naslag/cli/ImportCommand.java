package naslag.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import naslag.corpus.Corpus;
import naslag.intake.ImportOptions;
import naslag.intake.Importer;
import naslag.intake.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "importeer",
    description = "Maakt van tekstbestanden werken in het corpus.",
    synopsisHeading = "Gebruik: ",
    parameterListHeading = "%n",
    optionListHeading = "%nOpties:%n",
    footerHeading = "%n",
    footer = "Elk werk komt in de map eigen van het corpus, met een verslag ernaast.")
final class ImportCommand extends CorpusCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "BESTAND",
      description = "Tekst, zoals gekopieerd uit een pdf.")
  private List<Path> files = List.of();

  @Option(names = "--titel", paramLabel = "TITEL", description = "De titel (anders uit de tekst).")
  private String title = "";

  @Option(
      names = "--auteur",
      paramLabel = "NAAM",
      description = "Een auteur (anders uit de tekst); herhaal voor meer.")
  private List<String> creators = List.of();

  @Option(names = "--jaar", paramLabel = "JAAR", description = "Het jaar van uitgave.")
  private String date = "";

  @Option(names = "--proef", description = "Toon het verslag en schrijf niets.")
  private boolean trial;

  @Option(
      names = "--vervang",
      description = "Vervang ook een werk dat sindsdien bewerkt is; er blijft een kopie.")
  private boolean overwrite;

  @Override
  Exit run() throws IOException {
    boolean described = !title.isEmpty() || !creators.isEmpty() || !date.isEmpty();
    if (files.size() > 1 && described) {
      throw new Refusal(
          Exit.USAGE,
          "--titel, --auteur en --jaar horen bij één bestand; importeer de bestanden een voor een.");
    }
    Path corpus = places().corpus();
    if (!trial && !Files.exists(corpus.resolve(Corpus.THESAURUS)) && !Files.isDirectory(corpus)) {
      NewCorpus.make(corpus);
      terminal().say("Nieuw corpus gemaakt in " + corpus + ", met de thesaurus van Naslag.");
    }
    ImportOptions options = new ImportOptions(title, creators, date, overwrite, trial);
    Importer importer = Importer.into(corpus);
    int refused = 0;
    for (Path file : files) {
      terminal().say(file + ": lezen…");
      terminal().flush();
      refused += show(file, importer.importFile(file, options)) ? 0 : 1;
    }
    if (refused == 0) {
      return Exit.OK;
    }
    return refused == files.size() ? Exit.FAILED : Exit.PARTLY;
  }

  /** False when the file did not go in. */
  private boolean show(Path file, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Imported imported -> {
        terminal().out().print(imported.report().render());
        imported
            .backup()
            .ifPresent(b -> terminal().say("Het vorige werk is bewaard als " + b + "."));
        terminal().say(file + ": ingelezen als " + imported.output() + ".");
        terminal().say("Het verslag staat ook in " + imported.reportFile() + ".");
        yield true;
      }
      case Outcome.Tried tried -> {
        terminal().out().print(tried.report().render());
        terminal().say(file + ": proef, er is niets geschreven.");
        yield true;
      }
      case Outcome.Unchanged unchanged -> {
        terminal().say(file + ": ongewijzigd, " + unchanged.output() + " blijft zoals het is.");
        yield true;
      }
      case Outcome.EditedSince edited -> {
        terminal().say(file + ": overgeslagen, " + edited.reason());
        yield false;
      }
      case Outcome.Refused refused -> {
        terminal().say(file + ": geweigerd, " + refused.reason());
        yield false;
      }
    };
  }
}
