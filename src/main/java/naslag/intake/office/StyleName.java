package naslag.intake.office;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a paragraph's style says.
 *
 * @param level of a heading from 1; 0 for no heading
 */
public record StyleName(int level, Look look) {
  private static final Pattern HEADING =
      Pattern.compile("(?i)(?:heading|kop|überschrift|titre)[ _]?([1-9])\\b.*");

  /** How a paragraph that is no heading and no item is set, with the styles that say so. */
  public enum Look {
    TITLE("title|titel"),

    /** What goes with a title, a picture or a page. */
    BESIDE(
        "subtitle|ondertitel|(?:\\w+ )?caption|bijschrift|author|auteur|date|datum|header|koptekst"
            + "|footer|voettekst|signature|handtekening"),
    QUOTE("(?:intense )?quote|(?:duidelijk )?citaat|block text|bloktekst|quotations"),
    CODE("preformatted text|html preformatted"),

    /** A line of a list of contents, of figures or of an index: page numbers, made anew. */
    CONTENTS(
        "(?:toc|contents|inhopg|index|table of figures|illustration index).*"
            + "|kop-?inhoudsopgave"),
    TEXT(".*");

    private final Pattern styles;

    Look(String styles) {
      this.styles = Pattern.compile("(?i)" + styles);
    }
  }

  public static StyleName of(String name) {
    Matcher heading = HEADING.matcher(name);
    return new StyleName(
        heading.matches() ? Integer.parseInt(heading.group(1)) : 0,
        Arrays.stream(Look.values())
            .filter(look -> look.styles.matcher(name).matches())
            .findFirst()
            .orElse(Look.TEXT));
  }

  /**
   * The level of a heading, 0 where the style is none of a heading, whatever level its paragraphs
   * have in the outline: Word 2003 gives subtitles the second.
   */
  public int heading(int outline) {
    return look == Look.TEXT ? outline : 0;
  }
}
