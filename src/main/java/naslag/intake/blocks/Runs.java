package naslag.intake.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** The runs of a list: elements in a row of which each goes on with the one before it. */
public final class Runs {
  private Runs() {}

  public static <T> List<List<T>> of(List<T> all, BiPredicate<T, T> goesOn) {
    List<List<T>> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= all.size(); i++) {
      if (i == all.size() || !goesOn.test(all.get(i - 1), all.get(i))) {
        runs.add(all.subList(from, i));
        from = i;
      }
    }
    return runs;
  }
}
