package naslag.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naslag.corpus.Attempt.Unreadable;
import naslag.corpus.Corpus.SideFile;
import org.jspecify.annotations.Nullable;

/**
 * What a librarian wants to be asked first, and what the collections are called.
 *
 * @param doors in the order of the file
 * @param titles of the directories of works, by their name; "" for the whole corpus
 * @param problems what a librarian should fix in the file
 */
public record FrontPage(List<Door> doors, Map<String, String> titles, List<Problem> problems) {
  /** Of a corpus that has no such file. */
  public static final FrontPage NONE = new FrontPage(List.of(), Map.of(), List.of());

  private static final String FILE = SideFile.FRONT_PAGE.fileName();

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
    titles = Map.copyOf(titles);
    problems = List.copyOf(problems);
  }

  /** The front page of a corpus; without doors when there is no file that can be read. */
  public static FrontPage of(Corpus corpus) {
    return switch (Attempt.at(FILE, () -> read(corpus))) {
      case Attempt.Done<FrontPage>(FrontPage read) -> read;
      case Attempt.Skipped<FrontPage>(Problem problem) ->
          new FrontPage(List.of(), Map.of(), List.of(problem));
      case Attempt.Gone<FrontPage> gone -> NONE;
    };
  }

  private static FrontPage read(Corpus corpus) throws IOException {
    List<Door> doors = new ArrayList<>();
    Map<String, String> titles = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, Object> page = fields(FrontMatter.load(corpus.text(FILE).words()), problems);
    for (Map<String, Object> door : entries(page, "deuren", problems)) {
      String name = text(door, "naam");
      if (name.isEmpty() || text(door, "vraag").isEmpty()) {
        problems.add(problem("een deur heeft geen naam of geen vraag; vul beide in."));
      } else {
        doors.add(new Door(name, text(door, "uitleg"), text(door, "vraag")));
      }
    }
    titles.put("", text(page, "title"));
    for (Map<String, Object> collection : entries(page, "verzamelingen", problems)) {
      String directory = text(collection, "map");
      if (!directory.isEmpty() && Files.isDirectory(corpus.directory().resolve(directory))) {
        titles.put(directory, text(collection, "title"));
      } else {
        String where = "de map \"" + directory + "\" staat niet in dit corpus";
        problems.add(problem(where + "; herstel de naam of schrap ze."));
      }
    }
    titles.values().removeIf(String::isEmpty);
    return new FrontPage(doors, titles, problems);
  }

  /** The fields of a mapping; a field that a front page does not have is a problem. */
  private static Map<String, Object> fields(@Nullable Object yaml, List<Problem> problems) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (yaml instanceof Map<?, ?> map) {
      map.forEach((key, value) -> fields.put(String.valueOf(key), value == null ? "" : value));
    } else if (yaml != null) {
      String example = "\"deuren:\", en daaronder per deur \"- naam: Huilen\" en \"  vraag: …\".";
      throw new Unreadable(1, "overgeslagen, want dit zijn geen velden; schrijf " + example);
    }
    for (String key : fields.keySet()) {
      if (!SideFile.FRONT_PAGE.fields().contains(key)) {
        String known = String.join(", ", SideFile.FRONT_PAGE.fields());
        problems.add(problem("het veld \"%s\" bestaat niet; deze wel: %s.".formatted(key, known)));
      }
    }
    return fields;
  }

  private static List<Map<String, Object>> entries(
      Map<String, Object> page, String field, List<Problem> problems) {
    return page.getOrDefault(field, "") instanceof List<?> list
        ? list.stream().map(entry -> fields(entry, problems)).toList()
        : List.of();
  }

  private static String text(Map<String, Object> entry, String field) {
    return String.valueOf(entry.getOrDefault(field, "")).strip();
  }

  private static Problem problem(String message) {
    return new Problem(FILE, 0, message);
  }
}
