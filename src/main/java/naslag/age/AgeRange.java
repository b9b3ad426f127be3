package naslag.age;

import java.util.Optional;
import java.util.stream.Stream;
import naslag.age.AmountGrammar.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a child's life as a half-open interval of days, {@code [from, to)}.
 *
 * <p>Birth is day 0; n weeks of pregnancy is day {@code 7n - 280}; a month is 30.44 days (rounded
 * once, at the end), a year twelve of those. An age has the width of the unit that was used: "12
 * maanden" is a month wide, "1 jaar" a year.
 *
 * @param from first day, at least {@value #EARLIEST}
 * @param to the day after the last, greater than {@code from}
 */
public record AgeRange(int from, int to) implements Comparable<AgeRange> {
  /** The day on which pregnancy is counted from: 40 weeks before the due date. */
  public static final int EARLIEST = -280;

  public AgeRange {
    if (from < EARLIEST) {
      throw new IllegalArgumentException("from is before pregnancy: " + from);
    }
    if (to <= from) {
      throw new IllegalArgumentException("empty range: [" + from + ", " + to + ")");
    }
  }

  /** Whether the two have at least a day in common. */
  public boolean overlaps(AgeRange o) {
    return overlapDays(o) > 0;
  }

  /** Whether every day of {@code o} is a day of this range. */
  public boolean contains(AgeRange o) {
    return from <= o.from && o.to <= to;
  }

  /** The number of days in common, 0 or more. */
  public int overlapDays(AgeRange o) {
    return Math.max(0, Math.min(to, o.to) - Math.max(from, o.from));
  }

  /** The number of days, 1 or more. */
  public int width() {
    return to - from;
  }

  /**
   * The range in Dutch, in the units a person would use: "9 maanden", "0-3 maanden", "5 weken", "20
   * weken zwangerschap", "2 jaar en 3 maanden". {@link AgeExpressions#parse} reads every label back
   * to this range.
   */
  public String label() {
    return Labels.of(this);
  }

  /** Earlier first; of two that begin together the narrower first. */
  @Override
  public int compareTo(AgeRange o) {
    return from != o.from ? Integer.compare(from, o.from) : Integer.compare(to, o.to);
  }

  /** Written out, as is hashCode: what a record derives is linked anew in every JVM, at 10 ms. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AgeRange o && from == o.from && to == o.to;
  }

  @Override
  public int hashCode() {
    return 31 * from + to;
  }

  /** Says a range in Dutch, so that {@link AgeExpressions#parse} reads it back. */
  static final class Labels {
    /** Beyond it people count in years. */
    private static final int MOST_DAYS_IN_MONTHS = 3 * 366;

    static String of(AgeRange range) {
      int from = range.from();
      int to = range.to();
      if (from == EARLIEST && to == 0) {
        return "zwangerschap";
      }
      String bounds = bound(from) + " tot " + bound(to);
      if (from < 0) {
        String weeks = to > 0 ? "" : counted(from - EARLIEST, to - EARLIEST, Unit.WEEK, true);
        String months = "-" + amount((int) Math.round(-from / Unit.MONTH.days()), Unit.MONTH);
        return !weeks.isEmpty()
            ? weeks + " zwangerschap"
            : isReadAs(months, range) ? months : bounds;
      }
      boolean inMonths = from < 2 * Unit.YEAR.days() && to <= MOST_DAYS_IN_MONTHS;
      return first(
              counted(from, to, Unit.YEAR, true),
              counted(from, to, Unit.MONTH, inMonths),
              counted(from, to, Unit.WEEK, to < 365),
              range.width() == 1 ? amount(from, Unit.DAY) : "",
              around(range, Unit.MONTH),
              around(range, Unit.WEEK))
          .orElseGet(() -> sum(range).orElse(bounds));
    }

    private static Optional<String> first(String... labels) {
      return Stream.of(labels).filter(label -> !label.isEmpty()).findFirst();
    }

    /** "18 maanden en 2 weken": only an odd age needs it, since each is read back to be sure. */
    private static Optional<String> sum(AgeRange range) {
      return first(
          sum(range, Unit.MONTH, Unit.WEEK),
          sum(range, Unit.MONTH, Unit.DAY),
          sum(range, Unit.WEEK, Unit.DAY));
    }

    /**
     * "9 maanden" for one unit, "0-3 maanden" for several; "" where an end falls inside a unit.
     *
     * @param several whether more than one are counted in this unit
     */
    private static String counted(int from, int to, Unit unit, boolean several) {
      int low = whole(from, unit);
      int high = whole(to, unit);
      if (low < 0 || high < 0) {
        return "";
      }
      return high == low + 1 ? amount(low, unit) : several ? low + "-" + plain(high, unit) : "";
    }

    /** How many of the units a day is after birth; -1 where it falls inside one. */
    private static int whole(int day, Unit unit) {
      int n = (int) Math.round(day / unit.days());
      return Math.round(n * unit.days()) == day ? n : -1;
    }

    /** "rond 18 maanden", which is half a month wider on both sides. */
    private static String around(AgeRange range, Unit unit) {
      double half = unit.days() / 2;
      int n = (int) Math.round((range.from() + half) / unit.days());
      boolean around =
          n > 0
              && range.from() == Math.round(n * unit.days() - half)
              && range.to() == Math.round((n + 1) * unit.days() + half);
      return around ? "rond " + amount(n, unit) : "";
    }

    /** "18 maanden en 2 weken"; "" where it is not that. */
    private static String sum(AgeRange range, Unit large, Unit small) {
      int n = (int) (range.from() / large.days());
      int rest = (int) Math.round((range.from() - n * large.days()) / small.days());
      String label = amount(n, large) + " en " + amount(rest, small);
      return n > 0 && rest > 0 && isReadAs(label, range) ? label : "";
    }

    private static boolean isReadAs(String label, AgeRange range) {
      return AgeExpressions.parse(label).filter(range::equals).isPresent();
    }

    private static String bound(int day) {
      int months = whole(day, Unit.MONTH);
      int weeks = whole(day, Unit.WEEK);
      if (day < 0) {
        return day == EARLIEST ? "-9 maanden" : "-" + amount(-day, Unit.DAY);
      }
      return months > 0
          ? amount(months, Unit.MONTH)
          : weeks > 0 && day < 365 ? amount(weeks, Unit.WEEK) : amount(day, Unit.DAY);
    }

    /** From two years on, months are said in years and months. */
    private static String amount(int n, Unit unit) {
      if (unit != Unit.MONTH || n < 24) {
        return plain(n, unit);
      }
      return n / 12 + " jaar" + (n % 12 == 0 ? "" : " en " + plain(n % 12, unit));
    }

    private static String plain(int n, Unit unit) {
      return n + " " + (n == 1 ? unit.one() : unit.many());
    }
  }
}
