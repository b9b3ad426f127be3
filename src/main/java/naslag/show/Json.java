package naslag.show;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a record as one JSON document on one line. Keys are the components' names in their order,
 * enums are in lower case, an empty Optional is null.
 */
public final class Json {
  private static final JsonMapper ALL =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .build();

  private static final JsonMapper FILLED =
      ALL.rebuild()
          .changeDefaultPropertyInclusion(
              i ->
                  i.withValueInclusion(JsonInclude.Include.NON_EMPTY)
                      .withContentInclusion(JsonInclude.Include.NON_EMPTY))
          .build();

  private Json() {}

  /**
   * Reads one document; keys that the type lacks are passed over.
   *
   * @throws tools.jackson.core.JacksonException when it is not one
   */
  static <T> T read(String document, Class<T> type) {
    return ALL.readValue(document, type);
  }

  /** The document, with every component. */
  public static String line(Object document) {
    return ALL.writeValueAsString(document);
  }

  /** The document without components that are null or empty. */
  static String filled(Object document) {
    return FILLED.writeValueAsString(document);
  }
}
