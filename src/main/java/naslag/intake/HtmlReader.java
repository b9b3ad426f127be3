package naslag.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.Block;
import naslag.corpus.Inline;
import naslag.corpus.PageMark;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/**
 * Reads the headings and blocks of a page of markup: html, and what epub and docx bring down to.
 */
final class HtmlReader {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?i:hoofdstuk|deel|chapter|paragraaf)\\s+)?(\\d{1,2}(?:\\.\\d{1,3})*)[.:]?\\s+(\\S.*)");
  private static final Map<String, String> LETTERS =
      Map.of("a", "lowerLetter", "A", "upperLetter", "i", "lowerRoman", "I", "upperRoman");

  private static final int LONGEST_HEADING = 150;
  private static final int MOST_BLOCKS = 400_000;

  private final List<Element> elements = new ArrayList<>();
  private final ImportLog log;
  private final HtmlNotes notes;
  private final HtmlText text;
  private int place;
  private List<PageMark> begins = new ArrayList<>();

  private HtmlReader(Document document, ImportLog log) {
    this.log = log;
    this.notes = HtmlNotes.in(document);
    this.text = new HtmlText(document, notes);
  }

  /** Reads a page, or a book made one page, without its furniture. */
  static List<Element> read(Document document, ImportLog log) {
    HtmlReader reader = new HtmlReader(document, log);
    reader.children(document.body());
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
    for (Block safe : Faithful.blocks(block)) {
      place++;
      if (safe instanceof Block.Listing list && begins.isEmpty() && goesOn(list)) {
        continue;
      }
      elements.add(new Element.Body(safe, place, begins));
      begins = new ArrayList<>();
    }
  }

  /** Markdown cannot part two lists of one kind: what follows is more of the one before. */
  private boolean goesOn(Block.Listing list) {
    if (elements.isEmpty()
        || !(elements.getLast() instanceof Element.Body body)
        || !(body.block() instanceof Block.Listing)) {
      return false;
    }
    List<Block> joined = Lists.joined(List.of(body.block(), list));
    if (joined.size() > 1) {
      return false;
    }
    elements.set(
        elements.size() - 1, new Element.Body(joined.getFirst(), body.place(), body.pages()));
    return true;
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
      if (!text.isBlock(node)) {
        text.add(node, open, RichText.Style.PLAIN);
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
    for (List<Inline> paragraph : open.paragraphs()) {
      List<Inline> words = begun(paragraph);
      if (!words.isEmpty()) {
        emit(List.of(Faithful.paragraph(words)), blocks, top);
      }
    }
    if (top) {
      writeNotes();
    }
    return new RichText();
  }

  /**
   * Without the pages with which it begins: at the start of a line Markdown takes them for more.
   */
  private List<Inline> begun(List<Inline> paragraph) {
    int from = 0;
    while (from < paragraph.size() && paragraph.get(from) instanceof PageMark mark) {
      begins.add(mark);
      from++;
    }
    return paragraph.subList(from, paragraph.size());
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
        yield inner.isEmpty() ? List.of() : List.of(new Block.Quote(Lists.joined(inner)));
      }
      case "pre" -> {
        element.select("span").stream()
            .filter(HtmlPages::isBreak)
            .forEach(page -> HtmlPages.at(page).ifPresent(begins::add));
        String words = kept(element.wholeText());
        yield words.isBlank() ? List.of() : List.of(new Block.Verbatim("", words));
      }
      case "table" -> table(element, top);
      case "hr" -> List.of();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        RichText words = text.of(element);
        yield words.isBlank() ? List.of() : List.of(Faithful.paragraph(begun(words.inlines())));
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

  private Block.Listing list(org.jsoup.nodes.Element list, boolean numbered) {
    List<List<Block>> items = new ArrayList<>();
    int start = WordXml.number(list.attr("start"), 1);
    String format = LETTERS.getOrDefault(list.attr("type"), "");
    boolean ordered = numbered && format.isEmpty();
    int at = start;
    for (org.jsoup.nodes.Element item : list.children()) {
      if (notes.isMoved(item)) {
        continue;
      }
      if (numbered && !ordered && item.normalName().equals("li")) {
        // Markdown has no letters before items; they are words, since the text may point to them.
        HtmlItems.label(item, DocxNumbering.written(at++, format) + ".");
      }
      List<Block> blocks = blocks(item, false);
      if (!blocks.isEmpty()) {
        items.add(blocks);
      }
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
            .forEach(node -> text.add(node, term, RichText.Style.PLAIN.with(LaidRun.BOLD)));
        if (!term.isBlank()) {
          items.add(new ArrayList<>(List.of(Faithful.paragraph(begun(term.inlines())))));
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
    List<Block> blocks = new ArrayList<>();
    if (HtmlTables.isLayout(table)) {
      for (org.jsoup.nodes.Element cell : HtmlTables.cells(table)) {
        if (top) {
          children(cell);
        } else {
          blocks.addAll(blocks(cell, false));
        }
      }
      return blocks;
    }
    org.jsoup.nodes.Element caption = table.selectFirst("> caption");
    if (caption != null && !caption.text().isBlank()) {
      blocks.addAll(blocks(caption, false));
    }
    List<PageMark> pages = new ArrayList<>();
    List<List<String>> rows = HtmlTables.words(table, text, pages);
    if (!rows.isEmpty()) {
      blocks.add(TableText.of(rows));
    }
    begins.addAll(pages);
    return blocks;
  }

  private void heading(org.jsoup.nodes.Element element) {
    RichText words = text.of(element);
    begins.addAll(words.pages());
    String title = words.text();
    if (title.isEmpty()) {
      return;
    }
    // A word processor's heading may run on in the paragraph that somebody meant to begin.
    int end = title.length() > LONGEST_HEADING ? title.indexOf('\n') : -1;
    String rest = end < 0 ? "" : title.substring(end).strip();
    title = (end < 0 ? title : title.substring(0, end)).replace('\n', ' ');
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
    if (!rest.isEmpty()) {
      add(Block.Paragraph.of(rest.replace('\n', ' ')));
    }
    writeNotes();
  }

  private void writeNotes() {
    for (HtmlNotes.Note note : notes.take()) {
      RichText words = new RichText();
      words.add("[" + note.mark() + "] ", RichText.Style.PLAIN);
      text.row(note.element(), words, false);
      log.repaired(place, Repair.Kind.NOTE, Paragraphs.start(words.text()));
      add(Faithful.paragraph(words.inlines()));
    }
  }
}
