package naslag.intake.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.Block;
import naslag.corpus.PageMark;
import naslag.intake.blocks.Element;
import naslag.intake.blocks.Faithful;
import naslag.intake.blocks.Faithful.Lists;
import naslag.intake.blocks.RichText;
import naslag.intake.markup.HtmlBlocks.HtmlTables;
import naslag.intake.report.ImportLog;
import naslag.intake.report.Repair;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/**
 * Reads the headings and blocks of a page of markup: html, and what epub and docx bring down to.
 */
public final class MarkupReader {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?i:hoofdstuk|deel|chapter|paragraaf)\\s+)?(\\d{1,2}(?:\\.\\d{1,3})*)[.:]?\\s+(\\S.*)");

  /** What is set as a heading and begins no section: "Tip" in its box, a name below the title. */
  private static final String BESIDE =
      ".note, .tip, .warning, .caution, .important, .admonition, [role=note], aside, figure,"
          + " .subtitle, .author, .authorgroup, .editor, .othercredit, .corpauthor, .pubdate, .edition";

  /** These are read as a whole; in any other element headings may stand. */
  private static final Set<String> WHOLE =
      Set.of("ul", "ol", "dl", "blockquote", "pre", "table", "hr");

  /** What stands above a list of contents or an index. */
  public static final Pattern CONTENTS_HEADING =
      Pattern.compile(
          "(?i)(?:inhoud|inhouds(?:opgave|tafel)|index|register|trefwoorden(?:register|lijst)?|"
              + "lijst (?:van|met) \\p{L}+|(?:table of )?contents)\\s*:?");

  private static final int LONGEST_HEADING = 150;

  private final List<Element> elements = new ArrayList<>();
  private final ImportLog log;
  private final HtmlNotes notes;
  private final HtmlText text;
  private final HtmlBlocks blocks;
  private int place;

  private MarkupReader(Document document, ImportLog log) {
    this.log = log;
    this.notes = HtmlNotes.in(document);
    this.text = new HtmlText(document, notes);
    this.blocks = new HtmlBlocks(text, notes);
  }

  /** Reads a page, or a book made one page, without its furniture. */
  public static List<Element> read(Document document, ImportLog log) {
    List<String> words = HtmlProof.words(document);
    MarkupReader reader = new MarkupReader(document, log);
    reader.walk(document.body());
    reader.write(reader.notes.left());
    reader.addLastPages();
    reader.tell(HtmlProof.lost(words, reader.elements));
    return reader.withoutEmptyContents();
  }

  private void tell(List<String> lost) {
    if (!lost.isEmpty()) {
      log.lookAt(
          0,
          (lost.size() == 1 ? "1 woord van het bestand kwam" : lost.size() + " woorden kwamen")
              + " niet mee, te beginnen met “"
              + String.join(" ", lost.subList(0, Math.min(8, lost.size())))
              + "”; kijk na wat daar staat en meld het met het bestand erbij.");
    }
  }

  /** Headings and blocks in order; words that stand between blocks are a paragraph. */
  private void walk(Node parent) {
    RichText open = new RichText();
    for (Node node : parent.childNodes()) {
      if (notes.isMoved(node)) {
        continue;
      }
      if (!text.isBlock(node)) {
        text.add(node, open, RichText.Style.PLAIN);
        continue;
      }
      blocks.paragraphs(open).forEach(this::add);
      open = new RichText();
      block((org.jsoup.nodes.Element) node);
      writeNotes();
    }
    blocks.paragraphs(open).forEach(this::add);
    writeNotes();
  }

  private void block(org.jsoup.nodes.Element element) {
    String name = element.normalName();
    boolean heading = name.matches("h[1-6]");
    if (heading && element.closest(BESIDE) == null) {
      heading(element);
    } else if (name.equals("table") && HtmlTables.isLayout(element)) {
      HtmlTables.cells(element).forEach(this::walk);
    } else if (heading || WHOLE.contains(name)) {
      blocks.of(element).forEach(this::add);
    } else {
      walk(element);
    }
  }

  private void add(Block block) {
    for (Block safe : Faithful.blocks(block)) {
      place++;
      List<PageMark> pages = blocks.takePages();
      if (!(safe instanceof Block.Listing list && pages.isEmpty() && goesOn(list))) {
        elements.add(new Element.Body(safe, place, pages));
      }
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

  private void heading(org.jsoup.nodes.Element element) {
    RichText words = text.of(element, RichText.Style.PLAIN);
    String title = words.text();
    List<PageMark> pages = new ArrayList<>(blocks.takePages());
    pages.addAll(words.pages());
    if (title.isEmpty()) {
      blocks.keep(pages);
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
    elements.add(new Element.Head(HtmlItems.rank(element), number, title, place, pages));
    if (!rest.isEmpty()) {
      add(Block.Paragraph.of(rest.replace('\n', ' ')));
    }
  }

  private void writeNotes() {
    write(notes.take());
  }

  private void write(List<HtmlNotes.Note> some) {
    for (HtmlNotes.Note note : some) {
      RichText words = new RichText();
      words.add("[" + note.mark() + "] ", RichText.Style.PLAIN);
      text.row(note.element(), words, false);
      log.repaired(place, Repair.Kind.NOTE, Repair.opening(words.text()));
      add(Faithful.paragraph(words.inlines()));
    }
  }

  private void addLastPages() {
    List<PageMark> last = blocks.takePages();
    if (!last.isEmpty() && !elements.isEmpty() && elements.getLast() instanceof Element.Body body) {
      List<PageMark> pages = new ArrayList<>(body.pages());
      pages.addAll(last);
      elements.set(elements.size() - 1, new Element.Body(body.block(), body.place(), pages));
    }
  }

  /** "Inhoud" above what was left out. */
  private List<Element> withoutEmptyContents() {
    List<Element> kept = new ArrayList<>();
    List<PageMark> pages = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      boolean nothing = i + 1 == elements.size() || elements.get(i + 1) instanceof Element.Head;
      if (nothing
          && element instanceof Element.Head head
          && CONTENTS_HEADING.matcher(head.title()).matches()) {
        pages.addAll(element.pages());
      } else {
        kept.add(pages.isEmpty() ? element : MarkupContent.withPages(element, pages));
        pages.clear();
      }
    }
    return kept;
  }
}
