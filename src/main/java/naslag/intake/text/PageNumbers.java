package naslag.intake.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import naslag.intake.text.FurnitureFinder.Furniture.Head;
import naslag.intake.text.PageBreaks.PageBreak;

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

  private final List<PageBreak> breaks;
  private final int highest;
  private final double typicalLines;

  private PageNumbers(List<PageBreak> breaks) {
    this.breaks = breaks;
    int top = 0;
    for (PageBreak at : breaks) {
      top = Math.max(top, Math.max(at.ended().orElse(0), at.started().orElse(0)));
    }
    this.highest = top + breaks.size() + 1;
    int[] gaps = new int[Math.max(0, breaks.size() - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = breaks.get(i + 1).index() - breaks.get(i).index();
    }
    Arrays.sort(gaps);
    this.typicalLines = gaps.length == 0 ? 1 : Math.max(1, gaps[gaps.length / 2]);
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
    if (breaks.stream().noneMatch(b -> b.ended().isPresent() || b.started().isPresent())) {
      return List.of();
    }
    PageNumbers numbers = new PageNumbers(credible(breaks));
    Numbering evenTitle = numbers.best(Optional.of(0));
    Numbering oddTitle = numbers.best(Optional.of(1));
    Numbering without = numbers.best(Optional.empty());
    Numbering chosen = evenTitle.cost <= oddTitle.cost ? evenTitle : oddTitle;
    // Heads that do not alternate say nothing of sides.
    boolean alternate =
        breaks.stream().flatMap(b -> b.head().stream()).distinct().count() == 2
            && chosen.cost <= without.cost + 2 * WRONG_SIDE;
    return numbers.starts(alternate ? chosen : without, end);
  }

  /** Where lines that begin with a space far outnumber the pages, they are no page beginnings. */
  private static List<PageBreak> credible(List<PageBreak> breaks) {
    List<PageBreak> certain = breaks.stream().filter(PageBreak::certain).toList();
    int low = Integer.MAX_VALUE;
    int high = 0;
    for (PageBreak at : certain) {
      for (OptionalInt page : List.of(at.ended(), at.started())) {
        low = Math.min(low, page.orElse(low));
        high = Math.max(high, page.orElse(high));
      }
    }
    int pages = certain.size() + high - low;
    return breaks.size() - certain.size() > 2 * pages ? certain : breaks;
  }

  /** Pages by break, 0 where a doubtful break was left aside. */
  private record Numbering(double cost, List<Integer> pages) {}

  private Numbering best(Optional<Integer> titleSide) {
    int n = breaks.size();
    double[][] cost = new double[n][highest + 1];
    int[][] from = new int[n][highest + 1];
    for (int i = 0; i < n; i++) {
      Arrays.fill(cost[i], Double.MAX_VALUE);
      for (int page = 1; page <= highest; page++) {
        arrive(i, page, cost, from, titleSide);
      }
    }
    int last = n - 1;
    double lowest = Double.MAX_VALUE;
    int page = 1;
    for (int i = n - 1; i >= 0; i--) {
      double aside = LEFT_ASIDE * (n - 1 - i);
      for (int p = 1; p <= highest; p++) {
        if (cost[i][p] < Double.MAX_VALUE && cost[i][p] + aside < lowest) {
          lowest = cost[i][p] + aside;
          last = i;
          page = p;
        }
      }
      if (breaks.get(i).certain()) {
        break;
      }
    }
    int[] pages = new int[n];
    for (int i = last; i >= 0; ) {
      pages[i] = page;
      int before = from[i][page];
      i = before / (highest + 1) - 1;
      page = before % (highest + 1);
    }
    return new Numbering(lowest, Arrays.stream(pages).boxed().toList());
  }

  private void arrive(int i, int page, double[][] cost, int[][] from, Optional<Integer> titleSide) {
    PageBreak here = breaks.get(i);
    double own = own(here, page, titleSide);
    if (i == 0) {
      cost[0][page] = own;
      return;
    }
    double aside = 0;
    for (int k = i - 1; k >= Math.max(0, i - FARTHEST); k--) {
      for (int q = Math.max(1, page - FARTHEST); q < page; q++) {
        step(i, page, k, q, own + aside, cost, from);
      }
      if (here.started().isPresent() && here.started().getAsInt() == page) {
        for (int q = 1; q < page - FARTHEST; q++) {
          step(i, page, k, q, own + aside, cost, from);
        }
      }
      if (breaks.get(k).certain()) {
        break;
      }
      aside += LEFT_ASIDE;
    }
  }

  private void step(int i, int page, int k, int q, double own, double[][] cost, int[][] from) {
    if (cost[k][q] == Double.MAX_VALUE) {
      return;
    }
    OptionalInt ended = breaks.get(i).ended();
    double lines = (breaks.get(i).index() - breaks.get(k).index()) / typicalLines;
    double total =
        cost[k][q]
            + own
            + SKIPPED * (page - q - 1)
            + (ended.isPresent() && ended.getAsInt() != q ? CONTRADICTED : 0)
            + TOO_LONG * Math.max(0, lines - (page - q));
    if (total < cost[i][page]) {
      cost[i][page] = total;
      from[i][page] = (k + 1) * (highest + 1) + q;
    }
  }

  private static double own(PageBreak here, int page, Optional<Integer> titleSide) {
    double own = here.started().isPresent() && here.started().getAsInt() != page ? CONTRADICTED : 0;
    if (titleSide.isPresent() && here.head().isPresent()) {
      int side = here.head().get() == Head.TITLE ? titleSide.get() : 1 - titleSide.get();
      own += page % 2 == side ? 0 : WRONG_SIDE;
    }
    return own;
  }

  private List<PageStart> starts(Numbering numbering, int end) {
    List<PageStart> starts = new ArrayList<>();
    for (int i = 0; i < breaks.size(); i++) {
      int page = numbering.pages.get(i);
      if (page == 0 || breaks.get(i).index() >= end) {
        continue;
      }
      int next = i + 1;
      while (next < breaks.size() && numbering.pages.get(next) == 0) {
        next++;
      }
      boolean atTop = breaks.get(i).started().orElse(0) == page;
      boolean atFoot = next < breaks.size() && breaks.get(next).ended().orElse(0) == page;
      starts.add(new PageStart(breaks.get(i).index(), page, !atTop && !atFoot));
    }
    return starts;
  }
}
