package naslag.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import naslag.cli.Main.Exit;
import naslag.corpus.Corpus;
import naslag.evaluate.Evaluation;
import naslag.evaluate.Report;
import naslag.evaluate.Report.Threshold;
import naslag.evaluate.ReportDocument;
import naslag.evaluate.ReportText;
import naslag.search.Question.Expansion;
import naslag.show.Json;
import naslag.thesaurus.Reading;
import naslag.thesaurus.ThesaurusFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "evalueer")
final class EvaluateCommand extends CorpusCommand.WithJson {
  @Parameters(paramLabel = "VRAGEN")
  private Path judged = Path.of("");

  @Option(names = "--vragen", paramLabel = "BESTAND")
  private @Nullable Path queries;

  @Option(names = "--zonder", paramLabel = "STAP", completionCandidates = StepNames.class)
  private Set<Expansion> without = Set.of();

  @Option(names = "--ablatie")
  private boolean ablation;

  @Option(names = "--drempel", paramLabel = "FIGUUR")
  private List<Threshold> thresholds = List.of();

  @Option(names = "--uitgebreid")
  private boolean detailed;

  @Option(names = "--naar", paramLabel = "MAP")
  private Path directory = Path.of("evaluatie");

  @Override
  Exit run() throws IOException {
    return switch (evaluate()) {
      case Evaluation.Outcome.Refused refused -> throw Refusal.failed(refused.problem().toString());
      case Evaluation.Outcome.Done done -> show(done);
    };
  }

  private Evaluation.Outcome evaluate() throws IOException {
    if (Files.isDirectory(judged)) {
      // A name alone means the folder's own file.
      Path inside = judged.resolve(queries == null ? Path.of("queries.jsonl") : queries);
      Path file = queries == null || Files.exists(inside) ? inside : queries;
      Corpus corpus = Corpus.at(places().corpus());
      Reading thesaurus = ThesaurusFile.readIfThere(corpus.thesaurus());
      ThesaurusStore.say(terminal(), corpus.thesaurus(), thesaurus.problems());
      return Evaluation.ofFolder(judged, file, corpus, without, ablation);
    }
    Refusal.usageIf(queries != null, "--vragen hoort bij een map, en %s is er geen.", judged);
    return library().use(index -> Evaluation.onCorpus(judged, index, without, ablation));
  }

  private Exit show(Evaluation.Outcome.Done done) throws IOException {
    Report report = done.report();
    report.lost().ifPresent(sentence -> say("let op: " + sentence));
    print(() -> Json.line(ReportDocument.of(report, done.without(), detailed)), () -> text(done));
    if (detailed) {
      ReportDocument.writeTrec(report, directory).forEach(file -> say("Geschreven: " + file));
    }
    List<String> failures = new ArrayList<>();
    thresholds.forEach(figure -> figure.failure(report).ifPresent(failures::add));
    failures.forEach(failure -> say("drempel niet gehaald: " + failure));
    return failures.isEmpty() ? Exit.OK : Exit.PARTLY;
  }

  private String text(Evaluation.Outcome.Done done) {
    Report report = done.report();
    String steps =
        done.without().isEmpty() ? "" : "\n" + ReportText.ofSteps(report, done.without());
    return ReportText.of(report) + steps + (detailed ? "\n" + ReportText.details(report) : "");
  }

  /** The names of the steps of a search, for the help of an option. */
  static final class StepNames extends ArrayList<String> {
    StepNames() {
      super(Arrays.stream(Expansion.values()).map(Expansion::dutch).toList());
    }
  }

  /** The step of a name; "synonymen" is read too. */
  static Expansion step(String name) {
    String wanted = name.equalsIgnoreCase("synonymen") ? Expansion.SYNONYMS.dutch() : name;
    String known = String.join(", ", new StepNames());
    return Arrays.stream(Expansion.values())
        .filter(step -> step.dutch().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(() -> Refusal.usage("de stap \"%s\" bestaat niet; wel %s.", name, known));
  }

  static Threshold threshold(String written) {
    String sentence = "de drempel \"%s\" begrijp ik niet; schrijf bijvoorbeeld ndcg@10=0.80.";
    return Threshold.parse(written).orElseThrow(() -> Refusal.usage(sentence, written));
  }
}
