package naslag.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naslag.corpus.FileName;

/** Cleans text, and tells what the characters at both ends of a line say. */
public final class Typography {
  private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?…][’'”\"»)\\]]*$");
  private static final Pattern BEGINS_SENTENCE =
      Pattern.compile("^[‘'“\"«(\\[–—-]*\\s*[\\p{Lu}\\p{Nd}]");
  private static final Pattern BEGINS_LOWER = Pattern.compile("^[‘'“\"«(\\[]*\\p{Ll}");
  private static final Pattern HYPHEN = Pattern.compile("[\\p{L}\\p{N}][-\u00AD\u2010]$");
  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\u200B\u2060\uFEFF\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFD]|\u00AD(?!\\s*$)");

  private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06\u0132\u0133]");

  private static final Map<String, Set<String>> LISTS = lists();

  private Typography() {}

  /**
   * The words of a line: ligatures of the typesetter taken apart, invisible characters gone, white
   * space of every kind one space. A soft hyphen at the line's end stays, since it divides a word
   * there.
   */
  public static String clean(String raw) {
    return oneSpace(invisibleGone(raw)).strip();
  }

  /** White space of every kind as one space. */
  public static String oneSpace(String raw) {
    return WHITE.matcher(raw).replaceAll(" ");
  }

  /** The same without touching white space. */
  public static String invisibleGone(String raw) {
    // Most texts need no look at each of their characters by a pattern.
    boolean plain = raw.chars().allMatch(c -> c < 127 && (c > 31 || (c > 8 && c < 14)));
    return plain
        ? raw
        : LIGATURE
            .matcher(INVISIBLE.matcher(raw).replaceAll(""))
            .replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC));
  }

  /**
   * The words of a list of {@code words.txt}, in small letters.
   *
   * @throws java.util.NoSuchElementException when there is no list of this name
   */
  public static Set<String> list(String name) {
    return Optional.ofNullable(LISTS.get(name)).orElseThrow();
  }

  /** The words of a list as the alternatives of a pattern. */
  public static String either(String name) {
    return String.join("|", list(name));
  }

  /** The words of a list as a selector of elements. */
  public static String selector(String name) {
    return String.join(", ", list(name));
  }

  /** The entries of a list of keys and values: "A7=▪" maps "A7" to "▪". */
  public static Map<String, String> pairs(String name) {
    return list(name).stream()
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  /** On each line a name, a colon, and words with commas or else spaces between them. */
  private static Map<String, Set<String>> lists() {
    Map<String, Set<String>> lists = new HashMap<>();
    for (String line : rows("words.txt")) {
      String words = line.substring(line.indexOf(": ") + 2);
      String between = words.contains(",") ? ", " : " ";
      lists.put(line.substring(0, line.indexOf(": ")), Set.of(words.split(between)));
    }
    return lists;
  }

  /** The lines of a table among the resources of this package. */
  public static List<String> rows(String name) {
    try (InputStream in = Typography.class.getResourceAsStream(name)) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its letters and digits, in small letters without accents, to compare with another text's. */
  public static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** A Dutch word that begins with ij has two capitals. */
  public static String capitalised(String word) {
    if (word.startsWith("ij")) {
      return "IJ" + word.substring(2);
    }
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** The title that a file's name suggests: "de-kleine-tuin.txt" gives "De kleine tuin". */
  public static String titleOf(String fileName) {
    String words = FileName.stem(fileName).replaceAll("[-_]+", " ").strip();
    return words.isEmpty() ? fileName : capitalised(words);
  }

  public static boolean endsSentence(String text) {
    return ENDS_SENTENCE.matcher(text).find();
  }

  public static boolean beginsSentence(String text) {
    return BEGINS_SENTENCE.matcher(text).find();
  }

  public static boolean beginsLower(String text) {
    return BEGINS_LOWER.matcher(text).find();
  }

  public static boolean beginsWord(String text) {
    return !text.isEmpty() && Character.isLetter(text.codePointAt(0));
  }

  public static boolean endsWithHyphen(String text) {
    return HYPHEN.matcher(text).find();
  }

  /** Capitals only, at least two words or six letters of them: "TOT SLOT", not "IMH". */
  public static boolean capitals(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    return text.chars().noneMatch(Character::isLowerCase)
        && (letters >= 6 || (letters >= 4 && text.indexOf(' ') > 0));
  }
}
