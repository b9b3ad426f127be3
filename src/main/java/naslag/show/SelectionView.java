package naslag.show;

import java.util.ArrayList;
import java.util.List;
import naslag.show.cite.Citation;
import naslag.show.cite.CitedWork;

/**
 * Passages that somebody chose, in the order they gave them.
 *
 * @param name as they named it; "" when they did not
 * @param pieces the passages
 * @param missing how many were chosen that are not in these texts
 */
public record SelectionView(String name, List<Piece> pieces, int missing) {
  /** What the page, the Markdown and the HTML are called when nobody named them. */
  private static final String UNNAMED = "Mijn selectie";

  /** A passage, to be shown and to be taken. */
  public record Piece(Card card, Taken taken) {}

  public SelectionView {
    List<Citation> citations =
        Citation.together(pieces.stream().map(piece -> piece.taken().citation()).toList());
    List<Piece> told = new ArrayList<>();
    for (Piece piece : pieces) {
      Taken taken = piece.taken().cited(citations.get(told.size()));
      told.add(new Piece(piece.card(), taken));
    }
    pieces = List.copyOf(told);
  }

  /** What to call it. */
  public String title() {
    return name.isBlank() ? UNNAMED : name.strip();
  }

  /** What is taken along of it. */
  public Booklet booklet() {
    return new Booklet(title(), pieces.stream().map(Piece::taken).toList());
  }

  /** The works as reference managers read them. */
  public List<CitedWork> works() {
    return pieces.stream().map(piece -> piece.taken().citation().work()).distinct().toList();
  }
}
