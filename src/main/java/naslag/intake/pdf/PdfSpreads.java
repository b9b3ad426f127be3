package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import naslag.intake.pdf.PdfParser.PdfContent;
import naslag.intake.pdf.PdfParser.PdfContent.Bookmark;
import naslag.intake.pdf.PdfParser.PdfContent.PageText;

/**
 * Parts sheets that show two pages side by side, as a booklet is printed: each half carries its own
 * number, the right one the next. A sheet that is not wider than high is one page.
 */
final class PdfSpreads {
  /** In sheets: so many pairs of numbers that follow one another are no chance. */
  private static final int FEWEST = 2;

  /** In points. */
  private static final float LEVEL = 3;

  private PdfSpreads() {}

  /** The content page by page; as it is where its sheets are pages. */
  static PdfContent parted(PdfContent content) {
    if (content.pages().stream().filter(PdfSpreads::isNumberedTwice).count() < FEWEST) {
      return content;
    }
    List<PageText> pages = new ArrayList<>();
    List<Integer> firsts = new ArrayList<>();
    for (PageText sheet : content.pages()) {
      firsts.add(pages.size());
      float middle = sheet.width() / 2;
      if (!isWide(sheet)
          || sheet.lines().stream().allMatch(line -> line.x() < middle)
          || sheet.lines().stream().anyMatch(line -> line.x() < middle && line.right() > middle)) {
        pages.add(of(sheet, pages.size(), line -> true));
      } else {
        pages.add(of(sheet, pages.size(), line -> line.x() < middle));
        // What was drawn over the sheet is told once.
        PageText right =
            new PageText(0, sheet.width(), sheet.height(), sheet.lines(), List.of(), List.of());
        pages.add(of(right, pages.size(), line -> line.x() >= middle));
      }
    }
    List<Bookmark> outline =
        content.outline().stream()
            .map(b -> b.page() < 0 ? b : new Bookmark(b.level(), b.title(), firsts.get(b.page())))
            .toList();
    return new PdfContent(pages, List.of(), outline, content.metadata(), content.tagged());
  }

  private static PageText of(PageText sheet, int index, Predicate<TextLine> own) {
    List<TextLine> lines =
        new ArrayList<>(sheet.lines().stream().filter(own).map(line -> line.on(index)).toList());
    return new PageText(
        index, sheet.width(), sheet.height(), lines, sheet.removed(), sheet.turned());
  }

  private static boolean isNumberedTwice(PageText sheet) {
    List<TextLine> numbers =
        sheet.lines().stream().filter(line -> line.text().matches("\\d{1,4}")).toList();
    return isWide(sheet)
        && numbers.stream()
            .anyMatch(
                left ->
                    numbers.stream()
                        .anyMatch(
                            right ->
                                left.right() < sheet.width() / 2
                                    && right.x() > sheet.width() / 2
                                    && Math.abs(left.baseline() - right.baseline()) < LEVEL
                                    && value(right) == value(left) + 1));
  }

  private static boolean isWide(PageText sheet) {
    return sheet.width() > sheet.height();
  }

  private static int value(TextLine line) {
    return Integer.parseInt(line.text());
  }
}
