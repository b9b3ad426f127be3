package naslag.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import naslag.FileTree;
import naslag.corpus.Corpus;
import naslag.evaluate.Report.Threshold;
import naslag.search.Question.Expansion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final String PASSAGES =
      """
      {"id": "Boot 1", "title": "Varen", "text": "Een zeilboot vaart op de wind en heeft een kiel."}
      {"id": "trein/2", "title": "Sporen", "text": "De trein rijdt over ijzeren rails naar de stad."}
      {"id": "ün3", "title": "", "text": "Met de fiets rijd je langs het kanaal naar school."}
      """;

  @TempDir private Path directory;

  private Evaluation.Outcome run(String queries, Set<Expansion> off, boolean ablation)
      throws IOException {
    Files.writeString(directory.resolve("passages.jsonl"), PASSAGES);
    Path file = Files.writeString(directory.resolve("queries.jsonl"), queries);
    Corpus none = Corpus.at(directory.resolve("corpus"));
    return Evaluation.ofFolder(directory, file, none, off, ablation);
  }

  private Report report(String queries) throws IOException {
    return assertInstanceOf(Evaluation.Outcome.Done.class, run(queries, Set.of(), false)).report();
  }

  private static double mean(Report report, Measure measure, Report.Contender system) {
    return Report.mean(report.answerable(), measure, system);
  }

  @Test
  void aFolderOfPassagesIsMeasuredBesideLucene() throws IOException {
    Report report =
        report(
            """
            {"id": "1", "query": "zeilboten", "gold": ["Boot 1"]}
            {"id": "2", "query": "fiets", "gold": ["ün3"]}
            {"id": "3", "query": "rails", "gold": ["Boot 1"]}
            """);
    assertEquals(2 / 3.0, mean(report, Measure.SUCCESS_1, Report.Contender.NASLAG), 1e-12);
    assertEquals(2 / 3.0, mean(report, Measure.MRR_10, Report.Contender.NASLAG), 1e-12);
    assertTrue(mean(report, Measure.SUCCESS_1, Report.Contender.LUCENE) >= 1 / 3.0);
  }

  @Test
  void nothingIsLeftInTheTemporaryDirectory() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Set<Path> before = indexes(temporary);
    report("{\"query\": \"fiets\", \"gold\": [\"ün3\"]}");
    Set<Path> after = indexes(temporary);
    after.removeAll(before);
    assertEquals(Set.of(), after);
  }

  private static Set<Path> indexes(Path directory) throws IOException {
    return FileTree.in(directory).stream()
        .filter(f -> FileTree.name(f).startsWith("naslag-evaluatie"))
        .collect(Collectors.toSet());
  }

  @Test
  void aQueryWithoutAnswerIsRightWhenNothingIsShownOrTheMissingWordIsNamed() throws IOException {
    Report report =
        report(
            """
            {"kind": "nohit", "query": "xylofoonkwartet"}
            {"kind": "nohit", "query": "trein"}
            {"kind": "nohit", "query": "trein xylofoonkwartet"}
            {"id": "2", "kind": "term", "query": "fiets", "gold": ["ün3"]}
            """);
    assertEquals(Optional.of(2 / 3.0), report.nothingRight(Report.Contender.NASLAG));
    assertEquals(Optional.of(1 / 3.0), report.nothingShown(Report.Contender.NASLAG));
    assertEquals(Optional.of(1 / 3.0), report.nothingRight(Report.Contender.LUCENE));
    assertEquals(1, report.answerable().size());
    assertEquals(1, mean(report, Measure.NDCG_10, Report.Contender.NASLAG));
  }

  @Test
  void aGoldThatIsNoPassageIsRefusedByLine() throws IOException {
    Evaluation.Outcome outcome =
        run(
            """
            {"query": "fiets", "gold": ["ün3"]}
            {"query": "boot", "gold": ["boot 9"]}
            """,
            Set.of(),
            false);
    Evaluation.Outcome.Refused refused =
        assertInstanceOf(Evaluation.Outcome.Refused.class, outcome);
    assertEquals(2, refused.problem().line());
    assertTrue(refused.problem().message().contains("boot 9"));
  }

  @Test
  void anAblationLeavesEachStepOutOnce() throws IOException {
    Evaluation.Outcome.Done done =
        assertInstanceOf(
            Evaluation.Outcome.Done.class,
            run("{\"query\": \"fiets\", \"gold\": [\"ün3\"]}", Set.of(Expansion.SPELLING), true));
    assertEquals(Expansion.values().length - 1, done.without().size());
    assertEquals(
        Set.of(Expansion.SPELLING, Expansion.AGES), done.without().get(Expansion.AGES).off());
    for (String line : ReportText.ofSteps(done.report(), done.without()).lines().toList()) {
      assertTrue(line.length() <= 80, line);
    }
  }

  @Test
  void theTableFitsEightyColumns() throws IOException {
    Report report =
        report(
            """
            {"kind": "een heel lange soort", "query": "fiets en nog een vraag die lang is", "gold": ["ün3"]}
            {"kind": "term", "query": "zeilboot", "gold": ["Boot 1"]}
            {"kind": "nohit", "query": "trein"}
            """);
    String shown = ReportText.of(report) + ReportText.details(report);
    assertTrue(shown.contains("een heel l…"), shown);
    for (String line : shown.lines().toList()) {
      assertTrue(line.length() <= 80, line);
    }
  }

  @Test
  void aThresholdFailsBelowItsFigureOnly() throws IOException {
    Report report =
        report(
            """
            {"kind": "term", "query": "fiets", "gold": ["ün3"]}
            {"kind": "term", "query": "rails", "gold": ["Boot 1"]}
            {"kind": "nohit", "query": "trein"}
            """);
    assertEquals(Optional.empty(), failure("mrr@10=0.5", report));
    assertEquals(Optional.empty(), failure("term:MRR@10=0,5", report));
    assertEquals(Optional.of("MRR@10 is 0,500, onder 0,510."), failure("mrr@10=0.51", report));
    assertEquals(Optional.of("nohit is 0,000, onder 1,000."), failure("nohit=1", report));
    assertTrue(failure("person:mrr@10=0.1", report).orElse("").contains("geen vragen"));
  }

  private static Optional<String> failure(String threshold, Report report) {
    return Threshold.parse(threshold).orElseThrow().failure(report);
  }

  @Test
  void aThresholdIsAKnownFigureFromZeroToOne() {
    for (String wrong : List.of("ndcg=0.8", "ndcg@10", "ndcg@10=1.5", "ndcg@10=x", "a:nohit=1")) {
      assertEquals(Optional.empty(), Threshold.parse(wrong), wrong);
    }
  }

  @Test
  void theRunFilesHaveTheColumnsOfTrec() throws IOException {
    Report report = report("{\"id\": \"v 1\", \"query\": \"zeilboot\", \"gold\": [\"Boot 1\"]}");
    List<Path> files = ReportDocument.writeTrec(report, directory.resolve("uit"));
    String[] run = Files.readString(files.get(0)).strip().split(" ");
    assertEquals(List.of("v_1", "Q0", "Boot_1", "1"), List.of(run).subList(0, 4));
    assertEquals("naslag", run[5]);
    assertEquals("v_1 0 Boot_1 3", Files.readString(files.get(2)).strip());
  }

  @Test
  void theIntervalOfEqualValuesIsAPointAndOfOthersHoldsTheMean() {
    assertEquals(new Report.Interval(0.5, 0.5), Report.Interval.of(new double[] {0.5, 0.5, 0.5}));
    Report.Interval interval = Report.Interval.of(new double[] {0, 1, 0, 1, 1, 0, 1, 0});
    assertTrue(interval.low() < 0.5 && interval.high() > 0.5, interval.toString());
    assertEquals(interval, Report.Interval.of(new double[] {0, 1, 0, 1, 1, 0, 1, 0}));
  }
}
