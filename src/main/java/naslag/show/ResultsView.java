package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.search.Companions.Companion;
import naslag.search.Facet;
import naslag.search.Facets;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.ThemeTree;
import naslag.show.Choice.Choices;
import naslag.show.Choice.Timeline;

/**
 * The answer to a search, for a template.
 *
 * @param address the search itself
 * @param position how many there are, in a sentence
 * @param notice what was done with the words, and what the passages lack; "" when nothing
 * @param literal the search for the words exactly as typed, when they were corrected
 * @param cards this page's hits
 * @param choices filters with counts
 * @param chosen filters that hold, each leading to the search without it
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
    List<Card> cards,
    List<Choice> choices,
    List<Card.Link> chosen,
    Timeline timeline,
    List<Card.Link> suggestions,
    Optional<String> previous,
    Optional<String> next)
    implements HtmlPages.View {

  /** How many hits a page has. */
  public static final int PAGE = 10;

  /**
   * Of an answer; its facets are asked for.
   *
   * @param suggestions other searches that may be meant
   * @param companions what belongs with a hit, by its id; not every hit has one
   * @param links where it leads
   */
  public static ResultsView of(
      Hits hits,
      Address address,
      ThemeTree themes,
      List<Card.Link> suggestions,
      Map<String, Companion> companions,
      Links links) {
    Facets facets = hits.facets().orElse(Facets.NONE);
    Choices choices = new Choices(address);
    int shown = address.offset() + hits.hits().size();
    return new ResultsView(
        address,
        position(hits, address, shown),
        notice(hits),
        hits.corrected()
            .map(
                corrected ->
                    new Card.Link(
                        "Toch zoeken op " + Notice.quoted(address.words()),
                        new Address("\"" + address.words() + "\"", address.filters(), 0).href())),
        hits.hits().stream().map(hit -> Card.of(hit, links, companion(companions, hit))).toList(),
        choices.of(facets, themes, hits.total()),
        choices.chosen(facets),
        Timeline.of(facets.of(Facet.AGE), address),
        suggestions,
        address.offset() == 0
            ? Optional.empty()
            : Optional.of(address.from(Math.max(0, address.offset() - PAGE)).href()),
        shown < hits.total() && !hits.hits().isEmpty()
            ? Optional.of(address.from(shown).href())
            : Optional.empty());
  }

  private static Optional<Companion> companion(Map<String, Companion> companions, Hit hit) {
    return Optional.ofNullable(companions.get(hit.found().passage().id()));
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
