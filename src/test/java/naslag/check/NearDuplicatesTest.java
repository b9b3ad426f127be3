package naslag.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
  private final Random random = new Random(5);

  private List<String> words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "w" + random.nextInt(5_000)).toList();
  }

  private List<String> edited(List<String> words, int edits) {
    List<String> edited = new ArrayList<>(words);
    for (int i = 0; i < edits; i++) {
      edited.set(random.nextInt(edited.size()), "anders" + i);
    }
    return edited;
  }

  private static boolean meet(long[] a, long[] b) {
    long[] x = NearDuplicates.MinHash.bands(a);
    long[] y = NearDuplicates.MinHash.bands(b);
    return IntStream.range(0, x.length).anyMatch(i -> x[i] == y[i]);
  }

  @Test
  void passagesWithAFewOtherWordsMeetInSomeBand() {
    int met = 0;
    for (int i = 0; i < 200; i++) {
      List<String> words = words(100);
      long[] a = NearDuplicates.MinHash.runs(words);
      long[] b = NearDuplicates.MinHash.runs(edited(words, 5));
      met += NearDuplicates.MinHash.alike(a, b) >= 0.6 && meet(a, b) ? 1 : 0;
    }
    assertTrue(met >= 190, "of 200 met: " + met);
  }

  @Test
  void otherPassagesSeldomMeet() {
    int met = 0;
    for (int i = 0; i < 200; i++) {
      met +=
          meet(NearDuplicates.MinHash.runs(words(100)), NearDuplicates.MinHash.runs(words(100)))
              ? 1
              : 0;
    }
    assertTrue(met <= 2, "of 200 met: " + met);
  }

  @Test
  void theSameWordsAreWhollyAlikeAndOthersNotAtAll() {
    List<String> words = words(60);
    assertEquals(
        1,
        NearDuplicates.MinHash.alike(
            NearDuplicates.MinHash.runs(words), NearDuplicates.MinHash.runs(words)));
    assertEquals(
        0,
        NearDuplicates.MinHash.alike(
            NearDuplicates.MinHash.runs(words),
            NearDuplicates.MinHash.runs(List.of("a", "b", "c"))));
  }
}
