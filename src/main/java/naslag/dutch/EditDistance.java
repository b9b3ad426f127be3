package naslag.dutch;

import java.util.Arrays;

/** How many letters two words differ, by Levenshtein (1966). */
public final class EditDistance {
  private EditDistance() {}

  /**
   * How far what was typed is from a name: 1 where one begins the other, or holds it and both have
   * more than three letters, since people type a part of a name; else as {@link #between}.
   */
  public static int toName(String typed, String name, int most) {
    boolean part = typed.contains(name) || name.contains(typed);
    boolean begins = typed.startsWith(name) || name.startsWith(typed);
    boolean some = !typed.isEmpty() && !name.isEmpty() && !typed.equals(name);
    boolean near = begins || (part && Math.min(typed.length(), name.length()) > 3);
    return some && near ? 1 : between(typed, name, most);
  }

  /**
   * The number of insertions, deletions and substitutions that make one of the other; faster for
   * words that differ more than a limit.
   *
   * @param most from 0 on
   * @return the number, or {@code most + 1} for any number above the limit
   */
  public static int between(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      // The lowest number of a row is never below that of the row before.
      if (least > most) {
        return most + 1;
      }
    }
    return Math.min(row[b.length()], most + 1);
  }
}
