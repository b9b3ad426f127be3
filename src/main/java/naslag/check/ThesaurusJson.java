package naslag.check;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import naslag.thesaurus.Concept;
import naslag.thesaurus.ConceptGroup;
import naslag.thesaurus.Particulars;
import naslag.thesaurus.Thesaurus;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A thesaurus with how much a corpus uses each concept, as one JSON document for another program. A
 * tree would repeat what has two broader concepts, so that it is a list with references.
 */
public final class ThesaurusJson {
  /** Of the document's form; raised when a field changes its meaning or goes. */
  private static final int VERSION = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private ThesaurusJson() {}

  /**
   * The document, on one line.
   *
   * @param stated by id, passages of which the author states the concept
   * @param found by id, passages of which only the text names it
   */
  public static String of(
      Thesaurus thesaurus, Map<String, Integer> stated, Map<String, Integer> found) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeStringProperty("scheme", thesaurus.scheme());
      json.writeStringProperty("title", thesaurus.title());
      json.writeArrayPropertyStart("concepts");
      for (Concept concept : thesaurus.concepts()) {
        json.writeStartObject();
        concept(json, thesaurus, concept);
        json.writeNumberProperty("stated", stated.getOrDefault(concept.id(), 0));
        json.writeNumberProperty("found", found.getOrDefault(concept.id(), 0));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("collections");
      for (ConceptGroup group : thesaurus.groups()) {
        json.writeStartObject();
        json.writeStringProperty("id", group.id());
        json.writeStringProperty("uri", group.uri());
        json.writeStringProperty("prefLabel", group.prefLabel());
        json.writeBooleanProperty("ordered", group.ordered());
        strings(json, "members", group.members());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void concept(JsonGenerator json, Thesaurus thesaurus, Concept concept) {
    Particulars particulars = concept.particulars();
    json.writeStringProperty("id", concept.id());
    json.writeStringProperty("uri", concept.uri());
    json.writeStringProperty("kind", concept.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("prefLabel", concept.prefLabel());
    strings(json, "altLabels", concept.altLabels());
    strings(json, "hiddenLabels", concept.hiddenLabels());
    json.writeObjectPropertyStart("otherLabels");
    concept.otherLabels().forEach((language, labels) -> strings(json, language, labels));
    json.writeEndObject();
    strings(json, "broader", concept.broader());
    strings(json, "narrower", thesaurus.narrower(concept).stream().map(Concept::id).toList());
    strings(json, "related", thesaurus.related(concept).stream().map(Concept::id).toList());
    json.writeStringProperty("definition", concept.definition());
    json.writeStringProperty("scopeNote", concept.scopeNote());
    strings(json, "notations", particulars.notations());
    json.writeBooleanProperty("deprecated", particulars.deprecated());
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
