package naslag.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import naslag.corpus.Corpus;
import naslag.evaluate.Details;
import naslag.evaluate.Evaluation;
import naslag.evaluate.Report;
import naslag.evaluate.ReportDocument;
import naslag.evaluate.ReportTable;
import naslag.evaluate.Source;
import naslag.evaluate.Threshold;
import naslag.evaluate.TrecFiles;
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
    synopsisHeading = "Gebruik: ",
    parameterListHeading = "%n",
    optionListHeading = "%nOpties:%n",
    footerHeading = "%n",
    footer = {
      "Eén JSON-object per regel: query, gold (fragmenten met hun graad, of ids), en",
      "waar nodig id, kind en filters. Kind nohit hoort niets te vinden."
    })
final class EvaluateCommand extends CorpusCommand {
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
  private List<String> without = List.of();

  @Option(names = "--ablatie", description = "Meet ook zonder elke stap apart.")
  private boolean ablation;

  @Option(
      names = "--drempel",
      paramLabel = "FIGUUR",
      description = {
        "Eindig met 3 onder dit cijfer: ndcg@10=0.80, term:mrr@10=0,7, nohit=1.",
        "Ook success@1, success@3 en recall@10."
      })
  private List<String> thresholds = List.of();

  @Option(names = "--json", description = "Eén JSON-document voor een ander programma.")
  private boolean json;

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
    Set<Expansion> off = steps();
    List<Threshold> figures = figures();
    return switch (evaluate(off)) {
      case Evaluation.Outcome.Refused refused ->
          throw new Refusal(Exit.FAILED, refused.problem().toString());
      case Evaluation.Outcome.Done done -> show(done, figures);
    };
  }

  private Evaluation.Outcome evaluate(Set<Expansion> off) throws IOException {
    if (Files.isDirectory(judged)) {
      Path file = queries == null ? judged.resolve("queries.jsonl") : inFolder(queries);
      Corpus corpus = Corpus.at(places().corpus());
      Reading thesaurus = ThesaurusFile.readIfThere(corpus.thesaurus());
      new ThesaurusReport(terminal()).say(corpus.thesaurus(), thesaurus.problems());
      return Evaluation.run(new Source.Folder(judged, file, corpus), off, ablation);
    }
    if (queries != null) {
      throw new Refusal(Exit.USAGE, "--vragen hoort bij een map, en " + judged + " is er geen.");
    }
    return new Library(allPlaces(), terminal())
        .use(index -> Evaluation.run(new Source.OnCorpus(judged, index), off, ablation));
  }

  /** A name alone means the folder's own file. */
  private Path inFolder(Path file) {
    Path inside = judged.resolve(file);
    return Files.exists(inside) ? inside : file;
  }

  private Exit show(Evaluation.Outcome.Done done, List<Threshold> figures) throws IOException {
    Report report = done.report();
    report.lost().ifPresent(sentence -> terminal().say("let op: " + sentence));
    if (json) {
      terminal().out().println(Json.line(ReportDocument.of(report, done.without(), detailed)));
    } else {
      terminal().out().print(ReportTable.of(report));
      if (!done.without().isEmpty()) {
        terminal().out().print("\n" + ReportTable.ofSteps(report, done.without()));
      }
      if (detailed) {
        terminal().out().print("\n" + Details.of(report));
      }
    }
    if (detailed) {
      TrecFiles.write(report, directory).forEach(file -> terminal().say("Geschreven: " + file));
    }
    List<String> failures = new ArrayList<>();
    figures.forEach(figure -> figure.failure(report).ifPresent(failures::add));
    failures.forEach(failure -> terminal().say("drempel niet gehaald: " + failure));
    return failures.isEmpty() ? Exit.OK : Exit.PARTLY;
  }

  private Set<Expansion> steps() {
    Set<Expansion> off = EnumSet.noneOf(Expansion.class);
    without.forEach(name -> off.add(StepNames.step(name)));
    return off;
  }

  private List<Threshold> figures() {
    return thresholds.stream()
        .map(
            written ->
                Threshold.parse(written)
                    .orElseThrow(
                        () ->
                            new Refusal(
                                Exit.USAGE,
                                "de drempel \""
                                    + written
                                    + "\" begrijp ik niet; schrijf bijvoorbeeld ndcg@10=0.80.")))
        .toList();
  }
}
