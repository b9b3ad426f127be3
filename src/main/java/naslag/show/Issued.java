package naslag.show;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a work came out.
 *
 * @param year four digits; "" when not known
 * @param month 1 to 12; 0 when not known
 * @param day 1 to 31; 0 when not known
 * @param letter tells works of one year apart in one list; "" where there is nothing to tell apart
 */
public record Issued(String year, int month, int day, String letter) {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?)?(?:T.*)?");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]\\d\\d|20\\d\\d)(?!\\d)");
  private static final Locale DUTCH = Locale.of("nl", "BE");

  static final Issued UNKNOWN = new Issued("", 0, 0, "");

  /** Reads "2016", "2026-03-14" or words with a year in them. */
  static Issued of(String date) {
    Matcher iso = ISO.matcher(date.strip());
    if (iso.matches()) {
      return new Issued(iso.group(1), number(iso.group(2)), number(iso.group(3)), "");
    }
    Matcher year = YEAR.matcher(date);
    return year.find() ? new Issued(year.group(1), 0, 0, "") : UNKNOWN;
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  Issued lettered(String other) {
    return new Issued(year, month, day, other);
  }

  /** The year, or "z.d." where there is none, and the letter: "2026a", "z.d.-a". */
  String yearOrNone() {
    if (year.isEmpty()) {
      return letter.isEmpty() ? "z.d." : "z.d.-" + letter;
    }
    return year + letter;
  }

  /** "2026, 14 maart", as a page on the web is dated. */
  String inFull() {
    if (month == 0 || year.isEmpty()) {
      return yearOrNone();
    }
    String name = Month.of(month).getDisplayName(TextStyle.FULL, DUTCH);
    return yearOrNone() + ", " + (day == 0 ? "" : day + " ") + name;
  }
}
