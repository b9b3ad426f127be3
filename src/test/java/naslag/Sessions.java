package naslag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests as text: what is asked of Naslag and what it answers. {@code sessions.md} among the
 * resources says how they are written.
 */
public final class Sessions {
  private static final Path RESOURCES = Path.of("src/test/resources/naslag");
  private static final Pattern HELD =
      Pattern.compile("(in \\S+?|[a-z]+)(:|!|=|~|\\^|\\*\\d+)(?: (.*))?");

  private final Path directory;
  private final Stage stage;
  private final Map<String, String> values = new HashMap<>();
  private Map<String, String> said = Map.of();
  private String before = "";
  private String asked = "";

  /** What a session is played on. */
  @FunctionalInterface
  public interface Stage {
    /**
     * Asks, and holds the status.
     *
     * @param line of a session
     * @return what was said, by names of which the first is the one to take values from
     * @throws IllegalArgumentException when the line is none that asks
     */
    Map<String, String> ask(String line) throws IOException;
  }

  private Sessions(Path directory, Stage stage) throws IOException {
    this.directory = directory;
    this.stage = stage;
    values.put("dir", directory.toString());
    Files.createDirectories(directory.resolve("corpus"));
  }

  /** Makes a stage in a directory that is empty but for an empty corpus. */
  @FunctionalInterface
  public interface Opening {
    Stage in(Path directory) throws IOException;
  }

  /**
   * The sessions of a folder of the resources, a file a container.
   *
   * @param shared whether the sessions of a file have one stage, on which its preamble is played
   *     once
   */
  public static Stream<DynamicContainer> in(
      String folder, Path temporary, boolean shared, Opening opening) throws IOException {
    List<DynamicContainer> files = new ArrayList<>();
    for (Path file : FileTree.in(RESOURCES.resolve(folder))) {
      String name = FileTree.name(file);
      if (name.endsWith(".txt")) {
        files.add(DynamicContainer.dynamicContainer(name, tests(file, temporary, shared, opening)));
      }
    }
    assertFalse(files.isEmpty());
    return files.stream();
  }

  private static List<DynamicTest> tests(Path file, Path temporary, boolean shared, Opening opening)
      throws IOException {
    String[] parts = Files.readString(file).split("(?m)^== ");
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, Sessions> open = new HashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] named = parts[i].split("\n", 2);
      tests.add(
          DynamicTest.dynamicTest(
              named[0],
              () -> {
                Sessions session = open.get("");
                if (session == null) {
                  Path directory = Files.createTempDirectory(temporary, "s");
                  session = new Sessions(directory, opening.in(directory));
                  session.play(parts[0].lines().toList());
                  if (shared) {
                    open.put("", session);
                  }
                }
                session.play(named[1].lines().toList());
              }));
    }
    return tests;
  }

  private void play(List<String> lines) throws Exception {
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

  private void step(String line) throws Exception {
    String[] words = line.split(" ", 3);
    if (line.equals("same")) {
      assertEquals(before, first());
    } else if (words[0].equals("files")) {
      assertEquals(Integer.parseInt(words[1]), files(words[2]).size(), () -> line + "\n" + said);
    } else if (words[0].equals("delete")) {
      Files.delete(directory.resolve(line.substring("delete ".length())));
    } else if (words[0].equals("move")) {
      Files.move(directory.resolve(words[1]), directory.resolve(words[2]));
    } else if (words[0].equals("take")) {
      Matcher found = Pattern.compile(words[2]).matcher(first());
      assertTrue(found.find(), () -> line + "\n" + said);
      values.put(words[1], found.group(1));
    } else if (words[0].equals("until")) {
      Eventually.until(
          () -> {
            said = stage.ask(asked);
            return holds(line.substring(6));
          });
    } else if (HELD.matcher(line).matches()) {
      assertTrue(holds(line), () -> line + "\n" + said);
    } else {
      before = first();
      said = stage.ask(line);
      asked = line;
    }
  }

  private String first() {
    return said.isEmpty() ? "" : said.values().iterator().next();
  }

  private boolean holds(String line) throws IOException {
    Matcher held = HELD.matcher(line);
    assertTrue(held.matches(), line);
    String name = held.group(1);
    boolean file = name.startsWith("in ");
    String text = file ? Files.readString(files(name.substring(3)).getFirst()) : said.get(name);
    return holds(text, held.group(2), held.group(3) == null ? "" : held.group(3));
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
