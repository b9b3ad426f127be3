package naslag.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import naslag.check.ThesaurusRules.ThemeNames;
import naslag.check.WordUse.RunningText;
import naslag.check.WordUse.RunningText.Token;
import naslag.corpus.Corpus;
import naslag.corpus.Passage;
import naslag.corpus.Problem;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Thesaurus;

/**
 * Looks for words that want a concept. There are no frequencies of general Dutch here to compare
 * with: what is used much, is a noun, and crowds together in passages is a word of the subject.
 */
public final class Candidates {
  /** Fewer uses are chance. */
  private static final int FEWEST = 4;

  private static final int SHORTEST = 4;

  /** With no more works than this, what one work says much is no mere story of it. */
  private static final int MOST_SMALL = 4;

  /** Below this likelihood ratio two words are adjacent by chance (p &lt; 0.001). */
  private static final double TOGETHER = 10.83;

  /** Words that occur beside any noun, so that they tell no subject. */
  private static final Set<String> LOOSE =
      Set.of(
          """
          sommige meeste enkele eerste tweede derde laatste volgende vorige hele andere ander \
          eigen nieuwe grote kleine goede opnieuw tussen beide allebei halve twee drie vier vijf \
          zes zeven acht negen tien veel meer minder weinig gewone lang lange keer keren tijd \
          moment momenten manier deel plaats dingen iets iemand mensen jaar maand maanden week \
          weken dag dagen minuten uur seconden ochtend avond middag nacht"""
              .split(" "));

  /**
   * The words and expressions that want a concept.
   *
   * @param words single words, the most wanted first
   * @param pairs expressions of two words, the firmest first
   * @param problems works that could not be read, and so do not count
   */
  public record Found(List<Candidate> words, List<Candidate> pairs, List<Problem> problems) {
    public Found {
      words = List.copyOf(words);
      pairs = List.copyOf(pairs);
      problems = List.copyOf(problems);
    }

    /** As one JSON document for another program. */
    public Document document() {
      return new Document(1, words, pairs);
    }
  }

  /** What was found, for programs; the version rises when a field changes its meaning or goes. */
  public record Document(int version, List<Candidate> words, List<Candidate> pairs) {}

  private final Set<String> covered = new HashSet<>();
  private final RunningText texts = new RunningText();
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
    Corpus.Contents contents = corpus.readAll();
    contents.passages().forEach(candidates::read);
    return candidates.found(most, contents.problems());
  }

  private void read(Passage passage) {
    passages++;
    works.add(passage.work());
    List<Token> tokens = texts.tokens(passage.text());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      all++;
      if (token.isLittle()) {
        continue;
      }
      add(words, passage, tokens, i, i);
      Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
      if (next != null && next.after() && !next.isLittle()) {
        add(pairs, passage, tokens, i, i + 1);
      }
    }
  }

  private static void add(
      Map<String, WordUse> uses, Passage passage, List<Token> tokens, int first, int last) {
    String stem = Token.joined(tokens.subList(first, last + 1), Token::stem);
    uses.computeIfAbsent(stem, s -> new WordUse()).add(passage, tokens, first, last);
  }

  private Found found(int most, List<Problem> problems) {
    return new Found(
        best(words, (stem, use) -> isWanted(stem, use) ? use.weight(passages) : -1, most),
        best(pairs, (pair, use) -> isExpression(use, pair) ? together(pair, use) : -1, most),
        problems);
  }

  /** The candidates of the highest weights; a weight below 0 is no candidate. */
  private static List<Candidate> best(
      Map<String, WordUse> uses, ToDoubleBiFunction<String, WordUse> weight, int most) {
    record Weighted(String stem, double weight, WordUse use) {}
    List<Weighted> all = new ArrayList<>();
    uses.forEach((stem, use) -> all.add(new Weighted(stem, weight.applyAsDouble(stem, use), use)));
    return all.stream()
        .filter(weighted -> weighted.weight() >= 0)
        .sorted(
            Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::stem))
        .limit(most)
        .map(weighted -> weighted.use().candidate())
        .toList();
  }

  private boolean isWanted(String stem, WordUse use) {
    return stem.length() >= SHORTEST
        && isSpread(use)
        && use.isNoun()
        && !LOOSE.contains(use.candidate().words())
        && !covered.contains(stem);
  }

  /** A word of one story is a thing of that story: a slide, a banana. */
  private boolean isSpread(WordUse use) {
    return use.times() >= FEWEST
        && use.passages() >= FEWEST - 1
        && use.works() >= (works.size() > MOST_SMALL ? FEWEST - 1 : 1)
        && !use.isName();
  }

  /** A noun with what goes before it: "veilige haven", no "kijkt weg". */
  private boolean isExpression(WordUse both, String pair) {
    String first = pair.substring(0, pair.indexOf(' '));
    String second = pair.substring(pair.indexOf(' ') + 1);
    WordUse noun = words.get(second);
    return both.times() >= FEWEST - 1
        && both.passages() >= FEWEST - 1
        && !both.isName()
        && !covered.contains(pair)
        && Collections.disjoint(LOOSE, List.of(both.candidate().words().split(" ")))
        && noun != null
        && noun.isNoun()
        && first.length() >= SHORTEST - 1
        && second.length() >= SHORTEST;
  }

  /** The likelihood ratio of two adjacent words; -1 where it can be chance. */
  private double together(String pair, WordUse both) {
    int space = pair.indexOf(' ');
    int first = words.getOrDefault(pair.substring(0, space), new WordUse()).times();
    int second = words.getOrDefault(pair.substring(space + 1), new WordUse()).times();
    double ratio = likelihoodRatio(both.times(), first, second, all);
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
}
