package naslag.show;

import java.io.StringWriter;
import java.util.List;
import naslag.search.ThemeTree;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The themes, and what went wrong, as the machine interface gives them. */
public final class ThemesJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ThemesJson() {}

  /** The tree of themes, on one line. */
  public static String of(ThemeTree tree) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", HitsJson.VERSION);
      themes(json, "themes", tree.top());
      json.writeEndObject();
    }
    return out.toString();
  }

  /**
   * A refusal, on one line.
   *
   * @param sentence Dutch, for a person
   * @param known values that would have been understood, the nearest first; may be empty
   */
  public static String refusal(String sentence, List<String> known) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", HitsJson.VERSION);
      json.writeStringProperty("error", sentence);
      json.writeArrayPropertyStart("known");
      known.forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void themes(JsonGenerator json, String name, List<ThemeTree.Theme> themes) {
    json.writeArrayPropertyStart(name);
    for (ThemeTree.Theme theme : themes) {
      json.writeStartObject();
      json.writeStringProperty("id", theme.id());
      json.writeStringProperty("label", theme.label());
      json.writeStringProperty("definition", theme.definition());
      json.writeNumberProperty("count", theme.count());
      themes(json, "narrower", theme.narrower());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
