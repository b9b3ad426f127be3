package naslag.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.Corpus;
import naslag.corpus.Passage;
import naslag.corpus.PassageCutter;
import naslag.corpus.WorkFile;
import naslag.dutch.DutchAnalysis;
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

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'-]*\\p{L}|\\p{L}");

  /** Only what cannot be a pronoun too: "het", "dat" and "je" go before verbs as well. */
  private static final Set<String> DETERMINERS =
      Set.of(
          "de", "een", "deze", "mijn", "jouw", "hun", "onze", "geen", "elke", "elk", "iedere",
          "ieder", "welke", "zo'n", "zo’n");

  /** Stand before or after any noun, and say nothing of a subject. */
  private static final Set<String> LOOSE =
      Set.of(
          "sommige",
          "meeste",
          "enkele",
          "eerste",
          "tweede",
          "derde",
          "laatste",
          "volgende",
          "vorige",
          "hele",
          "andere",
          "ander",
          "eigen",
          "nieuwe",
          "grote",
          "kleine",
          "goede",
          "opnieuw",
          "tussen",
          "beide",
          "allebei",
          "halve",
          "twee",
          "drie",
          "vier",
          "vijf",
          "zes",
          "zeven",
          "acht",
          "negen",
          "tien",
          "veel",
          "meer",
          "minder",
          "weinig",
          "gewone",
          "lang",
          "lange",
          "keer",
          "keren",
          "tijd",
          "moment",
          "momenten",
          "manier",
          "deel",
          "plaats",
          "dingen",
          "iets",
          "iemand",
          "mensen",
          "jaar",
          "maand",
          "maanden",
          "week",
          "weken",
          "dag",
          "dagen",
          "minuten",
          "uur",
          "seconden",
          "ochtend",
          "avond",
          "middag",
          "nacht");

  /**
   * What a corpus wants.
   *
   * @param words single words, the most wanted first
   * @param pairs expressions of two words, the firmest first
   */
  public record Found(List<Candidate> words, List<Candidate> pairs) {
    public Found {
      words = List.copyOf(words);
      pairs = List.copyOf(pairs);
    }
  }

  private record Token(
      String form, String stem, int start, int end, boolean capital, boolean after) {}

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
   * @throws IOException when a file cannot be read
   */
  public static Found of(Corpus corpus, Thesaurus thesaurus, int most) throws IOException {
    Candidates candidates = new Candidates(thesaurus);
    for (WorkFile work : corpus.readAll()) {
      PassageCutter.cut(work).forEach(candidates::read);
    }
    return candidates.found(most);
  }

  private void read(Passage passage) {
    passages++;
    works.add(passage.work());
    List<Token> tokens = tokens(passage.text());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
      all++;
      if (!isLittle(token)) {
        words
            .computeIfAbsent(token.stem(), s -> new WordUse())
            .add(
                passage,
                token.form(),
                token.start(),
                token.end(),
                !token.capital(),
                isDetermined(tokens, i) && ending(tokens, i));
      }
      if (next != null && next.after() && !isLittle(token) && !isLittle(next)) {
        pairs
            .computeIfAbsent(token.stem() + " " + next.stem(), s -> new WordUse())
            .add(
                passage,
                token.form() + " " + next.form(),
                token.start(),
                next.end(),
                !token.capital() && !next.capital(),
                isDetermined(tokens, i) && ending(tokens, i + 1));
      }
    }
  }

  private static boolean ending(List<Token> tokens, int i) {
    Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
    return next == null || !next.after() || isLittle(next);
  }

  private static boolean isDetermined(List<Token> tokens, int i) {
    boolean directly = i > 0 && tokens.get(i).after() && isDeterminer(tokens.get(i - 1));
    boolean withOneBetween =
        i > 1
            && tokens.get(i).after()
            && tokens.get(i - 1).after()
            && tokens.get(i - 1).form().endsWith("e")
            && isDeterminer(tokens.get(i - 2));
    return directly || withOneBetween;
  }

  private static boolean isDeterminer(Token token) {
    return DETERMINERS.contains(token.form());
  }

  private static boolean isLittle(Token token) {
    return DutchAnalysis.isStopWord(token.form()) || DETERMINERS.contains(token.form());
  }

  private List<Token> tokens(String text) {
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
              stems.computeIfAbsent(form, DutchAnalysis::stem),
              word.start(),
              word.end(),
              Character.isUpperCase(text.charAt(word.start())),
              after));
      before = word.end();
    }
    return tokens;
  }

  private Found found(int most) {
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
        firm.entrySet().stream().sorted(best).limit(most).map(e -> candidate(pairs, e)).toList());
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

  /** The log-likelihood ratio of two words together against each by itself (Dunning 1993). */
  private double together(String pair, int both) {
    int space = pair.indexOf(' ');
    double first = words.getOrDefault(pair.substring(0, space), new WordUse()).times();
    double second = words.getOrDefault(pair.substring(space + 1), new WordUse()).times();
    double k11 = both;
    double k12 = first - both;
    double k21 = second - both;
    double k22 = all - first - second + both;
    return 2
        * (entropy(k11, k12, k21, k22)
            - entropy(k11 + k12, k21 + k22)
            - entropy(k11 + k21, k12 + k22));
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
