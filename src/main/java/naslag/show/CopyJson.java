package naslag.show;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the page's script puts on the clipboard: a passage with markup and without. */
public final class CopyJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private CopyJson() {}

  /** Both forms of a passage, and what to say when they are on the clipboard. */
  public static String of(Taken taken) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("html", taken.htmlWithEntry());
      json.writeStringProperty("text", taken.plain());
      json.writeStringProperty("done", done(taken));
      json.writeEndObject();
    }
    return out.toString();
  }

  private static String done(Taken taken) {
    return taken.withheld().isEmpty()
        ? "Gekopieerd, met de bron erbij."
        : "Alleen de bron is gekopieerd. " + taken.withheld();
  }
}
