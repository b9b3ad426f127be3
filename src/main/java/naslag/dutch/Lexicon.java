package naslag.dutch;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.InflaterInputStream;

/**
 * The words of Dutch, after the OpenTaal word list, with two figures a word: how often the list
 * itself uses it as the first and as the last part of a compound.
 *
 * <p>Read on first use, in some tens of milliseconds; a plain lookup asks for it only to mark a
 * part of a compound. Safe for use by several threads.
 */
public final class Lexicon {

  static final String RESOURCE = "lexicon.bin";

  /** The checksum of the resource, held here so that an index can tell it without reading it. */
  static final String DIGEST = "72f2381c";

  private final WordGraph graph;
  private final byte[] roles;

  private Lexicon(WordGraph graph, byte[] roles) {
    this.graph = graph;
    this.roles = roles;
  }

  private static final class Holder {
    static final Lexicon DUTCH = load();
  }

  public static Lexicon dutch() {
    return Holder.DUTCH;
  }

  /** Whether a word is listed, whatever its capitals and diacritics ("reunie", "aken"). */
  public boolean contains(String word) {
    return graph.someSpelling(Normaliser.normalise(word), false) >= 0;
  }

  /** Whether a word is listed in lower case, whatever its diacritics: no name, no abbreviation. */
  public boolean containsCommon(String word) {
    return graph.someSpelling(Normaliser.normalise(word), true) >= 0;
  }

  /** Whether a listed word begins so, in the spelling of {@link Normaliser}. */
  boolean begins(String start) {
    return graph.begins(graph.root(), Normaliser.normalise(start));
  }

  /** The first listed spelling of a word: "ingrediënten" of "ingredienten"; empty if none is. */
  public Optional<String> spelling(String word) {
    int index = graph.someSpelling(Normaliser.normalise(word), false);
    return index < 0 ? Optional.empty() : Optional.of(graph.word(index));
  }

  /**
   * How many listed compounds begin or end in a word, as a logarithm: 0 (none, or not listed) to
   * 15. Words of every day make many compounds ("hand", "deur"), words of one field few.
   */
  public int productivity(String word) {
    int index = graph.index(word);
    return index < 0 ? 0 : Math.max(asFirstPart(index), asLastPart(index));
  }

  /** Gives each word as the list writes it, in the list's order. */
  public void words(Consumer<String> each) {
    graph.words(graph.root(), new StringBuilder(), each);
  }

  WordGraph graph() {
    return graph;
  }

  /** How many listed compounds begin with this word, as a logarithm: 0 (none) to 15. */
  int asFirstPart(int index) {
    return (roles[index] >> 4) & 0xF;
  }

  /** How many listed compounds end in this word, as a logarithm: 0 (none) to 15. */
  int asLastPart(int index) {
    return roles[index] & 0xF;
  }

  private static Lexicon load() {
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(
                new ByteArrayInputStream(ShippedFile.bytes(Lexicon.class, RESOURCE))))) {
      WordGraph graph = WordGraph.read(in);
      byte[] roles = new byte[graph.size()];
      in.readFully(roles);
      return new Lexicon(graph, roles);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
