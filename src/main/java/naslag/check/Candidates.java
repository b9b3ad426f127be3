package naslag.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naslag.check.ThesaurusRules.ThemeNames;
import naslag.corpus.Corpus;
import naslag.corpus.Passage;
import naslag.corpus.Problem;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Lexicon;
import naslag.dutch.WordLists;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Thesaurus;

/**
 * Looks for words that should have a concept. There are no frequencies of general Dutch here to
 * compare with: what is used much, is a noun, and crowds together in passages is a word of the
 * subject.
 */
public final class Candidates {
  /** Fewer uses may be chance. */
  private static final int FEWEST = 4;

  private static final int SHORTEST = 4;

  /** In a corpus of no more works than this, a word that one work uses much counts too. */
  private static final int MOST_SMALL = 4;

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'-]*\\p{L}|\\p{L}");

  private static final Map<String, List<String>> LISTS =
      WordLists.read(Candidates.class, "words.txt");

  /** Only what cannot be a pronoun too: "het", "dat" and "je" go before verbs as well. */
  private static final Set<String> DETERMINERS = Set.copyOf(LISTS.get("determiner"));

  /** Words that occur beside any noun, so that they tell no subject. */
  private static final Set<String> LOOSE = Set.copyOf(LISTS.get("loose"));

  /** Below this likelihood ratio two words are adjacent by chance (p &lt; 0.001). */
  private static final double TOGETHER = 10.83;

  /**
   * The words and expressions that should have a concept.
   *
   * @param words single words, the most wanted first
   * @param pairs expressions of two words, the firmest first
   * @param problems works that could not be read, and so do not count
   */
  public record Found(List<Candidate> words, List<Candidate> pairs, List<Problem> problems) {
    /** As one JSON document for another program. */
    public Document document() {
      return new Document(1, words, pairs);
    }
  }

  /** What was found, for programs; the version rises when a field changes its meaning or goes. */
  public record Document(int version, List<Candidate> words, List<Candidate> pairs) {}

  private final Set<String> covered = new HashSet<>();
  private final Map<String, String> stems = new HashMap<>();
  private final Map<String, WordUse> words = new HashMap<>();
  private final Map<String, WordUse> pairs = new HashMap<>();
  private final Set<String> works = new HashSet<>();
  private int passages;
  private int all;

  private Candidates(Thesaurus thesaurus) {
    for (Concept concept : thesaurus.concepts()) {
      concept.allLabels().forEach(label -> covered.add(ThemeNames.stems(label)));
    }
  }

  /**
   * Reads a corpus.
   *
   * @param most how many words, and how many pairs
   * @throws IOException when the corpus' own directory cannot be read
   */
  public static Found of(Corpus corpus, Thesaurus thesaurus, int most) throws IOException {
    Candidates candidates = new Candidates(thesaurus);
    List<Problem> problems =
        corpus.each(name -> true, (work, passages) -> passages.forEach(candidates::read));
    return candidates.found(most, problems);
  }

  private void read(Passage passage) {
    passages++;
    works.add(passage.work());
    List<Token> tokens = tokens(passage.text());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      all++;
      if (token.isLittle()) {
        continue;
      }
      add(words, passage, tokens, i, i);
      if (!isEnding(tokens, i)) {
        add(pairs, passage, tokens, i, i + 1);
      }
    }
  }

  private List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int before = 0;
    while (word.find()) {
      String between = text.substring(before, word.start());
      boolean after = !tokens.isEmpty() && between.equals(" ");
      String form = word.group().toLowerCase(Locale.ROOT);
      String stem = stems.computeIfAbsent(form, DutchAnalysis::lemma);
      boolean capital = Character.isUpperCase(text.charAt(word.start()));
      tokens.add(new Token(form, stem, word.start(), word.end(), capital, after));
      before = word.end();
    }
    return tokens;
  }

  /** From the first to the last word: after an article or the like, and at the end of its group. */
  private static boolean isNounGroup(List<Token> tokens, int first, int last) {
    return isDetermined(tokens, first) && isEnding(tokens, last);
  }

  private static boolean isEnding(List<Token> tokens, int i) {
    Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
    return next == null || !next.after() || next.isLittle();
  }

  private static boolean isDetermined(List<Token> tokens, int i) {
    if (i == 0 || !tokens.get(i).after()) {
      return false;
    }
    Token before = tokens.get(i - 1);
    boolean adjective = i > 1 && before.after() && before.form().endsWith("e");
    return before.isDeterminer() || (adjective && tokens.get(i - 2).isDeterminer());
  }

  private static void add(
      Map<String, WordUse> uses, Passage passage, List<Token> tokens, int first, int last) {
    String stem = Token.joined(tokens.subList(first, last + 1), Token::stem);
    uses.computeIfAbsent(stem, s -> new WordUse()).add(passage, tokens, first, last);
  }

  private Found found(int most, List<Problem> problems) {
    return new Found(
        best(words, (stem, use) -> isWanted(stem, use) ? use.weight(passages) : -1, most),
        best(pairs, this::together, most),
        problems);
  }

  /** The candidates of the highest weights; a weight below 0 is no candidate. */
  private static List<Candidate> best(
      Map<String, WordUse> uses, ToDoubleBiFunction<String, WordUse> weight, int most) {
    record Weighted(Map.Entry<String, WordUse> use, double weight) {}
    return uses.entrySet().stream()
        .map(use -> new Weighted(use, weight.applyAsDouble(use.getKey(), use.getValue())))
        .filter(weighted -> weighted.weight() >= 0)
        .sorted(
            Comparator.comparingDouble(Weighted::weight)
                .reversed()
                .thenComparing(weighted -> weighted.use().getKey()))
        .limit(most)
        .map(weighted -> weighted.use().getValue().candidate())
        .toList();
  }

  private boolean isWanted(String stem, WordUse use) {
    return stem.length() >= SHORTEST
        && isSpread(use)
        && use.isNoun()
        && !LOOSE.contains(use.candidate().words())
        && !covered.contains(stem);
  }

  /** A word that only one story uses is a thing of that story, such as a slide or a banana. */
  private boolean isSpread(WordUse use) {
    return use.times >= FEWEST
        && use.passages >= FEWEST - 1
        && use.works >= (works.size() > MOST_SMALL ? FEWEST - 1 : 1)
        && !use.isName();
  }

  /**
   * The likelihood ratio of a noun and the word before it ("veilige haven", no "kijkt weg"); -1
   * where they are no expression or can be together by chance.
   */
  private double together(String pair, WordUse both) {
    String[] stems = pair.split(" ", 2);
    WordUse first = words.getOrDefault(stems[0], new WordUse());
    WordUse noun = words.getOrDefault(stems[1], new WordUse());
    boolean wanted =
        both.times >= FEWEST - 1
            && both.passages >= FEWEST - 1
            && !both.isName()
            && !covered.contains(pair)
            && Collections.disjoint(LOOSE, List.of(both.candidate().words().split(" ")))
            && noun.times > 0
            && noun.isNoun()
            && stems[0].length() >= SHORTEST - 1
            && stems[1].length() >= SHORTEST;
    double ratio = wanted ? likelihoodRatio(both.times, first.times, noun.times, all) : 0;
    return ratio > TOGETHER ? ratio : -1;
  }

  /**
   * A word or fixed expression that a corpus uses much and no concept of its thesaurus covers.
   *
   * @param words in the form that the texts use most
   * @param times how often
   * @param passages in how many
   * @param works in how many
   * @param file of an example, relative to the corpus
   * @param line of the passage in that file
   * @param excerpt some words around it
   */
  public record Candidate(
      String words, int times, int passages, int works, String file, int line, String excerpt) {}

  /**
   * The log-likelihood ratio of two words together against each by itself (Dunning 1993).
   *
   * @param both how often they are adjacent
   * @param first how often the first word occurs anywhere
   * @param second how often the second does
   * @param all words of the text
   */
  private static double likelihoodRatio(double both, double first, double second, double all) {
    double k12 = first - both;
    double k21 = second - both;
    double k22 = all - first - second + both;
    return 2
        * (entropy(both, k12, k21, k22)
            - entropy(both + k12, k21 + k22)
            - entropy(both + k21, k12 + k22));
  }

  private static double entropy(double... counts) {
    double sum = 0;
    double parts = 0;
    for (double count : counts) {
      sum += count;
      parts += count <= 0 ? 0 : count * Math.log(count);
    }
    return parts - sum * Math.log(sum);
  }

  /** How a corpus uses a word, in all its forms, or two words after each other. */
  private static final class WordUse {
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
      nominal += isNounGroup(tokens, first, last) ? 1 : 0;
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
     * residual inverse document frequency (Church and Gale 1995). Words of a subject crowd, words
     * of every day do not.
     */
    private double crowding(int allPassages) {
      double expected = 1 - Math.exp(-times / (double) allPassages);
      return Math.log(expected * allPassages / passages) / Math.log(2);
    }

    /** How much it deserves a concept: frequent, concentrated in few passages, not everyday. */
    double weight(int allPassages) {
      int everyday =
          forms.keySet().stream().mapToInt(Lexicon.dutch()::productivity).max().orElse(0);
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

  /**
   * A word in its place.
   *
   * @param form lower case
   * @param capital written with one
   * @param after only a space parts it from the word before
   */
  private record Token(
      String form, String stem, int start, int end, boolean capital, boolean after) {
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
}
