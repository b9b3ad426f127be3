package naslag.intake.text;

import naslag.intake.blocks.Extraction;
import naslag.intake.source.FoundMetadata;
import naslag.intake.blocks.Hyphens;
import naslag.intake.report.ImportLog;
import naslag.intake.report.Repair;
import naslag.intake.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import naslag.intake.text.Heading.Style;
import naslag.intake.text.PageNumbers.PageStart;
import naslag.intake.text.Paragraphs.Piece;

/** Reads plain text as it comes out of a viewer: the steps, in their order. */
public final class TextReader {
  private final ImportLog log;
  private final List<SourceLine> lines;
  private final Measure measure;
  private final FurnitureFinder.Result found;
  private final List<PageStart> starts;
  private final List<BodyLine> body;

  private TextReader(String source, ImportLog log) {
    this.log = log;
    this.lines = SourceLine.of(source);
    this.measure = Measure.of(lines);
    this.found = FurnitureFinder.find(lines, measure);
    List<PageBreak> breaks = PageBreaks.find(lines, found.furniture(), found.evidence());
    this.starts = PageNumbers.number(breaks, lines.size());
    this.body = BodyLine.of(lines, found.furniture(), breaks, starts);
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
    FoundMetadata said = source.given();
    String fileName = source.name();
    FurnitureLog.write(lines, found.furniture(), starts, log);
    List<Piece> pieces = new ArrayList<>(Paragraphs.of(Chunk.of(body), measure, log));
    ReadingCase readingCase = new ReadingCase(body);
    TitleFinder title =
        TitleFinder.of(pieces, found.furniture().title(), said.title(), fileName, readingCase);
    title.consumed().ifPresent(pieces::remove);
    Sections.Gathered gathered =
        Sections.of(pieces, readingCase, new Joiner(Hyphens.of(body.stream().map(BodyLine::text).toList()), log), log);
    if (title.consumed().isPresent()) {
      gathered.preamble().pages.addAll(title.consumed().get().heading().lines().getFirst().pages());
    }
    SectionNumbers.assign(gathered.sections(), marginByLine(), this::pageOfLine, log);
    SectionLevels.assign(gathered.sections());
    List<Integer> furniture =
        found.furniture().kinds().keySet().stream()
            .map(i -> lines.get(i).number())
            .sorted()
            .toList();
    int inferred = (int) starts.stream().filter(PageStart::inferred).count();
    return new Extraction.Content(
        title.title(),
        said,
        gathered.all(),
        bodyWords(title, gathered.sections()),
        furniture,
        new Extraction.Pages(starts.size(), inferred),
        source.file().encoding(),
        "regel");
  }

  private Map<Integer, String> marginByLine() {
    Map<Integer, String> byLine = new TreeMap<>();
    found.margin().forEach((index, number) -> byLine.put(lines.get(index).number(), number));
    return byLine;
  }

  private int pageOfLine(int line) {
    int page = 0;
    for (PageStart start : starts) {
      if (lines.get(start.index()).number() <= line) {
        page = start.page();
      }
    }
    return page;
  }

  /** The text's lines, the number before a heading and the line that became the title left out. */
  private List<String> bodyWords(TitleFinder title, List<Sections.Headed> sections) {
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
}
