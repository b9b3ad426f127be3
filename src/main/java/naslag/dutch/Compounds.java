package naslag.dutch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes Dutch compounds apart: slaap|problemen, aandachts|punt.
 *
 * <p>Safe for use by several threads. The first call reads the lexicon.
 */
public final class Compounds {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 60;

  /** First parts of separable verbs and of their nouns; "on" denies what follows. */
  private static final Set<String> PARTICLES =
      Set.of(
          "aan", "achter", "af", "bij", "binnen", "boven", "door", "in", "mee", "mis", "na", "neer",
          "om", "on", "onder", "op", "over", "rond", "tegen", "terug", "toe", "uit", "voor",
          "voort", "voorbij", "weer", "weg");

  /** The answers for one word. */
  record Split(List<String> parts, List<String> words, List<String> lemmas, boolean sound) {}

  private static final Split NONE = new Split(List.of(), List.of(), List.of(), false);

  private Compounds() {}

  /**
   * The parts of a compound as they stand in it, linking sounds with the part before.
   *
   * @param word one word in any spelling; hyphens part it too
   * @return two parts or more in the spelling of {@link Normaliser}, which joined give the word
   *     without its hyphens; empty when the word is no compound
   */
  public static List<String> split(String word) {
    return answer(word).parts;
  }

  /**
   * Whether a word is a compound as writers of Dutch make them, of parts that are in use as parts:
   * "overheidspost", though no list has it. "veerkragt" has parts that are listed, and yet is a
   * slip.
   */
  public static boolean isSound(String word) {
    return answer(word).sound;
  }

  /**
   * The lemmas of a compound's parts, linking sounds taken off: "aandachtspunten" gives aandacht
   * and punt. A particle stays with what it begins: who looks for "voeding" does not mean
   * "opvoeding", and "opvoedingsvragen" is about opvoeding.
   *
   * @return two lemmas or more, or none where the word has no parts that stand by themselves
   */
  public static List<String> partLemmas(String word) {
    return answer(word).lemmas;
  }

  /**
   * The words that a compound's parts are, for a person to read: "taalontwikkeling" gives taal and
   * ontwikkeling. They go with {@link #partLemmas} one by one.
   *
   * @return two words or more, or none where the word has no parts that stand by themselves
   */
  public static List<String> partWords(String word) {
    return answer(word).words;
  }

  private static Split answer(String word) {
    return word.length() < SHORTEST || word.length() > LONGEST
        ? NONE
        : Word.of(Normaliser.normalise(word)).split();
  }

  /** The answers for a normalised word; {@link Word} keeps them. */
  static Split compute(String normal) {
    List<Splitter.Part> parts = new ArrayList<>();
    for (String piece : normal.split("-", -1)) {
      if (!piece.isEmpty()) {
        parts.addAll(Splitter.dutch().parts(piece));
      }
    }
    if (parts.size() < 2 || isFormOfSimple(normal, parts)) {
      return NONE;
    }
    List<String> words = words(parts);
    return new Split(
        parts.stream().map(Splitter.Part::surface).toList(),
        words,
        words.stream().map(word -> Word.of(word).lemma()).toList(),
        Splitter.dutch().isSound(parts));
  }

  /** Whether the lemma has no parts: "diensten" is a form of "dienst" and not "dien" and "sten". */
  private static boolean isFormOfSimple(String normal, List<Splitter.Part> parts) {
    String lemma = Word.of(normal).lemma();
    return Splitter.isWhole(lemma)
        || (lemma.length() < normal.length()
            && !lemma.endsWith(Word.of(parts.getLast().base()).lemma())
            && Splitter.dutch().parts(lemma).size() < 2);
  }

  private static List<String> words(List<Splitter.Part> parts) {
    List<String> words = new ArrayList<>();
    String particle = "";
    for (Splitter.Part part : parts) {
      if (PARTICLES.contains(part.surface())) {
        particle += part.surface();
      } else {
        words.add(particle + part.base());
        particle = "";
      }
    }
    return words.size() < 2 ? List.of() : List.copyOf(words);
  }
}
