package naslag.show.cite;

import java.util.ArrayList;
import java.util.List;
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

  Styled then(String words) {
    return then(plain(words));
  }

  /** Without italics. */
  public String text() {
    return pieces.stream().map(Piece::words).collect(Collectors.joining());
  }

  /** With {@code <em>}, everything else escaped. */
  public String html() {
    return pieces.stream()
        .map(p -> p.italic() ? "<em>" + Markup.html(p.words()) + "</em>" : Markup.html(p.words()))
        .collect(Collectors.joining());
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
}
