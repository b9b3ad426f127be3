package naslag.dutch;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.function.ObjDoubleConsumer;

/**
 * Compares one typed word with many, letter by letter, after the weighted edit distance of {@link
 * EditModel} (Wagner and Fischer 1974, with the swap of Damerau 1964 and confusions of several
 * letters). Words that begin alike share their work: the caller sets letters on a stack.
 */
final class EditSearch {

  private static final int DEEPEST = 64;
  private static final int BAND = 4;

  private final EditModel model = EditModel.dutch();
  private final String typed;
  private final double limit;
  private final double[][] rows;
  private final char[] meant = new char[DEEPEST];

  /** What each letter of the typed word costs as one too many, wherever it stands. */
  private final double[] added;

  EditSearch(String typed, double limit) {
    this.typed = typed;
    this.limit = limit;
    this.rows = new double[DEEPEST + 1][typed.length() + 1];
    this.added = new double[typed.length() + 1];
    for (int j = 1; j <= typed.length(); j++) {
      added[j] = model.added(typed.charAt(j - 1), j > 1 ? typed.charAt(j - 2) : ' ');
      rows[0][j] = rows[0][j - 1] + added[j] + (j == 1 ? EditModel.FIRST : 0);
    }
  }

  /** Gives every word of a list within the limit, and its cost; fastest on a sorted one. */
  void search(String[] words, ObjDoubleConsumer<String> found) {
    String before = "";
    // How many letters of the word before are set, and whether more of it could not come within.
    int set = 0;
    boolean dead = false;
    for (String word : words) {
      if (word.length() >= DEEPEST || Math.abs(word.length() - typed.length()) > BAND) {
        continue;
      }
      int shared = shared(before, word);
      if (!dead || shared < set) {
        set = Math.min(set, shared);
        dead = false;
        while (set < word.length() && !dead) {
          dead = !push(word.charAt(set), set);
          set++;
        }
        before = word;
      }
      if (!dead && rows[word.length()][typed.length()] <= limit) {
        found.accept(word, rows[word.length()][typed.length()]);
      }
    }
  }

  private static int shared(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int i = 0;
    while (i < most && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  /** Gives the index of every word of a graph within the limit, and its cost. */
  void search(WordGraph graph, IndexCost found) {
    search(graph, graph.root(), 0, 0, found);
  }

  /** Takes the index of a listed word and what it costs. */
  @FunctionalInterface
  interface IndexCost {
    void accept(int index, double cost);
  }

  private void search(WordGraph graph, int node, int index, int depth, IndexCost found) {
    for (int e = node; ; e++) {
      String letter = graph.foldedLetter(e);
      boolean alive = depth + letter.length() < DEEPEST && !letter.isEmpty();
      for (int i = 0; alive && i < letter.length(); i++) {
        alive = push(letter.charAt(i), depth + i);
      }
      if (alive) {
        int next = depth + letter.length();
        int here = index + graph.before(node, e);
        if (graph.endsWord(e) && rows[next][typed.length()] <= limit) {
          found.accept(here, rows[next][typed.length()]);
        }
        if (graph.target(e) != 0) {
          search(graph, graph.target(e), here + (graph.endsWord(e) ? 1 : 0), next, found);
        }
      }
      if (graph.isLast(e)) {
        return;
      }
    }
  }

  /**
   * Sets a letter at a depth.
   *
   * @return whether a word that begins so can still come within the limit
   */
  private boolean push(char c, int depth) {
    meant[depth] = c;
    double[] above = rows[depth];
    double[] row = rows[depth + 1];
    char beforeMeant = depth > 0 ? meant[depth - 1] : ' ';
    Arrays.fill(row, Double.MAX_VALUE);
    double best = Double.MAX_VALUE;
    int from = Math.max(0, depth + 1 - BAND);
    int to = Math.min(typed.length(), depth + 1 + BAND);
    double first = depth == 0 ? EditModel.FIRST : 0;
    double dropped = model.dropped(c, beforeMeant) + first;
    for (int j = from; j <= to; j++) {
      double cost = above[j] + dropped;
      if (j > 0) {
        char t = typed.charAt(j - 1);
        char beforeTyped = j > 1 ? typed.charAt(j - 2) : ' ';
        double start = j == 1 ? EditModel.FIRST : first;
        cost = Math.min(cost, row[j - 1] + added[j] + start);
        if (t == c) {
          cost = Math.min(cost, above[j - 1]);
        } else if (above[j - 1] < limit) {
          cost = Math.min(cost, above[j - 1] + model.changed(t, c) + start);
          if (depth > 0 && t == beforeMeant && c == beforeTyped) {
            cost = Math.min(cost, rows[depth - 1][j - 2] + EditModel.SWAPPED);
          }
        }
        cost = Math.min(cost, confused(t, c, j, depth + 1));
      }
      row[j] = cost;
      best = Math.min(best, cost);
    }
    return best <= limit;
  }

  private double confused(char t, char c, int j, int depth) {
    double best = Double.MAX_VALUE;
    for (EditModel.Confusion confusion : model.endingIn(t, c)) {
      int a = j - confusion.typed().length();
      int b = depth - confusion.meant().length();
      if (a >= 0
          && b >= 0
          && rows[b][a] < limit
          && typed.startsWith(confusion.typed(), a)
          && confusion.meant().contentEquals(CharBuffer.wrap(meant, b, depth - b))) {
        best = Math.min(best, rows[b][a] + confusion.cost() + (a == 0 ? EditModel.FIRST / 2 : 0));
      }
    }
    return best;
  }
}
