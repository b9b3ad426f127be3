package naslag.intake.pdf;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import naslag.intake.blocks.LineJoiner;
import naslag.intake.blocks.ListMark;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.pdf.PdfMeasure.LineFlow;
import naslag.intake.pdf.TextLine.TextRun;
import naslag.intake.source.Typography;
import org.jspecify.annotations.Nullable;

/**
 * Groups the lines of a PDF to paragraphs, list items and kept lines. Where one ends is told by
 * gaps, indents and the room that a line leaves; a page or a column that tears one is passed over.
 */
record PdfUnits(
    LineFlow flow,
    Map<TextLine, PdfHeadings.Found> headings,
    PdfContents contents,
    PdfUnits.ItemLabels labels,
    List<PdfUnits.PdfUnit> units) {
  /** In units: a list may be interrupted by so much. */
  private static final int APART = 30;

  static List<PdfUnit> of(
      List<TextLine> lines,
      LineFlow flow,
      Map<TextLine, PdfHeadings.Found> headings,
      PdfContents contents) {
    PdfUnits maker =
        new PdfUnits(flow, headings, contents, new ItemLabels(lines), new ArrayList<>());
    for (int i = 0; i < lines.size(); i++) {
      PdfHeadings.Found heading = headings.get(lines.get(i));
      if (heading != null) {
        PdfUnit unit = maker.begin(PdfUnit.Kind.HEADING, lines.get(i));
        unit.heading = Optional.of(heading);
        unit.lines.addAll(heading.lines().subList(1, heading.lines().size()));
        i += heading.lines().size() - 1;
      } else {
        maker.add(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : null);
      }
    }
    return maker.units;
  }

  private PdfUnit begin(PdfUnit.Kind kind, TextLine line) {
    PdfUnit unit = new PdfUnit(kind, line);
    units.add(unit);
    return unit;
  }

  private void add(TextLine line, @Nullable TextLine next) {
    PdfUnit.Kind kind =
        line.isTable()
            ? PdfUnit.Kind.TABLE
            : contents.kept().contains(line)
                ? PdfUnit.Kind.CONTENTS
                : keepsItsPlace(line, next) ? PdfUnit.Kind.KEPT : PdfUnit.Kind.PARAGRAPH;
    boolean more =
        switch (kind) {
          case CONTENTS -> lastIs(PdfUnit.Kind.CONTENTS);
          case KEPT -> isAfterKept(line, 2.6f);
          case PARAGRAPH -> isRunning() && PdfNotes.isLoneMark(line, flow.measure());
          default -> false;
        };
    if (more) {
      units.getLast().lines.add(line);
    } else if (kind == PdfUnit.Kind.PARAGRAPH) {
      addRunning(line, next);
    } else {
      begin(kind, line);
    }
  }

  private void addRunning(TextLine line, @Nullable TextLine next) {
    Optional<ListMark> label = labels.of(line).filter(found -> beginsItem(line, found));
    if (label.isPresent()) {
      item(line, label.get());
    } else if (isRunning() && flow.continues(units.getLast(), line, next)) {
      PdfUnit unit = units.getLast();
      // An item whose label is not set apart: its second line shows where its text stands.
      unit.textX = Float.isNaN(unit.textX) ? flow.x(line) : unit.textX;
      unit.lines.add(line);
    } else {
      begin(PdfUnit.Kind.PARAGRAPH, line).textX = flow.x(line);
    }
  }

  private boolean lastIs(PdfUnit.Kind kind) {
    return !units.isEmpty() && units.getLast().kind == kind;
  }

  private boolean isRunning() {
    return lastIs(PdfUnit.Kind.PARAGRAPH) || lastIs(PdfUnit.Kind.ITEM);
  }

  private boolean isAfterKept(TextLine line, float leadings) {
    return lastIs(PdfUnit.Kind.KEPT) && flow.near(units.getLast().last(), line, leadings);
  }

  /** A program line, or a row of a table beside other rows. */
  private boolean keepsItsPlace(TextLine line, @Nullable TextLine next) {
    if (line.isAll(FontStyle.MONO) && !isItemOfCode(line)) {
      if (!isRunning()) {
        return true;
      }
      TextLine before = units.getLast().last();
      if (LineJoiner.isOpenAddress(before.text()) && flow.near(before, line, LineFlow.GAP)) {
        return false;
      }
      return before.text().endsWith(":")
          || !flow.near(before, line, 1.15f)
          || flow.isEarly(before, line)
          || Math.abs(before.size() - line.size()) > 0.4f;
    }
    boolean nextIsRow =
        next != null
            && !next.isTable()
            && next.cells() >= 2
            && flow.near(line, next, 2.2f)
            && !headings.containsKey(next);
    return line.cells() >= 2
        && (nextIsRow || isAfterKept(line, 1.6f))
        && labels.of(line).isEmpty()
        && !isDrawnOut(line);
  }

  /** A line of a narrow column whose words are set wide to fill it: its sentence began above. */
  private boolean isDrawnOut(TextLine line) {
    return isRunning()
        && flow.near(units.getLast().last(), line, LineFlow.GAP)
        && !flow.isEarly(units.getLast().last(), line)
        && !LineFlow.ends(units.getLast().last(), line)
        && Typography.beginsLower(line.text())
        && flow.isFull(line);
  }

  /** A bullet that the text's own letters set, and a command behind it. */
  private boolean isItemOfCode(TextLine line) {
    return !line.runs().getFirst().is(FontStyle.MONO)
        && labels.of(line).filter(ListMark::isSure).isPresent();
  }

  private boolean beginsItem(TextLine line, ListMark label) {
    if (label.isSure()) {
      return true;
    }
    if (label.kind() == ListMark.Kind.NUMBER && label.length() == label.sign().length()) {
      // A number without a point behind it is one of a row, or it is none.
      return follows(label);
    }
    if (!isRunning()) {
      return true;
    }
    PdfUnit last = units.getLast();
    TextLine before = last.last();
    return !flow.near(before, line, LineFlow.GAP)
        || flow.isEarly(before, line)
        || before.text().endsWith(":")
        || (last.kind == PdfUnit.Kind.ITEM
            && Math.abs(last.labelX - flow.x(line)) < LineFlow.INDENT * line.size());
  }

  /** The number one, or one more than the last number. */
  private boolean follows(ListMark label) {
    int number = Integer.parseInt(label.sign());
    for (int i = units.size() - 1; i >= Math.max(0, units.size() - APART); i--) {
      if (units.get(i).ordered()) {
        return number == 1 || number == Integer.parseInt(units.get(i).label) + 1;
      }
    }
    return number == 1;
  }

  private void item(TextLine line, ListMark label) {
    PdfUnit unit = begin(PdfUnit.Kind.ITEM, line);
    unit.label = label.sign();
    unit.labelLength = label.length();
    unit.labelX = flow.x(line);
    List<TextRun> runs = line.runs();
    if (runs.size() > 1 && runs.getFirst().text().length() <= unit.label.length() + 1) {
      unit.textX = flow.x(line) + runs.get(1).x() - line.x();
    }
  }

  /** Lines of a PDF that belong together. */
  static final class PdfUnit {
    /** What they are. */
    enum Kind {
      HEADING,
      PARAGRAPH,
      ITEM,
      /** Lines kept as they are: a program, the rows of a table. */
      KEPT,
      /** One line that stands for a table. */
      TABLE,
      CONTENTS
    }

    final Kind kind;
    final List<TextLine> lines = new ArrayList<>();
    Optional<PdfHeadings.Found> heading = Optional.empty();

    /** Of an item: "•", "3". */
    String label = "";

    /** In characters of its line, the point behind a number included. */
    int labelLength;

    /** In points from the column's edge: where an item's label stands. */
    float labelX;

    /** In points from the column's edge: where the text stands, the first line aside. */
    float textX = Float.NaN;

    PdfUnit(Kind kind, TextLine first) {
      this.kind = kind;
      lines.add(first);
    }

    boolean ordered() {
      return !label.isEmpty() && Character.isDigit(label.charAt(0));
    }

    /** The mark of an item as printed; "" for other units. */
    String mark() {
      return lines.getFirst().text().substring(0, labelLength);
    }

    TextLine last() {
      return lines.getLast();
    }
  }

  /** Finds what stands before the items of a document's lists. */
  static final class ItemLabels {
    private static final Pattern ORNAMENT = Pattern.compile("(?:[*•·~–—_⁂❦#-] ?){3,}");

    /** A number in a ball or a square is set smaller than the text behind it. */
    private static final float SMALL = 0.9f;

    private static final Pattern RING = Pattern.compile("o\\s+\\S.*");

    /** How many lines begin with a mark: a symbol that does so once is a character of the text. */
    private final Map<String, Integer> counts = new HashMap<>();

    /** The marks with which lines begin, by the place where they stand. */
    private final Map<Integer, Set<String>> places = new HashMap<>();

    /** The lines that begin with "o" as a ring. */
    private final Set<TextLine> rings = new HashSet<>();

    ItemLabels(List<TextLine> lines) {
      for (TextLine line : lines) {
        ListMark.of(line.text()).ifPresent(mark -> count(mark, line));
      }
      lines.stream().collect(groupingBy(ItemLabels::place)).values().forEach(this::findRings);
    }

    private void count(ListMark mark, TextLine line) {
      counts.merge(mark.sign(), 1, Integer::sum);
      places.computeIfAbsent(place(line), k -> new HashSet<>()).add(mark.sign());
    }

    /**
     * Takes "o" in two lines of one page and indent with no other line at that indent between; a
     * list that was found may go on overleaf.
     */
    private void findRings(List<TextLine> level) {
      for (int i = 1; i < level.size(); i++) {
        List<TextLine> pair = level.subList(i - 1, i + 1);
        int down = pair.getLast().page() - pair.getFirst().page();
        if (pair.stream().allMatch(line -> RING.matcher(line.text()).matches())
            && (down == 0 || (down == 1 && rings.contains(pair.getFirst())))) {
          rings.addAll(pair);
        }
      }
    }

    private static int place(TextLine line) {
      return Math.round(line.x());
    }

    /** The mark before a line; one that is no word of the text. */
    Optional<ListMark> of(TextLine line) {
      if (isOrnament(line)) {
        return Optional.empty();
      }
      if (rings.contains(line)) {
        return Optional.of(new ListMark(ListMark.Kind.BULLET, "•", 1));
      }
      Optional<ListMark> mark = ListMark.of(line.text()).filter(found -> isInList(found, line));
      return mark.isPresent() ? mark : set(line);
    }

    /**
     * A symbol that comes back, a letter as far as "h" with "a" and "b" at its indent, or another.
     */
    private boolean isInList(ListMark mark, TextLine line) {
      return switch (mark.kind()) {
        case SYMBOL -> counts.get(mark.sign()) > 1 && line.cells() <= 2;
        case LETTER ->
            mark.sign().compareTo("h") <= 0
                && places.get(place(line)).containsAll(List.of("a", "b"));
        default -> true;
      };
    }

    /** Stars or dashes between two parts of a text. */
    static boolean isOrnament(TextLine line) {
      return ORNAMENT.matcher(line.text()).matches();
    }

    /** A label that only its font tells: a number set small. */
    private static Optional<ListMark> set(TextLine line) {
      TextRun first = line.runs().getFirst();
      TextRun second = line.runs().get(Math.min(1, line.runs().size() - 1));
      return second.spaced()
              && first.text().matches("\\d{1,2}")
              && first.size() < SMALL * second.size()
              && second.x() - first.right() > 0.3f * second.size()
              && Character.isLetter(second.text().codePointAt(0))
          ? Optional.of(new ListMark(ListMark.Kind.NUMBER, first.text(), first.text().length()))
          : Optional.empty();
    }
  }
}
