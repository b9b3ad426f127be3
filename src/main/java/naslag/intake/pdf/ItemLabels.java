package naslag.intake.pdf;

import naslag.intake.blocks.FontStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands before the items of a document's lists. */
final class ItemLabels {
  /** Dots, squares and arrowheads. */
  private static final String BULLETS = "•◦▪‣●○■□➢⁃";

  private static final Pattern BULLET =
      Pattern.compile("(?:[" + BULLETS + "∙·]|[–—*-](?=\\s))\\s*.*");
  private static final Pattern ORDERED = Pattern.compile("(\\d{1,2})[.)]\\s+\\S.*");

  /** Symbols that are words of a text. */
  private static final String WORDS = "©®™°℃℉№℗℠♀♂";

  /** A number in a ball or a square is set smaller than the text behind it. */
  private static final float SMALL = 0.9f;

  /** How many lines begin with a symbol: once it is a sign of the text. */
  private final Map<Integer, Integer> symbols = new HashMap<>();

  /**
   * What stands before an item.
   *
   * @param text "3", or the sign of a list without numbers
   * @param length how many signs of its line it takes, the point behind a number included
   * @param sure true when it can be nothing else; a dash or a number may also be of the text
   * @param small true for a number that only its small letters tell from the text
   */
  record Label(String text, int length, boolean sure, boolean small) {
    boolean ordered() {
      return Character.isDigit(text.charAt(0));
    }
  }

  ItemLabels(List<LaidLine> lines) {
    for (LaidLine line : lines) {
      if (isSymbol(line.text())) {
        symbols.merge(line.text().codePointAt(0), 1, Integer::sum);
      }
    }
  }

  Optional<Label> of(LaidLine line) {
    String text = line.text();
    Matcher ordered = ORDERED.matcher(text);
    if (ordered.matches()) {
      return Optional.of(new Label(ordered.group(1), ordered.end(1) + 1, false, false));
    }
    if (BULLET.matcher(text).matches()) {
      boolean sure = BULLETS.indexOf(text.charAt(0)) >= 0;
      return Optional.of(new Label(text.substring(0, 1), 1, sure, false));
    }
    if (isSymbol(text) && symbols.get(text.codePointAt(0)) > 1 && line.cells() <= 2) {
      return Optional.of(new Label("•", text.offsetByCodePoints(0, 1), true, false));
    }
    return set(line);
  }

  /** A sign that is no letter of any script, and stands apart. */
  private static boolean isSymbol(String text) {
    if (text.isEmpty()) {
      return false;
    }
    int sign = text.codePointAt(0);
    int type = Character.getType(sign);
    int length = Character.charCount(sign);
    return (type == Character.OTHER_SYMBOL || type == Character.PRIVATE_USE)
        && WORDS.indexOf(sign) < 0
        && text.length() > length + 1
        && text.charAt(length) == ' '
        && Character.getType(text.codePointAt(length + 1)) != type;
  }

  /** A label that only its face tells: a number set small, an "o" of a typewriter as a circle. */
  private static Optional<Label> set(LaidLine line) {
    List<LaidRun> runs = line.runs();
    if (runs.size() < 2 || !runs.get(1).spaced()) {
      return Optional.empty();
    }
    LaidRun first = runs.getFirst();
    LaidRun second = runs.get(1);
    if (first.text().matches("\\d{1,2}")
        && first.size() < SMALL * second.size()
        && second.x() - first.right() > 0.3f * second.size()
        && Character.isLetter(second.text().codePointAt(0))) {
      return Optional.of(new Label(first.text(), first.text().length(), false, true));
    }
    boolean circle = first.text().equals("o") && first.is(FontStyle.MONO) && !second.is(FontStyle.MONO);
    return circle ? Optional.of(new Label("•", 1, true, false)) : Optional.empty();
  }
}
