package naslag.intake.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import naslag.corpus.Block;
import naslag.corpus.Inline;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.PlainText.Words;
import naslag.intake.blocks.Numerals;
import naslag.intake.blocks.RichText;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.blocks.RoundTrip;
import naslag.intake.blocks.RoundTrip.Lists;
import naslag.intake.blocks.RoundTrip.TableText;
import naslag.intake.markup.HtmlBook.HtmlParts;
import naslag.intake.markup.HtmlText.HtmlNotes;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Paragraphs, lists, quotations and tables in markup, wherever they stand. */
record HtmlBlocks(HtmlText text, HtmlNotes notes, List<PageMark> pages) {
  /** The pages that began since, and did so between the words. */
  List<PageMark> takePages() {
    List<PageMark> taken = List.copyOf(pages);
    pages.clear();
    return taken;
  }

  /** Puts pages back that nothing began. */
  void keep(List<PageMark> some) {
    pages.addAll(some);
  }

  /** All that stands in an element. */
  List<Block> inside(Node parent) {
    List<Block> blocks = new ArrayList<>();
    walk(parent, element -> blocks.addAll(of(element)), blocks::add);
    return blocks;
  }

  /** Gives the blocks in an element and the paragraphs of words between them, in order. */
  void walk(Node parent, Consumer<Element> block, Consumer<Block> paragraph) {
    RichText open = new RichText();
    for (Node node : parent.childNodes()) {
      if (text.isBlock(node) && !notes.isMoved(node)) {
        paragraphs(open).forEach(paragraph);
        open = new RichText();
        block.accept((Element) node);
      } else {
        text.add(node, open, RichText.Style.PLAIN);
      }
    }
    paragraphs(open).forEach(paragraph);
  }

  /** What an element is. */
  List<Block> of(Element element) {
    return switch (element.normalName()) {
      case "ul", "ol", "dl" -> list(element);
      case "blockquote" -> {
        List<Block> inner = inside(element);
        yield inner.isEmpty() ? List.of() : List.of(new Block.Quote(Lists.joined(inner)));
      }
      case "pre" -> verbatim(element);
      case "table" -> HtmlTables.isLayout(element) ? cells(element) : table(element);
      case "hr" -> List.of();
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          paragraphs(text.of(element, RichText.Style.PLAIN.with(FontStyle.BOLD)));
      default -> inside(element);
    };
  }

  /** The paragraphs of running text. */
  List<Block> paragraphs(RichText words) {
    if (words.isBlank()) {
      pages.addAll(words.pages());
      return List.of();
    }
    List<Block> paragraphs = new ArrayList<>();
    for (List<Inline> paragraph : words.paragraphs()) {
      List<Inline> begun = begun(paragraph);
      if (!begun.isEmpty()) {
        paragraphs.add(RoundTrip.paragraph(begun));
      }
    }
    return paragraphs;
  }

  /**
   * Without the pages with which it begins: at the start of a line Markdown takes them for more.
   */
  private List<Inline> begun(List<Inline> paragraph) {
    int from = 0;
    while (from < paragraph.size() && paragraph.get(from) instanceof PageMark mark) {
      pages.add(mark);
      from++;
    }
    return paragraph.subList(from, paragraph.size());
  }

  private List<Block> verbatim(Element element) {
    element.select(HtmlParts.BREAK).forEach(page -> HtmlParts.at(page).ifPresent(pages::add));
    String words = kept(element.wholeText());
    return words.isBlank() ? List.of() : List.of(new Block.Verbatim("", words));
  }

  private static String kept(String raw) {
    String lines =
        raw.replace("\t", "    ")
            .lines()
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n"));
    return Typography.invisibleGone(lines.replaceAll("^\n+|\n+$", ""));
  }

  private List<Block> list(Element list) {
    String format = list.attr("type");
    boolean numbered = list.nameIs("ol");
    List<Element> items = items(list);
    items.removeIf(notes::isMoved);
    String first = items.isEmpty() ? "" : items.getFirst().attr("value");
    int start = Numerals.parse(first, Numerals.parse(list.attr("start"), 1));
    List<Integer> numbers = new ArrayList<>();
    for (Element item : items) {
      int next = numbers.isEmpty() ? start : numbers.getLast() + 1;
      numbers.add(Numerals.parse(item.attr("value"), next));
    }
    boolean counts = IntStream.range(0, items.size()).allMatch(i -> numbers.get(i) == start + i);
    boolean labelled = numbered && (format.matches("[aAiI]") || !counts);
    boolean ordered = numbered && !labelled && start >= 0;
    for (int i = 0; labelled && i < items.size(); i++) {
      // Markdown has no letters before items, and no numbers but the next; they are words, since
      // the text may point to them.
      HtmlParts.label(items.get(i), Numerals.written(numbers.get(i), format) + ".");
    }
    List<List<Block>> blocks =
        items.stream().map(this::inside).filter(b -> !b.isEmpty()).map(Lists::joined).toList();
    return blocks.isEmpty()
        ? List.of()
        : List.of(new Block.Listing(ordered, ordered ? start : 0, blocks));
  }

  /**
   * The items of a list: each {@code li}, and each term of a list of definitions, which gets strong
   * letters. Anything else in the list is added to the item before it.
   */
  private List<Element> items(Element list) {
    list.select("> div:has(> li, > dt, > dd)").unwrap();
    List<Element> items = new ArrayList<>();
    for (Node node : List.copyOf(list.childNodes())) {
      if (node instanceof Element item && item.nameIs("li")) {
        items.add(item);
      } else if (node instanceof Element || (node instanceof TextNode words && !words.isBlank())) {
        boolean term = node.nameIs("dt");
        if (term || items.isEmpty()) {
          items.add(new Element("li"));
        }
        items.getLast().appendChild(node);
        if (term && node.childNodes().stream().noneMatch(text::isBlock)) {
          ((Element) node).tagName("strong");
        }
      }
    }
    return items;
  }

  /** A table that lays out a page is what stands in its cells. */
  private List<Block> cells(Element table) {
    return HtmlTables.cells(table).stream().flatMap(cell -> inside(cell).stream()).toList();
  }

  /** A table of words is text, a row a line. */
  private List<Block> table(Element table) {
    List<Block> blocks = new ArrayList<>();
    table.select("> caption").forEach(caption -> blocks.addAll(inside(caption)));
    List<List<String>> rows = HtmlTables.words(table, text, pages);
    if (!rows.isEmpty()) {
      blocks.add(TableText.of(rows));
    }
    return blocks;
  }

  /** Tables in markup: cells that span columns or rows keep the others in their places. */
  static final class HtmlTables {
    private static final int WIDEST = 60;
    private static final int MOST_WORDS = 25;

    /** True when it lays out a page rather than words in columns. */
    static boolean isLayout(Element table) {
      List<Element> rows = HtmlParts.own(table, "tr");
      return table.selectFirst("td pre, td h1, td h2, td h3, td h4") != null
          || (table.selectFirst("td table") != null && !isGrid(rows, table.attr("role")))
          || table.attr("role").equals("presentation")
          || (rows.size() == 1 && table.selectFirst("th") == null)
          || rows.stream().allMatch(row -> filled(row) < 2);
    }

    private static long filled(Element row) {
      return row.children().stream().filter(Element::hasText).count();
    }

    /**
     * Rows with words beside words, though a cell may hold a table: those of a word processor, and
     * on the web rows of one length with few words in each cell.
     */
    private static boolean isGrid(List<Element> rows, String role) {
      if (role.equals("table")) {
        return rows.stream().filter(row -> filled(row) > 1).count() > 1;
      }
      return rows.size() > 1
          && rows.stream().mapToInt(row -> row.children().size()).distinct().count() == 1
          && rows.stream()
              .flatMap(row -> row.children().stream())
              .allMatch(cell -> Words.count(cell.text()) <= MOST_WORDS);
    }

    /** Its cells and its caption in order, for one that lays out a page. */
    static List<Element> cells(Element table) {
      return HtmlParts.own(table, "td, th, caption");
    }

    /**
     * The words, a row of cells each.
     *
     * @param pages gets those that begin in the table
     */
    static List<List<String>> words(Element table, HtmlText words, List<PageMark> pages) {
      List<Element> all = HtmlParts.own(table, "tr");
      // Of each row the words by their column, also in those that cells from above take.
      List<SequencedMap<Integer, String>> grid = new ArrayList<>();
      all.forEach(row -> grid.add(new TreeMap<>()));
      for (int r = 0; r < all.size(); r++) {
        int column = 0;
        for (Element cell : all.get(r).select("> td, > th")) {
          while (grid.get(r).containsKey(column)) {
            column++;
          }
          RichText text = new RichText();
          words.row(cell, text, true);
          pages.addAll(text.pages());
          grid.get(r).put(column, oneLine(text.text()));
          int right = Math.min(column + span(cell, "colspan"), WIDEST);
          int below = Math.min(r + span(cell, "rowspan"), all.size());
          for (int at = column; at < right; at++) {
            for (SequencedMap<Integer, String> row : grid.subList(r, below)) {
              row.putIfAbsent(at, "");
            }
          }
        }
      }
      for (SequencedMap<Integer, String> row : grid) {
        while (!row.isEmpty() && row.lastEntry().getValue().isEmpty()) {
          row.pollLastEntry();
        }
      }
      return grid.stream().filter(row -> !row.isEmpty()).map(r -> List.copyOf(r.values())).toList();
    }

    /** Lines of a cell in a row, parted by a character where they end with none. */
    private static String oneLine(String lines) {
      return lines.replaceAll("(?<=[\\p{Punct}…–—]) ?\\n+ ?", " ").replaceAll(" ?\\n+ ?", "; ");
    }

    private static int span(Element cell, String attribute) {
      String span = cell.attr(attribute);
      return span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
    }
  }
}
