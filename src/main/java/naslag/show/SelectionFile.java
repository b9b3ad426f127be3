package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A selection as the page saves it, or a plain list with the id of a passage on each line.
 *
 * @param name as its maker named it; "" when they did not
 * @param ids of passages, in order
 */
public record SelectionFile(String name, List<String> ids) {
  private static final JsonFactory FACTORY = new JsonFactory();

  public SelectionFile {
    ids = List.copyOf(ids);
  }

  /** Reads a file's text; nothing when it is neither of the two. */
  public static Optional<SelectionFile> read(String text) {
    String words = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return words.stripLeading().startsWith("{") ? saved(words) : listed(words);
  }

  private static Optional<SelectionFile> listed(String text) {
    List<String> ids =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    return ids.stream().allMatch(id -> id.matches("[a-z0-9./_-]+"))
        ? Optional.of(new SelectionFile("", ids))
        : Optional.empty();
  }

  private static Optional<SelectionFile> saved(String text) {
    String name = "";
    boolean ours = false;
    List<String> ids = new ArrayList<>();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      int depth = 0;
      String key = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        switch (token) {
          case START_OBJECT, START_ARRAY -> depth++;
          case END_OBJECT, END_ARRAY -> depth--;
          case PROPERTY_NAME -> key = json.currentName();
          case VALUE_STRING -> {
            String value = json.getString();
            ours |= depth == 1 && key.equals("naslag") && value.equals("selectie");
            name = depth == 1 && key.equals("naam") ? value : name;
            if (depth == 3 && key.equals("id")) {
              ids.add(value);
            }
          }
          default -> {}
        }
      }
    } catch (JacksonException e) {
      return Optional.empty();
    }
    return ours ? Optional.of(new SelectionFile(name, ids)) : Optional.empty();
  }
}
