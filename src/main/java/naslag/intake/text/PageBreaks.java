package naslag.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import naslag.intake.text.BodyLine.SourceLine;
import naslag.intake.text.FurnitureFinder.Furniture;
import naslag.intake.text.FurnitureFinder.Furniture.Head;
import naslag.intake.text.FurnitureFinder.Furniture.Kind;
import naslag.intake.text.HeadingFinder.HeadingShape;

/** Gathers the places where a page begins: between furniture, at a form feed, at a lone space. */
final class PageBreaks {
  private final List<SourceLine> lines;
  private final Furniture furniture;
  private final PageEvidence evidence;
  private final List<PageBreak> breaks = new ArrayList<>();
  private boolean furnitureAtFoot;

  private PageBreaks(List<SourceLine> lines, Furniture furniture, PageEvidence evidence) {
    this.lines = lines;
    this.furniture = furniture;
    this.evidence = evidence;
  }

  /**
   * The breaks in order. The first is the beginning of the text; a last one at the number of lines
   * stands for its end when a page number is printed there.
   */
  static List<PageBreak> find(List<SourceLine> lines, Furniture furniture, PageEvidence evidence) {
    PageBreaks finder = new PageBreaks(lines, furniture, evidence);
    finder.furnitureAtFoot = finder.opensWithText() && finder.closesWithNumber();
    finder.walk();
    return finder.breaks;
  }

  private boolean opensWithText() {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).blank()) {
        return !onPageEdge(i);
      }
    }
    return false;
  }

  private boolean closesWithNumber() {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (!lines.get(i).blank()) {
        return furniture.is(i) && !furniture.is(i, Kind.MARGIN_NUMBER);
      }
    }
    return false;
  }

  /** Furniture of the page itself, or a heading that serves as running head. */
  private boolean onPageEdge(int i) {
    return furniture.heads().containsKey(i)
        || (furniture.is(i) && !furniture.is(i, Kind.MARGIN_NUMBER));
  }

  private void walk() {
    int i = 0;
    boolean textBefore = false;
    while (i < lines.size()) {
      int from = i;
      boolean edge = false;
      while (i < lines.size() && (lines.get(i).blank() || furniture.is(i) || onPageEdge(i))) {
        edge |= onPageEdge(i) || (i > 0 && lines.get(i).pageBefore());
        i++;
      }
      edge |= i < lines.size() && i > 0 && lines.get(i).pageBefore();
      if (edge) {
        cluster(from, i, textBefore);
      } else if (!textBefore && i < lines.size()) {
        breaks.add(opening(i));
      }
      if (i < lines.size()) {
        if (!edge && textBefore && isDoubtful(i)) {
          breaks.add(PageBreak.doubtful(i));
        }
        textBefore = true;
        i++;
      }
    }
  }

  private static PageBreak opening(int index) {
    return new PageBreak(index, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), true);
  }

  private boolean isDoubtful(int i) {
    return evidence.startsWithSpace(i) && !HeadingShape.continuesNumbered(lines, i);
  }

  /** One run of furniture, from one page's last line to the next page's first. */
  private void cluster(int from, int to, boolean textBefore) {
    Set<Integer> starts = new TreeSet<>();
    for (int i = from; i < to; i++) {
      if (i > 0 && lines.get(i).pageBefore()) {
        starts.add(i);
      } else if (furniture.is(i, Kind.PRINTER_SLUG)) {
        starts.add(i + 1);
      }
    }
    if (to < lines.size() && to > 0 && lines.get(to).pageBefore()) {
      starts.add(to);
    }
    if (!textBefore) {
      starts.add(from);
    } else if (starts.isEmpty()) {
      boolean foot = furnitureAtFoot || to == lines.size();
      starts.add(foot ? afterLastEdge(from, to) : firstEdge(from, to));
    }
    List<Integer> ordered = new ArrayList<>(starts);
    for (int k = 0; k < ordered.size(); k++) {
      int start = ordered.get(k);
      int previous = k == 0 ? from : ordered.get(k - 1);
      int next = k + 1 < ordered.size() ? ordered.get(k + 1) : to;
      boolean ends = textAfter(start) || k + 1 < ordered.size();
      breaks.add(
          new PageBreak(
              ends ? start : lines.size(),
              k == 0 && !textBefore ? OptionalInt.empty() : printed(previous, start),
              k + 1 < ordered.size() ? OptionalInt.empty() : printed(start, next),
              head(start, next),
              true));
    }
  }

  /** Margin numbers before it still belong to the page that ends. */
  private int firstEdge(int from, int to) {
    for (int i = from; i < to; i++) {
      if (onPageEdge(i)) {
        return i;
      }
    }
    return to;
  }

  private int afterLastEdge(int from, int to) {
    int after = from;
    for (int i = from; i < to; i++) {
      if (onPageEdge(i)) {
        after = i + 1;
      }
    }
    return after;
  }

  private boolean textAfter(int from) {
    for (int i = from; i < lines.size(); i++) {
      if (!lines.get(i).blank() && (!furniture.is(i) || furniture.headings().contains(i))) {
        return true;
      }
    }
    return false;
  }

  private OptionalInt printed(int from, int to) {
    for (int i = from; i < to; i++) {
      Integer number = furniture.printed().get(i);
      if (number != null) {
        return OptionalInt.of(number);
      }
    }
    return OptionalInt.empty();
  }

  /** The head between two lines, when there is one kind of it. */
  private Optional<Head> head(int from, int to) {
    Set<Head> found = new TreeSet<>();
    for (int i = from; i < to; i++) {
      Head head = furniture.heads().get(i);
      if (head != null) {
        found.add(head);
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /**
   * A place where a page begins, or may.
   *
   * @param index of the first line of the new page
   * @param ended the number printed on the page before
   * @param started the number printed at the top of the new page
   * @param head the running head of the new page
   * @param certain false when only a space at the start of the line tells
   */
  record PageBreak(
      int index, OptionalInt ended, OptionalInt started, Optional<Head> head, boolean certain) {

    static PageBreak doubtful(int index) {
      return new PageBreak(
          index, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), false);
    }
  }
}
