package naslag.age;

/**
 * A number without its unit.
 *
 * @param next the token after its last
 * @param value its value, 0 or more
 * @param fraction whether it was said with a half or a decimal
 * @param article whether it is the article "een", which is also how people write one
 */
record Count(int next, double value, boolean fraction, boolean article) {
  Amount of(int first, int end, Unit unit) {
    Amount.Form form = article ? Amount.Form.ARTICLE : Amount.Form.NUMBER;
    return new Amount(first, end, value * unit.days(), unit.precision(fraction), unit, form);
  }
}
