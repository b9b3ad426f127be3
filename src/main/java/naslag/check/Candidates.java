package naslag.check;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.check.RunningText.Token;
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

  /** Below this likelihood ratio two words stand together by chance (p &lt; 0.001). */
  private static final double TOGETHER = 10.83;

  /** Stand before or after any noun, and say nothing of a subject. */
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
   * What a corpus wants.
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
  }

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
      words
          .computeIfAbsent(token.stem(), s -> new WordUse())
          .add(
              passage,
              token.form(),
              token.start(),
              token.end(),
              !token.capital(),
              RunningText.isNounGroup(tokens, i, i));
      Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
      if (next != null && next.after() && !next.isLittle()) {
        pairs
            .computeIfAbsent(token.stem() + " " + next.stem(), s -> new WordUse())
            .add(
                passage,
                token.form() + " " + next.form(),
                token.start(),
                next.end(),
                !token.capital() && !next.capital(),
                RunningText.isNounGroup(tokens, i, i + 1));
      }
    }
  }

  private Found found(int most, List<Problem> problems) {
    Comparator<Map.Entry<String, Double>> best =
        Map.Entry.<String, Double>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());
    Map<String, Double> wanted = new HashMap<>();
    words.forEach(
        (stem, use) -> {
          boolean word = stem.length() >= SHORTEST && isSpread(use) && use.isNoun();
          if (word && !isLoose(use) && !covered.contains(stem)) {
            wanted.put(stem, use.weight(passages));
          }
        });
    Map<String, Double> firm = new HashMap<>();
    pairs.forEach(
        (stem, use) -> {
          boolean spread =
              use.times() >= FEWEST - 1 && use.passages() >= FEWEST - 1 && !use.isName();
          if (spread && isExpression(use, stem) && !covered.contains(stem)) {
            double ratio = together(stem, use.times());
            if (ratio > TOGETHER) {
              firm.put(stem, ratio);
            }
          }
        });
    return new Found(
        wanted.entrySet().stream().sorted(best).limit(most).map(e -> candidate(words, e)).toList(),
        firm.entrySet().stream().sorted(best).limit(most).map(e -> candidate(pairs, e)).toList(),
        problems);
  }

  private static Candidate candidate(Map<String, WordUse> uses, Map.Entry<String, Double> entry) {
    return uses.getOrDefault(entry.getKey(), new WordUse()).candidate();
  }

  /** A word of one story is a thing of that story: a slide, a banana. */
  private boolean isSpread(WordUse use) {
    return use.times() >= FEWEST
        && use.passages() >= FEWEST - 1
        && use.works() >= (works.size() > MOST_SMALL ? FEWEST - 1 : 1)
        && !use.isName();
  }

  private static boolean isLoose(WordUse use) {
    return LOOSE.contains(use.candidate().words());
  }

  /** A noun with what goes before it: "veilige haven", no "kijkt weg". */
  private boolean isExpression(WordUse both, String pair) {
    for (String form : both.candidate().words().split(" ")) {
      if (LOOSE.contains(form)) {
        return false;
      }
    }
    String second = pair.substring(pair.indexOf(' ') + 1);
    String first = pair.substring(0, pair.indexOf(' '));
    WordUse use = words.get(second);
    return use != null
        && use.isNoun()
        && first.length() >= SHORTEST - 1
        && second.length() >= SHORTEST;
  }

  /** How firmly two words stand together, each counted by itself. */
  private double together(String pair, int both) {
    int space = pair.indexOf(' ');
    int first = words.getOrDefault(pair.substring(0, space), new WordUse()).times();
    int second = words.getOrDefault(pair.substring(space + 1), new WordUse()).times();
    return LikelihoodRatio.of(both, first, second, all);
  }
}
