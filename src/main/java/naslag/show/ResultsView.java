package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.index.ForeignPhrases;
import naslag.related.Companions.Companion;
import naslag.related.InContext;
import naslag.search.Facet;
import naslag.search.Facets;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.Range;
import naslag.search.ThemeTree;
import naslag.show.Choice.Choices;
import naslag.show.Choice.Timeline;
import naslag.show.Notice.Reasons;
import naslag.show.ResultList.Row;

/**
 * The answer to a search, for a template.
 *
 * @param address the search itself
 * @param position how many there are, in a sentence
 * @param notice what was done with the words, and what the passages lack; "" when nothing
 * @param literal the search for the words exactly as typed, when they were corrected
 * @param rows this page's hits
 * @param opened the passage beside them; empty while a word is unfinished and where nothing is
 * @param choices filters with counts
 * @param chosen filters that hold, each leading to the search without it
 * @param understood what was read in the words, each leading to the search without that reading
 * @param timeline ages
 * @param suggestions other searches that may be meant
 * @param previous the hits before these
 * @param next the hits after these
 */
public record ResultsView(
    Address address,
    String position,
    String notice,
    Optional<Card.Link> literal,
    List<Row> rows,
    Optional<Opened> opened,
    List<Choice> choices,
    List<Card.Link> chosen,
    List<Card.Link> understood,
    Timeline timeline,
    List<Card.Link> suggestions,
    Optional<String> previous,
    Optional<String> next) {

  /** How many hits a page has. */
  public static final int PAGE = 10;

  /**
   * The passage beside the list.
   *
   * @param place the passage between its neighbours
   * @param list the address of the list
   */
  public record Opened(Card card, InContext place, Address list) {
    /**
     * Of a passage between its neighbours.
     *
     * @param hit the passage as found; empty when the question did not find it
     * @param companion what belongs with it
     */
    public static Opened of(
        InContext place,
        Optional<Hit> hit,
        Optional<Companion> companion,
        Address list,
        Links links) {
      List<Range> marks = hit.map(Hit::marks).orElse(List.of());
      List<String> reasons = hit.map(h -> Reasons.sentences(h.reasons())).orElse(List.of());
      Card card = new Card(place.passage(), place.work(), marks, reasons, links, companion);
      return new Opened(card, place, list);
    }
  }

  /** Whether somebody chose the passage, which a narrow screen then shows without the list. */
  public boolean isChosen() {
    return !address.open().isEmpty() && opened.isPresent();
  }

  /**
   * Of an answer; its facets are asked for.
   *
   * @param suggestions other searches that may be meant
   * @param opened the passage beside the hits
   * @param foreign the phrases of other languages in the hits
   */
  public static ResultsView of(
      Hits hits,
      Address address,
      ThemeTree themes,
      List<Card.Link> suggestions,
      Optional<Opened> opened,
      ForeignPhrases foreign) {
    Facets facets = hits.facets().orElse(Facets.NONE);
    Choices choices = new Choices(address);
    int shown = address.offset() + hits.hits().size();
    String anyway = "Toch zoeken op " + Notice.quoted(address.words());
    String literal = address.asking("\"" + address.words() + "\"").href();
    Optional<String> previous =
        Optional.of(address.from(Math.max(0, address.offset() - PAGE)).href());
    Optional<String> next = Optional.of(address.from(shown).href());
    return new ResultsView(
        address,
        position(hits, address, shown),
        notice(hits),
        hits.corrected().map(corrected -> new Card.Link(anyway, literal)),
        ResultList.of(
            hits, address, opened.map(open -> open.card().passage().id()).orElse(""), foreign),
        opened,
        choices.of(facets, themes, hits.total()),
        choices.chosen(facets),
        Understood.links(hits, facets, address),
        Timeline.of(facets.of(Facet.AGE), address, Understood.ranges(hits)),
        suggestions,
        previous.filter(any -> address.offset() > 0),
        next.filter(any -> shown < hits.total() && !hits.hits().isEmpty()));
  }

  private static String position(Hits hits, Address address, int shown) {
    int total = hits.total();
    if (total == 0) {
      return "Niets gevonden";
    }
    String all = total == 1 ? "1 passage" : total + " passages";
    return address.offset() == 0 ? all : (address.offset() + 1) + "–" + shown + " van " + all;
  }

  private static String notice(Hits hits) {
    if (hits.hits().isEmpty() && hits.total() > 0) {
      return "Verder dan dit gaan de resultaten niet.";
    }
    List<String> sentences = new ArrayList<>();
    hits.corrected().ifPresent(words -> sentences.add("Gezocht op " + Notice.quoted(words) + "."));
    sentences.addAll(Notice.of(hits));
    return String.join(" ", sentences);
  }
}
