package naslag.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a librarian wants to be asked first.
 *
 * @param doors in the order of the file
 */
public record FrontPage(List<Door> doors) {
  /** Beside the works; a corpus without it has no doors. */
  static final String FILE = "voorpagina.yaml";

  /**
   * A question of every day.
   *
   * @param name for people
   * @param about what lies behind it, for people; may be empty
   * @param question what it asks
   */
  public record Door(String name, String about, String question) {}

  public FrontPage {
    doors = List.copyOf(doors);
  }

  /** The front page of a corpus; without doors when there is no file that can be read. */
  public static FrontPage of(Corpus corpus) {
    Path file = corpus.directory().resolve(FILE);
    try {
      String yaml = Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      return new FrontPage(
          FrontMatter.read(yaml).values().entrySet().stream()
              .map(line -> door(line.getKey(), line.getValue()))
              .toList());
    } catch (IOException | Attempt.Unreadable e) {
      return new FrontPage(List.of());
    }
  }

  private static Door door(String name, List<String> values) {
    return new Door(
        name, values.isEmpty() ? "" : values.getFirst(), values.size() < 2 ? name : values.get(1));
  }
}
