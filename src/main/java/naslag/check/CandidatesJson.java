package naslag.check;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The words that want a concept, as one JSON document for another program. */
public final class CandidatesJson {
  /** Of the document's form; raised when a field changes its meaning or goes. */
  private static final int VERSION = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private CandidatesJson() {}

  /** The document, on one line. */
  public static String of(Candidates.Found found) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      write(json, "words", found.words());
      write(json, "pairs", found.pairs());
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, String name, List<Candidate> candidates) {
    json.writeArrayPropertyStart(name);
    for (Candidate candidate : candidates) {
      json.writeStartObject();
      json.writeStringProperty("words", candidate.words());
      json.writeNumberProperty("times", candidate.times());
      json.writeNumberProperty("passages", candidate.passages());
      json.writeNumberProperty("works", candidate.works());
      json.writeStringProperty("file", candidate.file());
      json.writeNumberProperty("line", candidate.line());
      json.writeStringProperty("excerpt", candidate.excerpt());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
