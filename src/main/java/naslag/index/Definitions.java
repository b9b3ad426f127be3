package naslag.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a text defines: the words before the verb of a sentence such as "Veerkracht is …". A
 * Dutch definition puts the word first, with or without an article, or after "onder".
 */
final class Definitions {
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?:^|[.!?:]\\s+|\\n)(?:(?:de|het|een|met|onder)\\s+)?[‘'\"“]?"
              + "([\\p{L}][\\p{L}-]*(?:\\s[\\p{L}-]+){0,3})[’'\"”]?"
              + "\\s+(?:is|zijn|betekent|betekenen|verwijst\\s+naar|gaat\\s+over|betreft|omvat"
              + "|noemen\\s+we|heet|verstaan\\s+we|bedoelen\\s+we)\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** With one of these before the verb, a sentence tells about something and does not define it. */
  private static final Set<String> TELLING =
      Set.of(
          "we", "wij", "ik", "je", "jij", "u", "ze", "zij", "hij", "men", "dat", "die", "dit",
          "deze", "er", "wat", "wie", "daar", "hier", "dan", "als", "ook", "maar", "want", "toch");

  private Definitions() {}

  /** The defined words, in the order of the text. */
  static List<String> in(String text) {
    List<String> defined = new ArrayList<>();
    Matcher matcher = SENTENCE.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      String words = matcher.group(1);
      if (Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s")).noneMatch(TELLING::contains)) {
        defined.add(words);
      }
      from = matcher.end(1);
    }
    return defined;
  }
}
