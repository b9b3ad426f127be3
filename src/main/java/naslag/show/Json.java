package naslag.show;

import java.util.List;
import naslag.corpus.Metadata;
import naslag.corpus.Rights;
import naslag.corpus.WorkField;
import naslag.index.WorkInfo;
import naslag.search.ThemeTree;
import naslag.search.Why;
import naslag.show.HitsJson.Doc;
import naslag.show.cite.CitedWork;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The machine interface's other documents, each on one line. Keys of a record are its components'
 * names in their order, enums are in lower case, an empty Optional is null.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .build();

  private Json() {}

  /**
   * Reads one document; keys that the type lacks are passed over.
   *
   * @throws tools.jackson.core.JacksonException when it is not one
   */
  static <T> T read(String document, Class<T> type) {
    return MAPPER.readValue(document, type);
  }

  /** A record or a map, with every component. */
  public static String line(Object document) {
    return MAPPER.writeValueAsString(document);
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
        new Doc()
            .with("html", taken.htmlWithEntry())
            .with("text", taken.plain())
            .with("done", done));
  }
}
