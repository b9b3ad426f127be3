package naslag.intake.pdf;

import naslag.intake.source.Signs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Headings that the file itself lists, found on the pages to which its outline leads. */
final class OutlineHeadings {
  private final PdfHeadings headings;
  private final List<LaidLine> lines;

  OutlineHeadings(PdfHeadings headings) {
    this.headings = headings;
    this.lines = headings.lines();
  }

  void add(List<Bookmark> outline) {
    Map<Integer, List<Integer>> byPage = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      byPage.computeIfAbsent(lines.get(i).page(), p -> new ArrayList<>()).add(i);
    }
    int after = -1;
    for (Bookmark bookmark : outline) {
      String wanted = Signs.key(bookmark.title());
      if (wanted.isEmpty() || bookmark.page() < 0) {
        continue;
      }
      int hit = -1;
      for (int page = bookmark.page(); page <= bookmark.page() + 1 && hit < 0; page++) {
        for (int index : byPage.getOrDefault(page, List.of())) {
          if (index > after && !headings.has(lines.get(index))) {
            int length = matches(index, wanted);
            if (length > 0) {
              headings.add(index, length, bookmark.level());
              hit = index;
              break;
            }
          }
        }
      }
      after = Math.max(after, hit);
    }
  }

  /** How many lines from here are the title, a number or "Hoofdstuk 3" before it aside; 0: none. */
  private int matches(int from, String wanted) {
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= PdfHeadings.LONGEST && from + n <= lines.size(); n++) {
      LaidLine line = lines.get(from + n - 1);
      if (line.isTable()
          || line.page() != lines.get(from).page()
          || line.size() < 0.9f * headings.measure().size()) {
        return 0;
      }
      text.append(Signs.key(line.text()));
      if (text.isEmpty()) {
        return 0;
      }
      String found = text.toString();
      if (found.endsWith(wanted)
          && found
              .substring(0, found.length() - wanted.length())
              .matches(
                  "(?:hoofdstuk|deel|chapter|bijlage|appendix)?(?:\\d{0,6}|[a-z]|[ivxlc]{1,6})")) {
        return n;
      }
      // The outline of a file may lack signs that the page has: TeX's own formulas.
      if (found.length() > wanted.length() + 16) {
        return 0;
      }
    }
    return 0;
  }
}
