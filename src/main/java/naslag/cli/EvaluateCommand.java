package naslag.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import naslag.corpus.Corpus;
import naslag.evaluate.Evaluation;
import naslag.evaluate.Evaluation.Steps;
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

@Command(
    name = "evalueer",
    description = "Meet op beoordeelde vragen hoe goed Naslag zoekt, naast Lucene zoals het is.",
    footer = {
      "Eén JSON-object per regel: query, gold (fragmenten met hun graad, of ids), en",
      "waar nodig id, kind en filters. Kind nohit hoort niets te vinden."
    })
final class EvaluateCommand extends CorpusCommand.WithJson {
  @Parameters(
      paramLabel = "VRAGEN",
      description = {
        "Een bestand met vragen over het corpus, of een map met",
        "passages.jsonl en queries.jsonl."
      })
  private Path judged = Path.of("");

  @Option(
      names = "--vragen",
      paramLabel = "BESTAND",
      description = "Andere vragen dan queries.jsonl in die map.")
  private @Nullable Path queries;

  @Option(
      names = "--zonder",
      paramLabel = "STAP",
      description = "Sla een stap over: ${COMPLETION-CANDIDATES}.",
      completionCandidates = StepNames.class)
  private Set<Expansion> without = Set.of();

  @Option(names = "--ablatie", description = "Meet ook zonder elke stap apart.")
  private boolean ablation;

  @Option(
      names = "--drempel",
      paramLabel = "FIGUUR",
      description = {
        "Eindig met 3 onder dit cijfer: ndcg@10=0.80, term:mrr@10=0,7, nohit=1.",
        "Ook success@1, success@3 en recall@10."
      })
  private List<Threshold> thresholds = List.of();

  @Option(
      names = "--uitgebreid",
      description = "Ook intervallen, de zwakste vragen, en bestanden voor trec_eval.")
  private boolean detailed;

  @Option(
      names = "--naar",
      paramLabel = "MAP",
      description = "Waar die bestanden komen (anders de map evaluatie hier).")
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
      Path file = queries == null ? judged.resolve("queries.jsonl") : inFolder(queries);
      Corpus corpus = Corpus.at(places().corpus());
      Reading thesaurus = ThesaurusFile.readIfThere(corpus.thesaurus());
      ThesaurusStore.say(terminal(), corpus.thesaurus(), thesaurus.problems());
      return Evaluation.run(new Evaluation.Source.Folder(judged, file, corpus), without, ablation);
    }
    Refusal.usageIf(queries != null, "--vragen hoort bij een map, en %s is er geen.", judged);
    return new Library(allPlaces(), terminal())
        .use(
            index ->
                Evaluation.run(new Evaluation.Source.OnCorpus(judged, index), without, ablation));
  }

  /** A name alone means the folder's own file. */
  private Path inFolder(Path file) {
    Path inside = judged.resolve(file);
    return Files.exists(inside) ? inside : file;
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
      super(Steps.names());
    }
  }

  static Expansion step(String name) {
    String known = String.join(", ", Steps.names());
    return Steps.named(name)
        .orElseThrow(() -> Refusal.usage("de stap \"%s\" bestaat niet; wel %s.", name, known));
  }

  static Threshold threshold(String written) {
    String sentence = "de drempel \"%s\" begrijp ik niet; schrijf bijvoorbeeld ndcg@10=0.80.";
    return Threshold.parse(written).orElseThrow(() -> Refusal.usage(sentence, written));
  }
}
