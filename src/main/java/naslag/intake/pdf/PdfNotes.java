package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.pdf.LaidLine.LaidRun;
import naslag.intake.pdf.PdfMeasure.PageShape;
import naslag.intake.pdf.PdfParser.PdfContent.LaidPage;

/**
 * The notes at the foot of pages: small letters below the text, each beginning with its mark.
 *
 * @param notes in order
 * @param lines all their lines, by identity
 */
record PdfNotes(List<Note> notes, Set<LaidLine> lines) {
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
  record Note(String mark, int page, List<LaidLine> lines) {}

  static PdfNotes of(List<LaidPage> pages, PdfFurniture furniture, PdfMeasure measure) {
    PdfNotes notes =
        new PdfNotes(new ArrayList<>(), Collections.newSetFromMap(new IdentityHashMap<>()));
    List<PageShape> shapes = PageShape.of(pages, furniture, measure);
    for (LaidPage page : pages) {
      PageShape shape = shapes.get(page.index());
      // Each column has its own foot.
      for (int column = 0; column < shape.columns().size(); column++) {
        int wanted = column;
        List<LaidLine> body =
            page.lines().stream()
                .filter(line -> !furniture.is(line) && shape.column(line) == wanted)
                .sorted(Comparator.comparingDouble(LaidLine::baseline))
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

  private void read(LaidPage page, List<LaidLine> foot, PdfMeasure measure) {
    int first = 0;
    while (first < foot.size() && mark(foot.get(first)).isEmpty()) {
      first++;
    }
    boolean low = first < foot.size() && foot.get(first).baseline() > 0.35f * page.height();
    if (first == foot.size() || !low) {
      return;
    }
    // Among small letters above the notes a line may begin with a number too.
    while (first < foot.size() && !isMarked(page, foot.get(first), measure)) {
      first++;
    }
    for (LaidLine line : foot.subList(first, foot.size())) {
      String mark = mark(line);
      boolean begins =
          !mark.isEmpty()
              && (isRaised(line) || marked(page, line, mark, measure))
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

  private static boolean isMarked(LaidPage page, LaidLine line, PdfMeasure measure) {
    String mark = mark(line);
    return !mark.isEmpty() && marked(page, line, mark, measure);
  }

  private static boolean follows(String before, String mark) {
    return !before.matches("\\d+")
        || !mark.matches("\\d+")
        || Integer.parseInt(mark) == Integer.parseInt(before) + 1;
  }

  private static String mark(LaidLine line) {
    Matcher mark = MARK.matcher(line.text());
    return mark.lookingAt() ? mark.group(1) : "";
  }

  /** A mark that did not fit on its line, or that the file sets apart. */
  static boolean isLoneMark(LaidLine line, PdfMeasure measure) {
    return line.size() < 0.8f * measure.size()
        && line.runs().size() == 1
        && line.text().matches("\\d{1,3}|[*†‡]{1,2}");
  }

  private static boolean isRaised(LaidLine line) {
    return line.runs().size() > 1 && line.isRaised(line.runs().getFirst());
  }

  /** True when the page carries the mark, raised, in its text. */
  private static boolean marked(LaidPage page, LaidLine note, String mark, PdfMeasure measure) {
    for (LaidLine line : page.lines()) {
      if (line.baseline() >= note.baseline() - 1) {
        continue;
      }
      for (LaidRun run : line.runs()) {
        if (run.text().equals(mark) && (line.isRaised(run) || isLoneMark(line, measure))) {
          return true;
        }
      }
    }
    return false;
  }
}
