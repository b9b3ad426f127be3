package naslag.show;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import naslag.corpus.Metadata;
import naslag.corpus.Rights;
import naslag.corpus.WorkField;
import naslag.index.WorkInfo;
import naslag.show.cite.CitedWork;

/** The works as one JSON document; what is not known is "" or an empty list. */
public final class SourcesJson {
  private record Document(int version, List<Source> sources) {}

  private record Source(
      String id,
      String collection,
      String title,
      List<String> creators,
      @JsonUnwrapped Publication publication,
      @JsonUnwrapped Size size) {}

  private record Publication(
      String date, String year, String type, String publisher, String rights, Rights reuse) {}

  private record Size(String pages, int passages, int examples, int words) {}

  private SourcesJson() {}

  /** On one line. */
  public static String of(SourceList sources) {
    List<Source> all = sources.works().stream().map(work -> source(work, sources)).toList();
    return Json.line(new Document(HitsJson.VERSION, all));
  }

  private static Source source(WorkInfo work, SourceList sources) {
    Metadata m = work.metadata();
    String year = CitedWork.Issued.of(m.date()).year();
    return new Source(
        work.id(),
        work.collection(),
        m.title(),
        m.creators(),
        new Publication(m.date(), year, m.text(WorkField.TYPE), m.publisher(), m.rights(), Rights.of(m.rights())),
        new Size(sources.pagesOf(work), work.passages(), work.examples(), work.words()));
  }
}
