package naslag.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import naslag.dutch.Normaliser;

/** The names that a person may have meant. */
final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  private record Near(String name, int distance) {}

  /** The nearest few of some names, the nearest first; empty when nothing is alike. */
  static List<String> of(String typed, Collection<String> names) {
    String wanted = Normaliser.normalise(typed);
    return names.stream()
        .distinct()
        .map(name -> new Near(name, distance(wanted, Normaliser.normalise(name))))
        .filter(near -> near.distance() <= Math.max(2, wanted.length() / 3))
        .sorted(Comparator.comparingInt(Near::distance))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  /** How many letters two words differ, by Levenshtein (1966); 1 where one holds the other. */
  private static int distance(String a, String b) {
    if (!a.equals(b) && a.length() > 3 && b.length() > 3 && (a.contains(b) || b.contains(a))) {
      return 1;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
