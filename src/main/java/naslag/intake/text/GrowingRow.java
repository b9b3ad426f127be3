package naslag.intake.text;

import java.util.ArrayList;
import java.util.List;

/** The longest strictly growing row in a list of numbers, by patience sorting. */
final class GrowingRow {
  private GrowingRow() {}

  /** The indexes of the row's numbers, ascending. */
  static List<Integer> longest(List<Integer> values) {
    int n = values.size();
    int[] tails = new int[n];
    int[] before = new int[n];
    int length = 0;
    for (int i = 0; i < n; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values.get(tails[middle]) < values.get(i)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    if (length == 0) {
      return List.of();
    }
    List<Integer> row = new ArrayList<>();
    for (int i = tails[length - 1]; i >= 0; i = before[i]) {
      row.addFirst(i);
    }
    return row;
  }
}
