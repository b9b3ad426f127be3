package naslag.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import naslag.dutch.EditDistance;
import naslag.dutch.Normaliser;

/** The names that a person may have meant. */
final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  private record Near(String name, int distance) {}

  /** The nearest few of some names, the nearest first; empty when nothing is alike. */
  static List<String> of(String typed, Collection<String> names) {
    String wanted = Normaliser.normalise(typed);
    int most = Math.max(2, wanted.length() / 3);
    return names.stream()
        .distinct()
        .map(name -> new Near(name, distance(wanted, Normaliser.normalise(name), most)))
        .filter(near -> near.distance() <= most)
        .sorted(Comparator.comparingInt(Near::distance))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  /** The letters that differ; 1 where one holds the other. */
  private static int distance(String a, String b, int most) {
    boolean holds =
        !a.equals(b) && a.length() > 3 && b.length() > 3 && (a.contains(b) || b.contains(a));
    return holds ? 1 : EditDistance.between(a, b, most);
  }
}
