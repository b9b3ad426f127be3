package naslag.intake.office;

import java.util.List;
import java.util.function.Function;
import naslag.corpus.WorkField;
import naslag.intake.blocks.Extraction;
import naslag.intake.markup.HtmlBook;
import naslag.intake.markup.MarkupReader;
import naslag.intake.report.ImportLog;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Gives the sections of a finished page, with what its file states of the work. */
public final class PageReader {
  private PageReader() {}

  /** What a word processor keeps of a work, in a part of its package. */
  public static FoundMetadata said(Document properties) {
    return said(tag -> properties.getElementsByTag(tag).eachText());
  }

  /** What a word processor keeps of a work, under names of its own. */
  public static FoundMetadata said(Function<String, List<String>> values) {
    FoundMetadata all = FoundMetadata.of("office", values);
    String creator = all.one(WorkField.CREATOR);
    List<String> names = FoundMetadata.names(creator);
    // A program that fills in its own name fills in the day of its template too; the language is
    // what a program fills in of itself, whatever the language of the text.
    boolean template = !creator.isEmpty() && names.isEmpty();
    String year = template ? "" : all.one(WorkField.DATE).replaceFirst("-.*", "");
    return FoundMetadata.NONE
        .with(WorkField.TITLE, FoundMetadata.title(all.one(WorkField.TITLE)))
        .with(WorkField.CREATOR, names)
        .with(WorkField.PUBLISHER, all.one(WorkField.PUBLISHER))
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
