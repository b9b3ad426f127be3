package naslag.search;

/** How many letters two words differ, by Levenshtein (1966). */
final class Distance {
  private Distance() {}

  /** The number of insertions, deletions and substitutions, less where one begins the other. */
  static int between(String a, String b) {
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
    boolean begins = !a.isEmpty() && (b.startsWith(a) || a.startsWith(b));
    return begins ? 1 : row[b.length()];
  }
}
