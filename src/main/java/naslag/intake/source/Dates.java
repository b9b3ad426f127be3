package naslag.intake.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years and dates as files write them. */
public final class Dates {
  private static final Pattern ISO =
      Pattern.compile("\\b((?:1[5-9]|20)\\d{2}-\\d{2}-\\d{2})(?=\\D|$)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:1[5-9]|20)\\d{2})(?!\\d)");

  private Dates() {}

  /** An ISO date, else a year; "" when there is neither. */
  public static String of(String raw) {
    Matcher iso = ISO.matcher(raw);
    if (iso.find()) {
      return iso.group(1);
    }
    Matcher year = YEAR.matcher(raw);
    return year.find() ? year.group(1) : "";
  }
}
