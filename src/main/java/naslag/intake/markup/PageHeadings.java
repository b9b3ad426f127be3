package naslag.intake.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.blocks.HandHeadings;
import naslag.intake.blocks.Numerals;
import naslag.intake.markup.HtmlBlocks.HtmlTables;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.QueryParser;

/** Makes headings of the lines of a page that {@link HandHeadings} takes for some. */
public final class PageHeadings {
  /** The sizes of {@code <font size=1>} to 7, in those of normal letters. */
  private static final double[] FONT = {1, .63, .82, 1, 1.13, 1.5, 2, 3};

  private static final Pattern SIZE =
      Pattern.compile("font-size:\\s*(\\d*\\.?\\d+(?:p[xt]|r?em|%))");

  private static final String BOLD = "b, strong, [style~=font-weight:\\s*(bold|[6-9]00)], th, dt";

  private static final Evaluator LINE =
      QueryParser.parse("p, div, center, font, big, span, b, strong");

  private final List<Element> lines = new ArrayList<>();
  private final List<HandHeadings.Line> looks = new ArrayList<>();

  private PageHeadings() {}

  /** Changes a page that has no heading below the first rank. */
  public static void make(Document page) {
    if (page.selectFirst("h2, h3, h4, h5, h6") == null) {
      PageHeadings headings = new PageHeadings();
      headings.gather(page.body());
      int[] levels = HandHeadings.levels(headings.looks);
      for (int i = 0; i < levels.length; i++) {
        Element line = headings.lines.get(i);
        if (levels[i] > 0 && isLine(line)) {
          // In the line and not in its place: a table without this cell would lose the words.
          Element head = new Element("h" + Math.min(levels[i] + 1, 6));
          line.appendChild(head.appendChildren(line.childNodes()));
        }
      }
    }
  }

  /** The lines that may be headings, and between them the words of other text. */
  private void gather(Element body) {
    body.filter(
        (node, depth) -> {
          if (node instanceof Element element && element.is(LINE) && isLine(element)) {
            add(element, element.text(), isBold(element));
            return FilterResult.SKIP_ENTIRELY;
          }
          if (node instanceof TextNode words && !words.isBlank()) {
            Element parent = words.parent();
            add(parent == null ? body : parent, words.text(), false);
          }
          return FilterResult.CONTINUE;
        });
  }

  private void add(Element element, String words, boolean bold) {
    lines.add(element);
    looks.add(new HandHeadings.Line(words.strip(), (int) (100 * size(element)), bold, 0));
  }

  /** True for words in a line of their own, outside lists and tables. */
  private static boolean isLine(Element line) {
    // First, since a block of the page may hold the whole text.
    if (line.stream().anyMatch(e -> !e.equals(line) && HtmlText.endsWord(e))) {
      return false;
    }
    Element table = line.closest("table");
    return line.hasText()
        && WebArticle.standsApart(line)
        && line.closest("li, th, dt, blockquote, caption, figure, a, h1") == null
        && (table == null || HtmlTables.isLayout(table));
  }

  private static boolean isBold(Element line) {
    return line.stream().filter(e -> !e.ownText().isBlank()).allMatch(e -> e.closest(BOLD) != null);
  }

  /** The size of an element's letters, where 1 is that of a page that says nothing. */
  private static double size(Element element) {
    Element words =
        element.stream().filter(e -> !e.ownText().isBlank()).findFirst().orElse(element);
    for (Element at = words; at != null; at = at.parent()) {
      Matcher style = SIZE.matcher(at.attr("style"));
      if (style.find()) {
        return Numerals.twips(style.group(1)) / 240.0;
      }
      String font = at.nameIs("big") ? "4" : at.nameIs("font") ? at.attr("size") : "";
      if (font.matches("[+-]?[1-7]")) {
        int relative = Integer.parseInt(font);
        return FONT[Math.clamp(font.matches("\\d") ? relative : 3 + relative, 1, 7)];
      }
    }
    return 1;
  }
}
