package naslag.show;

import java.util.List;
import naslag.corpus.Metadata;
import naslag.corpus.WorkField;
import naslag.index.WorkInfo;

/**
 * Works in the fifteen elements of Dublin Core, as OAI-PMH passes them on ({@code oai_dc}). The
 * records stand in one root without a name of its own, since the form knows only single records.
 */
public final class DublinCore {
  private static final String RECORD =
      "  <oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
          + " xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/oai_dc/"
          + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd\">\n";

  private DublinCore() {}

  /** An XML document with one record a work. */
  public static String of(List<WorkInfo> works) {
    StringBuilder out =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records>\n");
    for (WorkInfo work : works) {
      out.append(RECORD);
      record(out, work);
      out.append("  </oai_dc:dc>\n");
    }
    return out.append("</records>\n").toString();
  }

  private static void record(StringBuilder out, WorkInfo work) {
    Metadata m = work.metadata();
    element(out, "title", m.title());
    m.creators().forEach(name -> element(out, "creator", name));
    m.all(WorkField.SUBJECT).forEach(subject -> element(out, "subject", subject));
    m.all(WorkField.PROVENANCE).forEach(v -> element(out, "description", v));
    element(out, "publisher", m.publisher());
    m.all(WorkField.CONTRIBUTOR).forEach(name -> element(out, "contributor", name));
    element(out, "date", m.date());
    element(out, "type", m.text(WorkField.TYPE));
    element(out, "format", "text/markdown");
    // Without an identifier a record cannot be pointed at: the work's own name is one.
    element(out, "identifier", m.text(WorkField.IDENTIFIER).isEmpty() ? work.id() : m.text(WorkField.IDENTIFIER));
    element(out, "source", m.text(WorkField.SOURCE));
    element(out, "language", m.text(WorkField.LANGUAGE));
    element(out, "relation", m.text(WorkField.IS_PART_OF));
    element(out, "rights", m.rights());
  }

  private static void element(StringBuilder out, String name, String value) {
    if (!value.isBlank()) {
      out.append("    <dc:").append(name).append('>');
      out.append(Markup.xml(value)).append("</dc:").append(name).append(">\n");
    }
  }
}
