package naslag.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import naslag.corpus.AtomicFile;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.exchange.Skos;
import naslag.thesaurus.exchange.ThesaurusCsv;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "exporteer",
    description = "Schrijft de begrippen als SKOS in Turtle, of als tabel.",
    synopsisHeading = "Gebruik: ",
    optionListHeading = "%nOpties:%n")
final class ThesaurusExportCommand extends CorpusCommand {
  @Option(
      names = "--als",
      paramLabel = "VORM",
      description = "skos of csv (anders naar de naam van het bestand).")
  private String form = "";

  @Option(
      names = "--naar",
      paramLabel = "BESTAND",
      description = "Waarheen (anders op het scherm).")
  private @Nullable Path target;

  @Override
  Exit run() throws IOException {
    boolean csv = isCsv();
    ThesaurusStore store = ThesaurusStore.of(places(), terminal());
    Thesaurus thesaurus = store.read();
    if (thesaurus.concepts().isEmpty()) {
      throw new Refusal(
          Exit.NOTHING,
          "er staan geen begrippen in "
              + store.file()
              + "; haal ze binnen met naslag thesaurus importeer.");
    }
    String text = csv ? ThesaurusCsv.write(thesaurus) : Skos.writeTurtle(thesaurus, store.extra());
    if (csv && !thesaurus.groups().isEmpty()) {
      terminal()
          .say(
              "De collecties ("
                  + thesaurus.groups().size()
                  + ") passen niet in een tabel; ze blijven hier staan.");
    }
    if (target == null) {
      terminal().out().print(text);
    } else {
      AtomicFile.write(target, text);
      terminal().say("Geschreven: " + target + " (" + thesaurus.concepts().size() + " begrippen).");
    }
    return Exit.OK;
  }

  private boolean isCsv() {
    String asked = form.toLowerCase(Locale.ROOT);
    return switch (asked) {
      case "csv" -> true;
      case "skos", "turtle", "ttl" -> false;
      case "" -> target != null && target.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
      default ->
          throw new Refusal(Exit.USAGE, "de vorm \"" + form + "\" bestaat niet; kies skos of csv.");
    };
  }
}
