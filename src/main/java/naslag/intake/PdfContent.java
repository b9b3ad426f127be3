package naslag.intake;

import java.util.List;

/**
 * What a PDF holds.
 *
 * @param labels the number that each page carries, by the file's own word; empty when it labels
 *     none
 */
record PdfContent(
    List<LaidPage> pages, List<String> labels, List<Bookmark> outline, FoundMetadata metadata) {
  PdfContent {
    pages = List.copyOf(pages);
    labels = List.copyOf(labels);
    outline = List.copyOf(outline);
  }
}
