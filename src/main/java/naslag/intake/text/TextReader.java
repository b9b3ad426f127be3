package naslag.intake.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import naslag.intake.blocks.Extraction;
import naslag.intake.blocks.Hyphens;
import naslag.intake.report.ImportLog;
import naslag.intake.report.Repair;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.Source;
import naslag.intake.source.Typography;
import naslag.intake.text.BodyLine.SourceLine;
import naslag.intake.text.FurnitureFinder.Furniture;
import naslag.intake.text.HeadingFinder.Heading.Style;
import naslag.intake.text.PageBreaks.PageBreak;
import naslag.intake.text.PageNumbers.PageStart;
import naslag.intake.text.Paragraphs.Chunk;
import naslag.intake.text.Paragraphs.Piece;
import naslag.intake.text.SectionNumbers.SectionLevels;
import naslag.intake.text.Sections.Joiner;

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
        Sections.of(
            pieces,
            readingCase,
            new Joiner(Hyphens.of(body.stream().map(BodyLine::text).toList()), log),
            log);
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

  /** Writes down which lines were left out, and which pages were counted. */
  static final class FurnitureLog {
    private FurnitureLog() {}

    static void write(
        List<SourceLine> lines, Furniture furniture, List<PageStart> starts, ImportLog log) {
      furniture
          .kinds()
          .forEach(
              (index, kind) ->
                  log.repaired(lines.get(index).number(), repair(kind), lines.get(index).text()));
      for (PageStart start : starts) {
        if (start.inferred()) {
          log.repaired(
              lines.get(start.index()).number(),
              Repair.Kind.PAGE_INFERRED,
              "hier begint bladzijde " + start.page());
        }
      }
      missing(lines, starts, log);
      boolean heads =
          furniture.kinds().containsValue(Furniture.Kind.CHAPTER_HEAD)
              || furniture.kinds().containsValue(Furniture.Kind.TITLE_HEAD);
      if (starts.isEmpty() && heads) {
        log.lookAt(
            0,
            "de tekst heeft kopregels maar nergens een bladzijdenummer; de bladzijden zijn niet gemarkeerd.");
      }
    }

    private static void missing(List<SourceLine> lines, List<PageStart> starts, ImportLog log) {
      for (int i = 1; i < starts.size(); i++) {
        List<String> missing = new ArrayList<>();
        for (int page = starts.get(i - 1).page() + 1; page < starts.get(i).page(); page++) {
          missing.add(String.valueOf(page));
        }
        if (!missing.isEmpty()) {
          log.lookAt(
              lines.get(starts.get(i).index()).number(),
              missing.size() == 1
                  ? "bladzijde "
                      + missing.getFirst()
                      + " vond Naslag niet in de tekst; misschien was ze wit, misschien ontbreekt er"
                      + " iets."
                  : "bladzijden "
                      + String.join(", ", missing)
                      + " vond Naslag niet in de tekst; misschien waren ze wit, misschien ontbreekt er"
                      + " iets.");
        }
      }
    }

    private static Repair.Kind repair(Furniture.Kind kind) {
      return switch (kind) {
        case PRINTER_SLUG -> Repair.Kind.PRINTER_SLUG;
        case PAGE_NUMBER -> Repair.Kind.PAGE_NUMBER;
        case MARGIN_NUMBER -> Repair.Kind.MARGIN_NUMBER;
        case TITLE_HEAD, CHAPTER_HEAD -> Repair.Kind.RUNNING_HEAD;
      };
    }
  }

  /**
   * The title of a work: what a person gave, else the running head of the whole, else the heading
   * with which the text begins, else the file's name.
   *
   * @param consumed the heading that became the title, so that it does not stand there twice
   */
  record TitleFinder(String title, Optional<Piece.Title> consumed) {

    static TitleFinder of(
        List<Piece> pieces,
        Optional<String> runningTitle,
        String given,
        String fileName,
        ReadingCase readingCase) {
      Optional<Piece.Title> first =
          !pieces.isEmpty()
                  && pieces.getFirst() instanceof Piece.Title title
                  && title.heading().style() != Style.NUMBERED
              ? Optional.of(title)
              : Optional.empty();
      String opening = cased(first.map(TitleFinder::words).orElse(""), readingCase);
      String wanted = given.isEmpty() ? cased(runningTitle.orElse(""), readingCase) : given;
      if (wanted.isEmpty()) {
        return opening.isEmpty()
            ? new TitleFinder(Typography.titleOf(fileName), Optional.empty())
            : new TitleFinder(opening, first);
      }
      boolean same = RunningHeads.key(opening).equals(RunningHeads.key(wanted));
      return new TitleFinder(wanted, same ? first : Optional.empty());
    }

    private static String cased(String title, ReadingCase readingCase) {
      return Typography.capitals(title) ? readingCase.restore(title) : title;
    }

    private static String words(Piece.Title title) {
      return title.heading().lines().stream().map(BodyLine::text).collect(Collectors.joining(" "));
    }
  }
}
