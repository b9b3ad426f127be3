package naslag.intake.pdf;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.blocks.LineJoiner;
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
    Optional<ItemLabels.Label> label = labels.of(line).filter(found -> beginsItem(line, found));
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
        && labels.of(line).filter(ItemLabels.Label::sure).isPresent();
  }

  private boolean beginsItem(TextLine line, ItemLabels.Label label) {
    if (label.sure()) {
      return true;
    }
    if (label.small()) {
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
  private boolean follows(ItemLabels.Label label) {
    int number = Integer.parseInt(label.text());
    for (int i = units.size() - 1; i >= Math.max(0, units.size() - APART); i--) {
      if (units.get(i).ordered()) {
        return number == 1 || number == Integer.parseInt(units.get(i).label) + 1;
      }
    }
    return number == 1;
  }

  private void item(TextLine line, ItemLabels.Label label) {
    PdfUnit unit = begin(PdfUnit.Kind.ITEM, line);
    unit.label = label.text();
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
    /** Dots, squares and arrowheads. */
    private static final String BULLETS = "•◦▪‣●○■□➢⁃";

    private static final Pattern BULLET =
        Pattern.compile("(?:[" + BULLETS + "∙·]|[–—*-](?=\\s))\\s*.*");
    private static final Pattern ORNAMENT = Pattern.compile("(?:[*•·~–—_⁂❦#-] ?){3,}");
    private static final Pattern ORDERED = Pattern.compile("(\\d{1,2})[.)]\\s+\\S.*");

    /** Symbols that are words of a text. */
    private static final String WORDS = "©®™°℃℉№℗℠♀♂";

    /** A number in a ball or a square is set smaller than the text behind it. */
    private static final float SMALL = 0.9f;

    /** A letter that is the mark of an item only where others stand at its indent. */
    private static final Pattern LETTER = Pattern.compile("(?:o|([a-h])[.)])\\s+\\S.*");

    private static final Pattern RING = Pattern.compile("o\\s+\\S.*");

    /** How many lines begin with a symbol: once it is a character of the text. */
    private final Map<Integer, Integer> symbols = new HashMap<>();

    /** The letters with which lines begin, by the place where they stand. */
    private final Map<Integer, List<String>> letters = new HashMap<>();

    /** The lines that begin with "o" as a ring. */
    private final Set<TextLine> rings = new HashSet<>();

    /**
     * What stands before an item.
     *
     * @param text "3", or the character of a list without numbers
     * @param length how many characters of its line it takes, the point behind a number included
     * @param sure true when it can be nothing else; a dash or a number may also be of the text
     * @param small true for a number that only its small letters tell from the text
     */
    record Label(String text, int length, boolean sure, boolean small) {}

    ItemLabels(List<TextLine> lines) {
      for (TextLine line : lines) {
        if (isSymbol(line.text())) {
          symbols.merge(line.text().codePointAt(0), 1, Integer::sum);
        }
        if (LETTER.matcher(line.text()).matches()) {
          letters
              .computeIfAbsent(place(line), k -> new ArrayList<>())
              .add(line.text().substring(0, 1));
        }
      }
      lines.stream().collect(groupingBy(ItemLabels::place)).values().forEach(this::findRings);
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

    /** "o" beside another, or "a" and "b" at one indent. */
    private boolean isLettered(TextLine line) {
      List<String> here = letters.getOrDefault(place(line), List.of());
      return line.text().startsWith("o")
          ? rings.contains(line)
          : here.containsAll(List.of("a", "b"));
    }

    Optional<Label> of(TextLine line) {
      String text = line.text();
      if (isOrnament(line)) {
        return Optional.empty();
      }
      Matcher ordered = ORDERED.matcher(text);
      if (ordered.matches()) {
        return Optional.of(new Label(ordered.group(1), ordered.end(1) + 1, false, false));
      }
      if (BULLET.matcher(text).matches()) {
        boolean sure = BULLETS.indexOf(text.charAt(0)) >= 0;
        return Optional.of(new Label(text.substring(0, 1), 1, sure, false));
      }
      if (isSymbol(text) && symbols.get(text.codePointAt(0)) > 1 && line.cells() <= 2) {
        return Optional.of(new Label("•", text.offsetByCodePoints(0, 1), true, false));
      }
      Matcher letter = LETTER.matcher(text);
      if (letter.matches() && isLettered(line)) {
        // Markdown has no lists of letters: "b." stays, a ring goes.
        return Optional.of(new Label("•", letter.group(1) == null ? 1 : 0, true, false));
      }
      return set(line);
    }

    /** Stars or dashes between two parts of a text. */
    static boolean isOrnament(TextLine line) {
      return ORNAMENT.matcher(line.text()).matches();
    }

    /** A character that is no letter of any script, and stands apart. */
    private static boolean isSymbol(String text) {
      int sign = text.isEmpty() ? ' ' : text.codePointAt(0);
      int type = Character.getType(sign);
      int length = Character.charCount(sign);
      boolean arrow = sign >= '←' && sign <= '⇿';
      return (type == Character.OTHER_SYMBOL || type == Character.PRIVATE_USE || arrow)
          && WORDS.indexOf(sign) < 0
          && text.length() > length + 1
          && text.charAt(length) == ' '
          && Character.getType(text.codePointAt(length + 1)) != type;
    }

    /** A label that only its font tells: a number set small. */
    private static Optional<Label> set(TextLine line) {
      TextRun first = line.runs().getFirst();
      TextRun second = line.runs().get(Math.min(1, line.runs().size() - 1));
      return second.spaced()
              && first.text().matches("\\d{1,2}")
              && first.size() < SMALL * second.size()
              && second.x() - first.right() > 0.3f * second.size()
              && Character.isLetter(second.text().codePointAt(0))
          ? Optional.of(new Label(first.text(), first.text().length(), false, true))
          : Optional.empty();
    }
  }
}
