package naslag.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import naslag.check.CheckDocument;
import naslag.check.CorpusCheck;
import naslag.check.Coverage;
import naslag.check.CoverageDocument;
import naslag.check.CoverageText;
import naslag.check.Finding;
import naslag.check.Mender;
import naslag.check.Severity;
import naslag.corpus.Corpus;
import naslag.corpus.CorpusLock;
import naslag.corpus.Problem;
import naslag.index.IndexBuilder;
import naslag.show.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "controleer",
    description = "Toont per bestand en regel wat een mens moet nakijken.",
    synopsisHeading = "Gebruik: ",
    optionListHeading = "%nOpties:%n",
    footerHeading = "%n",
    footer = {
      "Fouten en waarschuwingen staan elk op een regel bestand:regel: wat en hoe.",
      "Wenken worden enkel geteld. Eindigt met 3 als er een fout of waarschuwing is,",
      "met 0 als er geen zijn; wenken tellen niet mee."
    })
final class CheckCommand extends CorpusCommand {
  @Option(names = "--json", description = "Eén JSON-document voor een ander programma.")
  private boolean json;

  @Option(names = "--wenken", description = "Toon ook de wenken.")
  private boolean hints;

  @Option(
      names = "--dekking",
      description =
          "Toon hoeveel uitleg en voorbeelden elk thema, elke leeftijd,\nbegeleider en plaats heeft.")
  private boolean coverage;

  @Option(names = "--markdown", description = "De dekking als tabellen voor een leesmij.")
  private boolean markdown;

  @Option(
      names = "--verbeter",
      description = {
        "Herstel eerst wat zeker is, met een kopie van elk bestand;",
        "toon dan wat overblijft."
      })
  private boolean mend;

  @Option(names = "--proef", description = "Met --verbeter: toon het en schrijf niets.")
  private boolean trial;

  @Override
  Exit run() throws IOException {
    if (trial && !mend) {
      throw new Refusal(Exit.USAGE, "--proef hoort bij --verbeter; zet die erbij.");
    }
    if (mend && (json || coverage)) {
      throw new Refusal(Exit.USAGE, "--verbeter staat alleen, of met --proef en --wenken.");
    }
    if (markdown && !coverage) {
      throw new Refusal(Exit.USAGE, "--markdown hoort bij --dekking; zet die erbij.");
    }
    if (coverage && (hints || (json && markdown))) {
      throw new Refusal(Exit.USAGE, "--dekking staat alleen, of met --markdown of --json.");
    }
    Corpus corpus = places().corpusThatExists();
    if (coverage) {
      Coverage counted = Coverage.of(corpus);
      IndexProgress.say(counted.problems(), terminal());
      terminal()
          .out()
          .print(
              json
                  ? Json.line(CoverageDocument.of(counted)) + "\n"
                  : markdown ? CoverageText.markdown(counted) : CoverageText.plain(counted));
      return Exit.OK;
    }
    if (mend) {
      mend(corpus);
    }
    ProgressBar bar = new ProgressBar(terminal(), "Nakijken");
    CorpusCheck.Result result =
        CorpusCheck.of(corpus, unindexed(corpus), percent -> bar.draw(percent, 100, percent + "%"));
    bar.clear();
    if (json) {
      terminal().out().println(Json.line(CheckDocument.of(result)));
    } else {
      for (Finding finding : result.findings()) {
        if (hints || finding.code().severity() != Severity.HINT) {
          terminal().out().println(line(corpus, finding));
        }
      }
      terminal().say(sum(result));
    }
    return result.isClean() ? Exit.OK : Exit.PARTLY;
  }

  /** An index that cannot be read has nothing to add, and is made again by the next search. */
  private List<Problem> unindexed(Corpus corpus) {
    try {
      return new IndexBuilder(corpus, places().index()).knownProblems();
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }

  private void mend(Corpus corpus) throws IOException {
    List<Mender.Mended> found = Mender.of(corpus);
    int repairs =
        trial || found.isEmpty()
            ? mend(corpus, found)
            : CorpusLock.holding(
                corpus.directory(),
                terminal()::waitForWriter,
                // Anew: what was found may have been written over while this waited.
                () -> mend(corpus, Mender.of(corpus)));
    String count = counted(repairs, "verbetering", "verbeteringen");
    terminal().say(trial ? "Proef: " + count + ", er is niets geschreven." : count + " gedaan.");
  }

  private int mend(Corpus corpus, List<Mender.Mended> found) throws IOException {
    int repairs = 0;
    for (Mender.Mended mended : found) {
      Path file = corpus.directory().resolve(mended.file());
      for (Mender.Repair repair : mended.repairs()) {
        terminal().out().println(line(file, repair.line(), "verbeterd", repair.message()));
      }
      repairs += mended.repairs().size();
      if (!trial) {
        Path copy = Backup.andWrite(file, mended.text());
        terminal().say(Terminal.shown(file) + " is bewaard als " + Terminal.shown(copy) + ".");
      }
    }
    return repairs;
  }

  private static String line(Corpus corpus, Finding finding) {
    return line(
        corpus.directory().resolve(finding.file()),
        finding.line(),
        finding.code().severity().dutch(),
        finding.message() + " [" + finding.code().label() + "]");
  }

  private static String line(Path file, int line, String what, String message) {
    return Terminal.harmless(Terminal.shown(file) + ":" + line + ": " + what + ": " + message);
  }

  private String sum(CorpusCheck.Result result) {
    long errors = result.count(Severity.ERROR);
    long warnings = result.count(Severity.WARNING);
    long all = result.count(Severity.HINT);
    String sum =
        (errors + warnings == 0 ? "Niets te herstellen" : counted(errors, "fout", "fouten"))
            + (errors + warnings == 0
                ? ""
                : " en " + counted(warnings, "waarschuwing", "waarschuwingen"))
            + " in "
            + counted(result.works(), "werk", "werken")
            + " ("
            + counted(result.passages(), "passage", "passages")
            + ").";
    boolean more = all > 0 && !hints;
    return sum + (more ? " Nog " + counted(all, "wenk", "wenken") + ": zie --wenken." : "");
  }

  private static String counted(long n, String one, String many) {
    return n == 1 ? "1 " + one : n + " " + many;
  }
}
