package naslag.dutch;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lists of words in files beside the classes that use them. */
public final class WordLists {
  private static final class Holder {
    static final Map<String, List<String>> LISTS = read(WordLists.class, "words.txt");
  }

  private WordLists() {}

  /** A list of words.txt. */
  static List<String> of(String name) {
    return Objects.requireNonNull(Holder.LISTS.get(name), name);
  }

  /** The named lists of a file: on each line a name, a colon, and words with a space between. */
  public static Map<String, List<String>> read(Class<?> beside, String file) {
    Map<String, List<String>> lists = new HashMap<>();
    for (String line : text(beside, file).strip().split("\n")) {
      int colon = line.indexOf(": ");
      lists.put(line.substring(0, colon), List.of(line.substring(colon + 2).split(" ")));
    }
    return lists;
  }

  /** A file as text; a line that begins with spaces goes on with the one before. */
  public static String text(Class<?> beside, String file) {
    String text = new String(ShippedFile.bytes(beside, file), StandardCharsets.UTF_8);
    // A regular expression takes 3 ms of a cold lookup for a table of 40 KB that has no such line.
    return text.contains("\n ") ? text.replaceAll("\n +", " ") : text;
  }
}
