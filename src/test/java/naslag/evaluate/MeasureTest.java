package naslag.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import naslag.evaluate.Measure.Relevance;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand: with gains 7, 3 and 1, discounts 1, 1/log2(3) and 1/2. */
class MeasureTest {
  private static final double SECOND = 1 / (Math.log(3) / Math.log(2));
  private static final double THIRD = 0.5;
  private static final double FOURTH = Math.log(2) / Math.log(5);

  private static void figures(
      Relevance relevance, List<String> ranking, double s1, double s3, double mrr, double recall) {
    assertEquals(s1, Measure.SUCCESS_1.of(relevance, ranking), 1e-12, "Success@1");
    assertEquals(s3, Measure.SUCCESS_3.of(relevance, ranking), 1e-12, "Success@3");
    assertEquals(mrr, Measure.MRR_10.of(relevance, ranking), 1e-12, "MRR@10");
    assertEquals(recall, Measure.RECALL_10.of(relevance, ranking), 1e-12, "Recall@10");
  }

  private static double ndcg(Relevance relevance, String... ranking) {
    return Measure.NDCG_10.of(relevance, List.of(ranking));
  }

  @Test
  void successAndRankLookForGradeTwoOrThree() {
    Relevance relevance =
        new Relevance(List.of(3, 2, 1), Map.of("a", List.of(0), "b", List.of(1), "c", List.of(2)));
    figures(relevance, List.of("c", "x", "b"), 0, 1, 1 / 3.0, 2 / 3.0);
    figures(relevance, List.of("c", "x", "x", "x"), 0, 0, 0, 1 / 3.0);
    figures(relevance, List.of("a"), 1, 1, 1, 1 / 3.0);
  }

  @Test
  void whereNoGoldIsBetterGradeOneIsTheAnswer() {
    Relevance relevance = new Relevance(List.of(1), Map.of("c", List.of(0)));
    figures(relevance, List.of("x", "c"), 0, 1, 0.5, 1);
  }

  @Test
  void theEleventhHitCountsForNothing() {
    Relevance relevance = new Relevance(List.of(3), Map.of("a", List.of(0)));
    List<String> ranking = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a");
    figures(relevance, ranking, 0, 0, 0, 0);
    assertEquals(0, Measure.NDCG_10.of(relevance, ranking));
  }

  @Test
  void gainsAreTwoToTheGradeLessOneAndDiscountsLogarithmic() {
    Relevance relevance =
        new Relevance(List.of(3, 2, 1), Map.of("a", List.of(0), "b", List.of(1), "c", List.of(2)));
    double ideal = 7 + 3 * SECOND + 1 * THIRD;
    assertEquals(1, ndcg(relevance, "a", "b", "c"), 1e-12);
    assertEquals((3 + 7 * FOURTH) / ideal, ndcg(relevance, "b", "x", "x", "a"), 1e-12);
    assertEquals(0, ndcg(relevance), 1e-12);
  }

  @Test
  void goldsThatOneHitHoldsTogetherCountOnceWithTheHighestGrade() {
    Relevance relevance =
        new Relevance(List.of(2, 3, 2), Map.of("a", List.of(0, 1), "b", List.of(2)));
    double ideal = 7 + 3 * SECOND;
    assertEquals(1, ndcg(relevance, "a", "b"), 1e-12);
    assertEquals((3 + 7 * SECOND) / ideal, ndcg(relevance, "b", "a"), 1e-12);
  }

  @Test
  void aGoldThatStandsInTwoPassagesGainsOnce() {
    Relevance relevance = new Relevance(List.of(3), Map.of("a", List.of(0), "b", List.of(0)));
    assertEquals(1, ndcg(relevance, "a", "b"), 1e-12);
    assertEquals(SECOND, ndcg(relevance, "x", "b", "a"), 1e-12);
  }

  @Test
  void aGoldThatWasLostInCuttingStaysInTheIdeal() {
    Relevance relevance = new Relevance(List.of(2, 3), Map.of("a", List.of(0)));
    assertEquals(List.of(3, 2), relevance.ideal());
    assertEquals(1, relevance.lost());
    assertEquals(3 / (7 + 3 * SECOND), ndcg(relevance, "a"), 1e-12);
  }

  @Test
  void theIdealGroupsGoldsByThePassageThatHoldsThem() {
    Relevance cutFine =
        new Relevance(List.of(3, 3, 1), Map.of("a", List.of(0), "b", List.of(1), "c", List.of(2)));
    Relevance cutCoarse =
        new Relevance(List.of(3, 3, 1), Map.of("a", List.of(0, 1), "c", List.of(2)));
    assertEquals(List.of(3, 3, 1), cutFine.ideal());
    assertEquals(List.of(3, 1), cutCoarse.ideal());
  }

  @Test
  void whereGoldsOverlapTheIdealTakesTheHitThatUsesUpFewest() {
    Relevance relevance =
        new Relevance(List.of(3, 3), Map.of("both", List.of(0, 1), "one", List.of(1)));
    assertEquals(List.of(3, 3), relevance.ideal());
    assertEquals(1, ndcg(relevance, "one", "both"), 1e-12);
  }
}
