package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.corpus.Block;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.PlainText.Words;
import naslag.intake.blocks.Extraction.Element;
import naslag.intake.blocks.LineJoiner;
import naslag.intake.blocks.NestedLists;
import naslag.intake.blocks.Numerals;
import naslag.intake.blocks.RichText;
import naslag.intake.blocks.RichText.Style;
import naslag.intake.blocks.RoundTrip.TableText;
import naslag.intake.pdf.PdfContents.ContentsList;
import naslag.intake.pdf.PdfMeasure.LineFlow;
import naslag.intake.pdf.PdfUnits.PdfUnit;
import naslag.intake.pdf.TextLine.TextRun;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;

/** Makes headings and blocks of grouped lines: fonts, page marks and notes in their place. */
final class PdfElements {
  /**
   * In words, two sentences or so. A longer note is an excursus: in the middle of the text it would
   * part what belongs together, so it stands at the end of its chapter.
   */
  private static final int ASIDE = 40;

  /** The most points by which the marks of one list may differ in their distance to the edge. */
  private static final float SAME = 5;

  /** In characters: a line of no more may be a name. */
  private static final int RUNNING = 60;

  private final LineFlow flow;
  private final List<Optional<PageMark>> pageNames;
  private final Map<String, PdfNotes.Note> notes = new LinkedHashMap<>();
  private final Set<String> marked = new HashSet<>();
  private final Set<TextRun> noReferences = new HashSet<>();
  private final List<Element> elements = new ArrayList<>();
  private final List<PdfNotes.Note> pending = new ArrayList<>();
  private final List<Element> atChapterEnd = new ArrayList<>();
  private final NestedLists lists = new NestedLists(SAME);
  private List<PageMark> listBegins = List.of();
  private int listPlace;

  /** In points from the column's edge: where the text of the last item stands. */
  private float itemX;

  /** So many pages have begun. */
  private int page;

  PdfElements(LineFlow flow, List<Optional<PageMark>> pageNames, PdfNotes notes) {
    this.flow = flow;
    this.pageNames = pageNames;
    notes.notes().forEach(note -> this.notes.put(note.page() + "/" + note.mark(), note));
  }

  List<Element> of(List<PdfUnit> units) {
    besideNames(units);
    for (PdfUnit unit : units) {
      boolean inItem = unit.kind == PdfUnit.Kind.ITEM || isOfItem(unit);
      if (!inItem) {
        closeList();
      }
      switch (unit.kind) {
        case HEADING -> heading(unit);
        case CONTENTS -> contents(unit);
        case KEPT -> add(unit, KeptLines.of(unit.lines), unit.lines.getFirst().page());
        case TABLE -> table(unit);
        case ITEM -> item(unit);
        case PARAGRAPH -> {
          List<PageMark> at = turn(unit.lines.getFirst().page());
          if (inItem) {
            lists.pages(at);
            lists.paragraph(paragraph(unit, 0));
          } else {
            elements.add(new Element.Body(paragraph(unit, 0), place(unit), at));
            writeNotes();
          }
        }
      }
    }
    closeList();
    chapterEnd();
    notesWithoutMark();
    return elements;
  }

  /** A mark above all running text that comes again in it tells where an author works. */
  private void besideNames(List<PdfUnit> units) {
    Map<String, TextRun> above = new HashMap<>();
    boolean below = false;
    for (PdfUnit unit : units) {
      below |= unit.kind == PdfUnit.Kind.HEADING;
      for (TextLine line : unit.lines) {
        below |= line.text().length() > RUNNING;
        for (TextRun run : line.runs().stream().filter(line::isRaised).toList()) {
          String key = line.page() + "/" + run.text();
          if (!below) {
            above.putIfAbsent(key, run);
          } else if (above.containsKey(key)) {
            noReferences.add(above.remove(key));
          }
        }
      }
    }
  }

  private static int place(PdfUnit unit) {
    return unit.lines.getFirst().page() + 1;
  }

  /** The marks of the pages that begin with this one, each page once. */
  private List<PageMark> turn(int toPage) {
    List<Optional<PageMark>> begun = pageNames.subList(page, Math.max(page, toPage + 1));
    page += begun.size();
    return begun.stream().flatMap(Optional::stream).toList();
  }

  private void heading(PdfUnit unit) {
    PdfHeadings.Found found = unit.heading.orElseThrow();
    if (found.level() == 1) {
      chapterEnd();
    }
    List<PageMark> at = turn(unit.lines.getFirst().page());
    elements.add(new Element.Head(found.level(), found.number(), found.title(), place(unit), at));
  }

  private void contents(PdfUnit unit) {
    List<List<Block>> items = new ArrayList<>();
    for (ContentsList.Entry entry : ContentsList.entries(unit.lines)) {
      LineJoiner text = flow.joiner();
      entry.words().forEach(line -> text.add(line, place(unit)));
      items.add(List.of(text.paragraph()));
    }
    add(unit, new Block.Listing(false, 0, items), unit.last().page());
  }

  private void add(PdfUnit unit, Block block, int turnTo) {
    elements.add(new Element.Body(block, place(unit), turn(turnTo)));
  }

  private void table(PdfUnit unit) {
    List<List<String>> rows = new ArrayList<>();
    for (List<List<TextLine>> row : unit.lines.getFirst().table().orElseThrow().rows()) {
      rows.add(row.stream().map(cell -> words(cell, place(unit))).toList());
    }
    add(unit, TableText.of(rows), unit.last().page());
  }

  private String words(List<TextLine> cell, int place) {
    LineJoiner text = flow.joiner();
    cell.forEach(line -> text.add(line.text(), place));
    return text.text();
  }

  private void item(PdfUnit unit) {
    List<PageMark> at = turn(unit.lines.getFirst().page());
    if (lists.isEmpty()) {
      listBegins = at;
      listPlace = place(unit);
    } else {
      lists.pages(at);
    }
    itemX = unit.textX;
    int number = unit.ordered() ? Integer.parseInt(unit.label) : 0;
    lists.item(unit.ordered(), number, unit.labelX, paragraph(unit, unit.labelLength));
  }

  /** True when a paragraph stands where the text of the last item stands. */
  private boolean isOfItem(PdfUnit unit) {
    return !lists.isEmpty()
        && unit.kind == PdfUnit.Kind.PARAGRAPH
        && itemX > SAME
        && Math.abs(unit.textX - itemX) < SAME;
  }

  private void closeList() {
    for (Block list : lists.close()) {
      elements.add(new Element.Body(list, listPlace, listBegins));
      listBegins = List.of();
    }
    writeNotes();
  }

  /**
   * Running text of lines; the pages of the first one are written before.
   *
   * @param skip so many characters of the first line are its label
   */
  private Block.Paragraph paragraph(PdfUnit unit, int skip) {
    LineJoiner text = flow.joiner();
    add(text, unit.lines.getFirst(), skip, List.of());
    for (TextLine line : unit.lines.subList(1, unit.lines.size())) {
      add(text, line, 0, turn(line.page()));
    }
    return text.paragraph();
  }

  private void add(LineJoiner text, TextLine line, int skip, List<PageMark> at) {
    RichText words = new RichText();
    for (TextRun run : line.runs()) {
      Style style = new Style(run.face() & ~(PdfGlyphs.ARTIFACT | PdfGlyphs.PAGINATION), "");
      String piece = Typography.clean(run.text());
      String key = line.page() + "/" + run.text();
      if (words.length() >= skip
          && notes.containsKey(key)
          && !noReferences.contains(run)
          && (line.isRaised(run) || line.text().equals(run.text()))) {
        piece = "[" + run.text() + "]";
        if (marked.add(key)) {
          pending.add(notes.get(key));
        }
      } else if (run.spaced() && words.length() > 0) {
        words.append(" ", style);
      } else if (words.length() > skip && line.isRaised(run) && piece.matches("\\d{1,3}")) {
        // A small number that leads to no note of its page: a power, a note elsewhere.
        piece = Numerals.small(piece, true);
      }
      words.append(piece, style);
    }
    int to = words.raw().stripTrailing().length();
    int from = Math.min(skip, to);
    from += words.raw().startsWith(" ", from) ? 1 : 0;
    text.add(words.slice(from, to), at, line.page() + 1);
  }

  private void writeNotes() {
    // A note may carry the mark of another one.
    for (int i = 0; i < pending.size(); i++) {
      Element.Body body = note(pending.get(i));
      boolean aside = Words.count(body.text()) <= ASIDE;
      (aside ? elements : atChapterEnd).add(body);
    }
    pending.clear();
  }

  private Element.Body note(PdfNotes.Note note) {
    LineJoiner text = flow.joiner();
    text.add("[" + note.mark() + "]", note.page() + 1);
    int skip = note.mark().length();
    for (TextLine line : note.lines()) {
      add(text, line, skip, List.of());
      skip = 0;
    }
    flow.log().repaired(note.page() + 1, Repair.Kind.NOTE, Repair.opening(text.text()));
    return new Element.Body(text.paragraph(), note.page() + 1, List.of());
  }

  private void chapterEnd() {
    elements.addAll(atChapterEnd);
    atChapterEnd.clear();
  }

  /** No word is lost: notes whose mark was not recognised stand at the end. */
  private void notesWithoutMark() {
    notes.keySet().removeAll(marked);
    notes.values().forEach(note -> elements.add(note(note)));
  }

  /** Lines kept as they are set, each word in its column: a program, a table as text. */
  static final class KeptLines {
    /** In ems: the width of a character that is as wide as any other. */
    private static final float SIGN = 0.55f;

    private static final int WIDEST = 160;

    static Block.Verbatim of(List<TextLine> lines) {
      double left = lines.stream().mapToDouble(TextLine::x).min().orElse(0);
      double size = lines.stream().mapToDouble(TextLine::size).max().orElse(1);
      StringBuilder text = new StringBuilder();
      for (TextLine line : lines) {
        StringBuilder row = new StringBuilder();
        for (TextRun run : line.runs()) {
          int column = (int) Math.min(WIDEST, Math.round((run.x() - left) / (SIGN * size)));
          int spaces = column - row.length();
          row.repeat(
                  ' ',
                  row.isEmpty() || (spaces > 3 && run.spaced()) ? spaces : run.spaced() ? 1 : 0)
              .append(Typography.clean(run.text()));
        }
        text.append(text.isEmpty() ? "" : "\n").append(row.toString().stripTrailing());
      }
      return new Block.Verbatim("", text.toString());
    }
  }
}
