package naslag.intake.office;

import java.io.IOException;
import naslag.corpus.WorkField;
import naslag.intake.blocks.Extraction;
import naslag.intake.markup.HtmlBook;
import naslag.intake.markup.MarkupReader;
import naslag.intake.report.ImportLog;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.FoundMetadata.Dates;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Gives the sections of a finished page, with what its file states of the work. */
public final class PageReader {
  private PageReader() {}

  /** What an Office package keeps of a work. */
  public static FoundMetadata core(BoundedZip zip) throws IOException {
    Document core = zip.xml("docProps/core.xml");
    return said(
        core.getElementsByTag("dc:title").text(),
        core.getElementsByTag("dc:creator").text(),
        core.getElementsByTag("dc:publisher").text(),
        core.getElementsByTag("dcterms:created").text());
  }

  /** What a word processor keeps of a work; "" for what it does not. */
  public static FoundMetadata said(String title, String creator, String publisher, String made) {
    // A program that fills in its own name fills in the day of its template too; the language is
    // what a program fills in of itself, whatever the language of the text.
    boolean template = !creator.isEmpty() && FoundMetadata.names(creator).isEmpty();
    String year = template ? "" : Dates.of(made).replaceFirst("-.*", "");
    return FoundMetadata.NONE
        .with(WorkField.TITLE, FoundMetadata.title(title))
        .with(WorkField.CREATOR, FoundMetadata.names(creator))
        .with(WorkField.PUBLISHER, publisher)
        .with(WorkField.DATE, year);
  }

  /** Reads a page, with the title above the text or else the one that the file states. */
  public static Extraction read(
      Document page, Source source, FoundMetadata own, String readAs, ImportLog log) {
    FoundMetadata given = source.given();
    FoundMetadata said = given.or(own);
    own.remarkOnDate(given, log);
    Element title = page.selectFirst("p.titel");
    if (title != null && title.hasText()) {
      // Above the text stands what it is called; a file's properties often come from an older one.
      String words = Typography.clean(title.text());
      said = given.or(FoundMetadata.NONE.with(WorkField.TITLE, words).asSure()).or(own);
      if (Typography.key(words).equals(Typography.key(said.one(WorkField.TITLE)))) {
        title.remove();
      }
    }
    return MarkupReader.read(HtmlBook.of(page, log), source.name(), said, "", readAs, log);
  }
}
