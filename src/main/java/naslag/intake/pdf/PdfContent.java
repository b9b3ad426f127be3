package naslag.intake.pdf;

import naslag.intake.source.FoundMetadata;
import naslag.intake.report.Remark;
import java.util.List;

/**
 * What a PDF holds.
 *
 * @param labels the number that each page carries, by the file's own word; empty when it labels
 *     none
 * @param doubts what is not taken over, by page
 */
record PdfContent(
    List<LaidPage> pages,
    List<String> labels,
    List<Bookmark> outline,
    FoundMetadata metadata,
    List<Remark> doubts) {
  PdfContent {
    pages = List.copyOf(pages);
    labels = List.copyOf(labels);
    outline = List.copyOf(outline);
    doubts = List.copyOf(doubts);
  }
}
