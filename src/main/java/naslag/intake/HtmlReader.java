package naslag.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.Block;
import naslag.corpus.PageMark;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads the headings and blocks of a page of markup: html, and what epub and docx bring down to.
 */
final class HtmlReader {
  /** What leads a reader about and says nothing. */
  private static final String NAVIGATION =
      "script, style, template, noscript, nav, form, button, select, svg, math annotation,"
          + " [role=navigation], [role=banner], [role=search], [role=doc-toc], [hidden],"
          + " .navheader, .navfooter, .toc, #toc, .breadcrumb, .breadcrumbs, .skip-link, .noprint,"
          + " body > header, body > footer";

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "figure",
          "figcaption",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "li",
          "blockquote",
          "pre",
          "table",
          "tr",
          "td",
          "th",
          "tbody",
          "thead",
          "caption",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "address",
          "details",
          "summary",
          "center",
          "fieldset",
          "body");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?i:hoofdstuk|deel|chapter|paragraaf)\\s+)?(\\d{1,2}(?:\\.\\d{1,3})*)[.:]?\\s+(\\S.*)");
  private static final Pattern PAGE = Pattern.compile("[0-9A-Za-z.\\-]{1,12}");
  private static final int MOST_BLOCKS = 400_000;

  private final List<Element> elements = new ArrayList<>();
  private final ImportLog log;
  private final HtmlNotes notes;
  private int place;
  private List<PageMark> begins = new ArrayList<>();

  private HtmlReader(ImportLog log, HtmlNotes notes, int place) {
    this.log = log;
    this.notes = notes;
    this.place = place;
  }

  /**
   * Reads.
   *
   * @param place the number of the last block that was read before this page
   */
  static List<Element> read(Document document, ImportLog log, int place) {
    int toc = document.select(".toc, #toc, [role=doc-toc]").size();
    if (toc > 0) {
      log.repaired(place, Repair.Kind.CONTENTS, "weggelaten, het zijn links");
    }
    document.select(NAVIGATION).remove();
    HtmlReader reader = new HtmlReader(log, HtmlNotes.in(document), place);
    org.jsoup.nodes.Element main = document.selectFirst("main, [role=main]");
    org.jsoup.nodes.Element root = main == null ? document.body() : main;
    reader.children(root == null ? document : root);
    reader.addPageMarks();
    return reader.elements;
  }

  private void addPageMarks() {
    if (!begins.isEmpty() && !elements.isEmpty()) {
      Element last = elements.getLast();
      if (last instanceof Element.Body body) {
        List<PageMark> pages = new ArrayList<>(body.pages());
        pages.addAll(begins);
        elements.set(elements.size() - 1, new Element.Body(body.block(), body.place(), pages));
      }
    }
  }

  /** Blocks in order, headings between them; words that stand between blocks are a paragraph. */
  private void children(Node parent) {
    blocks(parent, true).forEach(this::add);
  }

  private void add(Block block) {
    place++;
    elements.add(new Element.Body(block, place, begins));
    begins = new ArrayList<>();
  }

  /**
   * The blocks inside a node.
   *
   * @param top true where headings may stand; they go to the elements at once
   */
  private List<Block> blocks(Node parent, boolean top) {
    List<Block> blocks = new ArrayList<>();
    RichText open = new RichText();
    for (Node node : parent.childNodes()) {
      if (node instanceof org.jsoup.nodes.Element element && notes.isMoved(element)) {
        continue;
      }
      if (!isBlock(node)) {
        inline(node, open, RichText.Style.PLAIN);
        continue;
      }
      open = flush(open, blocks, top);
      org.jsoup.nodes.Element element = (org.jsoup.nodes.Element) node;
      String name = element.normalName();
      if (name.matches("h[1-6]") && top && !element.hasClass("subtitle")) {
        heading(element);
      } else {
        List<Block> made = block(element, name, top);
        emit(made, blocks, top);
        if (top) {
          writeNotes();
        }
      }
    }
    flush(open, blocks, top);
    return blocks;
  }

  private void emit(List<Block> made, List<Block> into, boolean top) {
    if (top) {
      made.forEach(this::add);
    } else {
      into.addAll(made);
    }
  }

  private RichText flush(RichText open, List<Block> blocks, boolean top) {
    if (open.isBlank()) {
      begins.addAll(open.pages());
      return new RichText();
    }
    emit(List.of(Faithful.paragraph(open.inlines())), blocks, top);
    if (top) {
      writeNotes();
    }
    return new RichText();
  }

  private static boolean isBlock(Node node) {
    if (!(node instanceof org.jsoup.nodes.Element element)) {
      return false;
    }
    String name = element.normalName();
    return BLOCKS.contains(name)
        // A span or an anchor around whole paragraphs.
        || element.children().stream().anyMatch(child -> BLOCKS.contains(child.normalName()));
  }

  private List<Block> block(org.jsoup.nodes.Element element, String name, boolean top) {
    if (elements.size() > MOST_BLOCKS) {
      throw new IllegalStateException("more than " + MOST_BLOCKS + " blocks");
    }
    return switch (name) {
      case "ul", "ol" -> {
        Block.Listing list = list(element, name.equals("ol"));
        yield list.items().isEmpty() ? List.of() : List.of(list);
      }
      case "dl" -> definitions(element);
      case "blockquote" -> {
        List<Block> inner = blocks(element, false);
        yield inner.isEmpty() ? List.of() : List.of(new Block.Quote(inner));
      }
      case "pre" -> {
        String text = element.wholeText().strip();
        yield text.isEmpty()
            ? List.of()
            : List.of(new Block.Verbatim("", kept(element.wholeText())));
      }
      case "table" -> table(element, top);
      case "hr" -> List.of();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        RichText text = new RichText();
        element.childNodes().forEach(child -> inline(child, text, RichText.Style.PLAIN));
        yield text.isBlank() ? List.of() : List.of(Faithful.paragraph(text.inlines()));
      }
      default -> {
        if (top) {
          children(element);
          yield List.of();
        }
        yield blocks(element, false);
      }
    };
  }

  private static String kept(String raw) {
    List<String> lines = raw.replace("\t", "    ").lines().map(String::stripTrailing).toList();
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isBlank()) {
      from++;
    }
    while (to > from && lines.get(to - 1).isBlank()) {
      to--;
    }
    return Signs.invisibleGone(String.join("\n", lines.subList(from, to)));
  }

  private Block.Listing list(org.jsoup.nodes.Element list, boolean ordered) {
    List<List<Block>> items = new ArrayList<>();
    for (org.jsoup.nodes.Element item : list.children()) {
      if (notes.isMoved(item)) {
        continue;
      }
      List<Block> blocks = blocks(item, false);
      if (!blocks.isEmpty()) {
        items.add(blocks);
      }
    }
    int start = 1;
    if (list.attr("start").matches("\\d{1,6}")) {
      start = Integer.parseInt(list.attr("start"));
    }
    return new Block.Listing(ordered, ordered ? start : 0, Lists.merged(items));
  }

  /** Each term with what it means: an item of a list, the term in strong letters. */
  private List<Block> definitions(org.jsoup.nodes.Element list) {
    List<List<Block>> items = new ArrayList<>();
    for (org.jsoup.nodes.Element child : list.select("> dt, > dd, > div > dt, > div > dd")) {
      if (child.normalName().equals("dt")) {
        RichText term = new RichText();
        child
            .childNodes()
            .forEach(node -> inline(node, term, RichText.Style.PLAIN.with(LaidRun.BOLD)));
        if (!term.isBlank()) {
          items.add(new ArrayList<>(List.of(Faithful.paragraph(term.inlines()))));
        }
      } else {
        List<Block> meaning = blocks(child, false);
        if (items.isEmpty()) {
          items.add(new ArrayList<>());
        }
        items.getLast().addAll(meaning);
      }
    }
    items.removeIf(List::isEmpty);
    return items.isEmpty() ? List.of() : List.of(new Block.Listing(false, 0, Lists.merged(items)));
  }

  /** A table of words is text, a row a line; one that only lays out a page is its blocks. */
  private List<Block> table(org.jsoup.nodes.Element table, boolean top) {
    boolean layout =
        table.selectFirst("td table, td pre, td h1, td h2, td h3, td h4") != null
            || table.attr("role").equals("presentation")
            || table.select("tr").size() == 1
            || table.select("tr").stream().allMatch(row -> row.childrenSize() < 2);
    if (layout) {
      List<Block> blocks = new ArrayList<>();
      for (org.jsoup.nodes.Element cell : table.select("td, th, caption")) {
        if (table.equals(cell.closest("table"))) {
          if (top) {
            children(cell);
          } else {
            blocks.addAll(blocks(cell, false));
          }
        }
      }
      return blocks;
    }
    List<List<String>> rows = new ArrayList<>();
    for (org.jsoup.nodes.Element row : table.select("tr")) {
      List<String> cells = new ArrayList<>();
      for (org.jsoup.nodes.Element cell : row.select("> td, > th")) {
        RichText text = new RichText();
        cellText(cell, text);
        cells.add(text.text().replace('\n', ' '));
      }
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(cells);
      }
    }
    List<Block> blocks = new ArrayList<>();
    org.jsoup.nodes.Element caption = table.selectFirst("> caption");
    if (caption != null && !caption.text().isBlank()) {
      blocks.addAll(blocks(caption, false));
    }
    if (!rows.isEmpty()) {
      blocks.add(TableText.of(rows));
    }
    return blocks;
  }

  private void cellText(Node parent, RichText text) {
    for (Node node : parent.childNodes()) {
      if (isBlock(node)) {
        text.add(" ", RichText.Style.PLAIN);
        cellText(node, text);
        text.add(" ", RichText.Style.PLAIN);
      } else {
        inline(node, text, RichText.Style.PLAIN);
      }
    }
  }

  private void heading(org.jsoup.nodes.Element element) {
    RichText text = new RichText();
    element.childNodes().forEach(child -> inline(child, text, RichText.Style.PLAIN));
    begins.addAll(text.pages());
    String title = text.text().replace('\n', ' ');
    if (title.isEmpty()) {
      return;
    }
    Matcher numbered = NUMBERED.matcher(title);
    String number = "";
    if (numbered.matches()
        && (numbered.group(1).contains(".")
            || Character.isUpperCase(numbered.group(2).codePointAt(0)))) {
      number = numbered.group(1);
      title = numbered.group(2);
    }
    place++;
    int level = element.normalName().charAt(1) - '0';
    elements.add(new Element.Head(level, number, title, place, begins));
    begins = new ArrayList<>();
    writeNotes();
  }

  private void inline(Node node, RichText text, RichText.Style style) {
    if (node instanceof TextNode words) {
      text.add(words.getWholeText(), style);
      return;
    }
    if (!(node instanceof org.jsoup.nodes.Element element) || notes.isMoved(node)) {
      return;
    }
    String type = (element.attr("epub:type") + " " + element.attr("role")).toLowerCase(Locale.ROOT);
    if (type.contains("pagebreak")) {
      page(element, text);
      return;
    }
    String mark = notes.mark(element);
    if (!mark.isEmpty()) {
      text.add("[" + mark + "]", RichText.Style.PLAIN);
      return;
    }
    switch (element.normalName()) {
      case "br" -> text.lineBreak();
      case "em", "i", "cite", "dfn" -> inlines(element, text, style.with(LaidRun.ITALIC));
      case "strong", "b" -> inlines(element, text, style.with(LaidRun.BOLD));
      case "code", "tt", "kbd", "samp" -> inlines(element, text, style.with(LaidRun.MONO));
      case "a" -> inlines(element, text, link(element, style));
      case "img", "object", "video", "audio", "iframe" -> {}
      default -> inlines(element, text, style);
    }
  }

  private void inlines(org.jsoup.nodes.Element element, RichText text, RichText.Style style) {
    element.childNodes().forEach(child -> inline(child, text, style));
  }

  /** Only an address of the web leads anywhere from a corpus. */
  private static RichText.Style link(org.jsoup.nodes.Element element, RichText.Style style) {
    String target = element.attr("href").strip();
    boolean web = target.matches("(?i)(?:https?|mailto):[^\\s<>()\\[\\]\\\\]+");
    return web && !element.text().strip().equals(target) ? style.to(target) : style;
  }

  private static void page(org.jsoup.nodes.Element element, RichText text) {
    for (String name :
        List.of(
            element.attr("aria-label"),
            element.attr("title"),
            element.text(),
            element.id().replaceFirst("(?i)^(?:page|pagina|pg|p|blz)[-_.]?", ""))) {
      String number =
          name.strip().replaceFirst("(?i)^(?:page|pagina|bladzijde|blz\\.?|p\\.)\\s*", "");
      if (PAGE.matcher(number).matches()) {
        text.page(new PageMark(number, false));
        return;
      }
    }
  }

  private void writeNotes() {
    for (HtmlNotes.Note note : notes.take()) {
      RichText text = new RichText();
      text.add("[" + note.mark() + "] ", RichText.Style.PLAIN);
      cellText(note.element(), text);
      log.repaired(place, Repair.Kind.NOTE, Paragraphs.start(text.text()));
      add(Faithful.paragraph(text.inlines()));
    }
  }
}
