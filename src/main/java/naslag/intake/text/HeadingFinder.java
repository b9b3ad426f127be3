package naslag.intake.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naslag.corpus.Words;
import naslag.intake.source.Typography;
import naslag.intake.text.BodyLine.Measure;
import naslag.intake.text.BodyLine.SourceLine;
import naslag.intake.text.HeadingFinder.Heading.Style;
import naslag.intake.text.Sections.Signatures;

/** Tells which lines at the start of a chunk are a heading. */
final class HeadingFinder {
  private static final int MOST_LINES = 4;
  private static final int MOST_WORDS = 16;

  /** Where more of the chunks look like a plain title, the text is a list or a poem. */
  private static final double PLAIN_IS_RARE = 0.34;

  private final List<List<BodyLine>> chunks;
  private final Measure measure;
  private final boolean plainAllowed;

  HeadingFinder(List<List<BodyLine>> chunks, Measure measure) {
    this.chunks = chunks;
    this.measure = measure;
    long plain = 0;
    for (int i = 0; i < chunks.size(); i++) {
      plain += plainShape(chunks.get(i), i) ? 1 : 0;
    }
    this.plainAllowed = plain <= Math.max(2, PLAIN_IS_RARE * chunks.size());
  }

  /**
   * The heading with which a chunk begins, or what is left of it.
   *
   * @param index of the chunk it belongs to
   * @param chunk the lines that are left of it
   * @param textGoesOn true when the text before it ends in the middle of a sentence
   */
  Optional<Heading> at(int index, List<BodyLine> chunk, boolean textGoesOn) {
    if (chunk.getFirst().knownHeading()) {
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
              .contains(chunk.getFirst().text().toLowerCase(Locale.ROOT));
      return Optional.of(new Heading(beside ? Style.CHAPTER : Style.PLAIN, "", chunk));
    }
    return Optional.empty();
  }

  private Optional<Heading> numbered(List<BodyLine> chunk) {
    String first = chunk.getFirst().text();
    if (!HeadingShape.isNumbered(first) || !HeadingShape.isShort(first, measure)) {
      return Optional.empty();
    }
    int lines = 1;
    while (lines < chunk.size()
        && lines < MOST_LINES
        && HeadingShape.isShort(chunk.get(lines).text(), measure)
        && !HeadingShape.isNumbered(chunk.get(lines).text())) {
      lines++;
    }
    boolean wholeChunk = lines == chunk.size();
    boolean list = lines < chunk.size() && HeadingShape.isNumbered(chunk.get(lines).text());
    boolean sentence = Typography.endsSentence(chunk.get(lines - 1).text());
    boolean open = chunk.get(wholeChunk ? lines - 1 : 0).text().endsWith(",");
    if (list || open || (sentence && !chunk.get(lines - 1).text().matches(".*[?!]$"))) {
      return Optional.empty();
    }
    String number = HeadingShape.numbered(first).replaceFirst("$1");
    return Optional.of(
        new Heading(Style.NUMBERED, number, chunk.subList(0, wholeChunk ? lines : 1)));
  }

  private static int capitals(List<BodyLine> chunk) {
    int lines = 0;
    while (lines < chunk.size()
        && lines < MOST_LINES
        && Typography.capitals(chunk.get(lines).text())) {
      lines++;
    }
    return lines;
  }

  /** Short, alone, begins with a capital, not closed, and followed by text. */
  private boolean plainShape(List<BodyLine> chunk, int index) {
    boolean followed =
        index + 1 < chunks.size()
            && (chunks.get(index + 1).size() > 1
                || !HeadingShape.isShort(chunks.get(index + 1).getFirst().text(), measure)
                || measure.typical() == 0);
    if (!followed || chunk.size() > 2) {
      return false;
    }
    int words = chunk.stream().mapToInt(line -> Words.count(line.text())).sum();
    String first = chunk.getFirst().text();
    String last = chunk.getLast().text();
    return words <= MOST_WORDS
        && words > 0
        && chunk.stream().allMatch(line -> HeadingShape.isShort(line.text(), measure))
        && Character.isUpperCase(first.codePointAt(firstSign(first)))
        && !first.matches("^[-–—•*].*")
        && !last.matches(".*[.,;:)…]$")
        && !Typography.endsWithHyphen(last)
        && !Signatures.isNames(last)
        && chunk.stream().noneMatch(line -> line.text().contains("://"));
  }

  private static int firstSign(String text) {
    return text.length() > 1 && "‘“\"".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
  }

  /** What a heading looks like before anything else is known. */
  static final class HeadingShape {
    /** Of a typical line: a heading leaves room. */
    static final double SHORT = 0.8;

    private static final Pattern NUMBERED =
        Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})*)\\.?\\s+([‘“\"]?\\p{Lu}.*)");
    private static final Pattern CLOSED = Pattern.compile("[.;]$");
    private static final int LONGEST_UNMEASURED = 60;

    /** A number and a title: "3.2 Een titel". Groups: number, title. */
    static Matcher numbered(String text) {
      return NUMBERED.matcher(text);
    }

    static boolean isNumbered(String text) {
      return numbered(text).matches() && !CLOSED.matcher(text).find() && text.length() < 100;
    }

    static boolean isShort(String text, Measure measure) {
      return measure.typical() == 0
          ? text.length() <= LONGEST_UNMEASURED
          : measure.share(text) < SHORT;
    }

    /** True when the line goes on with a numbered heading that began directly above it. */
    static boolean continuesNumbered(List<SourceLine> lines, int index) {
      int first = index;
      while (first > 0 && index - first < 4 && !lines.get(first - 1).blank()) {
        first--;
      }
      return first < index
          && (first == 0 || lines.get(first - 1).blank())
          && isNumbered(lines.get(first).text())
          && !Typography.endsSentence(lines.get(first).text());
    }
  }

  /**
   * A heading as it stands in the source.
   *
   * @param number as printed in the line; "" when there is none
   * @param lines one or more
   */
  record Heading(Style style, String number, List<BodyLine> lines) {
    Heading {
      lines = List.copyOf(lines);
    }

    /** How a heading is set; equal levels are set alike. */
    enum Style {
      /** A running head repeats it. */
      CHAPTER,
      NUMBERED,
      CAPITALS,
      PLAIN
    }

    int line() {
      return lines.getFirst().number();
    }

    String text() {
      return lines.stream().map(BodyLine::text).collect(Collectors.joining(" "));
    }
  }
}
