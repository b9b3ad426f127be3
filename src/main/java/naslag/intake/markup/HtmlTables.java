package naslag.intake.markup;

import naslag.intake.blocks.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import naslag.corpus.PageMark;
import org.jsoup.nodes.Element;

/** Tables in markup: cells that span columns or rows keep the others in their places. */
final class HtmlTables {
  private static final int WIDEST = 60;

  private HtmlTables() {}

  /** True when it lays out a page rather than words in columns. */
  static boolean isLayout(Element table) {
    List<Element> rows = rows(table);
    return table.selectFirst("td table, td pre, td h1, td h2, td h3, td h4") != null
        || table.attr("role").equals("presentation")
        || (rows.size() == 1 && table.selectFirst("th") == null)
        || rows.stream()
            .allMatch(row -> row.children().stream().filter(Element::hasText).count() < 2);
  }

  /** Its cells and its caption in order, for one that lays out a page. */
  static List<Element> cells(Element table) {
    return table.select("td, th, caption").stream()
        .filter(cell -> table.equals(cell.closest("table")))
        .toList();
  }

  private static List<Element> rows(Element table) {
    return table.select("tr").stream().filter(row -> table.equals(row.closest("table"))).toList();
  }

  /**
   * The words, a row of cells each.
   *
   * @param pages gets those that begin in the table
   */
  static List<List<String>> words(Element table, HtmlText words, List<PageMark> pages) {
    List<List<String>> rows = new ArrayList<>();
    // Row by row, the columns that cells from above still take: row * WIDEST + column.
    Set<Integer> taken = new TreeSet<>();
    List<Element> all = rows(table);
    for (int r = 0; r < all.size(); r++) {
      List<String> cells = new ArrayList<>();
      for (Element cell : all.get(r).select("> td, > th")) {
        while (taken.contains(r * WIDEST + cells.size())) {
          cells.add("");
        }
        RichText text = new RichText();
        words.row(cell, text, true);
        pages.addAll(text.pages());
        int wide = span(cell, "colspan");
        int high = Math.min(span(cell, "rowspan"), all.size() - r);
        for (int column = 0; column < wide && cells.size() < WIDEST; column++) {
          for (int below = 1; below < high; below++) {
            taken.add((r + below) * WIDEST + cells.size());
          }
          cells.add(column == 0 ? oneLine(text.text()) : "");
        }
      }
      while (!cells.isEmpty() && cells.getLast().isEmpty()) {
        cells.removeLast();
      }
      if (!cells.isEmpty()) {
        rows.add(cells);
      }
    }
    return rows;
  }

  /** Lines of a cell in a row, parted by a sign where they end with none. */
  private static String oneLine(String lines) {
    return lines.replaceAll("(?<=[\\p{Punct}…–—]) ?\\n+ ?", " ").replaceAll(" ?\\n+ ?", "; ");
  }

  private static int span(Element cell, String attribute) {
    String span = cell.attr(attribute);
    return span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
  }
}
