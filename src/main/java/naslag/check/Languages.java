package naslag.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import naslag.dutch.DutchWords;
import naslag.dutch.Lexicon;

/**
 * Tells the language of a paragraph by its little words, which no text does without, and by how
 * many of its words the Dutch lexicon has.
 */
final class Languages {
  /**
   * The most frequent words of each language, without those that Dutch writes the same way in a
   * sentence ("in", "is", "of", "die", "was", "me").
   */
  private static final Map<String, Set<String>> LITTLE_WORDS = new LinkedHashMap<>();

  /** The other way round. */
  private static final Map<String, List<String>> LANGUAGES_OF = new HashMap<>();

  private static final String DUTCH = "Nederlands";

  static {
    LITTLE_WORDS.put(
        DUTCH,
        Set.of(
            "de", "het", "een", "en", "van", "dat", "te", "op", "zijn", "voor", "met", "niet",
            "aan", "er", "ook", "als", "maar", "om", "je", "bij", "wordt", "worden", "naar", "hij",
            "zij", "ze", "wat", "kan", "kunnen", "dan", "nog", "uit", "heeft", "hebben", "door",
            "over", "deze", "dit", "wel", "geen", "tot", "zich", "meer", "veel", "hoe", "waar",
            "wie", "haar", "hun", "mijn", "ik", "we", "jij", "die", "of", "ons", "moet", "zou"));
    LITTLE_WORDS.put(
        "Engels",
        Set.of(
            "the", "and", "to", "that", "for", "it", "with", "as", "are", "be", "this", "by", "on",
            "not", "or", "from", "at", "have", "which", "you", "they", "their", "an", "can", "has",
            "were", "will", "when", "she", "his", "how", "may", "but", "more", "been"));
    LITTLE_WORDS.put(
        "Frans",
        Set.of(
            "le", "la", "les", "des", "et", "est", "une", "un", "dans", "que", "qui", "pour", "sur",
            "pas", "avec", "au", "aux", "plus", "par", "ne", "ce", "il", "elle", "sont", "du",
            "son", "ses", "cette", "ou", "mais", "nous", "vous", "leur", "d'un", "d'une"));
    LITTLE_WORDS.put(
        "Duits",
        Set.of(
            "der", "das", "und", "ist", "nicht", "mit", "den", "von", "zu", "ein", "eine", "auf",
            "fur", "sich", "dem", "im", "auch", "wird", "sie", "oder", "einer", "einen", "sind",
            "bei", "werden", "kann", "aber", "ich", "aus", "wie", "zum", "zur"));
    LITTLE_WORDS.put(
        "Spaans",
        Set.of(
            "el", "los", "las", "y", "en", "que", "una", "por", "con", "para", "su", "se", "lo",
            "como", "pero", "sus", "del", "al", "mas", "este", "esta", "es", "no", "muy"));
    LITTLE_WORDS.put(
        "Italiaans",
        Set.of(
            "il", "di", "che", "e", "la", "per", "una", "con", "non", "del", "della", "sono", "le",
            "gli", "si", "nel", "alla", "come", "ma", "anche", "piu", "dei"));
    LITTLE_WORDS.forEach(
        (language, words) ->
            words.forEach(
                word -> LANGUAGES_OF.computeIfAbsent(word, w -> new ArrayList<>()).add(language)));
  }

  /** Fewer words say nothing: a name, a title, a line of a song. */
  private static final int FEWEST = 12;

  /** The share of little words that running text of any of these languages stays above. */
  private static final double ENOUGH = 0.15;

  /** Below this share of known words a text without little words is no Dutch. */
  private static final double UNKNOWN = 0.45;

  /** A word and the signs of a sentence around it: no address, path, figure or command. */
  private static final Pattern PLAIN =
      Pattern.compile("[^\\p{L}\\p{N}]{0,3}[\\p{L}\\p{M}’'-]+[^\\p{L}\\p{N}/@_=]{0,4}");

  private static final Pattern COMMON =
      Pattern.compile("[‘“\"'(]?[\\p{Ll}\\p{M}’'-]+[^\\p{L}\\p{N}/@_=]{0,4}");

  private Languages() {}

  /** What a text is in when it is not in Dutch; empty for Dutch, and for too few words to tell. */
  static Optional<String> other(String text) {
    if (isPlainlyDutch(text)) {
      return Optional.empty();
    }
    List<String> words = words(text, Languages::isPlain);
    if (words.size() < FEWEST) {
      return Optional.empty();
    }
    Map<String, Integer> counts = counts(words);
    int dutch = counts.getOrDefault(DUTCH, 0);
    String best = DUTCH;
    int most = 0;
    for (String language : LITTLE_WORDS.keySet()) {
      int count = counts.getOrDefault(language, 0);
      if (!language.equals(DUTCH) && count > most) {
        most = count;
        best = language;
      }
    }
    if (most >= ENOUGH * words.size() && most > 2 * dutch) {
      return Optional.of(best);
    }
    // Names and commands are in no lexicon.
    List<String> common = words(text, piece -> COMMON.matcher(piece).matches());
    boolean little = dutch < ENOUGH / 2 * words.size() && common.size() >= FEWEST;
    return little && known(common) < UNKNOWN ? Optional.of("geen Nederlands") : Optional.empty();
  }

  /** From a third of Dutch little words on no other language has twice as many. */
  private static boolean isPlainlyDutch(String text) {
    Set<String> little = LITTLE_WORDS.getOrDefault(DUTCH, Set.of());
    int pieces = 0;
    int dutch = 0;
    StringTokenizer words = new StringTokenizer(text);
    while (words.hasMoreTokens()) {
      pieces++;
      dutch += little.contains(words.nextToken()) ? 1 : 0;
    }
    return 3 * dutch >= pieces;
  }

  private static List<String> words(String text, Predicate<String> kind) {
    StringBuilder kept = new StringBuilder();
    StringTokenizer pieces = new StringTokenizer(text);
    while (pieces.hasMoreTokens()) {
      String piece = pieces.nextToken();
      if (kind.test(piece)) {
        kept.append(piece).append(' ');
      }
    }
    return DutchWords.of(kept.toString());
  }

  /** Nearly every word is letters with at most a stop behind them; the pattern judges the rest. */
  private static boolean isPlain(String piece) {
    int last = piece.length() - 1;
    for (int i = 0; i < last; i++) {
      if (!Character.isLetter(piece.charAt(i))) {
        return PLAIN.matcher(piece).matches();
      }
    }
    char end = piece.charAt(last);
    return Character.isLetter(end)
        || (last > 0 && (end == '.' || end == ','))
        || PLAIN.matcher(piece).matches();
  }

  /** How many of the words are little words of each language. */
  private static Map<String, Integer> counts(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : words) {
      for (String language : LANGUAGES_OF.getOrDefault(word, List.of())) {
        counts.merge(language, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static double known(List<String> words) {
    Lexicon lexicon = Lexicon.dutch();
    return words.stream().filter(lexicon::contains).count() / (double) words.size();
  }
}
