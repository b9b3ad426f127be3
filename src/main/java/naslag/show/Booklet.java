package naslag.show;

import java.util.Comparator;
import java.util.List;
import naslag.show.cite.Markup;
import naslag.show.cite.Styled;

/**
 * Passages taken along under one title, with the list of their literature.
 *
 * @param title of the whole
 * @param pieces in order
 */
public record Booklet(String title, List<Taken> pieces) {
  public Booklet {
    pieces = List.copyOf(pieces);
  }

  /** The list of literature, each work once, in order of its letters. */
  public List<Styled> literature() {
    return pieces.stream()
        .map(piece -> piece.citation().entry())
        .distinct()
        .sorted(Comparator.comparing(Styled::text, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** For a program that reads Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# " + Markup.markdown(title) + "\n");
    pieces.forEach(piece -> text.append('\n').append(piece.markdown()));
    text.append("\n## Literatuur\n");
    literature().forEach(entry -> text.append("\n- ").append(entry.markdown()).append('\n'));
    return text.toString();
  }

  /** For a word processor: one file without anything from elsewhere. */
  public String html() {
    StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"nl-BE\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n<title>").append(Markup.html(title));
    html.append("</title>\n</head>\n<body>\n<h1>").append(Markup.html(title)).append("</h1>\n");
    pieces.forEach(piece -> html.append(piece.html()));
    html.append("<h2>Literatuur</h2>\n");
    literature().forEach(entry -> html.append("<p>").append(entry.html()).append("</p>\n"));
    return html.append("</body>\n</html>\n").toString();
  }
}
