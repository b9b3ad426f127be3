package naslag.dutch;

import java.util.Arrays;

/**
 * The cost of a slip: how unlikely it is that a Dutch writer who meant one spelling typed another.
 * A letter dropped, added or changed for no reason costs about 1; what sounds alike, or what the
 * spelling rules make hard, costs a third of that.
 */
final class EditModel {

  /** Letters that were typed for other letters. */
  record Confusion(String typed, String meant, double cost) {}

  static final double ADDED = 1;
  static final double DROPPED = 1;
  static final double CHANGED = 1.1;
  static final double SWAPPED = 0.6;

  /** A mistake in the first letter is rare. */
  static final double FIRST = 0.3;

  private static final double DOUBLED = 0.35;
  private static final double LINKING_S = 0.45;
  private static final double LINKING_N = 0.4;
  private static final double SIGN = 0.2;
  private static final double NEIGHBOUR = 0.85;
  private static final double VOWELS = 0.85;

  private static final int LETTERS = 29;

  /**
   * Pairs of letters that are typed for one another, in either direction, after what that costs.
   */
  private static final String ALIKE =
      """
      0.3 ei-ij au-ou gt-cht dt-d dt-t x-ks y-ij nk-ngk ct-kt ieuw-iuw eeuw-euw
      0.35 g-ch c-k d-t qu-kw th-t ph-f tie-sie tie-tsie ee-e aa-a oo-o uu-u sch-sg cc-ks \
      cc-kc aai-ai ooi-oi rh-r gh-g
      0.4 s-z f-v kw-q ie-i y-i y-ie isch-ies ische-iese lijk-lek lijk-luk ig-ug ch-sj ch-sh \
      sh-sj cc-k eau-o uw-w uw-u tt-dt tte-dde ge-che ti-si
      0.45 c-s
      0.5 oe-u sch-s ge-zj ng-nk oei-oi en-e ei-e s-sch
      0.6 oe-ou eu-u ee-ea oo-au er-r b-p ai-e
      0.7 w-v eu-e n-nd
      0.8 e-a
      0.9 m-n
      """;

  private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

  private static final EditModel DUTCH = new EditModel();

  // An array: it is asked for at each pair of letters, and most pairs have none.
  private final Confusion[][] byLastLetters = new Confusion[LETTERS * LETTERS][];
  private final boolean[] neighbours = new boolean[LETTERS * LETTERS];

  private EditModel() {
    Arrays.fill(byLastLetters, new Confusion[0]);
    for (String line : ALIKE.split("\n")) {
      String[] pairs = line.split(" ");
      for (int i = 1; i < pairs.length; i++) {
        int hyphen = pairs[i].indexOf('-');
        String a = pairs[i].substring(0, hyphen);
        String b = pairs[i].substring(hyphen + 1);
        add(new Confusion(a, b, Double.parseDouble(pairs[0])));
        add(new Confusion(b, a, Double.parseDouble(pairs[0])));
      }
    }
    for (int row = 0; row < KEYS.length; row++) {
      for (int column = 0; column < KEYS[row].length(); column++) {
        for (int below = row; below <= Math.min(row + 1, KEYS.length - 1); below++) {
          for (int next = Math.max(0, column - 1); next <= column + 1; next++) {
            if (next < KEYS[below].length()) {
              neighbour(KEYS[row].charAt(column), KEYS[below].charAt(next));
            }
          }
        }
      }
    }
  }

  static EditModel dutch() {
    return DUTCH;
  }

  private void add(Confusion confusion) {
    int slot = slot(last(confusion.typed), last(confusion.meant));
    Confusion[] more = Arrays.copyOf(byLastLetters[slot], byLastLetters[slot].length + 1);
    more[more.length - 1] = confusion;
    byLastLetters[slot] = more;
  }

  private void neighbour(char a, char b) {
    neighbours[slot(a, b)] = true;
    neighbours[slot(b, a)] = true;
  }

  private static char last(String s) {
    return s.charAt(s.length() - 1);
  }

  private static int slot(char a, char b) {
    return letter(a) * LETTERS + letter(b);
  }

  private static int letter(char c) {
    return c >= 'a' && c <= 'z' ? c - 'a' : c == '\'' ? 26 : c == '-' ? 27 : 28;
  }

  /** The confusions whose last letters are these. */
  Confusion[] endingIn(char typed, char meant) {
    return byLastLetters[slot(typed, meant)];
  }

  double changed(char typed, char meant) {
    if (neighbours[slot(typed, meant)]) {
      return NEIGHBOUR;
    }
    return Lemmatiser.isVowel(typed) && Lemmatiser.isVowel(meant) ? VOWELS : CHANGED;
  }

  /** What it costs to have left out a letter, given the letter meant before it. */
  double dropped(char meant, char before) {
    return one(meant, before, DROPPED);
  }

  /** What it costs to have typed a letter too much, given the letter typed before it. */
  double added(char typed, char before) {
    return one(typed, before, ADDED);
  }

  private static double one(char c, char before, double otherwise) {
    if (c == before) {
      return DOUBLED;
    }
    return switch (c) {
      case '-', '\'' -> SIGN;
      case 's' -> LINKING_S;
      case 'n' -> before == 'e' ? LINKING_N : otherwise;
      case 'e' -> 0.8;
      default -> otherwise;
    };
  }
}
