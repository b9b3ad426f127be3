package naslag.check;

import java.util.HashMap;
import java.util.Map;
import naslag.corpus.Passage;
import naslag.dutch.Lexicon;

/** How a corpus uses a word, in all its forms, or two words after each other. */
final class WordUse {
  /** Words around the word in an example of its use, in letters on either side. */
  private static final int AROUND = 40;

  /** A word that is spread as chance has it may still be one of the subject. */
  private static final double LEAST_CROWDING = 0.1;

  private final Map<String, Integer> forms = new HashMap<>();
  private int times;
  private int passages;
  private int works;
  private int small;
  private int nominal;
  private String lastPassage = "";
  private String lastWork = "";
  private String file = "";
  private int line;
  private String excerpt = "";

  /**
   * Counts one use.
   *
   * @param form lower case
   * @param small written without a capital
   * @param nominal after an article or what stands for one, and at the end of its group of words
   */
  void add(Passage passage, String form, int start, int end, boolean small, boolean nominal) {
    forms.merge(form, 1, Integer::sum);
    times++;
    this.small += small ? 1 : 0;
    this.nominal += nominal ? 1 : 0;
    if (!passage.id().equals(lastPassage)) {
      lastPassage = passage.id();
      passages++;
    }
    if (!passage.work().equals(lastWork)) {
      lastWork = passage.work();
      works++;
    }
    if (file.isEmpty()) {
      file = passage.file();
      line = passage.line();
      excerpt = excerpt(passage.text(), start, end);
    }
  }

  private static String excerpt(String text, int start, int end) {
    int from = Math.max(0, text.lastIndexOf(' ', Math.max(0, start - AROUND)) + 1);
    int space = text.indexOf(' ', Math.min(text.length(), end + AROUND));
    int to = space < 0 ? text.length() : space;
    return (from > 0 ? "…" : "")
        + text.substring(from, to).replaceAll("\\s+", " ")
        + (to < text.length() ? "…" : "");
  }

  int times() {
    return times;
  }

  int passages() {
    return passages;
  }

  int works() {
    return works;
  }

  /** A name is written with a capital, and not only where a sentence begins. */
  boolean isName() {
    return 3 * small < times;
  }

  /**
   * Nouns follow an article and end their group; adjectives only do the first, verbs only the
   * second. Tells them apart well enough without a table of word classes.
   */
  boolean isNoun() {
    return 8 * nominal >= times;
  }

  /**
   * How much more the uses of a word crowd together in a few passages than chance would have it:
   * residual inverse document frequency (Church and Gale 1995). Words of a subject crowd, words of
   * every day do not.
   */
  private double crowding(int allPassages) {
    double expected = 1 - Math.exp(-times / (double) allPassages);
    return Math.log(expected * allPassages / passages) / Math.log(2);
  }

  /** How much it wants a concept: used much, crowding, and not a word of every day. */
  double weight(int allPassages) {
    int everyday = forms.keySet().stream().mapToInt(Lexicon.dutch()::productivity).max().orElse(0);
    return times * Math.max(LEAST_CROWDING, crowding(allPassages)) * (1 - everyday / 16.0);
  }

  Candidate candidate() {
    String form =
        forms.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
            .map(Map.Entry::getKey)
            .orElse("");
    return new Candidate(form, times, passages, works, file, line, excerpt);
  }
}
