package naslag.age;

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
}
