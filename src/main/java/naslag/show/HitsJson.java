package naslag.show;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import naslag.corpus.Example;
import naslag.corpus.Passage;
import naslag.index.AgeMark;
import naslag.index.IndexedPassage;
import naslag.index.ThemeMark;
import naslag.index.WorkInfo;
import naslag.search.Facet;
import naslag.search.Facets;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.Range;
import naslag.search.Searcher;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The machine interface's documents. Keys are English, a program reads them. */
public final class HitsJson {
  /** Of the documents' form; raised when a field changes its meaning or goes. */
  public static final int VERSION = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private HitsJson() {}

  /** The answer to a search, on one line. */
  public static String of(Hits hits) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeStringProperty("query", hits.question().text());
      json.writeStringProperty("match", hits.match().name().toLowerCase(Locale.ROOT));
      json.writeName("corrected");
      if (hits.corrected().isPresent()) {
        json.writeString(hits.corrected().get());
      } else {
        json.writeNull();
      }
      strings(json, "offered", hits.offered());
      strings(json, "missing", hits.missing());
      json.writeNumberProperty("total", hits.total());
      json.writeNumberProperty("withAllWords", hits.withAllWords());
      json.writeArrayPropertyStart("hits");
      boolean several = hits.facets().stream().anyMatch(f -> f.of(Facet.COLLECTION).size() > 1);
      for (Hit hit : hits.hits()) {
        hit(json, hit, several);
      }
      json.writeEndArray();
      if (hits.facets().isPresent()) {
        facets(json, hits.facets().get());
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  /** A passage between its neighbours, on one line. */
  public static String of(Searcher.InContext reading) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeName("passage");
      json.writeStartObject();
      passage(json, reading.passage(), reading.work(), true, false);
      json.writeEndObject();
      neighbour(json, "before", reading.before());
      neighbour(json, "after", reading.after());
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void neighbour(
      JsonGenerator json, String name, java.util.Optional<IndexedPassage> passage) {
    json.writeName(name);
    if (passage.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("id", passage.get().passage().id());
    json.writeStringProperty("title", passage.get().passage().title());
    json.writeStringProperty("text", passage.get().passage().text());
    json.writeEndObject();
  }

  private static void hit(JsonGenerator json, Hit hit, boolean several) {
    json.writeStartObject();
    passage(json, hit.found(), hit.work(), several, false);
    json.writeNumberProperty("score", Math.round(hit.score() * 1000) / 1000.0);
    json.writeObjectPropertyStart("snippet");
    json.writeStringProperty("text", hit.snippet().text());
    json.writeArrayPropertyStart("marks");
    for (Range mark : hit.snippet().marks()) {
      json.writeStartArray();
      json.writeNumber(mark.start());
      json.writeNumber(mark.end());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
    strings(json, "matched", Reasons.sentences(hit.reasons()));
    strings(json, "words", hit.words());
    strings(json, "missing", hit.missing());
    json.writeEndObject();
  }

  /**
   * The properties of a passage.
   *
   * @param several whether to say which collection it stands in
   * @param withheld whether its text stays behind
   */
  static void passage(
      JsonGenerator json, IndexedPassage found, WorkInfo work, boolean several, boolean withheld) {
    Passage passage = found.passage();
    json.writeStringProperty("id", passage.id());
    json.writeStringProperty("source", work.id());
    if (several && !work.collection().isEmpty()) {
      json.writeStringProperty("collection", work.collection());
    }
    json.writeStringProperty("title", passage.title());
    strings(json, "path", passage.path());
    json.writeStringProperty("type", passage.isExample() ? "voorbeeld" : "uitleg");
    json.writeName("child");
    List<String> children = passage.example().map(Example::children).orElse(List.of());
    if (children.isEmpty()) {
      json.writeNull();
    } else {
      json.writeString(String.join(", ", children));
    }
    strings(json, "themes", found.themes().stream().map(ThemeMark::label).toList());
    json.writeArrayPropertyStart("ages");
    for (AgeMark age : found.ages()) {
      json.writeStartObject();
      json.writeNumberProperty("from", age.range().from());
      json.writeNumberProperty("to", age.range().to());
      json.writeStringProperty("label", age.range().label());
      json.writeBooleanProperty("stated", age.origin() == AgeMark.Origin.STATED);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("page", passage.pageLabel());
    if (withheld) {
      json.writeName("text");
      json.writeNull();
    } else {
      json.writeStringProperty("text", passage.text());
    }
  }

  private static void facets(JsonGenerator json, Facets facets) {
    json.writeObjectPropertyStart("facets");
    for (Facet facet : List.of(Facet.THEME, Facet.AGE, Facet.TYPE, Facet.SOURCE)) {
      counts(json, facet, facets);
    }
    if (facets.of(Facet.COLLECTION).size() > 1) {
      counts(json, Facet.COLLECTION, facets);
    }
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, Facet facet, Facets facets) {
    json.writeArrayPropertyStart(facet.key());
    for (Facets.Count count : facets.of(facet)) {
      json.writeStartObject();
      json.writeStringProperty("value", count.value());
      json.writeStringProperty("label", count.label());
      json.writeNumberProperty("count", count.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
