package naslag.intake.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import naslag.corpus.PlainText.Words;
import naslag.corpus.References.CrossReferences;
import naslag.intake.blocks.Extraction.Draft;
import naslag.intake.blocks.Numerals.NumberedHeading;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;
import naslag.intake.text.HeadingFinder.Heading.Style;
import naslag.intake.text.Paragraphs.Piece;
import naslag.intake.text.Sections.Signatures;
import naslag.intake.text.SourceLine.Measure;

/** Tells which lines at the start of a chunk are a heading. */
final class HeadingFinder {
  private static final int MOST_LINES = 4;
  private static final int MOST_WORDS = 16;

  /** Where more of the chunks look like a plain title, the text is a list or a poem. */
  private static final double PLAIN_IS_RARE = 0.34;

  private final List<List<SourceLine>> chunks;
  private final Measure measure;
  private final boolean plainAllowed;

  HeadingFinder(List<List<SourceLine>> chunks, Measure measure) {
    this.chunks = chunks;
    this.measure = measure;
    long plain =
        IntStream.range(0, chunks.size()).filter(i -> plainShape(chunks.get(i), i)).count();
    this.plainAllowed = plain <= Math.max(2, PLAIN_IS_RARE * chunks.size());
  }

  /**
   * The heading with which a chunk begins, or what is left of it.
   *
   * @param index of the chunk it belongs to
   * @param chunk the lines that are left of it
   * @param textGoesOn true when the text before it ends in the middle of a sentence
   */
  Optional<Heading> at(int index, List<SourceLine> chunk, boolean textGoesOn) {
    if (chunk.getFirst().repeated) {
      return Optional.of(new Heading(Style.CHAPTER, "", List.of(chunk.getFirst())));
    }
    Optional<Heading> numbered = numbered(chunk);
    if (numbered.isPresent()) {
      return numbered;
    }
    int capitals = capitals(chunk);
    if (capitals > 0 && !textGoesOn) {
      return Optional.of(new Heading(Style.CAPITALS, "", chunk.subList(0, capitals)));
    }
    boolean whole = chunk.size() == chunks.get(index).size();
    if (whole && plainAllowed && !textGoesOn && plainShape(chunk, index)) {
      // A preface of one page has no running head, and stands beside the chapters all the same.
      boolean beside =
          Typography.list("heading beside chapters")
              .contains(chunk.getFirst().text.toLowerCase(Locale.ROOT));
      return Optional.of(new Heading(beside ? Style.CHAPTER : Style.PLAIN, "", chunk));
    }
    return Optional.empty();
  }

  private Optional<Heading> numbered(List<SourceLine> chunk) {
    String first = chunk.getFirst().text;
    if (!HeadingShape.isNumbered(first) || !HeadingShape.isShort(first, measure)) {
      return Optional.empty();
    }
    int lines = 1;
    while (lines < chunk.size()
        && lines < MOST_LINES
        && HeadingShape.isShort(chunk.get(lines).text, measure)
        && !HeadingShape.isNumbered(chunk.get(lines).text)) {
      lines++;
    }
    String number = NumberedHeading.of(first).number();
    boolean all = lines == chunk.size();
    String last = chunk.get(lines - 1).text;
    boolean sentence = Typography.endsSentence(last) && !last.matches(".*[?!]$");
    boolean list = !all && HeadingShape.isNumbered(chunk.get(lines).text);
    // "3 Varia" above "3.1 Brand" with text below it is no item of a list, and "3.1 Brand" above
    // text is none.
    boolean part =
        (list && lines == 1)
            ? chunk.get(1).text.startsWith(number + ".")
                && chunk.size() > 2
                && !HeadingShape.isNumbered(chunk.get(2).text)
            : number.contains(".") && !Typography.endsSentence(first);
    int own = all && !(part && sentence) ? lines : 1;
    if (((list || sentence) && !part) || chunk.get(own - 1).text.endsWith(",")) {
      return Optional.empty();
    }
    return Optional.of(new Heading(Style.NUMBERED, number, chunk.subList(0, own)));
  }

  /** Whether a line within a chunk is a heading such as "3.2 Verlof": the text before it ended. */
  boolean isNumberedPart(SourceLine before, SourceLine line) {
    return HeadingShape.isNumbered(line.text)
        && HeadingShape.isShort(line.text, measure)
        && NumberedHeading.of(line.text).number().contains(".")
        && Typography.endsSentence(before.text);
  }

  private static int capitals(List<SourceLine> chunk) {
    return (int)
        chunk.stream().limit(MOST_LINES).takeWhile(line -> Typography.capitals(line.text)).count();
  }

  /** Short, alone, begins with a capital, not closed, and followed by text. */
  private boolean plainShape(List<SourceLine> chunk, int index) {
    boolean followed =
        index + 1 < chunks.size()
            && (chunks.get(index + 1).size() > 1
                || !HeadingShape.isShort(chunks.get(index + 1).getFirst().text, measure)
                || measure.typical() == 0);
    if (!followed || chunk.size() > 2) {
      return false;
    }
    int words = chunk.stream().mapToInt(line -> Words.count(line.text)).sum();
    String first = chunk.getFirst().text;
    String last = chunk.getLast().text;
    return words <= MOST_WORDS
        && chunk.stream().allMatch(line -> HeadingShape.isShort(line.text, measure))
        && first.matches("[‘“\"]?\\p{Lu}.*")
        && ".,;:)…".indexOf(last.charAt(last.length() - 1)) < 0
        && !Typography.endsWithHyphen(last)
        && Signatures.names(last).isEmpty()
        && chunk.stream().noneMatch(line -> line.text.contains("://"));
  }

  /** What a heading looks like before anything else is known. */
  static final class HeadingShape {
    /** Of a typical line: a heading leaves room. */
    static final double SHORT = 0.8;

    /** A number and a title: "3.2 Een titel". */
    private static final Pattern NUMBERED =
        Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s+[‘“\"]?\\p{Lu}.*");

    private static final Pattern CLOSED = Pattern.compile("[.;]$");
    private static final int LONGEST_UNMEASURED = 60;

    static boolean isNumbered(String text) {
      return NUMBERED.matcher(text).matches()
          && !CLOSED.matcher(text).find()
          && text.length() < 100;
    }

    static boolean isShort(String text, Measure measure) {
      return measure.typical() == 0
          ? text.length() <= LONGEST_UNMEASURED
          : measure.share(text) < SHORT;
    }

    /** True when the line goes on with a numbered heading that began directly above it. */
    static boolean continuesNumbered(List<SourceLine> lines, int index) {
      int first = index;
      while (index - first < 4 && !lines.get(first).gap) {
        first--;
      }
      return first < index
          && lines.get(first).gap
          && isNumbered(lines.get(first).text)
          && !Typography.endsSentence(lines.get(first).text);
    }
  }

  /**
   * A heading as it stands in the source.
   *
   * @param number as printed in the line; "" when there is none
   * @param lines one or more
   */
  record Heading(Style style, String number, List<SourceLine> lines) implements Piece {
    /** How a heading is set; equal levels are set alike. */
    enum Style {
      /** A running head repeats it. */
      CHAPTER,
      NUMBERED,
      CAPITALS,
      PLAIN
    }

    int line() {
      return lines.getFirst().number;
    }

    String text() {
      return lines.stream().map(line -> line.text).collect(Collectors.joining(" "));
    }
  }

  /**
   * Numbers the headings that print none: counted under a numbered heading as far as its
   * introduction announces them ("… (2.1) … (2.2)") or the margin shows them.
   *
   * @param margin numbers from the margin by source line
   * @param pageOfLine tells which lines stand on one page
   */
  record SectionNumbers(
      List<Sections.Headed> sections,
      Map<Integer, String> margin,
      IntUnaryOperator pageOfLine,
      ImportLog log) {

    /** Numbers the sections in place. */
    void assign() {
      for (int i = 0; i < sections.size(); i++) {
        Sections.Headed section = sections.get(i);
        if (section.style() == Style.NUMBERED && section.draft().number.matches("\\d+")) {
          below(i);
        }
      }
      margin.forEach(
          (line, number) -> {
            if (sections.stream().noneMatch(section -> isShown(line, section.draft()))) {
              log.lookAt(
                  line,
                  "het nummer %s uit de marge hoort bij geen kop; kijk na waar het hoort.",
                  number);
            }
          });
    }

    private void below(int parent) {
      String top = sections.get(parent).draft().number;
      List<Sections.Headed> below =
          sections.subList(parent + 1, sections.size()).stream()
              .takeWhile(s -> s.style() != Style.NUMBERED && s.style() != Style.CHAPTER)
              .toList();
      List<Sections.Headed> children =
          below.stream().filter(s -> s.style() == below.getFirst().style()).toList();
      int announced = announced(top, sections.get(parent).draft().text());
      int last =
          IntStream.rangeClosed(1, children.size())
              .filter(i -> i <= announced || margin.containsValue(top + "." + i))
              .max()
              .orElse(0);
      for (int i = 1; i <= last; i++) {
        String how = announced >= i ? "aangekondigd in de inleiding" : "geteld";
        number(children.get(i - 1).draft(), top + "." + i, how);
      }
      if (announced > children.size()) {
        log.lookAt(
            sections.get(parent).draft().line,
            "de inleiding van deel %s noemt %s onderdelen, maar er zijn maar %s koppen gevonden.",
            top,
            announced,
            children.size());
      }
    }

    /** How many parts an introduction names, without a gap. */
    private static int announced(String top, String introduction) {
      List<String> named =
          CrossReferences.all(introduction).stream().map(target -> target.number()).toList();
      return (int) IntStream.iterate(1, i -> named.contains(top + "." + i), i -> i + 1).count();
    }

    private void number(Draft section, String number, String how) {
      section.number = number;
      boolean shown = margin.keySet().stream().anyMatch(line -> isShown(line, section));
      String said = number + " " + section.title + ": " + (shown ? "gedrukt in de marge" : how);
      log.repaired(section.line, Repair.Kind.SECTION_NUMBER, said);
    }

    /** True for its number in the margin of its page; a viewer may copy half: "1" of "1.2". */
    private boolean isShown(int line, Draft section) {
      return pageOfLine.applyAsInt(line) == pageOfLine.applyAsInt(section.line)
          && (section.number + ".").startsWith(margin.get(line) + ".");
    }

    /** Gives each heading its depth: headings that are set alike are of one level. */
    static final class SectionLevels {
      /** Level 1 is the work's title. */
      private static final int TOP = 2;

      private static final int DEEPEST = 6;

      /** Sets the level of each section in place. */
      static void assign(List<Sections.Headed> sections) {
        List<Style> order =
            new ArrayList<>(sections.stream().map(Sections.Headed::style).distinct().toList());
        order.sort(Comparator.comparing(style -> style != Style.CHAPTER));
        boolean numbersAbove = order.contains(Style.NUMBERED);
        int numbered = TOP + order.indexOf(Style.NUMBERED);
        int numberedDepth =
            sections.stream()
                .filter(s -> s.style() == Style.NUMBERED)
                .mapToInt(s -> depth(s.draft().number))
                .max()
                .orElse(1);
        for (Sections.Headed section : sections) {
          Draft draft = section.draft();
          int level = TOP + order.indexOf(section.style());
          if (numbersAbove && !draft.number.isEmpty()) {
            level = numbered + depth(draft.number) - 1;
          } else if (numbersAbove && level > numbered) {
            // Headings that close a chapter belong to the chapter, not to its last part.
            boolean closing =
                Typography.list("heading that closes a chapter")
                    .contains(draft.title.toLowerCase(Locale.ROOT));
            level = closing ? numbered : level + numberedDepth - 1;
          }
          draft.level = Math.min(level, DEEPEST);
        }
      }

      private static int depth(String number) {
        return (int) number.chars().filter(c -> c == '.').count() + 1;
      }
    }
  }
}
