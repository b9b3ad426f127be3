package naslag.intake.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.WorkField;
import naslag.intake.blocks.Extraction;
import naslag.intake.blocks.LineJoiner.Hyphens;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import naslag.intake.text.HeadingFinder.Heading.Style;
import naslag.intake.text.HeadingFinder.SectionNumbers;
import naslag.intake.text.HeadingFinder.SectionNumbers.SectionLevels;
import naslag.intake.text.PageNumbers.PageBreaks;
import naslag.intake.text.PageNumbers.PageBreaks.PageBreak;
import naslag.intake.text.PageNumbers.PageStart;
import naslag.intake.text.Paragraphs.Piece;
import naslag.intake.text.Sections.ReadingCase;
import naslag.intake.text.TextReader.BodyLine.Measure;
import naslag.intake.text.TextReader.BodyLine.SourceLine;

/** Reads plain text as it comes out of a viewer: the steps, in their order. */
public final class TextReader {
  private final ImportLog log;
  private final List<SourceLine> lines;
  private final Measure measure;
  private final Furniture furniture;
  private final List<PageStart> starts;
  private final List<BodyLine> body;

  private TextReader(String source, ImportLog log) {
    this.log = log;
    this.lines = SourceLine.of(source);
    this.measure = Measure.of(lines);
    this.furniture = Furniture.of(lines, measure);
    List<PageBreak> breaks = PageBreaks.find(lines, furniture);
    this.starts = PageNumbers.number(breaks, lines.size());
    this.body = BodyLine.of(lines, furniture, breaks, starts);
  }

  /** Reads a text. */
  public static Extraction read(Source source, ImportLog log) {
    String encoding = source.file().encoding();
    if (!encoding.equals("UTF-8")) {
      log.repaired(1, Repair.Kind.ENCODING, "gelezen als " + encoding + ", bewaard als UTF-8");
    }
    return new TextReader(source.file().text(), log).read(source);
  }

  private Extraction read(Source source) {
    logFurniture();
    List<Piece> pieces = new ArrayList<>(Paragraphs.of(Paragraphs.chunks(body), measure, log));
    ReadingCase readingCase = new ReadingCase(body);
    WorkTitle title = title(pieces, source, readingCase);
    title.consumed().ifPresent(pieces::remove);
    Sections.Gathered gathered =
        Sections.of(
            pieces, readingCase, Hyphens.of(body.stream().map(BodyLine::text).toList()), log);
    if (title.consumed().isPresent()) {
      gathered.preamble().pages.addAll(title.consumed().get().heading().lines().getFirst().pages());
    }
    SectionNumbers.assign(gathered.sections(), marginByLine(), this::pageOfLine, log);
    SectionLevels.assign(gathered.sections());
    return new Extraction.Content(
        title.title(),
        source.given(),
        gathered.all(),
        bodyWords(title, gathered.sections()),
        source.file().encoding(),
        "regel");
  }

  private Map<Integer, String> marginByLine() {
    Map<Integer, String> byLine = new TreeMap<>();
    furniture.margin.forEach((index, number) -> byLine.put(lines.get(index).number(), number));
    return byLine;
  }

  private int pageOfLine(int line) {
    return starts.stream()
        .filter(start -> lines.get(start.index()).number() <= line)
        .mapToInt(PageStart::page)
        .reduce(0, (before, page) -> page);
  }

  /** The text's lines, the number before a heading and the line that became the title left out. */
  private List<String> bodyWords(WorkTitle title, List<Sections.Headed> sections) {
    Map<BodyLine, String> numbers = new HashMap<>();
    for (Sections.Headed section : sections) {
      if (section.heading().style() == Style.NUMBERED) {
        numbers.put(section.heading().lines().getFirst(), section.heading().number());
      }
    }
    Set<BodyLine> consumed =
        title.consumed().map(t -> Set.copyOf(t.heading().lines())).orElse(Collections.emptySet());
    List<String> words = new ArrayList<>();
    for (BodyLine line : body) {
      if (!consumed.contains(line)) {
        String number = numbers.get(line);
        words.add(number == null ? line.text() : line.text().substring(number.length()));
      }
    }
    return words;
  }

  /** Writes down which lines were left out, and which pages were counted. */
  private void logFurniture() {
    furniture.kinds.forEach(
        (index, kind) -> log.repaired(lines.get(index).number(), kind, lines.get(index).text()));
    for (int i = 0; i < starts.size(); i++) {
      PageStart start = starts.get(i);
      int line = lines.get(start.index()).number();
      if (start.inferred()) {
        log.repaired(line, Repair.Kind.PAGE_INFERRED, "hier begint bladzijde " + start.page());
      }
      int expected = i == 0 ? start.page() : starts.get(i - 1).page() + 1;
      List<String> missing =
          IntStream.range(expected, start.page()).mapToObj(String::valueOf).toList();
      if (!missing.isEmpty()) {
        log.lookAt(
            line,
            missing.size() == 1
                ? "bladzijde %s vond Naslag niet in de tekst; misschien was ze wit, misschien"
                    + " ontbreekt er iets."
                : "bladzijden %s vond Naslag niet in de tekst; misschien waren ze wit, misschien"
                    + " ontbreekt er iets.",
            String.join(", ", missing));
      }
    }
    if (starts.isEmpty() && furniture.kinds.containsValue(Repair.Kind.RUNNING_HEAD)) {
      log.lookAt(
          0,
          "de tekst heeft kopregels maar nergens een bladzijdenummer; de bladzijden zijn niet"
              + " gemarkeerd.");
    }
  }

  /**
   * The title of a work: what a person gave, else the running head of the whole, else the heading
   * with which the text begins, else the file's name.
   *
   * @param consumed the heading that became the title, so that it does not stand there twice
   */
  private record WorkTitle(String title, Optional<Piece.Title> consumed) {}

  private WorkTitle title(List<Piece> pieces, Source source, ReadingCase readingCase) {
    Optional<Piece.Title> first =
        !pieces.isEmpty()
                && pieces.getFirst() instanceof Piece.Title title
                && title.heading().style() != Style.NUMBERED
            ? Optional.of(title)
            : Optional.empty();
    String opening = first.map(title -> readingCase.ofTitle(title.heading().text())).orElse("");
    String given = source.given().one(WorkField.TITLE);
    String wanted = given.isEmpty() ? readingCase.ofTitle(furniture.title.orElse("")) : given;
    if (wanted.isEmpty()) {
      return opening.isEmpty()
          ? new WorkTitle(Typography.titleOf(source.name()), Optional.empty())
          : new WorkTitle(opening, first);
    }
    boolean same = Typography.key(opening).equals(Typography.key(wanted));
    return new WorkTitle(wanted, same ? first : Optional.empty());
  }

  /**
   * A line of the text itself.
   *
   * @param line the source line
   * @param gap true when an empty line stands before it
   * @param pages the pages that begin here
   * @param pageBreak true when a page begins here, numbered or not
   * @param knownHeading true when a running head repeats it
   */
  record BodyLine(
      SourceLine line, boolean gap, List<PageMark> pages, boolean pageBreak, boolean knownHeading) {
    String text() {
      return line.text();
    }

    int number() {
      return line.number();
    }

    /** The lines that are no furniture, each with the pages that begin at it. */
    static List<BodyLine> of(
        List<SourceLine> lines,
        Furniture furniture,
        List<PageBreak> breaks,
        List<PageNumbers.PageStart> starts) {
      List<BodyLine> body = new ArrayList<>();
      int nextStart = 0;
      int nextBreak = 0;
      boolean gap = true;
      for (int i = 0; i < lines.size(); i++) {
        SourceLine line = lines.get(i);
        if (line.blank()) {
          gap = true;
        }
        if (line.blank() || furniture.is(i)) {
          continue;
        }
        List<PageMark> pages = new ArrayList<>();
        while (nextStart < starts.size() && starts.get(nextStart).index() <= i) {
          PageNumbers.PageStart start = starts.get(nextStart++);
          pages.add(new PageMark(String.valueOf(start.page()), start.inferred()));
        }
        boolean pageBreak = false;
        while (nextBreak < breaks.size() && breaks.get(nextBreak).index() <= i) {
          pageBreak |= breaks.get(nextBreak++).certain();
        }
        boolean isBreak = (pageBreak || !pages.isEmpty()) && !body.isEmpty();
        body.add(new BodyLine(line, gap, pages, isBreak, furniture.headings.contains(i)));
        gap = false;
      }
      return body;
    }

    /**
     * A line of the source.
     *
     * @param number 1-based, as an editor counts
     * @param text its words, white space collapsed and trimmed
     * @param indented true when it begins with white space
     * @param pageBefore true when a form feed stands before it
     */
    record SourceLine(int number, String text, boolean indented, boolean pageBefore) {

      static List<SourceLine> of(String source) {
        List<SourceLine> lines = new ArrayList<>();
        int number = 0;
        for (String raw : source.split("\r\n|\n|\r", -1)) {
          number++;
          boolean pageBefore = false;
          for (String part : raw.split("\f", -1)) {
            lines.add(of(number, part, pageBefore));
            pageBefore = true;
          }
        }
        return lines;
      }

      private static SourceLine of(int number, String raw, boolean pageBefore) {
        String text = Typography.clean(raw);
        boolean indented = !text.isEmpty() && Character.isWhitespace(raw.charAt(0));
        return new SourceLine(number, text, indented, pageBefore);
      }

      boolean blank() {
        return text.isEmpty();
      }
    }

    /**
     * How wide the lines of a text are set, in ems. A count of characters was tried: a line of
     * narrow letters then looks full and one of wide letters short, and the two kinds of paragraph
     * end mix.
     *
     * @param typical the median width of lines that run on, 0 when the text has none
     */
    record Measure(double typical) {
      /** Lines below this are titles, numbers and last lines as a rule. */
      private static final int RUNNING = 40;

      private static final String NARROW = "iljtfrI.,:;'’‘!|() -ïí";
      private static final String WIDE = "mwMW—";

      static Measure of(List<SourceLine> lines) {
        double[] widths =
            lines.stream()
                .map(SourceLine::text)
                .filter(text -> text.length() >= RUNNING && !Typography.endsSentence(text))
                .mapToDouble(Measure::width)
                .sorted()
                .toArray();
        return new Measure(widths.length == 0 ? 0 : widths[widths.length / 2]);
      }

      /** The part of a typical line that the text takes; 0 when lines have no typical width. */
      double share(String text) {
        return typical == 0 ? 0 : width(text) / typical;
      }

      /**
       * True when the first word of the next line would have fitted at the end of this one: nobody
       * breaks a line there unless a paragraph ends.
       */
      boolean leavesRoomFor(String line, String next) {
        return room(line, next) <= 1;
      }

      /** The part of a typical line that the line and the next line's first word take together. */
      double room(String line, String next) {
        int space = next.indexOf(' ');
        String word = space < 0 ? next : next.substring(0, space);
        return typical == 0 ? 2 : (width(line) + width(" ") + width(word)) / typical;
      }

      /** Width in ems by classes of letters, as book fonts have them. */
      static double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
          width += width(text.charAt(i));
        }
        return width;
      }

      private static double width(char c) {
        if (NARROW.indexOf(c) >= 0) {
          return 0.30;
        }
        if (WIDE.indexOf(c) >= 0) {
          return 0.85;
        }
        return Character.isUpperCase(c) ? 0.66 : 0.52;
      }
    }
  }
}
