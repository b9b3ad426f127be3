package naslag.show;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.Passage;
import naslag.corpus.Rights;
import naslag.corpus.Rights.Audience;
import naslag.index.WorkInfo;
import naslag.show.cite.Citation;
import naslag.show.cite.CitedWork;
import naslag.show.cite.Styled;
import naslag.show.cite.Styled.Markup;

/**
 * A passage as it is taken along: its words with where they come from.
 *
 * @param card what is taken
 * @param citation how it is cited
 * @param withheld why its words stay behind, a Dutch sentence; "" when they go along
 */
public record Taken(Card card, Citation citation, String withheld) {
  /**
   * Of a passage that a reader takes along.
   *
   * @param ofWork the passages of its work
   */
  public static Taken of(Card card, List<Passage> ofWork) {
    Citation citation = Citation.of(card.work(), card.passage(), ofWork);
    return new Taken(card, citation, withheld(card.work(), true));
  }

  /** What is taken. */
  public Passage passage() {
    return card.passage();
  }

  /**
   * What to put in the place of the texts of a work that stay behind; "" when they go along.
   *
   * @param unlicensed whether they do where nothing is said of that
   */
  public static String withheld(WorkInfo work, boolean unlicensed) {
    String rights = work.metadata().rights();
    if (Rights.allow(rights, Audience.BUITEN, unlicensed)) {
      return "";
    }
    return Rights.of(rights) == Rights.FORBIDDEN
        ? "De tekst gaat niet mee: de rechten van dit werk verbieden het."
        : "De tekst gaat niet mee: wat ermee mag, staat niet bij dit werk.";
  }

  /** The same with another citation, as where works of one year get letters. */
  Taken cited(Citation other) {
    return new Taken(card, other, withheld);
  }

  /** Where it comes from, in one line that needs no list of literature beside it. */
  public Styled source() {
    String place = citation.place().isEmpty() ? "" : " Daaruit: " + citation.place() + ".";
    return citation.entry().then((place + " " + String.join(" ", warnings())).stripTrailing());
  }

  /** For one passage that is copied: a heading, the paragraphs, its source in one line. */
  String copied() {
    return HtmlPages.rendered("kopie", Map.of("taken", this));
  }

  /** In Markdown: a heading, the paragraphs, how it is cited. */
  public String markdown() {
    StringBuilder text = new StringBuilder("## " + Markup.markdown(passage().title()) + "\n\n");
    if (withheld.isEmpty()) {
      facts().forEach(fact -> text.append(Markup.markdown(fact)).append("\n\n"));
      for (String paragraph : paragraphs()) {
        text.append("> ").append(Markup.markdown(paragraph).replace("\n", "\n> ")).append("\n>\n");
      }
      text.setLength(text.length() - 2);
    } else {
      text.append('*').append(withheld).append("*\n");
    }
    text.append('\n').append(citation.inText().markdown()).append('\n');
    warnings().forEach(w -> text.append('\n').append(Markup.markdown(w)).append('\n'));
    return text.toString();
  }

  /** What {@link #copied} says, without any markup. */
  public String plain() {
    String text = withheld.isEmpty() ? passage().text() : withheld;
    String source = "Bron: " + source().text() + "\n";
    return String.join("\n\n", passage().title(), text, source);
  }

  /** Its text. */
  public List<String> paragraphs() {
    return List.of(passage().text().split("\n\n"));
  }

  /** Of an example, on one line: children, age and helpers. */
  public List<String> facts() {
    return passage().example().stream()
        .map(e -> Stream.of(e.children(), List.of(e.age()), e.helpers()).flatMap(List::stream))
        .map(facts -> facts.filter(fact -> !fact.isEmpty()).collect(Collectors.joining(", ")))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** What was written for Naslag says so wherever it goes. */
  public List<String> warnings() {
    return citation.warnings().stream().map(warning -> "Let op: " + warning).toList();
  }

  /**
   * Passages taken along under one title, with the list of their literature.
   *
   * @param title of the whole
   * @param pieces in order, read each time that they are asked for
   */
  public record Booklet(String title, Supplier<Stream<Taken>> pieces) {
    /** The list of literature, each work once, in order of its letters. */
    public List<Styled> literature() {
      return pieces
          .get()
          .map(piece -> piece.citation().entry())
          .distinct()
          .sorted(Comparator.comparing(Styled::text, String.CASE_INSENSITIVE_ORDER))
          .toList();
    }

    /** For a program that reads Markdown, in parts. */
    public Stream<String> markdown() {
      return parts(
          "# " + Markup.markdown(title) + "\n",
          piece -> "\n" + piece.markdown(),
          literature().stream()
              .map(entry -> "\n- " + entry.markdown() + "\n")
              .collect(Collectors.joining("", "\n## Literatuur\n", "")));
    }

    private Stream<String> parts(String head, Function<Taken, String> each, String end) {
      return Stream.concat(Stream.concat(Stream.of(head), pieces.get().map(each)), Stream.of(end));
    }

    /** For a word processor, as a file of Office Open XML. */
    public byte[] docx() {
      return Docx.of(this);
    }

    /** For a word processor: one file without anything from elsewhere, in parts. */
    public Stream<String> html() {
      String whole =
          HtmlPages.rendered("bundel", Map.of("title", title, "literature", literature()));
      int end = whole.indexOf("<h2>");
      return parts(
          whole.substring(0, end),
          piece -> HtmlPages.rendered("bundelstuk", Map.of("taken", piece)),
          whole.substring(end));
    }
  }

  /**
   * A selection of passages, in the order of the reader.
   *
   * @param name as they named it; "" when they did not
   * @param pieces the passages
   * @param missing how many were chosen that are not in these texts
   */
  public record Selection(String name, List<Taken> pieces, int missing) {
    public Selection {
      Iterator<Citation> citations =
          Citation.together(pieces.stream().map(Taken::citation).toList()).iterator();
      pieces = pieces.stream().map(piece -> piece.cited(citations.next())).toList();
    }

    /** What it is called, on the page and in its files. */
    public String title() {
      return name.isBlank() ? "Mijn selectie" : name.strip();
    }

    /** What is taken along of it. */
    public Booklet booklet() {
      return new Booklet(title(), pieces::stream);
    }

    /** The works as reference managers read them. */
    public List<CitedWork> works() {
      return pieces.stream().map(piece -> piece.citation().work()).distinct().toList();
    }
  }
}
