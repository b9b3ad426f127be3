package naslag.intake.text;

import naslag.intake.source.Signs;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the source.
 *
 * @param number 1-based, as an editor counts
 * @param text its words, white space collapsed and trimmed
 * @param indented true when it begins with white space
 * @param pageBefore true when a form feed stands before it
 */
record SourceLine(int number, String text, boolean indented, boolean pageBefore) {

  static List<SourceLine> of(String source) {
    List<SourceLine> lines = new ArrayList<>();
    int number = 0;
    for (String raw : source.split("\r\n|\n|\r", -1)) {
      number++;
      boolean pageBefore = false;
      for (String part : raw.split("\f", -1)) {
        lines.add(of(number, part, pageBefore));
        pageBefore = true;
      }
    }
    return lines;
  }

  private static SourceLine of(int number, String raw, boolean pageBefore) {
    String text = Signs.clean(raw);
    boolean indented = !text.isEmpty() && Character.isWhitespace(raw.charAt(0));
    return new SourceLine(number, text, indented, pageBefore);
  }

  boolean blank() {
    return text.isEmpty();
  }
}
