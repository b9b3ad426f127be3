package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.corpus.Passage;
import naslag.corpus.PlainText.StopAt;

/** Pages to print for somebody who does not work with Naslag. */
public final class Sheets {
  private Sheets() {}

  /**
   * A leaflet for a parent. Only explanation that is not marked as for helpers goes on it: an
   * example, by its kind of block, shows helpers what a helper does, as do its sentence, its helper
   * and its questions.
   *
   * @param title of the whole, shown above more than one passage; "" when nobody named it
   * @param cards the passages, in order
   * @param left titles of the passages that do not go on it, each with the reason
   */
  public record Leaflet(String title, List<Card> cards, List<String> left) {
    /** Of passages with their cards. */
    public static Leaflet of(String title, List<Taken> pieces) {
      List<Card> cards = new ArrayList<>();
      List<String> left = new ArrayList<>();
      for (Taken piece : pieces) {
        Passage passage = piece.passage();
        String why =
            passage.isExample() || passage.care().helpersOnly()
                ? (passage.isExample() ? "een voorbeeld" : "dit") + " is voor hulpverleners"
                : piece.withheld().isEmpty() ? "" : "de rechten van de tekst verbieden het";
        if (why.isEmpty()) {
          cards.add(piece.card());
        } else {
          left.add("“" + passage.title() + "” staat er niet bij: " + why + ".");
        }
      }
      return new Leaflet(title, cards, left);
    }
  }

  /**
   * A vignette for a class: on the first sheet up to where its author stops it, on the second how
   * it ends and what belongs with it.
   *
   * @param card the example
   * @param parts the text between the stops, two or more
   * @param theory the explanation that belongs with it
   */
  public record Worksheet(Card card, List<Part> parts, Optional<Card> theory) {
    /** Paragraphs, and the questions to talk about after them; the last part has none. */
    public record Part(List<List<Card.Run>> paragraphs, List<String> questions) {}

    /** Of an example; nothing when its author stops it nowhere, or its text may not be taken. */
    public static Optional<Worksheet> of(Card card, Optional<Card> theory) {
      Passage passage = card.passage();
      if (passage.stops().isEmpty() || !Taken.withheld(card.work(), true).isEmpty()) {
        return Optional.empty();
      }
      List<List<Card.Run>> paragraphs = card.paragraphs();
      List<Part> parts = new ArrayList<>();
      int from = 0;
      for (StopAt stop : passage.stops()) {
        int to = passage.text().substring(0, stop.offset()).split("\n\n", -1).length;
        parts.add(new Part(paragraphs.subList(from, to), stop.questions()));
        from = to;
      }
      List<List<Card.Run>> rest = paragraphs.subList(from, paragraphs.size());
      parts.add(new Part(rest, List.of()));
      return Optional.of(new Worksheet(card, parts, theory));
    }
  }
}
