package naslag.show.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of a citation, some of them in italics.
 *
 * @param pieces in order, two of one kind never side by side
 */
public record Styled(List<Piece> pieces) {

  /** Words of one kind; never empty. */
  public record Piece(String words, boolean italic) {}

  public Styled {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!joined.isEmpty() && joined.getLast().italic() == piece.italic()) {
        Piece before = joined.removeLast();
        joined.add(new Piece(before.words() + piece.words(), piece.italic()));
      } else if (!piece.words().isEmpty()) {
        joined.add(piece);
      }
    }
    pieces = List.copyOf(joined);
  }

  static Styled plain(String words) {
    return new Styled(List.of(new Piece(words, false)));
  }

  static Styled italic(String words) {
    return new Styled(List.of(new Piece(words, true)));
  }

  Styled then(Styled more) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(more.pieces);
    return new Styled(all);
  }

  /** With plain words behind them. */
  public Styled then(String words) {
    return then(plain(words));
  }

  /** Without italics. */
  public String text() {
    return pieces.stream().map(Piece::words).collect(Collectors.joining());
  }

  /** With asterisks, everything else escaped. */
  public String markdown() {
    return pieces.stream()
        .map(p -> p.italic() ? emphasis(p.words()) : Markup.markdown(p.words()))
        .collect(Collectors.joining());
  }

  /** A space inside the asterisks would make them asterisks. */
  private static String emphasis(String words) {
    String inner = words.strip();
    if (inner.isEmpty()) {
      return words;
    }
    int lead = words.indexOf(inner);
    return words.substring(0, lead)
        + "*"
        + Markup.markdown(inner)
        + "*"
        + words.substring(lead + inner.length());
  }

  /** Words made harmless for the forms they are written in. */
  public static final class Markup {
    /** What XML 1.0 cannot hold at all, not even escaped. */
    private static final Pattern NO_XML =
        Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final Pattern MARKDOWN = Pattern.compile("([\\\\`*_\\[\\]<>#|~])");

    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

    /** A number and a point, a bullet or a rule at the start of a line. */
    private static final Pattern LINE_START =
        Pattern.compile("(?m)^\\s*(?:(?=[-+=])|\\d{1,9}(?=[.)]))");

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
      return LINE_START.matcher(escaped).replaceAll("$0\\\\");
    }
  }
}
