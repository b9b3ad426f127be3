package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import naslag.corpus.Block;
import naslag.corpus.Inline;
import naslag.corpus.PageMark;
import naslag.corpus.PlainText;
import naslag.corpus.Words;
import naslag.intake.blocks.Element;
import naslag.intake.blocks.Faithful;
import naslag.intake.blocks.Hyphens;
import naslag.intake.blocks.TableText;
import naslag.intake.pdf.LaidLine.LaidRun;
import naslag.intake.pdf.PdfContents.ContentsList;
import naslag.intake.pdf.PdfUnits.PdfUnit;
import naslag.intake.report.ImportLog;
import naslag.intake.report.Repair;
import naslag.intake.source.Typography;

/** Makes headings and blocks of grouped lines: faces, page marks and notes in their place. */
final class PdfElements {
  /**
   * In words, two sentences or so. A longer note is an excursus: in the middle of the text it would
   * part what belongs together, so it stands at the end of its chapter.
   */
  private static final int ASIDE = 40;

  private final Hyphens hyphens;
  private final ImportLog log;
  private final List<Optional<PageMark>> pageNames;
  private final Map<String, PdfNotes.Note> notes = new LinkedHashMap<>();
  private final Set<String> marked = new HashSet<>();
  private final List<Element> elements = new ArrayList<>();
  private final List<PdfNotes.Note> pending = new ArrayList<>();
  private final List<Element> atChapterEnd = new ArrayList<>();
  private final ListMaker lists = new ListMaker();
  private List<PageMark> begins = new ArrayList<>();
  private List<PageMark> listBegins = List.of();
  private int listPlace;
  private int page = -1;

  PdfElements(Hyphens hyphens, ImportLog log, List<Optional<PageMark>> pageNames, PdfNotes notes) {
    this.hyphens = hyphens;
    this.log = log;
    this.pageNames = pageNames;
    notes.notes().forEach(note -> this.notes.put(note.page() + "/" + note.mark(), note));
  }

  List<Element> of(List<PdfUnit> units) {
    for (PdfUnit unit : units) {
      boolean inItem = unit.kind == PdfUnit.Kind.ITEM || lists.takes(unit);
      if (!inItem) {
        closeList();
      }
      switch (unit.kind) {
        case HEADING -> heading(unit);
        case CONTENTS -> contents(unit);
        case KEPT -> kept(unit);
        case TABLE -> table(unit);
        case ITEM -> item(unit);
        case PARAGRAPH -> {
          if (inItem) {
            lists.paragraph(paragraph(unit, 0, false));
          } else {
            List<PageMark> at = turn(unit.lines.getFirst().page());
            Block block = paragraph(unit, 0, true);
            elements.add(new Element.Body(block, place(unit), at));
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

  private static int place(PdfUnit unit) {
    return unit.lines.getFirst().page() + 1;
  }

  /** The marks of the pages that begin with this one, each page once. */
  private List<PageMark> turn(int toPage) {
    while (page < toPage) {
      page++;
      pageNames.get(page).ifPresent(begins::add);
    }
    List<PageMark> now = begins;
    begins = new ArrayList<>();
    return now;
  }

  private void heading(PdfUnit unit) {
    PdfHeadings.Found found = java.util.Objects.requireNonNull(unit.heading);
    if (found.level() == 1) {
      chapterEnd();
    }
    List<PageMark> at = turn(unit.lines.getFirst().page());
    elements.add(new Element.Head(found.level(), found.number(), found.title(), place(unit), at));
  }

  private void contents(PdfUnit unit) {
    List<PageMark> at = turn(unit.lines.getLast().page());
    List<List<Block>> items = new ArrayList<>();
    for (ContentsList.Entry entry : ContentsList.entries(unit.lines)) {
      StyledText text = new StyledText(hyphens, log);
      entry
          .words()
          .forEach(line -> text.add(line, "0".repeat(line.length()), List.of(), place(unit)));
      if (!text.isEmpty()) {
        items.add(List.of(text.paragraph()));
      }
    }
    elements.add(new Element.Body(new Block.Listing(false, 0, items), place(unit), at));
  }

  private void kept(PdfUnit unit) {
    List<PageMark> at = turn(unit.lines.getFirst().page());
    elements.add(new Element.Body(KeptLines.of(unit.lines), place(unit), at));
  }

  private void table(PdfUnit unit) {
    List<PageMark> at = turn(unit.lines.getFirst().page());
    List<List<String>> rows = new ArrayList<>();
    for (List<List<LaidLine>> row : unit.lines.getFirst().table().orElseThrow().rows()) {
      rows.add(row.stream().map(cell -> words(cell, place(unit))).toList());
    }
    elements.add(new Element.Body(TableText.of(rows), place(unit), at));
  }

  private String words(List<LaidLine> cell, int place) {
    StyledText text = new StyledText(hyphens, log);
    for (LaidLine line : cell) {
      String words = line.text();
      text.add(words, "0".repeat(words.length()), List.of(), place);
    }
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
    lists.item(unit, paragraph(unit, unit.labelLength, false));
  }

  private void closeList() {
    for (Block list : lists.close()) {
      elements.add(new Element.Body(list, listPlace, listBegins));
      listBegins = List.of();
    }
    writeNotes();
  }

  /**
   * Running text of lines.
   *
   * @param skip so many signs of the first line are its label
   * @param turned true when the pages of the first line are written already
   */
  private Block.Paragraph paragraph(PdfUnit unit, int skip, boolean turned) {
    StyledText text = new StyledText(hyphens, log);
    boolean first = true;
    for (LaidLine line : unit.lines) {
      List<PageMark> at = first && turned ? List.of() : turn(line.page());
      if (first && !turned && !at.isEmpty()) {
        lists.pages(at);
        at = List.of();
      }
      add(text, line, first ? skip : 0, at);
      first = false;
    }
    return text.paragraph();
  }

  private void add(StyledText text, LaidLine line, int skip, List<PageMark> at) {
    StringBuilder words = new StringBuilder();
    StringBuilder faces = new StringBuilder();
    for (LaidRun run : line.runs()) {
      String piece = Typography.clean(run.text());
      String key = line.page() + "/" + run.text();
      if (words.length() >= skip
          && notes.containsKey(key)
          && (line.isRaised(run) || line.text().equals(run.text()))) {
        piece = "[" + run.text() + "]";
        if (marked.add(key)) {
          pending.add(notes.get(key));
        }
      } else {
        if (run.spaced() && !words.isEmpty()) {
          words.append(' ');
          faces.append(face(run));
        }
        piece =
            words.length() >= skip && !run.spaced() && line.isRaised(run)
                ? Raised.of(piece, words)
                : piece;
      }
      words.append(piece);
      faces.repeat(face(run), piece.length());
    }
    int from = Math.min(skip, words.length());
    while (from < words.length() && words.charAt(from) == ' ') {
      from++;
    }
    String rest = words.substring(from);
    int length = rest.stripTrailing().length();
    text.add(rest.substring(0, length), faces.substring(from, from + length), at, line.page() + 1);
  }

  private static char face(LaidRun run) {
    return (char) ('0' + run.face());
  }

  private void writeNotes() {
    for (PdfNotes.Note note : List.copyOf(pending)) {
      Element.Body body = note(note);
      boolean aside = Words.count(PlainText.ofBlocks(List.of(body.block())).text()) <= ASIDE;
      (aside ? elements : atChapterEnd).add(body);
    }
    pending.clear();
  }

  private Element.Body note(PdfNotes.Note note) {
    StyledText text = new StyledText(hyphens, log);
    boolean first = true;
    for (LaidLine line : note.lines()) {
      if (first) {
        String mark = "[" + note.mark() + "]";
        text.add(mark, "0".repeat(mark.length()), List.of(), note.page() + 1);
      }
      add(text, line, first ? note.mark().length() : 0, List.of());
      first = false;
    }
    log.repaired(note.page() + 1, Repair.Kind.NOTE, Repair.opening(text.text()));
    List<Inline> content = text.inlines();
    return new Element.Body(Faithful.paragraph(content), note.page() + 1, List.of());
  }

  private void chapterEnd() {
    elements.addAll(atChapterEnd);
    atChapterEnd.clear();
  }

  /** No word is lost: notes whose mark was not recognised stand at the end. */
  private void notesWithoutMark() {
    notes.forEach(
        (key, note) -> {
          if (!marked.contains(key)) {
            elements.add(note(note));
          }
        });
  }

  /** Small numbers above the line that lead to no note of their page: a power, a note elsewhere. */
  static final class Raised {
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** Behind a word stands the number of a note, behind a unit or a variable a power. */
    private static final Pattern WORD =
        Pattern.compile("\\p{L}{3,}[’”»)]?$|\\p{L}[’”»)]?[.,;:!?][’”»)]?$|\\p{L}[’”»]$");

    private Raised() {}

    /**
     * How it reads on the line.
     *
     * @param before what stands before it
     */
    static String of(String number, CharSequence before) {
      if (!number.matches("\\d{1,3}") || before.isEmpty()) {
        return number;
      }
      if (WORD.matcher(before).find()) {
        return "[" + number + "]";
      }
      StringBuilder raised = new StringBuilder();
      number.chars().forEach(digit -> raised.append(DIGITS.charAt(digit - '0')));
      return raised.toString();
    }
  }

  /** Lines kept as they are set, each word in its column: a program, a table as text. */
  static final class KeptLines {
    /** In ems: the width of a sign that is as wide as any other. */
    private static final float SIGN = 0.55f;

    private static final int WIDEST = 160;

    private KeptLines() {}

    static Block.Verbatim of(List<LaidLine> lines) {
      float left = Float.MAX_VALUE;
      float size = 1;
      for (LaidLine line : lines) {
        left = Math.min(left, line.x());
        size = Math.max(size, line.size());
      }
      StringBuilder text = new StringBuilder();
      for (LaidLine line : lines) {
        StringBuilder row = new StringBuilder();
        for (LaidRun run : line.runs()) {
          int column = Math.min(WIDEST, Math.round((run.x() - left) / (SIGN * size)));
          boolean apart = row.isEmpty() || run.spaced();
          int spaces = Math.max(row.isEmpty() ? 0 : run.spaced() ? 1 : 0, column - row.length());
          boolean cell = row.isEmpty() || (spaces > 3 && apart);
          row.repeat(' ', cell ? spaces : apart && !row.isEmpty() ? 1 : 0)
              .append(Typography.clean(run.text()));
        }
        text.append(text.isEmpty() ? "" : "\n").append(row.toString().stripTrailing());
      }
      return new Block.Verbatim("", text.toString());
    }
  }
}
