package naslag.dutch;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * A word list as a minimal acyclic graph in one array: an edge is an int, the edges of a node lie
 * side by side in the order of their letters.
 *
 * <p>Of an edge, the low 7 bits are the letter's place in the alphabet, bit 7 says that it is the
 * node's last, bit 8 that a word ends here, the rest where the next node begins (0: nowhere). The
 * number of words before a word in the list is its index.
 */
final class WordGraph {

  static final int LAST = 1 << 7;
  static final int END = 1 << 8;
  static final int TARGET = 9;

  private final String alphabet;
  private final String[] folded;
  private final int[] edges;

  /** How many words run through an edge or end there, a running sum within each node. */
  private final int[] counts;

  private final int root;

  WordGraph(String alphabet, int[] edges, int root) {
    this.alphabet = alphabet;
    this.edges = edges;
    this.root = root;
    this.folded = new String[alphabet.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Normaliser.normalise(alphabet.substring(i, i + 1));
    }
    this.counts = new int[edges.length];
    count(root);
  }

  static WordGraph read(DataInputStream in) throws IOException {
    String alphabet = in.readUTF();
    int[] edges = new int[in.readInt()];
    int root = in.readInt();
    byte[] plane = new byte[edges.length];
    // The first byte of every edge, then the second, and so on: similar bytes compress better.
    for (int shift = 0; shift < 32; shift += 8) {
      in.readFully(plane);
      for (int i = 0; i < edges.length; i++) {
        edges[i] |= (plane[i] & 0xFF) << shift;
      }
    }
    return new WordGraph(alphabet, edges, root);
  }

  /** Fills the counts of a node and all below it; the depth is that of the longest word. */
  private int count(int node) {
    int sum = 0;
    for (int e = node; ; e++) {
      int target = edges[e] >>> TARGET;
      sum += (edges[e] & END) == 0 ? 0 : 1;
      if (target != 0) {
        int last = lastOf(target);
        sum += counts[last] == 0 ? count(target) : counts[last];
      }
      counts[e] = sum;
      if ((edges[e] & LAST) != 0) {
        return sum;
      }
    }
  }

  private int lastOf(int node) {
    int e = node;
    while ((edges[e] & LAST) == 0) {
      e++;
    }
    return e;
  }

  /** How many words the list has. */
  int size() {
    return counts[lastOf(root)];
  }

  int root() {
    return root;
  }

  /** The letter of an edge as the list writes it. */
  char letter(int edge) {
    return alphabet.charAt(edges[edge] & 0x7F);
  }

  /** The letter of an edge in the spelling of {@link Normaliser}; may be two letters. */
  String foldedLetter(int edge) {
    return folded[edges[edge] & 0x7F];
  }

  boolean isLast(int edge) {
    return (edges[edge] & LAST) != 0;
  }

  boolean endsWord(int edge) {
    return (edges[edge] & END) != 0;
  }

  /** The node behind an edge, or 0 where no word goes on. */
  int target(int edge) {
    return edges[edge] >>> TARGET;
  }

  /** How many words precede those of an edge within its node. */
  int before(int node, int edge) {
    return edge == node ? 0 : counts[edge - 1];
  }

  /** The index of a word spelled exactly so, or -1. */
  int index(String word) {
    int node = root;
    int index = 0;
    for (int i = 0; i < word.length(); i++) {
      int e = node;
      while (letter(e) != word.charAt(i)) {
        if (isLast(e)) {
          return -1;
        }
        e++;
      }
      index += before(node, e);
      if (i == word.length() - 1) {
        return endsWord(e) ? index : -1;
      }
      index += endsWord(e) ? 1 : 0;
      node = target(e);
      if (node == 0) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * The index of the first listed word that reads so when normalised, or -1.
   *
   * @param lowerCase whether words with a capital are passed over
   */
  int someSpelling(String normal, boolean lowerCase) {
    return normal.isEmpty() || normal.length() > 64
        ? -1
        : someSpelling(root, 0, normal, 0, lowerCase);
  }

  /** Whether the words below a node go on so, when normalised. */
  boolean begins(int node, String normal) {
    if (node == 0) {
      return false;
    }
    for (int e = node; ; e++) {
      String letter = foldedLetter(e);
      if (normal.length() <= letter.length()
          ? letter.startsWith(normal)
          : normal.startsWith(letter) && begins(target(e), normal.substring(letter.length()))) {
        return true;
      }
      if (isLast(e)) {
        return false;
      }
    }
  }

  private int someSpelling(int node, int index, String normal, int at, boolean lowerCase) {
    for (int e = node; ; e++) {
      String letter = foldedLetter(e);
      if (normal.startsWith(letter, at) && !(lowerCase && Character.isUpperCase(letter(e)))) {
        int next = at + letter.length();
        int here = index + before(node, e);
        if (next == normal.length() && endsWord(e)) {
          return here;
        }
        if (target(e) != 0 && next < normal.length()) {
          int found =
              someSpelling(target(e), here + (endsWord(e) ? 1 : 0), normal, next, lowerCase);
          if (found >= 0) {
            return found;
          }
        }
      }
      if (isLast(e)) {
        return -1;
      }
    }
  }

  /** Gives the words that go on from a node, after what came before it. */
  void words(int node, StringBuilder before, Consumer<String> each) {
    for (int e = node; ; e++) {
      before.append(letter(e));
      if (endsWord(e)) {
        each.accept(before.toString());
      }
      if (target(e) != 0) {
        words(target(e), before, each);
      }
      before.setLength(before.length() - 1);
      if (isLast(e)) {
        return;
      }
    }
  }

  /** The word with an index, as the list spells it. */
  String word(int index) {
    StringBuilder word = new StringBuilder();
    int before = index;
    int node = root;
    while (true) {
      int e = node;
      while (counts[e] <= before) {
        e++;
      }
      before -= before(node, e);
      word.append(letter(e));
      if (endsWord(e) && before-- == 0) {
        return word.toString();
      }
      node = target(e);
    }
  }
}
