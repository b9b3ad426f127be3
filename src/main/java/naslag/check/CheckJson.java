package naslag.check;

import java.io.StringWriter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a check came to, as one JSON document for another program. */
public final class CheckJson {
  /** Of the document's form; raised when a field changes its meaning or goes. */
  private static final int VERSION = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private CheckJson() {}

  /** The document, on one line; hints included. */
  public static String of(CorpusCheck.Result result) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeNumberProperty("works", result.works());
      json.writeNumberProperty("passages", result.passages());
      for (Severity severity : Severity.values()) {
        json.writeNumberProperty(key(severity) + "s", result.count(severity));
      }
      json.writeArrayPropertyStart("findings");
      for (Finding finding : result.findings()) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code().label());
        json.writeStringProperty("severity", key(finding.code().severity()));
        json.writeStringProperty("file", finding.file());
        json.writeNumberProperty("line", finding.line());
        json.writeStringProperty("message", finding.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString();
  }

  private static String key(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
