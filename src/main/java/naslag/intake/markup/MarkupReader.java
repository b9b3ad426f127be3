package naslag.intake.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.corpus.Block;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.WorkField;
import naslag.intake.blocks.Extraction;
import naslag.intake.blocks.Extraction.Element;
import naslag.intake.blocks.Extraction.Element.ElementSections;
import naslag.intake.blocks.Numerals.NumberedHeading;
import naslag.intake.blocks.RichText;
import naslag.intake.blocks.RoundTrip;
import naslag.intake.blocks.RoundTrip.Lists;
import naslag.intake.markup.HtmlBlocks.HtmlTables;
import naslag.intake.markup.HtmlBook.HtmlParts;
import naslag.intake.markup.HtmlText.HtmlNotes;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.MetadataJudge;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads the headings and blocks of a page of markup: html, and what epub and docx bring down to.
 */
public final class MarkupReader {
  /** What is set as a heading and begins no section: "Tip" in its box, a name below the title. */
  private static final String BESIDE = Typography.selector("html beside");

  /** These are read as a whole; in any other element headings may stand. */
  private static final Set<String> WHOLE =
      Set.of("ul", "ol", "dl", "blockquote", "pre", "table", "hr");

  /** What stands above a list of contents or an index. */
  public static final Pattern CONTENTS_HEADING =
      Pattern.compile(
          "(?i)(?:inhoud|inhouds(?:opgave|tafel)|index|register|trefwoorden(?:register|lijst)?|"
              + "lijst (?:van|met) \\p{L}+|(?:table of )?contents)\\s*:?");

  private static final Pattern NOTES_HEADING =
      Pattern.compile("(?i)(?:voet|eind)?noten|aantekeningen|(?:foot|end)?notes");

  /** Unicode gives these characters no meaning, a font may. */
  private static final Pattern UNKNOWN = Pattern.compile("[\uE000-\uF8FF]");

  static final int LONGEST_HEADING = 150;

  /** In blocks. */
  private static final int OPENING = 20;

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
    this.blocks = new HtmlBlocks(text, notes, new ArrayList<>());
  }

  /**
   * Reads a page, or a book made one page, without its furniture.
   *
   * @param said by a person, a record or the file
   * @param windowTitle what the file's window shows; "" when there is none
   * @param readAs the format, for the report
   * @return a refusal when there are no words; headings without a word below them are contents
   */
  public static Extraction read(
      Document document,
      String fileName,
      FoundMetadata said,
      String windowTitle,
      String readAs,
      ImportLog log) {
    Optional<Extraction.Refused> tooLarge =
        Extraction.Refused.tooLarge(fileName, document.body().wholeText());
    if (tooLarge.isPresent()) {
      return tooLarge.get();
    }
    withoutUnknown(document, log);
    MarkupReader reader = new MarkupReader(document, log);
    // Without the links back that notes had.
    List<String> words = HtmlProof.words(document);
    reader.walk(document.body());
    while (reader.notes.release()) {
      reader.writeNotes();
    }
    reader.tell(HtmlProof.lost(words, reader.elements));
    List<Element> elements = reader.withoutEmptyContents();
    if (elements.stream().noneMatch(Element.Body.class::isInstance)) {
      return new Extraction.Refused(fileName + " bevat geen woorden; er valt niets in te lezen.");
    }
    List<String> opening = elements.stream().limit(OPENING).map(Element::text).toList();
    Optional<Element.Head> head =
        elements.stream().limit(4).flatMap(MarkupReader::heads).findFirst();
    String own = head.map(first -> (first.number() + " " + first.title()).strip()).orElse("");
    boolean above = head.filter(first -> isAboveAll(first, elements)).isPresent();
    FoundMetadata judged = MetadataJudge.titled(said, above ? own : "", opening, readAs, log);
    String given = judged.one(WorkField.TITLE);
    boolean same =
        Typography.key(own).equals(Typography.key(given.isEmpty() ? windowTitle : given));
    String title =
        Stream.of(given, same ? own : "", windowTitle, Typography.titleOf(fileName))
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("");
    head.filter(first -> same).ifPresent(first -> takeOut(first, elements));
    return ElementSections.of(title, elements, judged, readAs, "blok");
  }

  /** Leaves out and tells the characters that only a font of symbols can show. */
  private static void withoutUnknown(Document document, ImportLog log) {
    org.jsoup.nodes.Element first =
        document.body().selectFirst(":matchesWholeOwnText(" + UNKNOWN + ")");
    if (first != null) {
      String all = document.body().wholeText();
      log.lookAt(
          "tekens van een lettertype met symbolen zijn weggelaten, want we weten niet welk"
              + " teken ze voorstellen (%s keer, te beginnen met “%s”).",
          all.length() - UNKNOWN.matcher(all).replaceAll("").length(),
          Repair.opening(UNKNOWN.matcher(first.text()).replaceAll("□")));
      document
          .nodeStream(TextNode.class)
          .forEach(words -> words.text(UNKNOWN.matcher(words.getWholeText()).replaceAll("")));
    }
  }

  /** Takes out the heading that became the title; its pages begin at what follows. */
  private static void takeOut(Element.Head head, List<Element> elements) {
    int at = elements.indexOf(head);
    elements.remove(at);
    if (at < elements.size()) {
      elements.set(at, elements.get(at).after(head.pages()));
    }
  }

  private static Stream<Element.Head> heads(Element element) {
    return element instanceof Element.Head head ? Stream.of(head) : Stream.empty();
  }

  /** Whether the first heading stands above all others, so that it may be the title. */
  private static boolean isAboveAll(Element.Head first, List<Element> elements) {
    return elements.stream()
        .flatMap(MarkupReader::heads)
        .skip(1)
        .allMatch(other -> other.level() > first.level());
  }

  private void tell(List<String> lost) {
    if (!lost.isEmpty()) {
      log.lookAt(
          "%s niet mee, te beginnen met “%s”; kijk na wat daar staat en meld het met het"
              + " bestand erbij.",
          lost.size() == 1 ? "1 woord van het bestand kwam" : lost.size() + " woorden kwamen",
          String.join(" ", lost.subList(0, Math.min(8, lost.size()))));
    }
  }

  /** Headings and blocks in order; words that stand between blocks are a paragraph. */
  private void walk(Node parent) {
    blocks.walk(
        parent,
        element -> {
          block(element);
          writeNotes();
        },
        this::add);
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
    Block safe = RoundTrip.safe(block);
    place++;
    List<PageMark> pages = blocks.takePages();
    if (!(safe instanceof Block.Listing list && pages.isEmpty() && goesOn(list))) {
      elements.add(new Element.Body(safe, place, pages));
    }
  }

  /** Markdown cannot part two lists of one kind: what follows is more of the one before. */
  private boolean goesOn(Block.Listing list) {
    if (elements.isEmpty() || !(elements.getLast() instanceof Element.Body body)) {
      return false;
    }
    List<Block> joined = Lists.joined(List.of(body.block(), list));
    if (joined.size() == 1) {
      elements.removeLast();
      elements.add(new Element.Body(joined.getFirst(), body.place(), body.pages()));
    }
    return joined.size() == 1;
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
    NumberedHeading numbered = NumberedHeading.of(title);
    place++;
    int rank = HtmlParts.rank(element);
    elements.add(new Element.Head(rank, numbered.number(), numbered.title(), place, pages));
    if (!rest.isEmpty()) {
      add(Block.Paragraph.of(rest.replace('\n', ' ')));
    }
  }

  /** The notes whose marks were met, each with its own notes behind it. */
  private void writeNotes() {
    for (HtmlNotes.Note note : notes.take()) {
      RichText words = new RichText();
      words.add("[" + note.mark() + "] ", RichText.Style.PLAIN);
      text.row(note.element(), words, false);
      log.repaired(place, Repair.Kind.NOTE, Repair.opening(words.text()));
      add(RoundTrip.paragraph(words.inlines()));
      writeNotes();
    }
  }

  /** Headings of contents and of notes that stand elsewhere, and what comes again later. */
  private List<Element> withoutEmptyContents() {
    List<Element> kept = new ArrayList<>();
    List<PageMark> pages = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      boolean nothing = i + 1 == elements.size() || elements.get(i + 1) instanceof Element.Head;
      if (nothing
          && element instanceof Element.Head head
          && (CONTENTS_HEADING.matcher(head.title()).matches()
              || NOTES_HEADING.matcher(head.title()).matches()
              || comesAgain(head, i + 1))) {
        pages.addAll(element.pages());
      } else {
        kept.add(pages.isEmpty() ? element : element.after(pages));
        pages.clear();
      }
    }
    return kept;
  }

  /** True when nothing stands below it and a later heading is the same. */
  private boolean comesAgain(Element.Head head, int next) {
    List<Element> later = elements.subList(next, elements.size());
    return !later.isEmpty()
        && later.getFirst() instanceof Element.Head other
        && other.level() <= head.level()
        && later.stream()
            .anyMatch(e -> e instanceof Element.Head same && same.title().equals(head.title()));
  }

  /** Finds the words of a page that did not come through, so that nothing is lost in silence. */
  static final class HtmlProof {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    /** The word before a heading's number that its level already tells: "Hoofdstuk 3". */
    private static final Pattern NUMBERED = Pattern.compile("(?i)hoofdstuk|deel|chapter|paragraaf");

    /** All words of a page without its furniture; what names a page of the book is none. */
    static List<String> words(Document page) {
      org.jsoup.nodes.Element body = page.body().clone();
      body.select(HtmlText.UNREAD).remove();
      body.select(HtmlParts.BREAK).remove();
      body.getAllElements().stream()
          .filter(HtmlText::endsWord)
          .forEach(edge -> edge.prependText(" ").appendText(" "));
      return words(body.wholeText());
    }

    /** The words that the text has fewer of than the page, in the order of the page. */
    static List<String> lost(List<String> page, List<Element> read) {
      Map<String, Integer> there = new HashMap<>();
      for (Element element : read) {
        words(element.text()).forEach(word -> there.merge(word, 1, Integer::sum));
      }
      List<String> lost = new ArrayList<>();
      for (String word : page) {
        if (there.merge(word, -1, Integer::sum) < 0 && !NUMBERED.matcher(word).matches()) {
          lost.add(word);
        }
      }
      return lost;
    }

    private static List<String> words(String raw) {
      return WORD.matcher(Typography.invisibleGone(raw).replace("\u00AD", ""))
          .results()
          .map(MatchResult::group)
          .toList();
    }
  }
}
