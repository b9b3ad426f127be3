package naslag.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import naslag.corpus.CrossReferences;
import naslag.corpus.Metadata;
import naslag.corpus.References;
import naslag.corpus.Work;
import naslag.intake.Heading.Style;
import naslag.intake.PageNumbers.PageStart;
import naslag.intake.Paragraphs.Piece;

/** Makes a work of plain text as it comes out of a viewer: the steps, in their order. */
final class TextConversion {
  private final ImportLog log;
  private final List<SourceLine> lines;
  private final Measure measure;
  private final FurnitureFinder.Result found;
  private final List<PageStart> starts;
  private final List<BodyLine> body;

  /**
   * What came of it.
   *
   * @param body the lines of the text itself, as {@link Completeness} wants them
   * @param examples with the facts that were read from them
   */
  record Converted(
      Work work,
      List<String> body,
      List<Draft> sections,
      Map<FoundExample, ExampleThreads.Place> examples,
      List<Integer> furniture,
      int pages,
      int inferred,
      List<String> references) {

    /** The words around the first difference between source and work; empty when there is none. */
    Optional<String> difference() {
      return Completeness.difference(body, sections.stream().map(s -> s.number).toList(), work);
    }
  }

  private TextConversion(String source, ImportLog log) {
    this.log = log;
    this.lines = SourceLine.of(source);
    this.measure = Measure.of(lines);
    this.found = FurnitureFinder.find(lines, measure);
    List<PageBreak> breaks = PageBreaks.find(lines, found.furniture(), found.evidence());
    this.starts = PageNumbers.number(breaks, lines.size());
    this.body = BodyLine.of(lines, found.furniture(), breaks, starts);
  }

  static Converted convert(String source, String fileName, ImportOptions options, ImportLog log) {
    return new TextConversion(source, log).convert(fileName, options);
  }

  private Converted convert(String fileName, ImportOptions options) {
    FurnitureLog.write(lines, found.furniture(), starts, log);
    List<Piece> pieces = new ArrayList<>(Paragraphs.of(Chunk.of(body), measure, log));
    ReadingCase readingCase = new ReadingCase(body);
    TitleFinder title =
        TitleFinder.of(pieces, found.furniture().title(), options, fileName, readingCase);
    title.consumed().ifPresent(pieces::remove);
    Sections.Gathered gathered =
        Sections.of(pieces, readingCase, new Joiner(Hyphens.of(body), log), log);
    if (title.consumed().isPresent()) {
      gathered.preamble().pages.addAll(title.consumed().get().heading().lines().getFirst().pages());
    }
    SectionNumbers.assign(gathered.sections(), marginByLine(), this::pageOfLine, log);
    SectionLevels.assign(gathered.sections());
    List<Draft> all = gathered.all();
    People people =
        People.of(all.stream().flatMap(s -> s.parts.stream()).map(Draft.Part::text).toList());
    Map<FoundExample, ExampleThreads.Place> examples =
        ExampleThreads.of(ExampleFinder.in(all, people), people);
    List<String> references = references(all);
    List<String> creators = creators(all, options);
    Set<String> numbers = new HashSet<>();
    all.forEach(section -> numbers.add(section.number));
    numbers.remove("");
    CrossReferences crossReferences = new CrossReferences(numbers);
    crossReferences(all, crossReferences);
    Metadata metadata = metadata(title.title(), creators, references, fileName, options);
    Work work = WorkAssembler.assemble(metadata, all, examples, crossReferences);
    List<Integer> furniture =
        found.furniture().kinds().keySet().stream()
            .map(i -> lines.get(i).number())
            .sorted()
            .toList();
    return new Converted(
        work,
        bodyWords(title, gathered.sections()),
        all,
        examples,
        furniture,
        starts.size(),
        (int) starts.stream().filter(PageStart::inferred).count(),
        references);
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

  private List<String> references(List<Draft> sections) {
    Set<String> references = new LinkedHashSet<>();
    for (Draft section : sections) {
      for (Draft.Part part : section.parts) {
        for (References.Reference reference : References.in(part.text())) {
          references.add(reference.text());
          log.repaired(part.prose().line(), Repair.Kind.REFERENCE, reference.text());
        }
      }
    }
    return List.copyOf(references);
  }

  private List<String> creators(List<Draft> sections, ImportOptions options) {
    Optional<Draft> signed = Sections.signedByTheAuthors(sections);
    if (options.creators().isEmpty() && signed.isPresent()) {
      List<String> creators = List.copyOf(signed.get().creators);
      log.lookAt(
          signed.get().parts.getLast().prose().line(),
          "auteurs afgeleid uit de ondertekening: "
              + String.join(" en ", creators)
              + "; geef ze met --auteur als dat niet klopt.");
      signed.get().creators.clear();
      return creators;
    }
    if (options.creators().isEmpty()) {
      log.lookAt(0, "de tekst noemt geen auteur; geef die met --auteur.");
    }
    sections.stream()
        .filter(s -> s.creators.equals(options.creators()))
        .forEach(s -> s.creators.clear());
    return options.creators();
  }

  /** What is dead is said once a target, at its first place. */
  private void crossReferences(List<Draft> sections, CrossReferences references) {
    Map<String, Integer> dead = new LinkedHashMap<>();
    Map<String, Integer> chapters = new LinkedHashMap<>();
    for (Draft section : sections) {
      for (Draft.Part part : section.parts) {
        int line = part.prose().line();
        for (CrossReferences.Target target : references.in(part.text())) {
          log.repaired(line, Repair.Kind.LINK, "(" + target.number() + ")");
        }
        for (CrossReferences.Target target : references.dead(part.text())) {
          dead.putIfAbsent(target.number(), line);
        }
        for (CrossReferences.Target target : CrossReferences.chapters(part.text())) {
          chapters.putIfAbsent(target.number(), line);
        }
      }
    }
    dead.forEach(
        (number, line) ->
            log.lookAt(
                line,
                "de tekst verwijst naar "
                    + number
                    + ", maar dat deel is niet gevonden; de verwijzing bleef gewone tekst."));
    chapters.forEach(
        (number, line) -> {
          if (sections.stream().noneMatch(s -> isChapter(s, number))) {
            log.lookAt(
                line,
                "de tekst verwijst naar hoofdstuk "
                    + number
                    + ", dat er niet in staat; de verwijzing bleef gewone tekst.");
          }
        });
  }

  private static boolean isChapter(Draft section, String number) {
    return section.title.toLowerCase(Locale.ROOT).matches("hoofdstuk\\s+" + number + "(?!\\d).*");
  }

  private static Metadata metadata(
      String title,
      List<String> creators,
      List<String> references,
      String fileName,
      ImportOptions options) {
    Map<String, List<String>> other =
        references.isEmpty() ? Map.of() : Map.of("references", references);
    return new Metadata(
        title,
        creators,
        List.of(),
        "",
        options.date(),
        "",
        "nl",
        "",
        fileName,
        "",
        "",
        List.of(),
        other);
  }

  /** The text's lines, the number before a heading and the line that became the title left out. */
  private List<String> bodyWords(TitleFinder title, List<Draft> sections) {
    Map<BodyLine, String> numbers = new HashMap<>();
    for (Draft section : sections) {
      if (section.heading.style() == Style.NUMBERED) {
        numbers.put(section.heading.lines().getFirst(), section.heading.number());
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
