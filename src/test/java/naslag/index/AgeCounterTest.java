package naslag.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import naslag.age.AgeRange;
import naslag.index.IndexedPassage.AgeMark;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class AgeCounterTest {
  @Test
  void aRangeThatOnlyTouchesIsNotMet() throws IOException {
    Counts.AgeCounter counter =
        new Counts.AgeCounter(List.of(range(0, 7), range(7, 30), range(30, 91), range(-280, 0)));
    counter.count(passage(range(7, 30)));
    assertEquals(List.of(0, 1, 0, 0), counter.counts());
    counter.count(passage(range(6, 31)));
    assertEquals(List.of(1, 2, 1, 0), counter.counts());
  }

  @Test
  void aStageThatIsNamedIsNoAgeThatIsGiven() throws IOException {
    Counts.AgeCounter counter = new Counts.AgeCounter(List.of(range(0, 365)));
    counter.count(passage(range(30, 61)));
    counter.count(AgeMark.Values.of(List.of(new AgeMark(range(0, 365), AgeMark.Origin.STAGE))));
    assertEquals(List.of(2), counter.counts());
    assertEquals(List.of(1), counter.exact());
  }

  @Test
  void aPassageWithTwoAgesInOneRangeCountsOnce() throws IOException {
    Counts.AgeCounter counter = new Counts.AgeCounter(List.of(range(0, 365)));
    counter.count(passage(range(30, 61), range(274, 304)));
    assertEquals(List.of(1), counter.counts());
  }

  @Test
  void agesFarBeyondEveryRangeAreRead() throws IOException {
    Counts.AgeCounter counter = new Counts.AgeCounter(List.of(range(0, 10)));
    counter.count(passage(range(-280, 40_000)));
    counter.count(passage(range(39_000, 40_000)));
    counter.count(passage(range(-280, -270)));
    counter.count(passage());
    assertEquals(List.of(1), counter.counts());
  }

  @Test
  void itCountsWhatComparingEachPairCounts() throws IOException {
    Random random = new Random(7);
    List<AgeRange> ranges = random(random, 64);
    Counts.AgeCounter counter = new Counts.AgeCounter(ranges);
    List<Integer> expected = new ArrayList<>(Collections.nCopies(64, 0));
    for (int n = 0; n < 500; n++) {
      List<AgeRange> ages = random(random, random.nextInt(4));
      counter.count(passage(ages.toArray(AgeRange[]::new)));
      for (int i = 0; i < 64; i++) {
        if (ages.stream().anyMatch(ranges.get(i)::overlaps)) {
          expected.set(i, expected.get(i) + 1);
        }
      }
    }
    assertEquals(expected, counter.counts());
  }

  @Test
  void moreRangesThanBitsAreRefused() {
    List<AgeRange> many = Collections.nCopies(65, range(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Counts.AgeCounter(many));
  }

  private static List<AgeRange> random(Random random, int n) {
    List<AgeRange> ranges = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int from = random.nextInt(-280, 2_400);
      ranges.add(range(from, from + 1 + random.nextInt(300)));
    }
    return ranges;
  }

  private static AgeRange range(int from, int to) {
    return new AgeRange(from, to);
  }

  private static BytesRef passage(AgeRange... ages) throws IOException {
    return AgeMark.Values.of(
        Stream.of(ages).map(age -> new AgeMark(age, AgeMark.Origin.NUMBER)).toList());
  }
}
