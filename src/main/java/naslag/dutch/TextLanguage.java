package naslag.dutch;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the language of a text by its function words, which no text does without, and by how many
 * of its words the Dutch lexicon has.
 */
public final class TextLanguage {
  /**
   * Frequent words by language code, without those that Dutch writes the same way in a sentence
   * ("in", "is", "was", "me").
   */
  private static final String TABLE =
      """
      nl de het een en van dat te op zijn voor met niet aan er ook als maar om je bij wordt worden \
      naar hij zij ze wat kan kunnen dan nog uit heeft hebben door over deze dit wel geen tot zich \
      meer veel hoe waar wie haar hun mijn ik we jij die of ons moet zou
      en the and to that for it with as are be this by on not or from at have which you they their \
      an can has were will when she his how may but more been
      fr le la les des et est une un dans que qui pour sur pas avec au aux plus par ne ce il elle \
      sont du son ses cette ou mais nous vous leur d'un d'une
      de der das und ist nicht mit den von zu ein eine auf fur sich dem im auch wird sie oder \
      einer einen sind bei werden kann aber ich aus wie zum zur
      es el los las y en que una por con para su se lo como pero sus del al mas este esta es no muy
      it il di che e la per una con non del della sono le gli si nel alla come ma anche piu dei
      """;

  /** Dutch words that another language writes the same: alone they do not tell Dutch apart. */
  private static final Set<String> SHARED =
      Set.of(
          "de en te op er als je we die of door over wie haar dan kan hoe waar ons dit met"
              .split(" "));

  private static final String DUTCH = "nl";

  /** The languages of each word, in the order of the table. */
  private static final Map<String, List<String>> LANGUAGES_OF = new HashMap<>();

  static {
    for (String row : TABLE.lines().toList()) {
      for (String word : row.substring(3).split(" ")) {
        LANGUAGES_OF.computeIfAbsent(word, w -> new ArrayList<>(1)).add(row.substring(0, 2));
      }
    }
  }

  /** Fewer words say nothing of a work: a heading, a table. */
  private static final int FEWEST_OF_WORK = 60;

  /** A Dutch work with a licence or sources in English after it has this share of Dutch words. */
  private static final double DUTCH_OF_WORK = 0.03;

  /** The share that the language of a work has at least; running text has 0.15 and more. */
  private static final double ENOUGH_OF_WORK = 0.05;

  /** Fewer words say nothing of a paragraph: a name, a title, a line of a song. */
  private static final int FEWEST = 12;

  /** The share of function words that running text of any of these languages stays above. */
  private static final double ENOUGH = 0.15;

  /** A text without function words that has a smaller share of known words is not Dutch. */
  private static final double UNKNOWN = 0.45;

  /** A word and the punctuation around it: no address, path, figure or command. */
  private static final Pattern PLAIN =
      Pattern.compile("[^\\p{L}\\p{N}]{0,3}[\\p{L}\\p{M}’'-]+[^\\p{L}\\p{N}/@_=]{0,4}");

  private static final Pattern COMMON =
      Pattern.compile("[‘“\"'(]?[\\p{Ll}\\p{M}’'-]+[^\\p{L}\\p{N}/@_=]{0,4}");

  private TextLanguage() {}

  /**
   * The language of a work: "nl", "en", "fr", "de", "es" or "it"; "" when its texts are short,
   * mixed, or of another language.
   */
  public static String of(List<String> texts) {
    List<String> words = texts.stream().flatMap(text -> Tokens.words(text).stream()).toList();
    Map<String, Integer> counts =
        counts(words.stream().filter(word -> !SHARED.contains(word)).toList());
    String best = most(counts);
    int most = counts.getOrDefault(best, 0);
    if (words.size() < FEWEST_OF_WORK) {
      return "";
    }
    if (counts.getOrDefault(DUTCH, 0) > DUTCH_OF_WORK * words.size()) {
      return DUTCH;
    }
    counts.remove(best);
    int second = counts.getOrDefault(most(counts), 0);
    return most > ENOUGH_OF_WORK * words.size() && most > 2 * second ? best : "";
  }

  /**
   * The language of a paragraph that is not in Dutch, "" when that language is not known here;
   * empty for Dutch, and for too few words to tell.
   */
  public static Optional<String> otherThanDutch(String text) {
    if (isPlainlyDutch(text)) {
      return Optional.empty();
    }
    List<String> words = words(text, PLAIN);
    if (words.size() < FEWEST) {
      return Optional.empty();
    }
    Map<String, Integer> counts = counts(words);
    int dutch = Optional.ofNullable(counts.remove(DUTCH)).orElse(0);
    String best = most(counts);
    int most = counts.getOrDefault(best, 0);
    if (most >= ENOUGH * words.size() && most > 2 * dutch) {
      return Optional.of(best);
    }
    // Names and commands are in no lexicon.
    List<String> common = words(text, COMMON);
    boolean few = dutch < ENOUGH / 2 * words.size() && common.size() >= FEWEST;
    return few && known(common) < UNKNOWN ? Optional.of("") : Optional.empty();
  }

  /** From a third of Dutch function words on no other language has twice as many. */
  private static boolean isPlainlyDutch(String text) {
    List<Object> pieces = Collections.list(new StringTokenizer(text));
    long dutch =
        pieces.stream()
            .filter(p -> LANGUAGES_OF.getOrDefault(p, List.of()).contains(DUTCH))
            .count();
    return 3 * dutch >= pieces.size();
  }

  private static List<String> words(String text, Pattern kind) {
    Stream<String> pieces = Arrays.stream(text.strip().split("\\s+"));
    String kept = pieces.filter(piece -> kind.matcher(piece).matches()).collect(joining(" "));
    return Tokens.words(kept);
  }

  /** How many of the words are function words of each language. */
  private static Map<String, Integer> counts(List<String> words) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String word : words) {
      for (String language : LANGUAGES_OF.getOrDefault(word, List.of())) {
        counts.merge(language, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The language with the highest count; "" when there is none. */
  private static String most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static double known(List<String> words) {
    Lexicon lexicon = Lexicon.dutch();
    return words.stream().filter(lexicon::contains).count() / (double) words.size();
  }
}
