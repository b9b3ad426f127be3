package naslag.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naslag.check.Candidates.Candidate;
import naslag.check.WordUse.RunningText.Token;
import naslag.corpus.Passage;
import naslag.dutch.DutchAnalysis;
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

  /** Counts one use, from the first to the last token of a passage. */
  void add(Passage passage, List<Token> tokens, int first, int last) {
    List<Token> group = tokens.subList(first, last + 1);
    forms.merge(Token.joined(group, Token::form), 1, Integer::sum);
    times++;
    small += group.stream().noneMatch(Token::capital) ? 1 : 0;
    nominal += RunningText.isNounGroup(tokens, first, last) ? 1 : 0;
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
      excerpt = excerpt(passage.text(), group.getFirst().start(), group.getLast().end());
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

  /** How much it deserves a concept: frequent, concentrated in few passages, not everyday. */
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

  /** Cuts a text into words, and tells by the words around it whether one is a noun. */
  static final class RunningText {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'-]*\\p{L}|\\p{L}");

    /** Only what cannot be a pronoun too: "het", "dat" and "je" go before verbs as well. */
    private static final Set<String> DETERMINERS =
        Set.of(
            "de een deze mijn jouw hun onze geen elke elk iedere ieder welke zo'n zo’n".split(" "));

    private final Map<String, String> stems = new HashMap<>();

    /**
     * A word in its place.
     *
     * @param form lower case
     * @param capital written with one
     * @param after only a space parts it from the word before
     */
    record Token(String form, String stem, int start, int end, boolean capital, boolean after) {
      /** Too common to be a word of a subject. */
      boolean isLittle() {
        return DutchAnalysis.isStopWord(form) || isDeterminer();
      }

      boolean isDeterminer() {
        return DETERMINERS.contains(form);
      }

      static String joined(List<Token> tokens, Function<Token, String> part) {
        return tokens.stream().map(part).collect(Collectors.joining(" "));
      }
    }

    List<Token> tokens(String text) {
      List<Token> tokens = new ArrayList<>();
      Matcher word = WORD.matcher(text);
      int before = 0;
      while (word.find()) {
        String between = text.substring(before, word.start());
        boolean after = !tokens.isEmpty() && between.equals(" ");
        String form = word.group().toLowerCase(Locale.ROOT);
        tokens.add(
            new Token(
                form,
                stems.computeIfAbsent(form, DutchAnalysis::lemma),
                word.start(),
                word.end(),
                Character.isUpperCase(text.charAt(word.start())),
                after));
        before = word.end();
      }
      return tokens;
    }

    /**
     * From the first to the last word: after an article or the like, and at the end of its group.
     */
    static boolean isNounGroup(List<Token> tokens, int first, int last) {
      return isDetermined(tokens, first) && isEnding(tokens, last);
    }

    private static boolean isEnding(List<Token> tokens, int i) {
      Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
      return next == null || !next.after() || next.isLittle();
    }

    private static boolean isDetermined(List<Token> tokens, int i) {
      boolean directly = i > 0 && tokens.get(i).after() && tokens.get(i - 1).isDeterminer();
      boolean withOneBetween =
          i > 1
              && tokens.get(i).after()
              && tokens.get(i - 1).after()
              && tokens.get(i - 1).form().endsWith("e")
              && tokens.get(i - 2).isDeterminer();
      return directly || withOneBetween;
    }
  }
}
