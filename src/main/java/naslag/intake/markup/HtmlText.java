package naslag.intake.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.corpus.PlainText.Words;
import naslag.intake.blocks.Numerals;
import naslag.intake.blocks.RichText;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.markup.HtmlBook.HtmlParts;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Running text in markup: emphasis, links, notes, pages and small letters. */
final class HtmlText {
  private static final Set<String> BLOCKS = Typography.list("html block");

  /** Elements without words of the text: media, frames, and how a character sounds (ruby). */
  static final Evaluator UNREAD = QueryParser.parse("object, video, audio, iframe, rp, rt");

  private static final int FEWEST_WORDS = 3;

  private final HtmlNotes notes;

  /** Spans and anchors around whole paragraphs, and what is around those. */
  private final Set<Node> around = Collections.newSetFromMap(new IdentityHashMap<>());

  HtmlText(Document document, HtmlNotes notes) {
    this.notes = notes;
    for (Element element : document.getAllElements()) {
      Element up = BLOCKS.contains(element.normalName()) ? element.parent() : null;
      while (up != null && around.add(up)) {
        up = up.parent();
      }
    }
  }

  static boolean isBlockElement(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  /** True when words before and after the element's edge are two. */
  static boolean endsWord(Element element) {
    return BLOCKS.contains(element.normalName()) || element.normalName().equals("br");
  }

  boolean isBlock(Node node) {
    return node instanceof Element element
        && (BLOCKS.contains(element.normalName()) || around.contains(element));
  }

  /** All words of an element, as one line of text would say them. */
  RichText of(Element element, RichText.Style style) {
    RichText text = new RichText();
    element.childNodes().forEach(child -> add(child, text, style));
    return text;
  }

  /**
   * The words of what holds whole paragraphs, in a row.
   *
   * @param lines true to keep each paragraph a line of its own
   */
  void row(Node parent, RichText text, boolean lines) {
    for (Node node : parent.childNodes()) {
      if (!isBlock(node)) {
        add(node, text, RichText.Style.PLAIN);
      } else if (!notes.isMoved(node)) {
        // The cells of a table in a cell stay in their row.
        boolean line = lines && !node.nameIs("td") && !node.nameIs("th");
        between(text, line);
        row(node, text, line);
        between(text, line);
      }
    }
  }

  private static void between(RichText text, boolean lines) {
    if (lines) {
      text.lineBreak();
    } else {
      text.add(" ", RichText.Style.PLAIN);
    }
  }

  void add(Node node, RichText text, RichText.Style style) {
    if (node instanceof TextNode words) {
      text.add(words.getWholeText(), style);
      return;
    }
    if (!(node instanceof Element element) || notes.isMoved(node) || element.is(UNREAD)) {
      return;
    }
    if (HtmlParts.isBreak(element)) {
      HtmlParts.at(element).ifPresent(text::page);
      return;
    }
    String mark = notes.mark(element);
    if (!mark.isEmpty()) {
      text.add("[" + mark + "]", RichText.Style.PLAIN);
      return;
    }
    switch (element.normalName()) {
      case "br" -> text.lineBreak();
      case "em", "i", "cite", "dfn", "var" -> inside(element, text, style.with(FontStyle.ITALIC));
      case "strong", "b" -> inside(element, text, style.with(FontStyle.BOLD));
      case "code", "tt", "kbd", "samp" -> inside(element, text, style.with(FontStyle.MONO));
      case "a" -> inside(element, text, link(element, style));
      case "q" -> {
        text.add("“", style);
        inside(element, text, style);
        text.add("”", style);
      }
      case "sup", "sub" -> small(element, text, style);
      case "img" -> picture(element, text, style);
      default -> {
        // Blocks stand in a heading too; their words are no one word.
        String edge = BLOCKS.contains(element.normalName()) ? " " : "";
        text.add(edge, style);
        inside(element, text, style);
        text.add(edge, style);
      }
    }
  }

  private void inside(Element element, RichText text, RichText.Style style) {
    element.childNodes().forEach(child -> add(child, text, style));
  }

  private void small(Element element, RichText text, RichText.Style style) {
    String digits = element.text().strip();
    boolean alone = element.select("*").size() == 1;
    if (!alone || !digits.matches("\\d{1,4}")) {
      inside(element, text, style);
      return;
    }
    text.add(Numerals.small(digits, element.nameIs("sup")), style);
  }

  /** What a picture shows is said where it stands alone and is told in words. */
  private void picture(Element image, RichText text, RichText.Style style) {
    String alt = Typography.clean(image.attr("alt"));
    Element figure = image.closest("figure, p, div, td, li, body");
    boolean alone = figure != null && figure.text().isBlank();
    // A caption of its own may say the same.
    Element caption =
        figure != null && figure.nameIs("figure") ? figure.selectFirst("figcaption") : null;
    boolean more = caption != null && !Typography.key(caption.text()).contains(Typography.key(alt));
    if (alt.split(" ").length >= FEWEST_WORDS && (alone || more)) {
      text.add("[Afbeelding: " + alt + "]", style);
    }
  }

  /** Only an address of the web leads anywhere from a corpus. */
  private static RichText.Style link(Element element, RichText.Style style) {
    String target = element.attr("href").strip();
    boolean web = target.matches("(?i)(?:https?|mailto):[^\\s<>()\\[\\]\\\\]+");
    String words = element.text().strip();
    boolean same = words.equals(target) || ("mailto:" + words).equalsIgnoreCase(target);
    return web && !same ? style.to(target) : style;
  }

  /** Notes that a page of markup gathers elsewhere, brought to the marks that point to them. */
  static final class HtmlNotes {
    /** In words; longer notes stay where they are, their mark too. */
    private static final int ASIDE = 40;

    /** In words: "terug naar de tekst". */
    private static final int BACK = 5;

    /** More than a mark and what is around it: "[123].". */
    private static final int FEW_LETTERS = 12;

    private static final String MARK = "\\[?(\\d{1,3}|[*†‡]{1,2}|[a-z])\\]?\\.?";

    /** In the order of the text; an element equals only itself. */
    private final SequencedMap<Element, Note> byMark = new LinkedHashMap<>();

    private final Set<Node> moved = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Note> pending = new ArrayList<>();

    /** A note: "3" and where its words stand. */
    record Note(String mark, Element element) {}

    static HtmlNotes in(Document document) {
      HtmlNotes notes = new HtmlNotes();
      Map<String, Element> byId = new HashMap<>();
      document.select("[id]").forEach(element -> byId.putIfAbsent(element.id(), element));
      for (Element anchor : document.select("a[href^=#]")) {
        if (anchor.parent() == null) {
          // The link back of a note that was met before.
          continue;
        }
        Element target = byId.get(anchor.attr("href").substring(1));
        String text = anchor.text().strip();
        if (target != null
            && text.matches(MARK)
            && (isNote(anchor, target) || answers(anchor, holder(target), byId))) {
          notes.note(anchor, holder(target), text.replaceAll(MARK, "$1"), byId);
        }
      }
      return notes;
    }

    private static boolean isNote(Element anchor, Element target) {
      String types =
          String.join(
                  " ",
                  target.attr("epub:type"),
                  target.attr("role"),
                  anchor.attr("epub:type"),
                  target.className(),
                  target.id())
              .toLowerCase(Locale.ROOT);
      boolean named = types.matches("(?s).*(?:footnote|endnote|noteref|\\bftn|\\bfn|noot).*");
      Element note = holder(target);
      boolean isBackLink = anchor.parents().contains(note) || target.equals(anchor);
      return named && !isBackLink && !anchor.text().isBlank() && note.hasText();
    }

    /** Whether a small or bracketed mark leads to a block that leads back to it. */
    private static boolean answers(Element anchor, Element note, Map<String, Element> byId) {
      boolean small =
          anchor.closest("sup") != null
              || anchor.selectFirst("sup") != null
              || anchor.text().strip().startsWith("[");
      return small
          && !anchor.parents().contains(note)
          && (note.select("a[href^=#]").stream()
                  .map(back -> byId.get(back.attr("href").substring(1)))
                  .anyMatch(to -> to != null && isAround(to, anchor))
              || words(note).findFirst().filter(t -> t.text().matches("\\s*[↑↩^].*")).isPresent()
              || words(note).reduce((a, b) -> b).filter(HtmlNotes::isArrow).isPresent());
    }

    private static Stream<TextNode> words(Element element) {
      return element.nodeStream(TextNode.class).filter(text -> !text.isBlank());
    }

    /** Whether words are an arrow alone, or a link that ends with one: "terug ↩". */
    private static boolean isArrow(TextNode words) {
      Element in = words.parent();
      return words.text().matches("\\s*[↑↩]\\S?\\s*")
          || (in != null && in.closest("a") != null && words.text().matches(".*\\s[↑↩]\\S?\\s*"));
    }

    /** Whether an id is that of a mark, or of the few letters around it. */
    private static boolean isAround(Element named, Element anchor) {
      return named.equals(anchor)
          || named.parents().contains(anchor)
          || (anchor.parents().contains(named)
              // Of a whole page, only the first words are looked at.
              && words(named).limit(FEW_LETTERS).mapToInt(t -> t.text().strip().length()).sum()
                  <= anchor.text().length() + 2);
    }

    /** A note's own block: its id may stand on the link back. */
    private static Element holder(Element target) {
      Element holder = target.closest("li, p, div, aside, dd, td, section");
      return holder == null ? target : holder;
    }

    private void note(Element anchor, Element element, String mark, Map<String, Element> byId) {
      for (Element back : element.select("a[href^=#]")) {
        String words = back.text().strip();
        Element target = byId.get(back.attr("href").substring(1));
        if (target != null && isAfter(holder(target), element)) {
          // The mark of a note to this note.
          continue;
        }
        boolean leadsBack =
            target != null && (target.equals(anchor) || anchor.parents().contains(target));
        if (words.matches(MARK + "|[↑↩︎^]+|.{0,2}↩.{0,2}")
            || (leadsBack && Words.count(words) <= BACK)) {
          back.remove();
        }
      }
      words(element)
          .findFirst()
          .ifPresent(t -> t.text(t.getWholeText().replaceFirst("^\\s*[↑↩]\uFE0E?(?!\\S)", "")));
      words(element)
          .reduce((a, b) -> b)
          .filter(HtmlNotes::isArrow)
          .ifPresent(t -> t.text(t.getWholeText().replaceFirst("\\s*[↑↩]\uFE0E?\\s*$", "")));
      withoutMark(element, mark);
      if (Words.count(element.text()) <= ASIDE && !moved.contains(element)) {
        byMark.put(anchor, new Note(mark, element));
        moved.add(element);
      }
    }

    private static boolean isAfter(Element other, Element note) {
      return Objects.equals(other.parent(), note.parent())
          && other.siblingIndex() > note.siblingIndex();
    }

    /** A note may begin with its own number: "2 Een noot", "2." in small letters. */
    private static void withoutMark(Element note, String mark) {
      String own = "\\s*\\[?" + Pattern.quote(mark) + "\\]?";
      TextNode first =
          note.nodeStream(TextNode.class).filter(t -> !t.isBlank()).findFirst().orElse(null);
      if (first != null) {
        first.text(
            first
                .getWholeText()
                .replaceFirst("^\\s*[.:)]\\s+", "")
                .replaceFirst("^" + own + "(?:[.:)]?\\s*$|[.:)]\\s+|\\s+(?=[\\p{Lu}“‘\"'(]))", ""));
      }
    }

    boolean isMoved(Node node) {
      return moved.contains(node);
    }

    /** The mark that an element carries, "" for none; its note waits to be taken. */
    String mark(Element element) {
      Note note = byMark.remove(element);
      if (note == null) {
        return "";
      }
      pending.add(note);
      return note.mark();
    }

    /** Queues the next note whose mark was not found; false when none is left. */
    boolean release() {
      Map.Entry<Element, Note> first = byMark.pollFirstEntry();
      return first != null && pending.add(first.getValue());
    }

    /** The notes whose marks were written since. */
    List<Note> take() {
      List<Note> now = List.copyOf(pending);
      pending.clear();
      return now;
    }
  }
}
