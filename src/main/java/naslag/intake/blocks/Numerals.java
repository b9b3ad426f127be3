package naslag.intake.blocks;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Numbers as word processors and browsers write them before items, headings and pages. */
public final class Numerals {
  /** How strokes are drawn together, each and its shorter form. */
  private static final String SHORTER =
      "iiiii v iiii iv vv x viv ix xxxxx l xxxx xl ll c lxl xc ccccc d cccc cd dd m dcd cm";

  private static final Pattern LENGTH = Pattern.compile("(\\d*\\.?\\d+)(cm|mm|in|pt|px|r?em|%)");

  /** In twentieths of a point, where normal letters have 12 points. */
  private static final Map<String, Double> UNITS =
      Map.of(
          "cm", 567.0, "mm", 56.7, "in", 1440.0, "pt", 20.0, "px", 15.0, "em", 240.0, "rem", 240.0,
          "%", 2.4);

  private Numerals() {}

  /** A length such as "1.5cm" or "120%" in twentieths of a point; 0 for anything else. */
  public static int twips(String length) {
    Matcher parts = LENGTH.matcher(length);
    return parts.matches()
        ? (int) Math.round(Double.parseDouble(parts.group(1)) * UNITS.get(parts.group(2)))
        : 0;
  }

  /**
   * A number in a format of Word's {@code w:numFmt}, of OpenDocument or of a presentation: 28 as
   * "lowerLetter", "a" or "alphaLc" is "bb"; a format that is not known gives digits.
   */
  public static String written(int number, String format) {
    return switch (format) {
      case "lowerLetter", "a", "alphaLc" -> letters(number);
      case "upperLetter", "A", "alphaUc" -> letters(number).toUpperCase(Locale.ROOT);
      case "lowerRoman", "i", "romanLc" -> roman(number);
      case "upperRoman", "I", "romanUc" -> roman(number).toUpperCase(Locale.ROOT);
      case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
      case "ordinal" -> number + "e";
      case "none" -> "";
      default -> String.valueOf(number);
    };
  }

  /** After z comes aa, then bb: a word processor doubles the letter. */
  private static String letters(int number) {
    int letter = Math.floorMod(number - 1, 26);
    return String.valueOf((char) ('a' + letter)).repeat(Math.clamp((number - 1) / 26 + 1, 1, 9));
  }

  private static String roman(int number) {
    String roman = "i".repeat(Math.clamp(number, 0, 3999));
    String[] shorter = SHORTER.split(" ");
    for (int i = 0; i < shorter.length; i += 2) {
      roman = roman.replace(shorter[i], shorter[i + 1]);
    }
    return roman;
  }

  /** What a small Roman number counts; 0 when it is none up to 400. */
  public static int ofRoman(String numeral) {
    return IntStream.range(1, 400).filter(n -> roman(n).equals(numeral)).findFirst().orElse(0);
  }

  /** A whole number of at most six digits, else the other value. */
  public static int parse(String raw, int otherwise) {
    return raw.matches("-?\\d{1,6}") ? Integer.parseInt(raw) : otherwise;
  }

  /** Digits above or below the line, whose place says what they mean: 10², H₂O. */
  public static String small(String digits, boolean above) {
    String forms = above ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉";
    return digits.chars().mapToObj(c -> forms.substring(c - '0', c - '0' + 1)).collect(joining());
  }

  /**
   * A heading with the number before it apart: "Hoofdstuk 3: Water" is "3" and "Water".
   *
   * @param number "" when it has none, as in "9 maanden later", which counts
   */
  public record NumberedHeading(String number, String title) {
    private static final Pattern NUMBERED =
        Pattern.compile(
            "(?:(?i:hoofdstuk|deel|chapter|paragraaf)\\s+)?(\\d{1,2}(?:\\.\\d{1,3})*)[.:]?"
                + "\\s+(\\S.*)");

    public static NumberedHeading of(String heading) {
      Matcher parts = NUMBERED.matcher(heading);
      return parts.matches()
              && (parts.group(1).contains(".") || !Character.isLowerCase(parts.group(2).charAt(0)))
          ? new NumberedHeading(parts.group(1), parts.group(2))
          : new NumberedHeading("", heading);
    }
  }
}
