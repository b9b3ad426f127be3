package naslag.show;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A selection as the page saves it, or a plain list with the id of a passage on each line.
 *
 * @param name as its maker named it; "" when they did not
 * @param ids of passages, in order
 */
public record SelectionFile(String name, List<String> ids) {
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
    try {
      Saved saved = Json.read(text, Saved.class);
      return "selectie".equals(saved.naslag())
          ? Optional.of(new SelectionFile(saved.name(), saved.ids()))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The file's keys are Dutch: people open it. */
  private record Saved(
      @Nullable String naslag, @Nullable String naam, @Nullable List<Piece> stukken) {
    record Piece(@Nullable String id) {}

    String name() {
      return naam == null ? "" : naam;
    }

    List<String> ids() {
      return stukken == null
          ? List.of()
          : stukken.stream().flatMap(piece -> Stream.ofNullable(piece.id())).toList();
    }
  }
}
