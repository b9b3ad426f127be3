package naslag.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import naslag.corpus.PageMark;
import naslag.intake.blocks.Draft;
import naslag.intake.blocks.Draft.Kind;
import naslag.intake.blocks.Hyphens;
import naslag.intake.blocks.Prose;
import naslag.intake.report.ImportLog;
import naslag.intake.report.Repair;
import naslag.intake.source.Typography;
import naslag.intake.text.BodyLine.SourceLine;
import naslag.intake.text.HeadingFinder.Heading;
import naslag.intake.text.HeadingFinder.Heading.Style;
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
          capitals || Typography.capitals(text) ? readingCase.restore(text.strip()) : text.strip();
      if (!lines.isEmpty()
          && (capitals || Typography.capitals(text))
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

  /** A line of names alone, at the end of a section: who wrote it. */
  static final class Signatures {
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|&|\\ben\\b)\\s*");
    private static final Set<String> PARTICLES =
        Set.of(
            "van", "de", "den", "der", "ter", "ten", "te", "in", "'t", "’t", "het", "von", "di",
            "da", "la", "le", "du", "el", "al", "ben");
    private static final Pattern TITLE =
        Pattern.compile("(?:prof|dr|drs|ir|mr|mw|dhr|em)\\.", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
        Pattern.compile("\\p{Lu}[\\p{L}’'.-]*(?:-\\p{Lu}[\\p{L}’']*)*");

    private Signatures() {}

    /** True for one or more whole names and nothing else: "An Peeters en Bart De Smet". */
    static boolean isNames(String text) {
      return !names(text).isEmpty();
    }

    /** The names in a line that holds nothing else; empty when it holds more. */
    static List<String> names(String text) {
      List<String> names = new ArrayList<>();
      for (String part : BETWEEN.split(text.strip())) {
        if (!isName(part)) {
          return List.of();
        }
        names.add(part);
      }
      return names;
    }

    /** A first and a last name at least, at most six words, first and last with a capital. */
    private static boolean isName(String part) {
      String[] words = part.split("\\s+");
      int capitals = 0;
      for (int i = 0; i < words.length; i++) {
        boolean capital = NAME.matcher(words[i]).matches() && !Typography.capitals(words[i]);
        boolean title = TITLE.matcher(words[i]).matches();
        boolean particle = i > 0 && PARTICLES.contains(words[i]);
        if (!capital && !title && !particle) {
          return false;
        }
        capitals += capital && !title ? 1 : 0;
      }
      return capitals >= 2 && words.length <= 6 && NAME.matcher(words[words.length - 1]).matches();
    }
  }

  /**
   * Puts lines together to running text: hyphens at line ends judged, pages kept in their place.
   */
  static final class Joiner {
    private final Hyphens hyphens;
    private final ImportLog log;

    Joiner(Hyphens hyphens, ImportLog log) {
      this.hyphens = hyphens;
      this.log = log;
    }

    /** The running text of lines. The pages of the first line are not in it. */
    Prose join(List<BodyLine> lines) {
      StringBuilder text = new StringBuilder(lines.getFirst().text());
      List<Prose.PageAt> pages = new ArrayList<>();
      for (BodyLine line : lines.subList(1, lines.size())) {
        int start = append(text, line);
        for (PageMark mark : line.pages()) {
          pages.add(new Prose.PageAt(start, mark));
        }
      }
      return new Prose(text.toString(), pages, lines.getFirst().number());
    }

    /** Lines that keep their ends. */
    static Prose verse(List<BodyLine> lines) {
      StringBuilder text = new StringBuilder();
      List<Prose.PageAt> pages = new ArrayList<>();
      for (BodyLine line : lines) {
        text.append(text.isEmpty() ? "" : "\n");
        if (!text.isEmpty()) {
          for (PageMark mark : line.pages()) {
            pages.add(new Prose.PageAt(text.length(), mark));
          }
        }
        text.append(line.text());
      }
      return new Prose(text.toString(), pages, lines.getFirst().number());
    }

    /** Where the first whole word of the line stands. */
    private int append(StringBuilder text, BodyLine line) {
      String next = line.text();
      if (!Typography.endsWithHyphen(text.substring(Math.max(0, text.length() - 3)))) {
        text.append(' ').append(next);
        return text.length() - next.length();
      }
      int leftFrom = text.lastIndexOf(" ") + 1;
      String left = text.substring(leftFrom);
      int space = next.indexOf(' ');
      String right = space < 0 ? next : next.substring(0, space);
      Hyphens.Joint joint = hyphens.judge(left, right);
      log.repaired(
          line.number() - 1,
          joint.kept() ? Repair.Kind.HYPHEN_KEPT : Repair.Kind.HYPHEN_JOINED,
          left + " / " + right + " → " + joint.text());
      text.setLength(leftFrom);
      text.append(joint.text());
      int after = text.length();
      if (space >= 0) {
        text.append(next, space, next.length());
        return after + 1;
      }
      return after;
    }
  }
}
