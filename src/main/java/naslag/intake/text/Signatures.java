package naslag.intake.text;

import naslag.intake.source.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A line of names alone, at the end of a section: who wrote it. */
final class Signatures {
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|&|\\ben\\b)\\s*");
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "de", "den", "der", "ter", "ten", "te", "in", "'t", "’t", "het", "von", "di", "da",
          "la", "le", "du", "el", "al", "ben");
  private static final Pattern TITLE =
      Pattern.compile("(?:prof|dr|drs|ir|mr|mw|dhr|em)\\.", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}’'.-]*(?:-\\p{Lu}[\\p{L}’']*)*");

  private Signatures() {}

  /** True for one or more whole names and nothing else: "An Peeters en Bart De Smet". */
  static boolean isNames(String text) {
    return !names(text).isEmpty();
  }

  /** The names in a line that holds nothing else; empty when it holds more. */
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(text.strip())) {
      if (!isName(part)) {
        return List.of();
      }
      names.add(part);
    }
    return names;
  }

  /** A first and a last name at least, at most six words, first and last with a capital. */
  private static boolean isName(String part) {
    String[] words = part.split("\\s+");
    int capitals = 0;
    for (int i = 0; i < words.length; i++) {
      boolean capital = NAME.matcher(words[i]).matches() && !Signs.capitals(words[i]);
      boolean title = TITLE.matcher(words[i]).matches();
      boolean particle = i > 0 && PARTICLES.contains(words[i]);
      if (!capital && !title && !particle) {
        return false;
      }
      capitals += capital && !title ? 1 : 0;
    }
    return capitals >= 2 && words.length <= 6 && NAME.matcher(words[words.length - 1]).matches();
  }
}
