package naslag.search;

import java.util.List;

/** What a question gives. */
public sealed interface Answer permits Hits, Answer.UnknownFilter {

  /**
   * A filter has a value that nothing has.
   *
   * @param value as typed
   * @param known the values that exist, the nearest first; may be empty
   */
  record UnknownFilter(Facet filter, String value, List<String> known) implements Answer {
    public UnknownFilter {
      known = List.copyOf(known);
    }
  }
}
