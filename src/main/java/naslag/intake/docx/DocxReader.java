package naslag.intake.docx;

import java.io.IOException;
import java.util.List;
import naslag.intake.blocks.Extraction;
import naslag.intake.markup.HtmlBook;
import naslag.intake.markup.MarkupReader;
import naslag.intake.markup.MarkupReader.MarkupContent;
import naslag.intake.report.ImportLog;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.FoundMetadata.Dates;
import naslag.intake.source.FoundMetadata.Field;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a docx. */
public final class DocxReader {
  private DocxReader() {}

  /** Reads a docx, which is open as a zip. */
  public static Extraction read(BoundedZip zip, Source source, ImportLog log) throws IOException {
    FoundMetadata given = source.given();
    Document document = DocxMarkup.of(zip, log);
    FoundMetadata own = properties(zip);
    FoundMetadata said = given.or(own);
    own.remarkOnDate(given, log);
    Element title = document.selectFirst("p.titel");
    if (title != null && !title.text().isBlank()) {
      // Above the text stands what it is called; a file's properties often come from an older one.
      said = given.or(FoundMetadata.NONE.with(Field.TITLE, Typography.clean(title.text()))).or(own);
      if (!own.one(Field.TITLE).isEmpty() && !key(own.one(Field.TITLE)).equals(key(title.text()))) {
        log.lookAt(
            0,
            "de gegevens van het bestand noemen een andere titel: “" + own.one(Field.TITLE) + "”.");
      }
    }
    if (title != null && key(title.text()).equals(key(said.one(Field.TITLE)))) {
      title.remove();
    }
    List<naslag.intake.blocks.Element> elements =
        MarkupReader.read(HtmlBook.of(document, log), log);
    return MarkupContent.of(elements, source.name(), said, "", "docx");
  }

  private static String key(String title) {
    return Typography.key(title);
  }

  private static FoundMetadata properties(BoundedZip zip) throws IOException {
    Document core = zip.xml("docProps/core.xml");
    // Its language is what a program fills in of itself, whatever the language of the text.
    return FoundMetadata.NONE
        .with(Field.TITLE, FoundMetadata.title(one(core, "dc:title")))
        .with(Field.CREATOR, FoundMetadata.names(one(core, "dc:creator")))
        .with(Field.PUBLISHER, one(core, "dc:publisher"))
        .with(Field.DATE, year(one(core, "dcterms:created")));
  }

  private static String year(String date) {
    String iso = Dates.of(date);
    return iso.length() > 4 ? iso.substring(0, 4) : iso;
  }

  private static String one(Document core, String tag) {
    Element first = core.getElementsByTag(tag).first();
    return first == null ? "" : Typography.clean(first.text());
  }
}
