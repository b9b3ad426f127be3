package naslag.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The documented exceptions of {@code stems.txt}: word form -> stem. */
final class StemTable {

  static final String RESOURCE = "stems.txt";

  /** Separable and inseparable; longer ones first where one begins another. */
  private static final List<String> PREFIXES =
      List.of(
          "aaneen",
          "aan",
          "achterna",
          "achter",
          "af",
          "beet",
          "be",
          "bijeen",
          "bij",
          "binnen",
          "boven",
          "door",
          "er",
          "goed",
          "her",
          "in",
          "klaar",
          "kwijt",
          "langs",
          "los",
          "mee",
          "mis",
          "neer",
          "na",
          "omver",
          "om",
          "onder",
          "ont",
          "opnieuw",
          "open",
          "op",
          "over",
          "rond",
          "samen",
          "stil",
          "tegen",
          "terug",
          "thuis",
          "toe",
          "uit",
          "vast",
          "ver",
          "vol",
          "voorbij",
          "voor",
          "vrij",
          "waar",
          "weer",
          "weg");

  private final Map<String, String> stems = new HashMap<>(8192);
  private final Map<String, String> verbs = new HashMap<>(8192);

  private StemTable() {}

  private static final class Holder {
    static final StemTable TABLE = load();
  }

  static StemTable get() {
    return Holder.TABLE;
  }

  /** The stem that the table gives a word form, if it has one. */
  @Nullable String stemOf(String word) {
    String stem = stems.get(word);
    if (stem == null) {
      stem = verbs.get(word);
    }
    return stem != null ? stem : behindPrefix(word);
  }

  private @Nullable String behindPrefix(String word) {
    for (String prefix : PREFIXES) {
      if (word.length() > prefix.length() + 1 && word.startsWith(prefix)) {
        String rest = word.substring(prefix.length());
        String stem = verbs.get(rest);
        if (stem != null) {
          return prefix + stem;
        }
      }
    }
    return null;
  }

  private static StemTable load() {
    StemTable table = new StemTable();
    try (InputStream in =
            Objects.requireNonNull(StemTable.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        table.read(line.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void read(String line) {
    if (line.isEmpty() || line.charAt(0) == '#') {
      return;
    }
    String[] words = line.split("[ :]+");
    switch (words[0]) {
      case "~" -> {
        for (int i = 1; i < words.length; i++) {
          verb(Conjugation.key(words[i]), Conjugation.present(words[i]));
          verb(Conjugation.key(words[i]), Conjugation.weakPast(words[i]));
        }
      }
      case "!" -> {
        String key = Conjugation.key(words[1]);
        verb(key, Conjugation.present(words[1]));
        verb(key, List.of(words).subList(2, words.length));
        verb(key, List.of(words[words.length - 1] + "e"));
      }
      case "+" -> verb(words[1], List.of(words).subList(2, words.length));
      default -> {
        for (int i = 1; i < words.length; i++) {
          stems.put(words[i], words[0]);
        }
      }
    }
  }

  private void verb(String key, List<String> forms) {
    for (String form : forms) {
      verbs.putIfAbsent(form, key);
    }
  }
}
