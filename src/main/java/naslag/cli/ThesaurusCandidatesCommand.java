package naslag.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import naslag.check.Candidate;
import naslag.check.Candidates;
import naslag.check.CandidatesDocument;
import naslag.corpus.Corpus;
import naslag.show.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "kandidaten",
    description = "Toont woorden die het corpus veel gebruikt en die geen begrip zijn.",
    synopsisHeading = "Gebruik: ",
    optionListHeading = "%nOpties:%n",
    footerHeading = "%n",
    footer = "Achter elk woord: hoe vaak, in hoeveel passages en werken, en een plaats.")
final class ThesaurusCandidatesCommand extends CorpusCommand {
  @Option(names = "--max", paramLabel = "AANTAL", description = "Hoeveel van elk (anders 30).")
  private int most = 30;

  @Option(names = "--json", description = "Eén JSON-document voor een ander programma.")
  private boolean json;

  @Override
  Exit run() throws IOException {
    if (most < 1) {
      throw new Refusal(Exit.USAGE, "--max is 1 of meer, niet " + most + ".");
    }
    Corpus corpus = places().corpusThatExists();
    Candidates.Found found =
        Candidates.of(corpus, ThesaurusStore.of(places(), terminal()).read(), most);
    IndexProgress.say(found.problems(), terminal());
    boolean nothing = found.words().isEmpty() && found.pairs().isEmpty();
    if (json) {
      terminal().out().println(Json.line(CandidatesDocument.of(found)));
      return nothing ? Exit.NOTHING : Exit.OK;
    }
    if (nothing) {
      terminal().say("Geen enkel woord komt vaak genoeg voor zonder begrip.");
      return Exit.NOTHING;
    }
    show("Woorden", found.words(), corpus.directory());
    show("Vaste verbindingen", found.pairs(), corpus.directory());
    return Exit.OK;
  }

  private void show(String title, List<Candidate> candidates, Path directory) {
    if (candidates.isEmpty()) {
      return;
    }
    int width = candidates.stream().mapToInt(c -> c.words().length()).max().orElse(0);
    terminal().out().println(title + " (keer, passages, werken)");
    for (Candidate candidate : candidates) {
      String place = Terminal.shown(directory.resolve(candidate.file())) + ":" + candidate.line();
      terminal()
          .out()
          .println(
              Terminal.harmless(
                  "  "
                      + candidate.words()
                      + " ".repeat(width - candidate.words().length())
                      + right(candidate.times())
                      + right(candidate.passages())
                      + right(candidate.works())
                      + "  "
                      + candidate.excerpt()
                      + "  "
                      + place));
    }
  }

  private static String right(int number) {
    String digits = Integer.toString(number);
    return " ".repeat(Math.max(0, 5 - digits.length())) + digits;
  }
}
