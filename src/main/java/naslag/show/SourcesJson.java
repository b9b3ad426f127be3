package naslag.show;

import java.io.StringWriter;
import java.util.Locale;
import naslag.corpus.Metadata;
import naslag.corpus.Rights;
import naslag.index.WorkInfo;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The works as one JSON document. */
public final class SourcesJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private SourcesJson() {}

  /** On one line; what is not known is "" or an empty list. */
  public static String of(SourceList sources) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", HitsJson.VERSION);
      json.writeArrayPropertyStart("sources");
      for (WorkInfo work : sources.works()) {
        Metadata m = work.metadata();
        json.writeStartObject();
        json.writeStringProperty("id", work.id());
        json.writeStringProperty("collection", work.collection());
        json.writeStringProperty("title", m.title());
        HitsJson.strings(json, "creators", m.creators());
        json.writeStringProperty("date", m.date());
        json.writeStringProperty("year", Issued.of(m.date()).year());
        json.writeStringProperty("type", m.type());
        json.writeStringProperty("publisher", m.publisher());
        json.writeStringProperty("rights", m.rights());
        json.writeStringProperty("reuse", Rights.of(m.rights()).name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("pages", sources.pagesOf(work));
        json.writeNumberProperty("passages", work.passages());
        json.writeNumberProperty("examples", work.examples());
        json.writeNumberProperty("words", work.words());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString();
  }
}
