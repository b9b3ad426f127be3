package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
      Taken taken = new Taken(piece.taken().passage(), citations.get(told.size()));
      told.add(new Piece(piece.card(), taken));
    }
    pieces = List.copyOf(told);
  }

  /** What to call it. */
  public String title() {
    return name.isBlank() ? UNNAMED : name.strip();
  }

  /** The list of literature, each work once, in order of its letters. */
  public List<Styled> literature() {
    List<Styled> entries = new ArrayList<>();
    for (Piece piece : pieces) {
      Styled entry = piece.taken().citation().entry();
      if (!entries.contains(entry)) {
        entries.add(entry);
      }
    }
    entries.sort(java.util.Comparator.comparing(Styled::text, String.CASE_INSENSITIVE_ORDER));
    return entries;
  }

  /** For a program that reads Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# " + Markup.markdown(title()) + "\n");
    pieces.forEach(piece -> text.append('\n').append(piece.taken().markdown()));
    text.append("\n## Literatuur\n");
    literature().forEach(entry -> text.append("\n- ").append(entry.markdown()).append('\n'));
    return text.toString();
  }

  /** For a word processor: one file without anything from elsewhere. */
  public String html() {
    StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"nl-BE\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n<title>").append(Markup.html(title()));
    html.append("</title>\n</head>\n<body>\n<h1>").append(Markup.html(title())).append("</h1>\n");
    pieces.forEach(piece -> html.append(piece.taken().html()));
    html.append("<h2>Literatuur</h2>\n");
    Stream<String> entries = literature().stream().map(entry -> "<p>" + entry.html() + "</p>\n");
    entries.forEach(html::append);
    return html.append("</body>\n</html>\n").toString();
  }

  /** The works as reference managers read them. */
  public List<CitedWork> works() {
    return pieces.stream().map(piece -> piece.taken().citation().work()).distinct().toList();
  }
}
