package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands as a person types them and what they answer, read from {@code sessions/*.txt}; the
 * README beside those files says how they are written. Each session has a directory of its own.
 */
class SessionsTest {
  private static final Path SESSIONS = Path.of("src/test/resources/naslag/cli/sessions");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final Pattern COMMAND = Pattern.compile("(\\d?)\\$ ?(.*)");
  private static final Pattern HELD =
      Pattern.compile("(out|err|in (\\S+))(:|!|=|~|\\^|\\*\\d+)(?: (.*))?");

  @TempDir private static Path temporary;

  @TestFactory
  Stream<DynamicContainer> sessions() throws IOException {
    List<DynamicContainer> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(SESSIONS)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        files.add(DynamicContainer.dynamicContainer(file.getFileName() + "", tests(file)));
      }
    }
    assertFalse(files.isEmpty());
    return files.stream();
  }

  private static List<DynamicTest> tests(Path file) throws IOException {
    String[] parts = Files.readString(file).split("(?m)^== ");
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      String steps = parts[0] + parts[i].substring(end);
      tests.add(
          DynamicTest.dynamicTest(
              parts[i].substring(0, end), () -> new Session().play(steps.lines().toList())));
    }
    return tests;
  }

  /** One session under way. */
  private static final class Session {
    private final Path directory = Files.createTempDirectory(temporary, "s");
    private final Map<String, String> values = new HashMap<>(Map.of("dir", directory.toString()));
    private Ran ran = new Ran(0, "", "");
    private String before = "";

    Session() throws IOException {
      Files.createDirectory(directory.resolve("corpus"));
    }

    void play(List<String> lines) throws IOException {
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.startsWith("file ")) {
          int from = i + 1;
          while (i + 1 < lines.size() && lines.get(i + 1).matches("  .*|")) {
            i++;
          }
          write(line.substring(5).split(" "), String.join("\n", lines.subList(from, i + 1)));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          step(filled(line));
        }
      }
    }

    private void write(String[] name, String body) throws IOException {
      Path file = directory.resolve(name[0]);
      Files.createDirectories(file.getParent());
      String text = body.isBlank() ? "" : body.stripTrailing().replaceAll("(?m)^  ", "") + "\n";
      boolean latin = name.length > 1;
      Files.writeString(
          file, filled(text), latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** With the values of names in braces. */
    private String filled(String line) {
      String text = line;
      for (Map.Entry<String, String> each : values.entrySet()) {
        text = text.replace("{" + each.getKey() + "}", each.getValue());
      }
      return text;
    }

    private void step(String line) throws IOException {
      Matcher command = COMMAND.matcher(line);
      Matcher held = HELD.matcher(line);
      String[] words = line.split(" ", 3);
      if (command.matches()) {
        before = ran.out();
        ran = Ran.in(directory, words(command.group(2)));
        int status = command.group(1).isEmpty() ? 0 : Integer.parseInt(command.group(1));
        assertEquals(status, ran.status(), () -> line + "\n" + ran);
      } else if (held.matches()) {
        String file = held.group(2);
        String text =
            file != null
                ? Files.readString(files(file).getFirst())
                : held.group(1).equals("out") ? ran.out() : ran.err();
        String wanted = held.group(4) == null ? "" : held.group(4);
        assertTrue(holds(text, held.group(3), wanted), () -> line + "\nin: " + text + "\n" + ran);
      } else if (line.equals("same")) {
        assertEquals(before, ran.out());
      } else if (words[0].equals("files")) {
        assertEquals(Integer.parseInt(words[1]), files(words[2]).size(), () -> line + "\n" + ran);
      } else if (words[0].equals("take")) {
        Matcher found = Pattern.compile(words[2]).matcher(ran.out());
        assertTrue(found.find(), () -> line + "\n" + ran);
        values.put(words[1], found.group(1));
      } else {
        fail("no such step: " + line);
      }
    }

    /** The files of a name, in which "*" stands for anything but a directory. */
    private List<Path> files(String name) throws IOException {
      List<Path> files = new ArrayList<>();
      Path pattern = directory.resolve(name);
      if (Files.isDirectory(pattern.getParent())) {
        try (DirectoryStream<Path> all =
            Files.newDirectoryStream(pattern.getParent(), pattern.getFileName() + "")) {
          all.forEach(files::add);
        }
      }
      return files;
    }

    private static String[] words(String line) {
      return WORD.matcher(line).results().map(Session::word).toArray(String[]::new);
    }

    private static String word(MatchResult found) {
      return found.group(1) != null
          ? found.group(1)
          : found.group(2) != null ? found.group(2) : found.group(3);
    }

    private static boolean holds(String text, String how, String wanted) {
      String plain = wanted.replace("\\n", "\n");
      return switch (how.charAt(0)) {
        case ':' -> text.contains(plain);
        case '!' -> !text.contains(plain);
        case '=' -> text.stripTrailing().equals(plain);
        case '^' -> text.startsWith(plain);
        case '~' -> Pattern.compile(wanted, Pattern.MULTILINE).matcher(text).find();
        default ->
            text.split(Pattern.quote(plain), -1).length - 1 == Integer.parseInt(how.substring(1));
      };
    }
  }
}
