package naslag.dutch;

import java.util.Arrays;

/**
 * What it costs to believe that a Dutch writer who meant one spelling typed another. A letter
 * dropped, added or changed for no reason costs about 1; what sounds alike, or what the spelling
 * rules make hard, costs a third of that.
 */
final class EditModel {

  /** Of one stretch of letters, typed for another. */
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

  /** Pairs that are mistaken for each other in either direction. */
  private static final String[] ALIKE = {
    "ei ij 0.3",
    "au ou 0.3",
    "g ch 0.35",
    "gt cht 0.3",
    "c k 0.35",
    "c s 0.45",
    "s z 0.4",
    "d t 0.35",
    "dt d 0.3",
    "dt t 0.3",
    "f v 0.4",
    "x ks 0.3",
    "qu kw 0.35",
    "kw q 0.4",
    "th t 0.35",
    "ph f 0.35",
    "ie i 0.4",
    "y i 0.4",
    "y ij 0.3",
    "y ie 0.4",
    "isch ies 0.4",
    "ische iese 0.4",
    "tie sie 0.35",
    "tie tsie 0.35",
    "lijk lek 0.4",
    "lijk luk 0.4",
    "ig ug 0.4",
    "oe ou 0.6",
    "oe u 0.5",
    "eu u 0.6",
    "ee ea 0.6",
    "ee e 0.35",
    "aa a 0.35",
    "oo o 0.35",
    "uu u 0.35",
    "sch sg 0.35",
    "sch s 0.5",
    "ch sj 0.4",
    "ch sh 0.4",
    "sh sj 0.4",
    "ge zj 0.5",
    "nk ngk 0.3",
    "ng nk 0.5",
    "cc ks 0.35",
    "cc kc 0.35",
    "cc k 0.4",
    "ct kt 0.3",
    "eau o 0.4",
    "oo au 0.6",
    "w v 0.7",
    "uw w 0.4",
    "uw u 0.4",
    "ieuw iuw 0.3",
    "eeuw euw 0.3",
    "aai ai 0.35",
    "ooi oi 0.35",
    "oei oi 0.5",
    "e a 0.8",
    "er r 0.6",
    "rh r 0.35",
    "gh g 0.35",
    "en e 0.5",
    "tt dt 0.4",
    "tte dde 0.4",
    "ge che 0.4",
    "b p 0.6",
    "ai e 0.6",
    "ei e 0.5",
    "eu e 0.7",
    "n nd 0.7",
    "m n 0.9",
    "ti si 0.4",
    "s sch 0.5"
  };

  private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

  private static final EditModel DUTCH = new EditModel();

  // An array: it is asked for at each pair of letters, and most pairs have none.
  private final Confusion[][] byLastLetters = new Confusion[LETTERS * LETTERS][];
  private final boolean[] neighbours = new boolean[LETTERS * LETTERS];

  private EditModel() {
    Arrays.fill(byLastLetters, new Confusion[0]);
    for (String line : ALIKE) {
      String[] fields = line.split(" ", -1);
      double cost = Double.parseDouble(fields[2]);
      add(new Confusion(fields[0], fields[1], cost));
      add(new Confusion(fields[1], fields[0], cost));
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
    return Endings.isVowel(typed) && Endings.isVowel(meant) ? VOWELS : CHANGED;
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
