package naslag.intake.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naslag.intake.report.ImportLog.Repair.Kind;
import naslag.intake.text.Furniture.Head;
import naslag.intake.text.HeadingFinder.HeadingShape;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the pages between the numbers that are printed: the numbering with the least sum of
 * faults, found by dynamic programming. A page skipped, a left-hand head on a right-hand page and a
 * doubtful beginning left aside each cost something; contradicting a printed number costs most.
 */
final class PageNumbers {
  private static final double SKIPPED = 1.5;
  private static final double WRONG_SIDE = 2;
  private static final double LEFT_ASIDE = 1.2;
  private static final double CONTRADICTED = 8;
  private static final double TOO_LONG = 0.3;
  private static final int FARTHEST = 8;
  private static final int NO_SIDE = -1;

  private final List<PageBreak> breaks;
  private final int highest;
  private static final Step[] NONE = {};

  private final double typicalLines;

  /** By break and page, the cheapest numbering in which that page begins there. */
  private final Step[][] steps;

  private PageNumbers(List<PageBreak> breaks) {
    this.breaks = breaks;
    int n = breaks.size();
    this.highest =
        breaks.stream().mapToInt(at -> Math.max(at.ended(), at.started())).max().orElse(0) + n + 1;
    int[] gaps =
        IntStream.range(1, n)
            .map(i -> breaks.get(i).line() - breaks.get(i - 1).line())
            .sorted()
            .toArray();
    this.typicalLines = gaps.length == 0 ? 1 : Math.max(1, gaps[gaps.length / 2]);
    this.steps = new Step[n][];
  }

  /**
   * A page.
   *
   * @param index of its first line
   * @param inferred true when its number is printed neither at its top nor at its foot
   */
  record PageStart(int index, int page, boolean inferred) {}

  /**
   * The pages; empty when no number is printed anywhere.
   *
   * @param end how many lines there are; a break there only says which page was the last
   */
  static List<PageStart> number(List<PageBreak> breaks, int end) {
    if (breaks.stream().noneMatch(b -> b.ended() > 0 || b.started() > 0)) {
      return List.of();
    }
    PageNumbers numbers = new PageNumbers(breaks);
    boolean two =
        breaks.stream().map(PageBreak::head).filter(Objects::nonNull).distinct().count() == 2;
    // Heads that do not alternate say nothing of sides.
    Step last =
        (two ? Stream.of(0, 1, NO_SIDE) : Stream.of(NO_SIDE))
            .map(numbers::best)
            .min(Comparator.comparingDouble(Step::cost))
            .orElseThrow();
    return starts(last, end);
  }

  /** A break that begins a page, and what all up to it costs at least. */
  private record Step(PageBreak at, int page, double cost, @Nullable Step before) {}

  /**
   * The last break of the cheapest numbering; a doubtful one that it leaves aside is not in it.
   *
   * @param titleSide 0 when the title stands on even pages, 1 on odd ones, or {@link #NO_SIDE}
   */
  private Step best(int titleSide) {
    int n = breaks.size();
    for (int i = 0; i < n; i++) {
      steps[i] = new Step[highest + 1];
      if (i > FARTHEST) {
        // No later break looks at these: a long text has millions of steps.
        steps[i - FARTHEST - 1] = NONE;
      }
      for (int page = 1; page <= highest; page++) {
        steps[i][page] = arrive(i, page, titleSide);
      }
    }
    return Stream.of(steps[n - 1])
        .skip(1)
        .min(Comparator.comparingDouble(Step::cost))
        .orElseThrow();
  }

  private Step arrive(int i, int page, int titleSide) {
    PageBreak at = breaks.get(i);
    int side = at.head() == Head.TITLE ? titleSide : 1 - titleSide;
    double own =
        (at.started() > 0 && at.started() != page ? CONTRADICTED : 0)
            + (titleSide != NO_SIDE && at.head() != null && page % 2 != side ? WRONG_SIDE : 0);
    double first = own + (titleSide == NO_SIDE ? 2 * WRONG_SIDE : 0);
    Step best = new Step(at, page, i == 0 ? first : Double.MAX_VALUE, null);
    for (int k = i - 1; k >= Math.max(0, i - FARTHEST); k--) {
      double lines = (at.line() - breaks.get(k).line()) / typicalLines;
      // A number printed at the top may be any number of pages further on.
      for (int q = at.started() == page ? 1 : Math.max(1, page - FARTHEST); q < page; q++) {
        double total =
            steps[k][q].cost
                + own
                + SKIPPED * (page - q - 1)
                + (at.ended() > 0 && at.ended() != q ? CONTRADICTED : 0)
                + TOO_LONG * Math.max(0, lines - (page - q));
        if (total < best.cost) {
          best = new Step(at, page, total, steps[k][q]);
        }
      }
      if (breaks.get(k).certain()) {
        break;
      }
      own += LEFT_ASIDE;
    }
    return best;
  }

  private static List<PageStart> starts(Step last, int end) {
    List<PageStart> starts = new ArrayList<>();
    Step next = null;
    for (Step step = last; step != null; step = step.before) {
      if (step.at.index() < end) {
        boolean atFoot = next != null && next.at.ended() == step.page;
        boolean atTop = step.at.started() == step.page;
        starts.addFirst(new PageStart(step.at.index(), step.page, !atTop && !atFoot));
      }
      next = step;
    }
    return starts;
  }

  /**
   * A place where a page begins, or may.
   *
   * @param index of the first line of the new page
   * @param line of the source
   * @param ended the number printed on the page before; 0 for none
   * @param started the number printed at the top of the new page; 0 for none
   * @param head the running head of the new page
   * @param certain false when only a space at the start of the line tells
   */
  record PageBreak(
      int index, int line, int ended, int started, @Nullable Head head, boolean certain) {}

  /** Gathers the places where a page begins: between furniture, at a form feed, at a lone space. */
  static final class PageBreaks {
    private final List<SourceLine> lines;
    private final Furniture furniture;
    private final List<PageBreak> breaks = new ArrayList<>();
    private final boolean furnitureAtFoot;

    private PageBreaks(List<SourceLine> lines, Furniture furniture) {
      this.lines = lines;
      this.furniture = furniture;
      this.furnitureAtFoot = !lines.isEmpty() && !isOnPageEdge(0) && isOnPageEdge(lines.size() - 1);
    }

    /**
     * The breaks in order. The first is the beginning of the text; a last one at the number of
     * lines stands for its end when a page number is printed there.
     */
    static List<PageBreak> find(List<SourceLine> lines, Furniture furniture) {
      PageBreaks finder = new PageBreaks(lines, furniture);
      boolean textBefore = false;
      for (int i = 0; i < lines.size(); i++) {
        int from = i;
        while (i < lines.size() && (furniture.is(i) || finder.isOnPageEdge(i))) {
          i++;
        }
        boolean edge =
            IntStream.range(from, i).anyMatch(finder::isOnPageEdge)
                || IntStream.rangeClosed(from, i).anyMatch(finder::isAfterFormFeed);
        if (edge) {
          finder.cluster(from, i, textBefore);
        } else if (i < lines.size() && (!textBefore || finder.isDoubtful(i))) {
          finder.add(i, 0, 0, null, !textBefore);
        }
        textBefore = true;
      }
      return finder.breaks;
    }

    private void add(int index, int ended, int started, @Nullable Head head, boolean certain) {
      int line = index < lines.size() ? lines.get(index).number : lines.getLast().number + 1;
      breaks.add(new PageBreak(index, line, ended, started, head, certain));
    }

    /** Furniture of the page itself, or a heading that serves as running head. */
    private boolean isOnPageEdge(int i) {
      return furniture.heads.containsKey(i)
          || (furniture.is(i) && !lines.get(i).is(Kind.MARGIN_NUMBER));
    }

    private boolean isAfterFormFeed(int i) {
      return i < lines.size() && lines.get(i).pageBefore;
    }

    private boolean isDoubtful(int i) {
      return furniture.startsWithSpace(i) && !HeadingShape.continuesNumbered(lines, i);
    }

    /** One run of furniture, from one page's last line to the next page's first. */
    private void cluster(int from, int to, boolean textBefore) {
      List<Integer> starts = new ArrayList<>(textBefore ? List.of() : List.of(from));
      for (int i = from; i <= to && i < lines.size(); i++) {
        starts.addAll(Collections.nCopies(lines.get(i).feeds, i));
        if (i < to && lines.get(i).is(Kind.PRINTER_SLUG) && !isAfterFormFeed(i + 1)) {
          starts.add(i + 1);
        }
      }
      if (starts.isEmpty()) {
        // Margin numbers before it still belong to the page that ends.
        IntStream edges = IntStream.range(from, to).filter(this::isOnPageEdge);
        starts.add(
            furnitureAtFoot || to == lines.size()
                ? edges.max().orElse(from - 1) + 1
                : edges.findFirst().orElse(to));
      }
      int before = textBefore ? from : -1;
      for (int k = 0; k < starts.size(); k++) {
        int start = starts.get(k);
        boolean isLast = k + 1 == starts.size();
        add(
            isLast && !isTextAfter(start) ? lines.size() : start,
            before < 0 ? 0 : printed(before, start),
            isLast ? printed(start, to) : 0,
            head(start, isLast ? to : starts.get(k + 1)),
            true);
        before = start;
      }
    }

    private boolean isTextAfter(int from) {
      return lines.subList(from, lines.size()).stream().anyMatch(line -> line.furniture == null);
    }

    private int printed(int from, int to) {
      return IntStream.range(from, to)
          .map(i -> furniture.printed.getOrDefault(i, 0))
          .filter(number -> number > 0)
          .findFirst()
          .orElse(0);
    }

    /** The head between two lines, when there is one kind of it. */
    private @Nullable Head head(int from, int to) {
      List<Head> found =
          IntStream.range(from, to)
              .mapToObj(furniture.heads::get)
              .filter(Objects::nonNull)
              .distinct()
              .toList();
      return found.size() == 1 ? found.getFirst() : null;
    }
  }
}
