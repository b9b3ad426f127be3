package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.pdf.PdfMeasure.PageShape;
import naslag.intake.pdf.PdfParser.PdfContent.PageText;
import naslag.intake.source.Typography;

/**
 * The notes at the foot of pages: small letters below the text, each beginning with its mark.
 *
 * @param notes in order
 * @param lines all their lines
 */
record PdfNotes(List<Note> notes, Set<TextLine> lines) {
  /** Of the body's size. */
  private static final float SMALLER = 0.93f;

  private static final Pattern MARK = Pattern.compile("(\\d{1,3}|[*†‡]{1,2})\\s?(?=\\S)");

  /**
   * A note.
   *
   * @param mark "3" or "*"
   * @param page index of the page on which it begins
   * @param lines its lines; the first begins with the mark
   */
  record Note(String mark, int page, List<TextLine> lines) {}

  static PdfNotes of(List<PageText> pages, PdfMeasure measure, List<PageShape> shapes) {
    PdfNotes notes = new PdfNotes(new ArrayList<>(), new HashSet<>());
    for (PageText page : pages) {
      PageShape shape = shapes.get(page.index());
      // Each column has its own foot.
      for (int column = 0; column < shape.columns().size(); column++) {
        int wanted = column;
        List<TextLine> body =
            page.lines().stream()
                .filter(line -> shape.column(line) == wanted)
                .sorted(Comparator.comparingDouble(TextLine::baseline))
                .toList();
        int from = body.size();
        while (from > 0
            && !body.get(from - 1).isTable()
            && body.get(from - 1).size() < SMALLER * measure.size()) {
          from--;
        }
        notes.read(page, body.subList(from, body.size()), measure);
      }
    }
    return notes;
  }

  private void read(PageText page, List<TextLine> foot, PdfMeasure measure) {
    int first = 0;
    while (first < foot.size() && mark(foot.get(first)).isEmpty()) {
      first++;
    }
    if (first > 0 && isLow(page, foot.getFirst()) && goesOn(foot.getFirst())) {
      notes.getLast().lines().addAll(foot.subList(0, first));
      lines.addAll(foot.subList(0, first));
    }
    if (first == foot.size() || !isLow(page, foot.get(first))) {
      return;
    }
    // Among small letters above the notes a line may begin with a number too.
    while (first < foot.size() && !isMarked(page, foot.get(first), measure)) {
      first++;
    }
    for (TextLine line : foot.subList(first, foot.size())) {
      String mark = mark(line);
      boolean begins =
          isMarked(page, line, measure)
              && (notes.isEmpty()
                  || notes.getLast().page() != page.index()
                  || follows(notes.getLast().mark(), mark));
      if (begins) {
        notes.add(new Note(mark, page.index(), new ArrayList<>()));
      }
      notes.getLast().lines().add(line);
      lines.add(line);
    }
  }

  private static boolean isLow(PageText page, TextLine line) {
    return line.baseline() > 0.35f * page.height();
  }

  /** True for a line, on this page or the next, that goes on with the last note's sentence. */
  private boolean goesOn(TextLine line) {
    if (notes.isEmpty() || line.isAll(FontStyle.MONO)) {
      return false;
    }
    TextLine last = notes.getLast().lines().getLast();
    return line.page() <= last.page() + 1
        && Math.abs(line.size() - last.size()) < 0.03f * last.size()
        && !Typography.endsSentence(last.text())
        && Typography.beginsLower(line.text());
  }

  private static boolean follows(String before, String mark) {
    return !before.matches("\\d+")
        || !mark.matches("\\d+")
        || Integer.parseInt(mark) == Integer.parseInt(before) + 1;
  }

  private static String mark(TextLine line) {
    Matcher mark = MARK.matcher(line.text());
    return mark.lookingAt() ? mark.group(1) : "";
  }

  /** A mark that did not fit on its line, or that the file sets apart. */
  static boolean isLoneMark(TextLine line, PdfMeasure measure) {
    return line.size() < 0.8f * measure.size()
        && line.runs().size() == 1
        && line.text().matches("\\d{1,3}|[*†‡]{1,2}");
  }

  /** True for a line with a mark that the page carries, raised, in its text above it. */
  private static boolean isMarked(PageText page, TextLine note, PdfMeasure measure) {
    String mark = mark(note);
    return !mark.isEmpty()
        && page.lines().stream()
            .filter(line -> line.baseline() < note.baseline() - 1)
            .anyMatch(
                line ->
                    line.runs().stream()
                        .filter(run -> run.text().equals(mark))
                        .anyMatch(run -> line.isRaised(run) || isLoneMark(line, measure)));
  }
}
