package naslag.intake.text;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that a layout program prints outside the page: the file's name, often the page, and when
 * it was printed. Nothing that belongs to a text has both a file name and a time.
 */
final class PrinterSlugs {
  private static final Pattern FILE =
      Pattern.compile(
          "\\S\\.(?:indd|indb|qxd|qxp|qxt|idml|pdf|ps|eps|ai|fm|pmd|p65|docx?|odt|tex|dvi|rtf)(?![\\p{Ll}])");
  private static final Pattern WHEN =
      Pattern.compile(
          "\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\b\\d{1,2}[:.h]\\d{2}(?!\\d)");
  private static final Pattern PAGE =
      Pattern.compile("\\.\\p{Ll}[\\p{Ll}\\d]{1,3}\\s+(\\d{1,4})(?=\\s|$)");

  private PrinterSlugs() {}

  static boolean is(String text) {
    return FILE.matcher(text).find() && WHEN.matcher(text).find();
  }

  /** The page that the slug names: the number after the file's name. */
  static OptionalInt page(String text) {
    Matcher page = PAGE.matcher(text);
    return page.find() ? OptionalInt.of(Integer.parseInt(page.group(1))) : OptionalInt.empty();
  }
}
