package naslag.dutch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Corrects unknown words: what may have been meant, likeliest first.
 *
 * <p>Candidates are the lexicon and a vocabulary of the caller's: the words of a corpus with their
 * frequencies, the labels of a thesaurus. Safe for use by several threads. The first call reads the
 * lexicon.
 */
public final class Spelling {

  /**
   * A word, or two, that may have been meant.
   *
   * @param word as the lexicon or the vocabulary spells it; holds a space where two words were
   *     typed as one
   * @param cost {@code edits}, less for a word in use and more for one that is not; orders
   *     corrections, and may be below zero
   * @param edits about 1 for an unlikely slip, a third of that for a likely one; 0 for a word that
   *     reads the same without its diacritics
   */
  public record Correction(String word, double cost, double edits) {
    public Correction {
      if (word.isBlank()) {
        throw new IllegalArgumentException("word: blank");
      }
    }
  }

  private static final int LONGEST = 50;
  private static final double NEAR = 1.15;
  private static final double FAR = 2.3;
  private static final double SHORT = 1.35;
  private static final double NAME = 0.3;
  private static final double LITTLE_WORD = 0.25;
  private static final double OTHER_FORM = 0.3;
  private static final double IN_USE = 0.03;
  private static final double PER_DOUBLING = 0.08;
  private static final double MOST_FREQUENT = 0.7;
  private static final double UNUSED = 0.5;
  private static final double TWO_WORDS = 0.55;
  private static final double EDITS_PER_LETTER = 0.25;
  private static final double MOST_EDITS = 1.5;

  private final Lexicon lexicon = Lexicon.dutch();
  private final Map<String, String> vocabulary;
  private final String[] sorted;
  private final Map<String, Long> frequencies;
  private final boolean counted;

  private Spelling(Map<String, String> vocabulary, Map<String, Long> frequencies) {
    this.vocabulary = vocabulary;
    this.sorted = vocabulary.keySet().toArray(new String[0]);
    Arrays.sort(sorted);
    this.frequencies = frequencies;
    this.counted = frequencies.values().stream().anyMatch(count -> count > 0);
  }

  /**
   * Candidates from the lexicon and from a vocabulary.
   *
   * @param frequencies how often each word is used where the answer will be sought; 0 for a word
   *     that is only known
   */
  public static Spelling with(Map<String, Long> frequencies) {
    Map<String, String> spelled = new HashMap<>();
    Map<String, Long> counts = new HashMap<>();
    frequencies.forEach(
        (word, count) -> {
          String normal = Normaliser.normalise(word);
          if (!normal.isBlank() && normal.length() <= LONGEST) {
            spelled.putIfAbsent(normal, word);
            counts.merge(normal, count, Long::sum);
          }
        });
    return new Spelling(spelled, counts);
  }

  /** Whether vocabulary or lexicon hold a word, whatever its capitals and diacritics. */
  public boolean isKnown(String word) {
    return vocabulary.containsKey(Normaliser.normalise(word)) || lexicon.contains(word);
  }

  /**
   * What may have been meant by one word.
   *
   * @param word as typed; a known word has itself as its first correction
   * @param most how many corrections to give
   * @return likeliest first, each once; empty when nothing is near, or the word is longer than 50
   *     letters
   */
  public List<Correction> correct(String word, int most) {
    String typed = Normaliser.normalise(word);
    if (typed.isBlank() || typed.length() > LONGEST) {
      return List.of();
    }
    Map<String, Correction> best = new HashMap<>();
    // Short words are near everything: two slips in three letters leave nothing to go by.
    double far = typed.length() <= 4 ? SHORT : FAR;
    collect(typed, NEAR, best);
    if (best.keySet().stream().noneMatch(this::isOfUse)) {
      collect(typed, far, best);
    }
    twoWords(typed, best);
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Correction::cost).thenComparing(Correction::word))
        .limit(most)
        .toList();
  }

  /**
   * The most edits with which an unknown word is likely a slip, and not a word of its own that no
   * list has, as names of medicines and people are: the shorter a word, the more words lie near.
   * "Hegthing" may be "hechting"; "covid" is not "koffie".
   */
  public static double mostEdits(String typed) {
    return Math.min(MOST_EDITS, EDITS_PER_LETTER * typed.length());
  }

  private void collect(String typed, double limit, Map<String, Correction> best) {
    EditSearch search = new EditSearch(typed, limit);
    search.search(
        lexicon.graph(),
        (index, cost) -> {
          String word = lexicon.graph().word(index);
          String normal = Normaliser.normalise(word);
          int role = Math.max(lexicon.asFirstPart(index), lexicon.asLastPart(index));
          double name = Character.isUpperCase(word.charAt(0)) ? NAME : 0;
          double edits = cost + inflected(typed, normal);
          double prior = name - role * IN_USE - inUse(normal);
          offer(normal, new Correction(word, edits + prior, edits), best);
        });
    search.search(
        sorted,
        (normal, cost) -> {
          String spelled = vocabulary.getOrDefault(normal, normal);
          double edits = cost + inflected(typed, normal);
          offer(normal, new Correction(spelled, edits - inUse(normal), edits), best);
        });
  }

  /** Whether a word will find something; without frequencies nobody can tell. */
  private boolean isOfUse(String normal) {
    return !counted || frequencies.getOrDefault(normal, 0L) > 0;
  }

  /** Words of the corpus come first: a correction is there to find something. */
  private double inUse(String normal) {
    long count = frequencies.getOrDefault(normal, 0L);
    if (counted && count == 0) {
      return -UNUSED;
    }
    double little = DutchAnalysis.isStopWord(normal) ? LITTLE_WORD : 0;
    return little + Math.min(MOST_FREQUENT, PER_DOUBLING * (64 - Long.numberOfLeadingZeros(count)));
  }

  /** The s and n that cost little inside a word are another form of it at its end. */
  private static double inflected(String typed, String normal) {
    int difference = typed.length() - normal.length();
    String longer = difference > 0 ? typed : normal;
    String shorter = difference > 0 ? normal : typed;
    boolean ending = longer.endsWith("s") || longer.endsWith("n");
    return Math.abs(difference) == 1 && ending && longer.startsWith(shorter) ? OTHER_FORM : 0;
  }

  private void twoWords(String typed, Map<String, Correction> best) {
    for (int at = 2; at <= typed.length() - 3; at++) {
      String left = typed.substring(0, at);
      String right = typed.substring(at);
      // Only a little word is run together with the next by mistake: other pairs make compounds.
      if (DutchAnalysis.isStopWord(left) && lexicon.containsCommon(right)) {
        String words = left + " " + right;
        offer(words, new Correction(words, TWO_WORDS, TWO_WORDS), best);
      }
    }
  }

  private static void offer(String normal, Correction correction, Map<String, Correction> best) {
    Correction before = best.get(normal);
    if (before == null || correction.cost() < before.cost()) {
      best.put(normal, correction);
    }
  }
}
