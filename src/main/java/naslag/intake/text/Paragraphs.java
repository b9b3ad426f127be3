package naslag.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import naslag.intake.blocks.Runs;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;
import naslag.intake.text.HeadingFinder.Heading;
import naslag.intake.text.HeadingFinder.HeadingShape;
import naslag.intake.text.SourceLine.Measure;
import naslag.intake.text.TextLists.Item;

/** Cuts chunks into headings and paragraphs, and puts torn paragraphs together again. */
final class Paragraphs {
  /** Of a typical line: verse ends before it. */
  private static final double EARLY = 0.85;

  /** Above this share of a line a paragraph end without an empty line wants a second look. */
  private static final double NARROW = 0.97;

  /** In chunks. */
  private static final int NEARBY = 2;

  private final List<List<SourceLine>> chunks;
  private final Measure measure;
  private final ImportLog log;
  private final TextLists lists;
  private final List<Piece> pieces = new ArrayList<>();
  private int group;

  private Paragraphs(List<List<SourceLine>> chunks, Measure measure, ImportLog log) {
    this.chunks = chunks;
    this.measure = measure;
    this.log = log;
    this.lists = new TextLists(measure);
  }

  /** A heading or a paragraph. */
  sealed interface Piece permits Heading, Piece.Text, Piece.Verse, Piece.Items, Piece.Table {
    /**
     * A paragraph.
     *
     * @param lines its lines; a mutable list, since a torn one grows
     * @param group the same for paragraphs that no empty line parts
     */
    record Text(List<SourceLine> lines, int group) implements Piece {}

    /**
     * Lines that keep their ends.
     *
     * @param motto true directly below a heading
     */
    record Verse(List<SourceLine> lines, int group, boolean motto) implements Piece {}

    /** A list. */
    record Items(List<Item> items, int group) implements Piece {}

    /** A table, row by row. */
    record Table(List<List<String>> rows, SourceLine first, int group) implements Piece {}
  }

  static List<Piece> of(List<List<SourceLine>> chunks, Measure measure, ImportLog log) {
    Paragraphs paragraphs = new Paragraphs(chunks, measure, log);
    HeadingFinder headings = new HeadingFinder(chunks, measure);
    for (int i = 0; i < chunks.size(); i++) {
      paragraphs.add(chunks.get(i), i, headings);
    }
    return paragraphs.pieces;
  }

  private void add(List<SourceLine> chunk, int index, HeadingFinder headings) {
    List<SourceLine> left = chunk;
    while (!left.isEmpty()) {
      Optional<Heading> heading = headings.at(index, left, textGoesOn());
      heading.ifPresent(pieces::add);
      int taken =
          heading.isPresent()
              ? heading.get().lines().size()
              : addUpToHeading(
                  left, left.size() == chunk.size() ? around(index) : List.of(), headings);
      left = left.subList(taken, left.size());
    }
  }

  /** Adds text, and the first list or table behind it; returns how many lines these are. */
  private int addUpToHeading(
      List<SourceLine> chunk, List<SourceLine> around, HeadingFinder headings) {
    int from = 0;
    while (from < chunk.size()
        && (from == 0 || !headings.isNumberedPart(chunk.get(from - 1), chunk.get(from)))) {
      List<SourceLine> left = chunk.subList(from, chunk.size());
      TextLists.Found list = lists.at(left, from == 0 ? around : List.of());
      TextTables.Found table = TextTables.at(left);
      if (!list.items().isEmpty()) {
        addText(chunk.subList(0, from));
        addItems(list.items());
        return from + list.lines();
      }
      if (!table.rows().isEmpty()) {
        addText(chunk.subList(0, from));
        pieces.add(new Piece.Table(table.rows(), left.getFirst(), ++group));
        return from + table.lines();
      }
      // What looked like one is not read again from its second line.
      from += Math.max(1, Math.max(list.lines(), table.lines()));
    }
    addText(chunk.subList(0, from));
    return from;
  }

  /** The first lines of the chunks nearby, between which one may be a paragraph of an item. */
  private List<SourceLine> around(int index) {
    return IntStream.rangeClosed(Math.max(0, index - NEARBY), index + NEARBY)
        .filter(i -> i != index && i < chunks.size())
        .mapToObj(i -> chunks.get(i).getFirst())
        .toList();
  }

  private void addItems(List<Item> items) {
    if (!pieces.isEmpty()
        && pieces.getLast() instanceof Piece.Items(List<Item> before, int number)
        && items.getFirst().goesOnFrom(before.getLast())) {
      before.addAll(items);
    } else {
      pieces.add(new Piece.Items(items, ++group));
    }
  }

  private void addText(List<SourceLine> chunk) {
    if (chunk.isEmpty()) {
      return;
    }
    SourceLine first = chunk.getFirst();
    if (!pieces.isEmpty()
        && pieces.getLast() instanceof Piece.Items(List<Item> items, int number)
        && first.pageBefore
        && Typography.beginsLower(first.text)) {
      items.getLast().lines().addAll(chunk);
      return;
    }
    if (!pieces.isEmpty() && pieces.getLast() instanceof Piece.Text last && isTorn(last, chunk)) {
      SourceLine next = chunk.getFirst();
      log.torn(next.number, last.lines().getLast().text, next.text);
    } else {
      group++;
      if (isVerse(chunk)) {
        boolean motto = !pieces.isEmpty() && pieces.getLast() instanceof Heading;
        pieces.add(new Piece.Verse(chunk, group, motto));
        return;
      }
      pieces.add(new Piece.Text(new ArrayList<>(), group));
    }
    for (int i = 0; i < chunk.size(); i++) {
      if (i > 0 && breaksBefore(chunk, i)) {
        pieces.add(new Piece.Text(new ArrayList<>(), group));
      }
      ((Piece.Text) pieces.getLast()).lines().add(chunk.get(i));
    }
  }

  /** Two lines and up that all end early: somebody ended them there. */
  private boolean isVerse(List<SourceLine> chunk) {
    return chunk.size() > 1
        && measure.typical() > 0
        && chunk.stream().allMatch(line -> measure.share(line.text) < EARLY)
        && chunk.stream().noneMatch(line -> Typography.endsWithHyphen(line.text));
  }

  private boolean textGoesOn() {
    return !pieces.isEmpty()
        && pieces.getLast() instanceof Piece.Text text
        && isOpen(text.lines().getLast().text);
  }

  /** True for a full line within a sentence. */
  private boolean isOpen(String text) {
    return !Typography.endsSentence(text) && isFull(text) && !text.endsWith(":");
  }

  private boolean isFull(String text) {
    return measure.typical() > 0 && measure.share(text) >= HeadingShape.SHORT;
  }

  /** Whether a paragraph goes on in the chunk after it. */
  private boolean isTorn(Piece.Text paragraph, List<SourceLine> chunk) {
    String last = paragraph.lines().getLast().text;
    String next = chunk.getFirst().text;
    boolean page = chunk.getFirst().pageBefore;
    if (!Typography.endsSentence(last)) {
      return isOpen(last) && (page || Typography.beginsLower(next));
    }
    if (!page || !Typography.beginsSentence(next) || !isFull(last)) {
      return page && Typography.beginsLower(next);
    }
    return fillsItsLine(last, chunk.getFirst());
  }

  /**
   * A page that ends with a whole sentence: the paragraph goes on when the next word would not have
   * fitted in its last line. That is a guess, and said so.
   */
  private boolean fillsItsLine(String last, SourceLine next) {
    boolean full = measure.room(last, next.text) > 1;
    log.lookAt(
        next.number,
        full
            ? "de bladzijde hiervoor eindigt met een hele zin die de regel vult; Naslag leest hier"
                + " dezelfde alinea verder, kijk na of er geen nieuwe begint."
            : "hier begint met de bladzijde ook een alinea, volgens de lengte van de regel"
                + " ervoor; kijk na of de vorige niet verdergaat.");
    return full;
  }

  /** A paragraph ends without an empty line: the next word would have fitted. */
  private boolean breaksBefore(List<SourceLine> chunk, int index) {
    String line = chunk.get(index - 1).text;
    String next = chunk.get(index).text;
    boolean ends = Typography.endsSentence(line) && Typography.beginsSentence(next);
    if (!ends || measure.room(line, next) > 1) {
      return false;
    }
    int number = chunk.get(index).number;
    log.repaired(
        number, Repair.Kind.PARAGRAPH_BREAK, Repair.ending(line) + " ¶ " + Repair.opening(next));
    if (measure.room(line, next) > NARROW) {
      log.lookAt(
          number, "hier lijkt een alinea te beginnen, maar het scheelt weinig; kijk het na.");
    }
    return true;
  }

  /** Groups of lines that neither an empty line nor a page parts. */
  static List<List<SourceLine>> chunks(List<SourceLine> body) {
    return Runs.of(body, (before, line) -> !line.gap && !line.pageBefore);
  }
}
