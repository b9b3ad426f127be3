package naslag.age;

/**
 * A quantity of time in a text: "9 maanden", "2 jaar en 3 maanden", "driejarige".
 *
 * @param first its first token
 * @param next the token after its last
 * @param days its length, not rounded
 * @param precision the width of its last unit in days
 * @param unit its last unit
 * @param form how it is written
 */
record Amount(int first, int next, double days, double precision, Unit unit, Form form) {
  enum Form {
    /** With a number: "3 jaar". */
    NUMBER,
    /** With an article, which makes no number of it: "een jaar". */
    ARTICLE,
    /** "driejarige": said of persons, or of what lasts. */
    JARIG
  }

  double end() {
    return days + precision;
  }

  Amount from(int newFirst) {
    return new Amount(newFirst, next, days, precision, unit, form);
  }

  /**
   * Before birth: "-9 maanden". Nine months are the whole of pregnancy, whose weeks add up to more.
   */
  Amount negative(int newFirst) {
    double start = days > 8.9 * Unit.MONTH.days() ? AgeRange.EARLIEST : -days;
    return new Amount(newFirst, next, start, precision, unit, form);
  }

  Amount plus(Amount other) {
    return new Amount(
        first,
        other.next,
        days + other.days,
        Math.min(precision, other.precision),
        other.unit,
        form == Form.ARTICLE ? other.form : form);
  }
}
