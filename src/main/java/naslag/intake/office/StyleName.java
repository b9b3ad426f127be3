package naslag.intake.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.office.WordPage.Look;

/**
 * What the name of a paragraph's style says.
 *
 * @param level of a heading from 1; 0 for no heading
 */
public record StyleName(int level, Look look) {
  private static final Pattern HEADING =
      Pattern.compile("(?i)(?:heading|kop|überschrift|titre)[ _]?([1-9])\\b.*");

  private static final Pattern CONTENTS =
      Pattern.compile(
          "(?i)(?:toc|contents|inhopg|index|table of figures|illustration index).*"
              + "|kop-?inhoudsopgave");

  private static final Pattern TITLE = Pattern.compile("(?i)title|titel");
  private static final Pattern QUOTE =
      Pattern.compile(
          "(?i)(?:intense )?quote|(?:duidelijk )?citaat|block text|bloktekst|quotations");
  private static final Pattern CODE = Pattern.compile("(?i)preformatted text|html preformatted");

  public static StyleName of(String name) {
    Matcher heading = HEADING.matcher(name);
    Look look =
        CONTENTS.matcher(name).matches()
            ? Look.CONTENTS
            : TITLE.matcher(name).matches()
                ? Look.TITLE
                : QUOTE.matcher(name).matches()
                    ? Look.QUOTE
                    : CODE.matcher(name).matches() ? Look.CODE : Look.TEXT;
    return new StyleName(heading.matches() ? Integer.parseInt(heading.group(1)) : 0, look);
  }
}
