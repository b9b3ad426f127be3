package naslag.dutch;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes the content of {@code lexicon.bin} of a word list, a word a line.
 *
 * <p>The graph is built word by word in sorted order (Daciuk et al., Incremental Construction of
 * Minimal Acyclic Finite-State Automata, 2000).
 */
final class LexiconGenerator {

  private static final class Node {
    final List<Character> letters = new ArrayList<>();
    final List<Node> targets = new ArrayList<>();
    final List<Boolean> ends = new ArrayList<>();
    int place;

    void add(char letter) {
      letters.add(letter);
      targets.add(new Node());
      ends.add(false);
    }

    Node last() {
      return targets.getLast();
    }

    String key() {
      StringBuilder key = new StringBuilder();
      for (int i = 0; i < letters.size(); i++) {
        key.append(letters.get(i)).append(ends.get(i) ? '!' : '.').append(targets.get(i).place);
      }
      return key.toString();
    }
  }

  private final Map<String, Node> register = new HashMap<>();
  private final List<Node> inOrder = new ArrayList<>();
  private final Node nowhere = new Node();
  private int places = 1;

  private LexiconGenerator() {}

  /**
   * The words of the list that the lexicon takes: single words of letters, hyphens and the like.
   */
  static SortedSet<String> select(List<String> lines) {
    TreeSet<String> words = new TreeSet<>();
    for (String line : lines) {
      String word = line.strip();
      if (!word.isEmpty() && word.length() <= 60 && word.indexOf(' ') < 0) {
        words.add(word);
      }
    }
    return words;
  }

  static byte[] generate(List<String> lines) throws IOException {
    SortedSet<String> words = select(lines);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    TreeSet<Character> letters = new TreeSet<>();
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        letters.add(word.charAt(i));
      }
    }
    StringBuilder alphabet = new StringBuilder();
    letters.forEach(alphabet::append);
    out.writeUTF(alphabet.toString());
    new LexiconGenerator().writeGraph(words, alphabet.toString(), out);
    out.write(CompoundRoles.of(new ArrayList<>(words)));
    return bytes.toByteArray();
  }

  private void writeGraph(SortedSet<String> words, String alphabet, DataOutputStream out)
      throws IOException {
    Node root = new Node();
    String before = "";
    for (String word : words) {
      int common = 0;
      while (common < Math.min(word.length(), before.length())
          && word.charAt(common) == before.charAt(common)) {
        common++;
      }
      Node node = root;
      for (int i = 0; i < common; i++) {
        node = node.last();
      }
      settle(node);
      for (int i = common; i < word.length(); i++) {
        node.add(word.charAt(i));
        if (i == word.length() - 1) {
          node.ends.set(node.ends.size() - 1, true);
        }
        node = node.last();
      }
      before = word;
    }
    settle(root);
    Node settledRoot = register(root);
    int[] edges = new int[places];
    for (Node node : inOrder) {
      for (int i = 0; i < node.letters.size(); i++) {
        edges[node.place + i] =
            alphabet.indexOf(node.letters.get(i))
                | (i == node.letters.size() - 1 ? WordGraph.LAST : 0)
                | (node.ends.get(i) ? WordGraph.END : 0)
                | node.targets.get(i).place << WordGraph.TARGET;
      }
    }
    out.writeInt(edges.length);
    out.writeInt(settledRoot.place);
    for (int shift = 0; shift < 32; shift += 8) {
      for (int edge : edges) {
        out.writeByte(edge >>> shift);
      }
    }
  }

  /**
   * Replaces what hangs on the last edge of a node by an equal node seen before, if there is one.
   */
  private void settle(Node node) {
    if (node.targets.isEmpty()) {
      return;
    }
    Node last = node.last();
    if (last.place != 0 || last == nowhere) {
      return;
    }
    settle(last);
    node.targets.set(node.targets.size() - 1, register(last));
  }

  private Node register(Node node) {
    if (node.letters.isEmpty()) {
      return nowhere;
    }
    Node equal = register.putIfAbsent(node.key(), node);
    if (equal != null) {
      return equal;
    }
    node.place = places;
    places += node.letters.size();
    inOrder.add(node);
    return node;
  }
}
