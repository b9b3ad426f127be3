package naslag.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import naslag.age.AgeRange;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/**
 * Counts, for each of some ranges of age, the passages that have a day in common with it.
 *
 * <p>For each day a table holds the ranges that end after it, another those that begin before it:
 * an interval meets the ranges that end after its first day and begin before its end. So a passage
 * costs two look-ups an interval however many ranges there are; a query a range was measured to
 * take more than half of the time of an answer.
 */
final class AgeCounter {
  private final int earliest;
  private final long[] endAfter;
  private final long[] beginBefore;
  private final int[] counts;
  private final ByteArrayDataInput in = new ByteArrayDataInput();

  /**
   * Counts for these ranges.
   *
   * @throws IllegalArgumentException when there are more than 64
   */
  AgeCounter(List<AgeRange> ranges) {
    if (ranges.size() > Long.SIZE) {
      throw new IllegalArgumentException("more ranges than bits: " + ranges.size());
    }
    earliest = ranges.stream().mapToInt(AgeRange::from).min().orElse(0) - 1;
    int latest = ranges.stream().mapToInt(AgeRange::to).max().orElse(0) + 1;
    endAfter = new long[latest - earliest + 1];
    beginBefore = new long[latest - earliest + 1];
    counts = new int[ranges.size()];
    for (int i = 0; i < counts.length; i++) {
      endAfter[at(ranges.get(i).to() - 1)] |= 1L << i;
      beginBefore[at(ranges.get(i).from() + 1)] |= 1L << i;
    }
    for (int day = 1; day < endAfter.length; day++) {
      endAfter[endAfter.length - 1 - day] |= endAfter[endAfter.length - day];
      beginBefore[day] |= beginBefore[day - 1];
    }
  }

  /** Counts a passage by its intervals, as {@link Documents} wrote them. */
  void count(BytesRef intervals) throws IOException {
    in.reset(intervals.bytes, intervals.offset, intervals.length);
    long met = 0;
    while (!in.eof()) {
      int from = in.readZInt();
      int to = in.readZInt();
      in.readVInt();
      met |= endAfter[at(from)] & beginBefore[at(to)];
    }
    for (; met != 0; met &= met - 1) {
      counts[Long.numberOfTrailingZeros(met)]++;
    }
  }

  private int at(int day) {
    return Math.max(0, Math.min(day - earliest, endAfter.length - 1));
  }

  /** How many passages met each range, in the order of the ranges. */
  List<Integer> counts() {
    List<Integer> list = new ArrayList<>();
    for (int count : counts) {
      list.add(count);
    }
    return list;
  }
}
