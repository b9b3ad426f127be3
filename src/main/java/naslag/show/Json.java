package naslag.show;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import naslag.corpus.Example;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.corpus.Rights;
import naslag.corpus.WorkField;
import naslag.index.IndexedPassage;
import naslag.index.IndexedPassage.AgeMark;
import naslag.index.IndexedPassage.ThemeMark;
import naslag.index.WorkInfo;
import naslag.related.InContext;
import naslag.search.Facet;
import naslag.search.Facets;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.ThemeTree;
import naslag.search.Why;
import naslag.show.Json.HitsJson.Doc;
import naslag.show.cite.CitedWork;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The machine interface's other documents, each on one line. Keys of a record are its components'
 * names in their order, enums are in lower case, an empty Optional is null.
 */
public final class Json {
  /** Made when first used: it would cost a cold lookup, which has none, more than its search. */
  private static final class Mapper {
    static final JsonMapper ONE =
        JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build();
  }

  private Json() {}

  /**
   * Reads one document.
   *
   * @throws tools.jackson.core.JacksonException when it is not one
   */
  static JsonNode read(String document) {
    return Mapper.ONE.readTree(document);
  }

  /** A record or a map, with every component. */
  public static String line(Object document) {
    return Mapper.ONE.writeValueAsString(document);
  }

  private static Doc document() {
    return new Doc().with("version", HitsJson.VERSION);
  }

  /** The tree of themes. */
  public static String themes(ThemeTree tree) {
    return line(document().with("themes", tree.top()));
  }

  /**
   * A refusal.
   *
   * @param sentence Dutch, for a person
   * @param known values that would have been understood, the nearest first; may be empty
   */
  public static String refusal(String sentence, List<String> known) {
    return line(document().with("error", sentence).with("known", known));
  }

  /** Why a question finds a passage, or does not; {@code rank} is null when it does not. */
  public static String why(Why why) {
    return line(
        document()
            .with("query", why.question().text())
            .with("corrected", why.corrected())
            .with("match", why.match())
            .with("total", why.total())
            .with("id", why.passage().passage().id())
            .with("rank", why.rank())
            .with("share", why.share())
            .with("words", why.words())
            .with("conditions", why.conditions())
            .with("parts", why.parts()));
  }

  /** The works; what is not known is "" or an empty list. */
  public static String sources(SourceList sources) {
    return line(
        document().with("sources", sources.works().stream().map(w -> source(w, sources)).toList()));
  }

  private static Doc source(WorkInfo work, SourceList sources) {
    Metadata m = work.metadata();
    return new Doc()
        .with("id", work.id())
        .with("collection", work.collection())
        .with("title", m.title())
        .with("creators", m.creators())
        .with("date", m.date())
        .with("year", CitedWork.Issued.of(m.date()).year())
        .with("type", m.text(WorkField.TYPE))
        .with("publisher", m.publisher())
        .with("rights", m.rights())
        .with("reuse", Rights.of(m.rights()))
        .with("pages", sources.pagesOf(work))
        .with("passages", work.passages())
        .with("examples", work.examples())
        .with("words", work.words());
  }

  /** What the page's script puts on the clipboard, with markup and without, and what it says. */
  public static String copy(Taken taken) {
    String done =
        taken.withheld().isEmpty()
            ? "Gekopieerd, met de bron erbij."
            : "Alleen de bron is gekopieerd. " + taken.withheld();
    return line(
        new Doc().with("html", taken.copied()).with("text", taken.plain()).with("done", done));
  }

  /**
   * The answers to a search, written without the mapper. Keys are English, a program reads them.
   */
  public static final class HitsJson {
    /** Of the documents' form; raised when a field changes its meaning or goes. */
    public static final int VERSION = 1;

    private static final JsonFactory FACTORY = new JsonFactory();

    private HitsJson() {}

    /** An object under construction, its keys in the order of writing. */
    static final class Doc extends LinkedHashMap<String, @Nullable Object> {
      private static final long serialVersionUID = 1;

      Doc with(String key, @Nullable Object value) {
        put(key, value);
        return this;
      }

      /** On one line; the values are strings, numbers, booleans, null, lists and objects. */
      String line() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
          write(json, this);
        }
        return out.toString();
      }

      /** Not a switch over types, which is linked anew in every JVM. */
      private static void write(JsonGenerator json, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
          json.writeStartObject();
          map.forEach(
              (key, one) -> {
                json.writeName((String) key);
                write(json, one);
              });
          json.writeEndObject();
        } else if (value instanceof List<?> list) {
          json.writeStartArray();
          list.forEach(one -> write(json, one));
          json.writeEndArray();
        } else if (value instanceof String words) {
          json.writeString(words);
        } else if (value instanceof Integer number) {
          json.writeNumber(number);
        } else if (value instanceof Double number) {
          json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
          json.writeBoolean(flag);
        } else {
          json.writeNull();
        }
      }
    }

    /** The answer to a search, on one line. */
    public static String of(Hits hits) {
      boolean several = hits.facets().stream().anyMatch(f -> f.of(Facet.COLLECTION).size() > 1);
      Doc doc =
          new Doc()
              .with("version", VERSION)
              .with("query", hits.question().text())
              .with("match", hits.match().name().toLowerCase(Locale.ROOT))
              .with("corrected", hits.corrected().orElse(null))
              .with("offered", hits.offered())
              .with("missing", hits.missing())
              .with("understood", Understood.of(hits).stream().map(HitsJson::understood).toList())
              .with("total", hits.total())
              .with("withAllWords", hits.withAllWords())
              .with("hits", hits.hits().stream().map(hit -> hit(hit, several)).toList());
      hits.facets().ifPresent(facets -> doc.with("facets", facets(facets)));
      return doc.line();
    }

    private static Doc understood(Understood read) {
      return new Doc()
          .with("kind", read.kind().key())
          .with("label", read.label())
          .with("typed", read.typed());
    }

    /** A passage between its neighbours, on one line. */
    public static String of(InContext reading) {
      return new Doc()
          .with("version", VERSION)
          .with("passage", passage(reading.passage(), reading.work(), true, false))
          .with("before", neighbour(reading.before()))
          .with("after", neighbour(reading.after()))
          .line();
    }

    private static @Nullable Doc neighbour(Optional<IndexedPassage> found) {
      return found
          .map(IndexedPassage::passage)
          .map(p -> new Doc().with("id", p.id()).with("title", p.title()).with("text", p.text()))
          .orElse(null);
    }

    private static Doc hit(Hit hit, boolean several) {
      List<List<Integer>> marks =
          hit.snippet().marks().stream().map(mark -> List.of(mark.start(), mark.end())).toList();
      return passage(hit.found(), hit.work(), several, false)
          .with("score", Math.round(hit.score() * 1000) / 1000.0)
          .with("snippet", new Doc().with("text", hit.snippet().text()).with("marks", marks))
          .with("matched", Notice.reasons(hit.reasons()))
          .with("words", hit.words())
          .with("missing", hit.missing());
    }

    /**
     * The properties of a passage.
     *
     * @param several whether to name its collection
     * @param withheld whether its text stays behind
     */
    static Doc passage(IndexedPassage found, WorkInfo work, boolean several, boolean withheld) {
      Passage passage = found.passage();
      List<String> children = passage.example().map(Example::children).orElse(List.of());
      Doc doc = new Doc().with("id", passage.id()).with("source", work.id());
      if (several && !work.collection().isEmpty()) {
        doc.with("collection", work.collection());
      }
      String expired = work.metadata().expired(LocalDate.now(ZoneId.systemDefault()));
      if (!expired.isEmpty()) {
        doc.with("expired", expired);
      }
      return doc.with("title", passage.title())
          .with("path", passage.path())
          .with("type", passage.isExample() ? "voorbeeld" : "uitleg")
          .with("child", children.isEmpty() ? null : String.join(", ", children))
          .with("themes", found.themes().stream().map(ThemeMark::label).toList())
          .with("ages", found.ages().stream().map(HitsJson::age).toList())
          .with("page", passage.pageLabel())
          .with("text", withheld ? null : passage.text());
    }

    private static Doc age(AgeMark age) {
      return new Doc()
          .with("from", age.range().from())
          .with("to", age.range().to())
          .with("label", age.range().label())
          .with("stated", age.origin() == AgeMark.Origin.STATED);
    }

    private static Doc facets(Facets facets) {
      Doc doc = new Doc();
      for (Facet facet : List.of(Facet.THEME, Facet.AGE, Facet.TYPE, Facet.SOURCE)) {
        doc.with(facet.key(), counts(facets.of(facet)));
      }
      return facets.of(Facet.COLLECTION).size() > 1
          ? doc.with(Facet.COLLECTION.key(), counts(facets.of(Facet.COLLECTION)))
          : doc;
    }

    private static List<Doc> counts(List<Facets.Count> counts) {
      return counts.stream()
          .map(
              c ->
                  new Doc()
                      .with("value", c.value())
                      .with("label", c.label())
                      .with("count", c.count()))
          .toList();
    }
  }
}
