package naslag.dutch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Makes the content of {@code stems.table} of the documented exceptions in {@code stems.txt}, in
 * which the rules of conjugation save most of the writing.
 */
final class StemTableGenerator {
  static final Path SOURCE = Path.of("src/main/resources/naslag/dutch/stems.txt");
  static final Path TABLE = Path.of("src/main/resources/naslag/dutch", StemTable.RESOURCE);

  private final Map<String, String> stems = new HashMap<>();
  private final Map<String, String> verbs = new HashMap<>();

  private StemTableGenerator() {}

  /** Writes the table; to be run from the root of the project after an edit of the exceptions. */
  public static void main(String[] args) throws IOException {
    Files.writeString(TABLE, table(Files.readAllLines(SOURCE)), StandardCharsets.US_ASCII);
  }

  /** The table of these exceptions. */
  static String table(List<String> lines) {
    StemTableGenerator generator = new StemTableGenerator();
    lines.forEach(line -> generator.read(line.strip()));
    return generator.table();
  }

  private String table() {
    TreeSet<String> forms = new TreeSet<>(stems.keySet());
    forms.addAll(verbs.keySet());
    StringBuilder table = new StringBuilder();
    for (String form : forms) {
      // The signs of the table itself; the words are in the spelling of the normaliser.
      if (form.matches("[a-z]+")) {
        String verb = verbs.getOrDefault(form, "-");
        table.append(form).append(' ').append(stems.getOrDefault(form, verb));
        table.append(' ').append(verb).append('\n');
      }
    }
    return table.toString();
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
