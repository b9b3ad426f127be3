package naslag.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import naslag.check.CorpusCheck;
import naslag.check.Coverage;
import naslag.check.Finding;
import naslag.check.Finding.Severity;
import naslag.check.Fixer;
import naslag.cli.CorpusCommand.Backup;
import naslag.cli.Main.Exit;
import naslag.corpus.Corpus;
import naslag.corpus.CorpusLock;
import naslag.corpus.Problem;
import naslag.index.IndexBuilder;
import naslag.show.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "controleer")
final class CheckCommand extends CorpusCommand.WithJson {
  @Option(names = "--wenken")
  private boolean hints;

  @Option(names = "--dekking")
  private boolean coverage;

  @Option(names = "--markdown")
  private boolean markdown;

  @Option(names = "--verbeter")
  private boolean fix;

  @Option(names = "--proef")
  private boolean trial;

  @Override
  Exit run() throws IOException {
    Refusal.usageIf(trial && !fix, "--proef hoort bij --verbeter; zet die erbij.");
    Refusal.usageIf(
        fix && (json() || coverage), "--verbeter staat alleen, of met --proef en --wenken.");
    Refusal.usageIf(markdown && !coverage, "--markdown hoort bij --dekking; zet die erbij.");
    Refusal.usageIf(
        coverage && (hints || (json() && markdown)),
        "--dekking staat alleen, of met --markdown of --json.");
    Corpus corpus = places().corpusThatExists();
    if (coverage) {
      Coverage counted = Coverage.of(corpus);
      Library.say(counted.problems(), terminal());
      print(
          () -> Json.line(counted.document()),
          () -> markdown ? counted.markdown() : counted.plain());
      return Exit.OK;
    }
    if (fix) {
      fix(corpus);
    }
    Terminal.ProgressLine line = new Terminal.ProgressLine(terminal());
    CorpusCheck.Result result =
        CorpusCheck.of(
            corpus,
            unindexed(corpus),
            percent -> line.show("Nakijken", percent, 100, percent + "%"));
    line.clear();
    if (json()) {
      out().println(Json.line(result.document()));
    } else {
      for (Finding finding : result.byWork()) {
        if (hints || finding.code().severity() != Severity.HINT) {
          Path file = corpus.directory().resolve(finding.file());
          String what = finding.code().severity().dutch();
          String message = finding.message() + " [" + finding.code().label() + "]";
          out().println(line(file, finding.line(), what, message));
        }
      }
      say(sum(result));
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

  private void fix(Corpus corpus) throws IOException {
    List<Fixer.FixedFile> found = Fixer.of(corpus);
    int fixes =
        trial || found.isEmpty()
            ? fix(corpus, found)
            : CorpusLock.holding(
                corpus.directory(),
                terminal()::waitForWriter,
                // Anew: what was found may have been written over while this waited.
                () -> fix(corpus, Fixer.of(corpus)));
    String count = Terminal.counted(fixes, "verbetering", "verbeteringen");
    say(trial ? "Proef: " + count + ", er is niets geschreven." : count + " gedaan.");
  }

  private int fix(Corpus corpus, List<Fixer.FixedFile> found) throws IOException {
    int fixes = 0;
    for (Fixer.FixedFile fixed : found) {
      Path file = corpus.directory().resolve(fixed.file());
      for (Fixer.Fix fix : fixed.fixes()) {
        out().println(line(file, fix.line(), "verbeterd", fix.message()));
      }
      fixes += fixed.fixes().size();
      if (!trial) {
        Path copy = Backup.andWrite(new TreeMap<>(Map.of(file, fixed.text()))).getFirst();
        say("%s is bewaard als %s.", Terminal.shown(file), Terminal.shown(copy));
      }
    }
    return fixes;
  }

  private static String line(Path file, int line, String what, String message) {
    return Terminal.harmless(Terminal.shown(file) + ":" + line + ": " + what + ": " + message);
  }

  private String sum(CorpusCheck.Result result) {
    long errors = result.count(Severity.ERROR);
    long warnings = result.count(Severity.WARNING);
    long all = result.count(Severity.HINT);
    String found =
        errors + warnings == 0
            ? "Niets te herstellen"
            : Terminal.counted(errors, "fout", "fouten")
                + " en "
                + Terminal.counted(warnings, "waarschuwing", "waarschuwingen");
    String more = " Nog %s: zie --wenken.".formatted(Terminal.counted(all, "wenk", "wenken"));
    String works = Terminal.counted(result.works(), "werk", "werken");
    String passages = Terminal.counted(result.passages(), "passage", "passages");
    return "%s in %s (%s).%s".formatted(found, works, passages, all > 0 && !hints ? more : "");
  }
}
