package naslag.intake.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.PlainText.Words;
import naslag.intake.markup.HtmlBlocks.HtmlTables;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Makes headings of lines that are set in bold or in larger letters, in a page without headings.
 */
public final class HandHeadings {
  private static final int MOST_WORDS = 12;

  /** In characters. */
  private static final int LONGEST = 120;

  /** Letters this much larger than those of most words are set apart by it. */
  private static final double LARGER = 1.1;

  /** The sizes of {@code <font size=1>} to 7, in those of normal letters. */
  private static final double[] FONT = {1, .63, .82, 1, 1.13, 1.5, 2, 3};

  private static final Pattern SIZE =
      Pattern.compile("font-size:\\s*([0-9]*\\.?[0-9]+)(px|pt|em|rem|%)");

  private static final String BOLD = "b, strong, [style~=font-weight:\\s*(bold|[6-9]00)], th, dt";

  private HandHeadings() {}

  /** Changes a page that has no heading below the first rank; two lines of bold are needed. */
  public static void make(Document page) {
    if (page.selectFirst("h2, h3, h4, h5, h6") != null) {
      return;
    }
    double normal = normal(page);
    Map<Double, List<Element>> bySize = new TreeMap<>(Comparator.reverseOrder());
    List<Element> taken = new ArrayList<>();
    for (Element line : page.body().select("p, div, center, font, big, span, b, strong")) {
      double size = isLine(line) ? size(line) / normal : 0;
      if ((size > LARGER || (size > 0 && isBold(line)))
          && line.parents().stream().noneMatch(taken::contains)) {
        bySize.computeIfAbsent(Math.max(1, size), k -> new ArrayList<>()).add(line);
        taken.add(line);
      }
    }
    boolean alone = taken.size() == 1 && bySize.keySet().stream().noneMatch(s -> s > LARGER);
    int words = taken.stream().mapToInt(line -> Words.count(line.text())).sum();
    if (alone || 3 * words > Words.count(page.body().text())) {
      return;
    }
    int rank = 2;
    for (List<Element> lines : bySize.values()) {
      String tag = "h" + Math.min(rank++, 6);
      lines.forEach(line -> line.tagName(tag));
    }
  }

  /** A few words in a line of their own that end no sentence. */
  private static boolean isLine(Element line) {
    // First, since a block of the page may hold the whole text.
    if (line.stream().anyMatch(e -> !e.equals(line) && HtmlText.endsWord(e))) {
      return false;
    }
    String words = line.text();
    Element table = line.closest("table");
    return words.length() <= LONGEST
        && words.matches(".*\\p{L}.*[^.,;:]")
        && Words.count(words) <= MOST_WORDS
        && WebArticle.standsApart(line)
        && line.closest("li, th, dt, blockquote, caption, figure, a, h1") == null
        && (table == null || HtmlTables.isLayout(table));
  }

  private static boolean isBold(Element line) {
    return line.stream().filter(e -> !e.ownText().isBlank()).allMatch(e -> e.closest(BOLD) != null);
  }

  /** The size in which most words are set. */
  private static double normal(Document page) {
    Map<Double, Integer> words = new TreeMap<>();
    for (TextNode text : page.body().select("*").textNodes()) {
      Element parent = text.parent();
      if (parent != null) {
        words.merge(size(parent), Words.count(text.text()), Integer::sum);
      }
    }
    return words.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(1.0);
  }

  /** The size of an element's letters, where 1 is that of a page that says nothing. */
  private static double size(Element element) {
    Element words =
        element.stream().filter(e -> !e.ownText().isBlank()).findFirst().orElse(element);
    for (Element at = words; at != null; at = at.parent()) {
      Matcher style = SIZE.matcher(at.attr("style"));
      if (style.find()) {
        double value = Double.parseDouble(style.group(1));
        return switch (style.group(2)) {
          case "px" -> value / 16;
          case "pt" -> value / 12;
          case "%" -> value / 100;
          default -> value;
        };
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
