package naslag.show.cite;

import java.util.regex.Pattern;

/** Words made harmless for the forms they are written in. */
public final class Markup {
  /** What XML 1.0 cannot hold at all, not even escaped. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private static final Pattern MARKDOWN = Pattern.compile("([\\\\`*_\\[\\]<>#|~])");

  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

  /** A number and a point, a bullet or a rule at the start of a line. */
  private static final Pattern LINE_START = Pattern.compile("(?m)^(\\s*)([-+=]|(\\d{1,9})([.)]))");

  private Markup() {}

  /** For an element or an attribute of XML. */
  public static String xml(String words) {
    return html(NO_XML.matcher(words).replaceAll("\uFFFD"));
  }

  /** For an element or an attribute of HTML. */
  public static String html(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** For running text in Markdown; line ends stay. */
  public static String markdown(String words) {
    String escaped =
        ENTITY.matcher(MARKDOWN.matcher(words).replaceAll("\\\\$1")).replaceAll("&amp;");
    return LINE_START
        .matcher(escaped)
        .replaceAll(
            m ->
                java.util.regex.Matcher.quoteReplacement(
                    m.group(3) == null
                        ? m.group(1) + "\\" + m.group(2)
                        : m.group(1) + m.group(3) + "\\" + m.group(4)));
  }
}
