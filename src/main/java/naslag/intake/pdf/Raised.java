package naslag.intake.pdf;

import java.util.regex.Pattern;

/** Small numbers above the line that lead to no note of their page: a power, a note elsewhere. */
final class Raised {
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Behind a word stands the number of a note, behind a unit or a variable a power. */
  private static final Pattern WORD =
      Pattern.compile("\\p{L}{3,}[’”»)]?$|\\p{L}[’”»)]?[.,;:!?][’”»)]?$|\\p{L}[’”»]$");

  private Raised() {}

  /**
   * How it reads on the line.
   *
   * @param before what stands before it
   */
  static String of(String number, CharSequence before) {
    if (!number.matches("\\d{1,3}") || before.isEmpty()) {
      return number;
    }
    if (WORD.matcher(before).find()) {
      return "[" + number + "]";
    }
    StringBuilder raised = new StringBuilder();
    number.chars().forEach(digit -> raised.append(DIGITS.charAt(digit - '0')));
    return raised.toString();
  }
}
