package naslag.intake.pdf;

import java.util.List;
import naslag.intake.report.ImportLog.Remark;
import naslag.intake.source.FoundMetadata;

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

  /**
   * A heading as a file lists it for its reader's sidebar.
   *
   * @param level from 1
   * @param page index of the page, from 0; -1 when the file does not say
   */
  record Bookmark(int level, String title, int page) {}

  /**
   * A page as it is set.
   *
   * @param index from 0
   * @param width in points
   * @param height in points
   * @param lines in reading order
   */
  record LaidPage(int index, float width, float height, List<LaidLine> lines) {
    LaidPage {
      lines = List.copyOf(lines);
    }
  }
}
