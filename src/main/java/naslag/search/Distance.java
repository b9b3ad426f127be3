package naslag.search;

import naslag.dutch.EditDistance;

/** How far what was typed is from a name. */
final class Distance {
  private Distance() {}

  /** The letters that differ; 1 where one begins the other, since people type beginnings. */
  static int between(String a, String b) {
    boolean begins = !a.isEmpty() && (b.startsWith(a) || a.startsWith(b));
    return begins ? 1 : EditDistance.between(a, b);
  }
}
