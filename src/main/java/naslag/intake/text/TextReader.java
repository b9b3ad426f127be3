package naslag.intake.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.WorkField;
import naslag.intake.blocks.Extraction;
import naslag.intake.blocks.Extraction.Draft;
import naslag.intake.blocks.LineJoiner.Hyphens;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import naslag.intake.text.HeadingFinder.Heading;
import naslag.intake.text.HeadingFinder.Heading.Style;
import naslag.intake.text.HeadingFinder.SectionNumbers;
import naslag.intake.text.HeadingFinder.SectionNumbers.SectionLevels;
import naslag.intake.text.PageNumbers.PageBreak;
import naslag.intake.text.PageNumbers.PageBreaks;
import naslag.intake.text.PageNumbers.PageStart;
import naslag.intake.text.Paragraphs.Piece;
import naslag.intake.text.Sections.ReadingCase;
import naslag.intake.text.SourceLine.Measure;

/** Reads plain text as it comes out of a viewer: the steps, in their order. */
public final class TextReader {
  private final ImportLog log;
  private final List<SourceLine> lines;
  private final Measure measure;
  private final Furniture furniture;
  private final List<PageStart> starts;
  private final List<SourceLine> body;

  private TextReader(String source, ImportLog log) {
    this.log = log;
    this.lines = SourceLine.of(source);
    this.measure = Measure.of(lines);
    this.furniture = Furniture.of(lines);
    List<PageBreak> breaks = PageBreaks.find(lines, furniture);
    this.starts = PageNumbers.number(breaks, lines.size());
    for (PageBreak at : breaks) {
      if (at.certain() && at.index() < lines.size()) {
        lines.get(at.index()).pageBefore = true;
      }
    }
    for (PageStart start : starts) {
      PageMark mark = new PageMark(String.valueOf(start.page()), start.inferred());
      lines.get(start.index()).pages.add(mark);
    }
    this.body = SourceLine.body(lines);
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
    List<PageMark> begins = title.consumed().map(t -> t.lines().getFirst().pages).orElse(List.of());
    Draft preamble = new Draft(0, "", "", 0, begins);
    Hyphens hyphens = Hyphens.of(body.stream().map(line -> line.text).toList());
    List<Sections.Headed> sections = Sections.of(pieces, preamble, readingCase, hyphens, log);
    new SectionNumbers(sections, furniture.margin, this::pageOfLine, log).assign();
    SectionLevels.assign(sections);
    List<Draft> drafts = new ArrayList<>(sections.stream().map(Sections.Headed::draft).toList());
    if (!preamble.parts.isEmpty() || !preamble.pages.isEmpty()) {
      drafts.addFirst(preamble);
    }
    return new Extraction.Content(
        title.title(),
        source.given(),
        drafts,
        bodyWords(title, sections),
        source.file().encoding(),
        "regel");
  }

  private int pageOfLine(int line) {
    return starts.stream()
        .filter(start -> lines.get(start.index()).number <= line)
        .mapToInt(PageStart::page)
        .reduce(0, (before, page) -> page);
  }

  /** The text's lines, the number before a heading and the line that became the title left out. */
  private List<String> bodyWords(WorkTitle title, List<Sections.Headed> sections) {
    Map<SourceLine, String> numbers = new HashMap<>();
    sections.forEach(s -> numbers.put(s.heading().lines().getFirst(), s.heading().number()));
    List<SourceLine> consumed = title.consumed().map(Heading::lines).orElse(List.of());
    return body.stream()
        .filter(line -> !consumed.contains(line))
        .map(line -> line.text.substring(numbers.getOrDefault(line, "").length()))
        .toList();
  }

  /** Writes down which lines were left out, and which pages were counted. */
  private void logFurniture() {
    for (SourceLine line : lines) {
      if (line.furniture != null) {
        log.repaired(line.number, line.furniture, line.text);
      }
    }
    for (int i = 0; i < starts.size(); i++) {
      PageStart start = starts.get(i);
      int line = lines.get(start.index()).number;
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
    if (starts.isEmpty() && lines.stream().anyMatch(line -> line.is(Repair.Kind.RUNNING_HEAD))) {
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
  private record WorkTitle(String title, Optional<Heading> consumed) {}

  private WorkTitle title(List<Piece> pieces, Source source, ReadingCase readingCase) {
    Optional<Heading> first =
        !pieces.isEmpty()
                && pieces.getFirst() instanceof Heading heading
                && heading.style() != Style.NUMBERED
            ? Optional.of(heading)
            : Optional.empty();
    String opening = first.map(heading -> readingCase.ofTitle(heading.text())).orElse("");
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
}
