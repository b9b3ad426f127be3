package naslag.dutch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The documented exceptions of {@code stems.txt}, word form to stem, as a table with every form
 * written out: a cold lookup would spend more on the rules than on its search. A line is a form,
 * the stem it has, and the stem it has behind a prefix ("opgegroeid"); either may be "-". Lines are
 * sorted, and a form is looked up where it lies.
 */
final class StemTable {

  /** Made of stems.txt by StemTableGenerator, on the side of the tests; a test holds it equal. */
  static final String RESOURCE = "stems.table";

  /** Separable and inseparable, by first letter; longer ones first where one begins another. */
  private static final String[][] PREFIXES = {
    {"aaneen", "aan", "achterna", "achter", "af"},
    {"beet", "be", "bijeen", "bij", "binnen", "boven"},
    {"door"},
    {"er"},
    {"goed"},
    {"her"},
    {"in"},
    {"klaar", "kwijt"},
    {"langs", "los"},
    {"mee", "mis"},
    {"neer", "na"},
    {"omver", "om", "onder", "ont", "opnieuw", "open", "op", "over"},
    {"rond"},
    {"samen", "stil"},
    {"tegen", "terug", "thuis", "toe"},
    {"uit"},
    {"vast", "ver", "vol", "voorbij", "voor", "vrij"},
    {"waar", "weer", "weg"}
  };

  private static final StemTable TABLE = new StemTable(resource());

  private final byte[] lines;

  /**
   * A table.
   *
   * @param lines sorted by their bytes, each ending with a line end
   */
  StemTable(byte[] lines) {
    this.lines = lines;
  }

  static StemTable get() {
    return TABLE;
  }

  /** The table as it was read, for a fingerprint. */
  byte[] bytes() {
    return lines;
  }

  /** The stem that the table gives a word form, if it has one. */
  @Nullable String stemOf(String word) {
    int line = find(word, 0);
    String stem = line < 0 ? null : column(line, 1);
    return stem != null ? stem : behindPrefix(word);
  }

  private @Nullable String behindPrefix(String word) {
    char first = word.isEmpty() ? ' ' : word.charAt(0);
    for (String[] prefixes : PREFIXES) {
      if (prefixes[0].charAt(0) == first) {
        for (String prefix : prefixes) {
          if (word.length() > prefix.length() + 1 && word.startsWith(prefix)) {
            int line = find(word, prefix.length());
            String stem = line < 0 ? null : column(line, 2);
            if (stem != null) {
              return prefix + stem;
            }
          }
        }
        return null;
      }
    }
    return null;
  }

  /** Where the line begins whose form is the word from a place on, or -1. */
  private int find(String word, int from) {
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int line = (low + high) >>> 1;
      while (line > low && lines[line - 1] != '\n') {
        line--;
      }
      int order = compare(line, word, from);
      if (order == 0) {
        return line;
      }
      if (order > 0) {
        high = line;
      } else {
        low = next(line);
      }
    }
    return -1;
  }

  /** Below 0 when the form of the line comes before the word. */
  private int compare(int line, String word, int from) {
    int at = line;
    for (int i = from; i < word.length(); i++, at++) {
      // The space behind a form sorts before every letter, as the shorter of two words does.
      int order = lines[at] - word.charAt(i);
      if (order != 0) {
        return order;
      }
    }
    return lines[at] == ' ' ? 0 : 1;
  }

  private int next(int line) {
    int at = line;
    while (lines[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  private @Nullable String column(int line, int column) {
    int start = line;
    for (int skipped = 0; skipped < column; start++) {
      skipped += lines[start] == ' ' ? 1 : 0;
    }
    int end = start;
    while (lines[end] != ' ' && lines[end] != '\n') {
      end++;
    }
    String stem = new String(lines, start, end - start, StandardCharsets.US_ASCII);
    return stem.equals("-") ? null : stem;
  }

  private static byte[] resource() {
    try (InputStream in =
        Objects.requireNonNull(StemTable.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
