package naslag.show;

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
import naslag.show.ResultList.Row;

/**
 * The answer to a search, for a template.
 *
 * @param hits of this page
 * @param address the search itself
 * @param rows the hits
 * @param opened the passage beside them; empty while a word is unfinished and where nothing is
 * @param choices filters with counts
 * @param chosen filters that hold, each leading to the search without it
 * @param understood what was read in the words, each leading to the search without that reading
 * @param timeline ages
 * @param suggestions other searches that may be meant
 */
public record ResultsView(
    Hits hits,
    Address address,
    List<Row> rows,
    Optional<Opened> opened,
    List<Choice> choices,
    List<Card.Link> chosen,
    List<Card.Link> understood,
    Timeline timeline,
    List<Card.Link> suggestions) {

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
      List<String> reasons = hit.map(h -> Notice.reasons(h.reasons())).orElse(List.of());
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
    Choices choices = new Choices(address, facets);
    String open = opened.map(o -> o.card().passage().id()).orElse("");
    return new ResultsView(
        hits,
        address,
        ResultList.of(hits, address, open, foreign),
        opened,
        choices.of(themes, hits.total()),
        choices.chosen(),
        Understood.links(hits, facets, address),
        Timeline.of(facets.of(Facet.AGE), address, Understood.ranges(hits)),
        suggestions);
  }

  /** The number of the last hit here. */
  public int last() {
    return address.offset() + rows.size();
  }

  /** How many there are, in a sentence. */
  public String position() {
    int total = hits.total();
    if (total == 0) {
      return "Niets gevonden";
    }
    String all = total == 1 ? "1 passage" : total + " passages";
    return address.offset() == 0 ? all : (address.offset() + 1) + "–" + last() + " van " + all;
  }

  /** What the passages lack; "" when nothing. */
  public String notice() {
    if (rows.isEmpty() && hits.total() > 0) {
      return "Verder dan dit gaan de resultaten niet.";
    }
    return String.join(" ", Notice.of(hits));
  }
}
