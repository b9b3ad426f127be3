package naslag.age;

import java.util.Optional;
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
    static String of(AgeRange range) {
      if (range.equals(new AgeRange(AgeRange.EARLIEST, 0))) {
        return "zwangerschap";
      }
      return single(range)
          .or(() -> shared(range))
          .or(() -> around(range))
          .orElseGet(() -> bounds(range));
    }

    /** One amount that is as wide as its last unit. */
    private static Optional<String> single(AgeRange range) {
      if (range.from() < 0) {
        int weeks = (range.from() - AgeRange.EARLIEST) / 7;
        boolean whole = range.from() == 7 * weeks + AgeRange.EARLIEST && range.width() == 7;
        return whole
            ? Optional.of(amount(weeks, "week", "weken") + " zwangerschap")
            : Optional.empty();
      }
      for (int years = 0; years * Unit.YEAR.days() <= range.from() + 1; years++) {
        if (is(range, years * Unit.YEAR.days(), Unit.YEAR.days())) {
          return Optional.of(years + " jaar");
        }
      }
      int months = (int) Math.round(range.from() / Unit.MONTH.days());
      if (is(range, months * Unit.MONTH.days(), Unit.MONTH.days())) {
        return Optional.of(months(months));
      }
      if (range.width() == 7 && range.from() % 7 == 0) {
        return Optional.of(amount(range.from() / 7, "week", "weken"));
      }
      return range.width() == 1 ? Optional.of(days(range.from())) : Optional.empty();
    }

    /** "0-3 maanden", "12-20 weken zwangerschap". */
    private static Optional<String> shared(AgeRange range) {
      if (range.from() < 0) {
        int low = range.from() - AgeRange.EARLIEST;
        int high = range.to() - AgeRange.EARLIEST;
        return low % 7 == 0 && high % 7 == 0 && range.to() <= 0
            ? Optional.of(low / 7 + "-" + high / 7 + " weken zwangerschap")
            : Optional.empty();
      }
      Optional<String> years = shared(range, Unit.YEAR, "jaar", "jaar");
      if (years.isPresent()) {
        return years;
      }
      Optional<String> months = shared(range, Unit.MONTH, "maand", "maanden");
      if (months.isPresent() && range.from() < 2 * Unit.YEAR.days()) {
        return months;
      }
      return range.from() % 7 == 0 && range.to() % 7 == 0 && range.to() < 365
          ? Optional.of(range.from() / 7 + "-" + amount(range.to() / 7, "week", "weken"))
          : Optional.empty();
    }

    private static Optional<String> shared(AgeRange range, Unit unit, String one, String many) {
      int low = (int) Math.round(range.from() / unit.days());
      int high = (int) Math.round(range.to() / unit.days());
      boolean exact =
          high > low
              && Math.round(low * unit.days()) == range.from()
              && Math.round(high * unit.days()) == range.to();
      return exact ? Optional.of(low + "-" + amount(high, one, many)) : Optional.empty();
    }

    /** "rond 18 maanden", which is half a month wider on both sides. */
    private static Optional<String> around(AgeRange range) {
      double month = Unit.MONTH.days();
      int months = (int) Math.round((range.from() + month / 2) / month);
      if (months > 0 && is(range, (months - 0.5) * month, 2 * month)) {
        return Optional.of("rond " + months(months));
      }
      int weeks = (range.from() + 4) / 7;
      return weeks > 0 && is(range, 7 * weeks - 3.5, 14)
          ? Optional.of("rond " + amount(weeks, "week", "weken"))
          : Optional.empty();
    }

    private static String bounds(AgeRange range) {
      return bound(range.from()) + " tot " + bound(range.to());
    }

    private static String bound(int day) {
      if (day == AgeRange.EARLIEST) {
        return "-9 maanden";
      }
      if (day < 0) {
        return "-" + days(-day);
      }
      int months = (int) Math.round(day / Unit.MONTH.days());
      if (months > 0 && Math.round(months * Unit.MONTH.days()) == day) {
        return months(months);
      }
      return day % 7 == 0 && day > 0 && day < 365 ? amount(day / 7, "week", "weken") : days(day);
    }

    private static String months(int months) {
      int years = months / 12;
      if (months < 24) {
        return amount(months, "maand", "maanden");
      }
      return months % 12 == 0
          ? years + " jaar"
          : years + " jaar en " + amount(months % 12, "maand", "maanden");
    }

    private static String days(int days) {
      return amount(days, "dag", "dagen");
    }

    private static String amount(int n, String one, String many) {
      return n + " " + (n == 1 ? one : many);
    }

    private static boolean is(AgeRange range, double low, double width) {
      return range.from() == Math.round(low) && range.to() == Math.round(low + width);
    }
  }
}
