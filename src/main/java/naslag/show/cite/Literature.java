package naslag.show.cite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import naslag.corpus.Metadata;
import naslag.corpus.WorkField;
import naslag.index.WorkInfo;
import naslag.show.cite.Credits.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The literature that the works of a corpus cite: the CSL-JSON of its {@code bibliografie.json}.
 *
 * @param items in the order of the file
 */
public record Literature(List<CitedWork> items) {
  /** The fields of a work by their names in CSL-JSON. */
  private static final Map<String, WorkField> FIELDS =
      Map.of(
          "title", WorkField.TITLE,
          "publisher", WorkField.PUBLISHER,
          "container-title", WorkField.IS_PART_OF,
          "volume", WorkField.VOLUME,
          "issue", WorkField.ISSUE,
          "page", WorkField.PAGES,
          "DOI", WorkField.DOI,
          "ISBN", WorkField.ISBN,
          "URL", WorkField.URL);

  private static final JsonMapper JSON = new JsonMapper();

  /** Reads it; what is no CSL-JSON has no items. */
  public static Literature read(String json) {
    try {
      JsonNode all = JSON.readTree(json);
      return new Literature(
          stream(all)
              .filter(item -> !item.path("title").asString("").isBlank())
              .map(Literature::work)
              .toList());
    } catch (JacksonException e) {
      return new Literature(List.of());
    }
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static CitedWork work(JsonNode item) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    FIELDS.forEach((name, field) -> said.put(field.key(), List.of(item.path(name).asString(""))));
    said.put(WorkField.CREATOR.key(), stream(item.path("author")).map(Literature::name).toList());
    String date =
        stream(item.path("issued").path("date-parts").path(0))
            .map(part -> "%02d".formatted(part.asInt(0)))
            .collect(Collectors.joining("-"));
    said.put(WorkField.DATE.key(), List.of(date));
    String type = item.path("type").asString("");
    Stream.of(CitedWork.Kind.values())
        .filter(kind -> kind.csl.equals(type))
        .findFirst()
        .ifPresent(kind -> said.put(WorkField.TYPE.key(), List.of(kind.word())));
    said.values().removeIf(values -> values.isEmpty() || values.equals(List.of("")));
    String id = item.path("id").asString("bron");
    return CitedWork.of(new WorkInfo(id, id, new Metadata(said), 0, 0, 0, ""));
  }

  private static String name(JsonNode name) {
    String body = name.path("literal").asString("");
    String given = name.path("given").asString("");
    String particle = name.path("non-dropping-particle").asString("");
    String family = (particle + " " + name.path("family").asString("")).strip();
    return !body.isEmpty()
        ? body + " (organisatie)"
        : given.isEmpty() ? family : family + ", " + given;
  }

  /** Those that a passage names by author and year. */
  public Stream<CitedWork> citedIn(Citation citation) {
    return items.stream()
        .filter(item -> citation.sources().stream().anyMatch(source -> isNamed(item, source)));
  }

  /** "Tronick &amp; Cohn, 1989" names what Tronick wrote first of all in 1989. */
  private static boolean isNamed(CitedWork item, String source) {
    List<Credits.Name> authors = item.credits().of(Role.AUTHOR);
    String year = item.issued().year();
    int comma = source.lastIndexOf(',');
    String named = source.substring(0, comma).toLowerCase(Locale.ROOT);
    String first = authors.isEmpty() ? "" : authors.getFirst().whole().toLowerCase(Locale.ROOT);
    return !first.isEmpty()
        && !year.isEmpty()
        && source.substring(comma + 1).strip().startsWith(year)
        && named.startsWith(first)
        && (authors.size() == 1) == named.equals(first);
  }
}
