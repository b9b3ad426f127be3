package naslag.age;

import java.util.List;
import java.util.Optional;

/**
 * One or more ages that share their words: "9 maanden", "tussen 6 en 9 maanden", "vanaf 2 jaar",
 * "8, 12 en 16 weken".
 *
 * @param first its first token
 * @param next the token after its last
 * @param pieces the ages, at least one
 * @param amount the quantity that carries the unit
 * @param shape how the words are put together
 */
record Span(int first, int next, List<Piece> pieces, Amount amount, Shape shape) {
  enum Shape {
    POINT,
    /** Of children of two ages, or of several moments: "8, 12 en 16 weken". */
    LIST,
    /** "6 tot 9 maanden", "6-9 maanden". */
    RANGE,
    /** "tussen 6 en 9 maanden", which lasts nothing itself. */
    BETWEEN,
    /** "vanaf 6 maanden". */
    FROM,
    /** "tot 6 maanden". */
    UNTIL,
    /** "jonger dan 6 maanden", "ouder dan 2 jaar". */
    COMPARED,
    /** "bijna twee jaar", "rond 8 maanden". */
    NEAR
  }

  /**
   * One age.
   *
   * @param first its first token
   * @param next the token after its last
   * @param low its first day, not rounded; {@link Double#NEGATIVE_INFINITY} where the words name
   *     none
   * @param high the day after its last; {@link Double#POSITIVE_INFINITY} where the words name none
   */
  record Piece(int first, int next, double low, double high) {
    /**
     * As days since birth. An open end is birth or the sixth birthday, where the kleuterschool
     * ends; what begins later lasts as long as it took to get there.
     */
    Optional<AgeRange> range() {
      double sixth = 6 * Unit.YEAR.days();
      double end = Double.isInfinite(high) ? (low < sixth ? sixth : 2 * low) : high;
      return rounded(Double.isInfinite(low) ? Math.min(0, end - 1) : low, end);
    }

    /** The same quantity counted in pregnancy: n weeks is day 7n - 280. */
    Optional<AgeRange> pregnancy() {
      double start = Double.isInfinite(low) ? AgeRange.EARLIEST : low + AgeRange.EARLIEST;
      double end = Double.isInfinite(high) ? 0 : high + AgeRange.EARLIEST;
      // "9 maanden zwanger" runs a few days past the 40 weeks, "42 weken" is day 14.
      return rounded(start, Math.max(end, start + 1));
    }

    /** The same quantity counted back from the due date: "zes weken te vroeg". */
    Optional<AgeRange> beforeBirth(double width) {
      return Double.isInfinite(low) || Double.isInfinite(high)
          ? Optional.empty()
          : rounded(-low, Math.min(0, -low + width));
    }

    private static Optional<AgeRange> rounded(double low, double high) {
      if (low < AgeRange.EARLIEST || high > 1_000 * Unit.YEAR.days()) {
        return Optional.empty();
      }
      int from = (int) Math.round(low);
      return Optional.of(new AgeRange(from, Math.max(from + 1, (int) Math.round(high))));
    }
  }

  static Span of(Amount amount) {
    return of(amount.first(), amount, amount.days(), amount.end(), Shape.POINT);
  }

  static Span of(int first, Amount amount, double low, double high, Shape shape) {
    return new Span(
        first, amount.next(), List.of(new Piece(first, amount.next(), low, high)), amount, shape);
  }
}
