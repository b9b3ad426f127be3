package naslag.show;

import java.util.List;
import naslag.index.WorkInfo;

/** The works of a corpus as a table on a terminal. */
public final class TerminalSources {
  private static final int COUNTS = 30;

  private TerminalSources() {}

  /** A line a work, and the sum. */
  public static String of(List<WorkInfo> works, int width) {
    int titles = Math.max(10, Math.min(width, 100) - COUNTS);
    StringBuilder out = new StringBuilder();
    out.append(row(titles, "Titel", "Jaar", "Uitleg", "Voorbeelden"));
    int passages = 0;
    int examples = 0;
    for (WorkInfo work : works) {
      String year = work.metadata().date();
      out.append(
          row(
              titles,
              work.metadata().title(),
              year.length() > 4 ? year.substring(0, 4) : year,
              Integer.toString(work.passages()),
              Integer.toString(work.examples())));
      passages += work.passages();
      examples += work.examples();
    }
    String all = works.size() == 1 ? "1 werk" : works.size() + " werken";
    out.append(row(titles, all, "", Integer.toString(passages), Integer.toString(examples)));
    return out.toString();
  }

  private static String row(int titles, String title, String year, String a, String b) {
    String line = Wrap.harmless(title).replace('\n', ' ');
    String shown = line.length() > titles ? line.substring(0, titles - 1) + "…" : line;
    return shown
        + " ".repeat(titles - shown.length())
        + right(year, 6)
        + right(a, 9)
        + right(b, 14)
        + "\n";
  }

  private static String right(String words, int width) {
    return " ".repeat(Math.max(0, width - words.length())) + words;
  }
}
