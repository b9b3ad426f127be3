package naslag.intake.text;

import naslag.intake.blocks.Draft;
import naslag.intake.report.ImportLog;
import naslag.intake.report.Repair;
import naslag.intake.source.Signs;
import java.util.ArrayList;
import java.util.List;
import naslag.corpus.PageMark;
import naslag.intake.blocks.Draft.Kind;
import naslag.intake.text.Heading.Style;
import naslag.intake.text.Paragraphs.Piece;

/** Gathers headings and paragraphs into sections; finds the title, mottos and signatures. */
final class Sections {
  private final ReadingCase readingCase;
  private final Joiner joiner;
  private final ImportLog log;
  private final List<Headed> sections = new ArrayList<>();

  private Sections(ReadingCase readingCase, Joiner joiner, ImportLog log) {
    this.readingCase = readingCase;
    this.joiner = joiner;
    this.log = log;
  }

  /** A section with the heading that its source prints. */
  record Headed(Heading heading, Draft draft) {
    Style style() {
      return heading.style();
    }
  }

  /**
   * The sections.
   *
   * @param preamble what precedes the first heading; may be empty
   */
  record Gathered(Draft preamble, List<Headed> sections) {

    /** The preamble, when it holds something, and the sections. */
    List<Draft> all() {
      List<Draft> all = new ArrayList<>(sections.stream().map(Headed::draft).toList());
      if (!preamble.parts.isEmpty() || !preamble.pages.isEmpty()) {
        all.addFirst(preamble);
      }
      return all;
    }
  }

  static Gathered of(List<Piece> pieces, ReadingCase readingCase, Joiner joiner, ImportLog log) {
    Sections sections = new Sections(readingCase, joiner, log);
    Draft preamble = new Draft(0, "", "", 0, List.of());
    Draft current = preamble;
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Title(Heading heading) -> {
          List<PageMark> pages =
              heading.lines().stream().flatMap(line -> line.pages().stream()).toList();
          current = new Draft(0, heading.number(), sections.title(heading), heading.line(), pages);
          sections.sections.add(new Headed(heading, current));
        }
        case Piece.Text(List<BodyLine> lines, int group) ->
            current.parts.add(
                new Draft.Part(Kind.TEXT, joiner.join(lines), lines.getFirst().pages(), group));
        case Piece.Verse(List<BodyLine> lines, int group, boolean motto) -> {
          if (motto) {
            log.repaired(
                lines.getFirst().number(),
                Repair.Kind.EPIGRAPH,
                Repair.opening(lines.getFirst().text()));
          }
          current.parts.add(
              new Draft.Part(
                  motto ? Kind.MOTTO : Kind.VERSE,
                  Joiner.verse(lines),
                  lines.getFirst().pages(),
                  group));
        }
      }
    }
    Gathered gathered = new Gathered(preamble, sections.sections);
    gathered.all().forEach(sections::sign);
    return gathered;
  }

  private String title(Heading heading) {
    List<BodyLine> lines = new ArrayList<>();
    boolean capitals = heading.style() == Style.CAPITALS;
    for (BodyLine line : heading.lines()) {
      String text = line.text();
      if (lines.isEmpty() && !heading.number().isEmpty()) {
        text = text.substring(heading.number().length()).replaceFirst("^\\.?\\s+", "");
      }
      // Line by line, so that a word that a hyphen divides is judged in small letters.
      String cased =
          capitals || Signs.capitals(text) ? readingCase.restore(text.strip()) : text.strip();
      if (!lines.isEmpty()
          && (capitals || Signs.capitals(text))
          && !lines.getLast().text().matches(".*[.?!]")) {
        cased = lowerFirst(cased, text);
      }
      SourceLine source = line.line();
      lines.add(
          new BodyLine(
              new SourceLine(source.number(), cased, source.indented(), source.pageBefore()),
              line.gap(),
              List.of(),
              line.pageBreak(),
              line.knownHeading()));
    }
    String title = joiner.join(lines).text().strip();
    if (heading.lines().size() > 1) {
      log.repaired(
          heading.line(), Repair.Kind.HEADING, title + " (uit " + lines.size() + " regels)");
    }
    if (capitals) {
      log.repaired(heading.line(), Repair.Kind.HEADING_CASE, title);
    }
    return title;
  }

  /** A second line goes on in small letters, unless its first word is a name or an acronym. */
  private String lowerFirst(String cased, String printed) {
    String asInside = readingCase.restore("x " + printed);
    return asInside.length() > 2 && asInside.length() - 2 == cased.length()
        ? asInside.substring(2)
        : cased;
  }

  /** Names alone in the last line of a section say who wrote it. */
  private void sign(Draft section) {
    if (section.parts.size() < 2 || section.parts.getLast().kind() != Kind.TEXT) {
      return;
    }
    Draft.Part last = section.parts.getLast();
    List<String> names = Signatures.names(last.text());
    if (!names.isEmpty() && last.prose().pages().isEmpty()) {
      section.parts.set(
          section.parts.size() - 1,
          new Draft.Part(Kind.SIGNATURE, last.prose(), last.pages(), last.group()));
      section.creators.addAll(names);
      log.repaired(last.prose().line(), Repair.Kind.SIGNATURE, last.text());
    }
  }
}
