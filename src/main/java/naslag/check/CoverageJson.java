package naslag.check;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Coverage as one JSON document for another program. */
public final class CoverageJson {
  /** Of the document's form; raised when a field changes its meaning or goes. */
  private static final int VERSION = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private CoverageJson() {}

  /** The document, on one line; a depth above 0 is below the last row of a lesser one. */
  public static String of(Coverage coverage) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeArrayPropertyStart("tables");
      for (Coverage.Table table : coverage.tables()) {
        json.writeStartObject();
        json.writeStringProperty("name", table.name());
        json.writeArrayPropertyStart("rows");
        for (Coverage.Row row : table.rows()) {
          json.writeStartObject();
          json.writeStringProperty("label", row.label());
          json.writeNumberProperty("depth", row.depth());
          json.writeNumberProperty("explanations", row.explanations());
          json.writeNumberProperty("examples", row.examples());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString();
  }
}
