package naslag.search;

import java.util.List;
import java.util.Map;

/**
 * Counts over all hits.
 *
 * @param counts by facet: most first, but ages (the steps of {@link
 *     naslag.age.TimelineStep#TIMELINE}, then the stages of the timeline, each in order of age; a
 *     passage counts in each that it touches), types and collections in a fixed order; themes with
 *     their broader ones
 */
public record Facets(Map<Facet, List<Count>> counts) {
  /** Nothing was counted. */
  public static final Facets NONE = new Facets(Map.of());

  public Facets {
    counts = Map.copyOf(counts);
  }

  /** The counts of a facet. */
  public List<Count> of(Facet facet) {
    return counts.getOrDefault(facet, List.of());
  }

  /**
   * One value.
   *
   * @param value what to filter by
   * @param label for people
   * @param count 1 or more, but for ages, types and collections, which are listed at 0 too
   * @param exact of an age, how many of these give an age and do not only name a stage, such as
   *     "baby"; of anything else, the count
   */
  public record Count(String value, String label, int count, int exact) {
    /** Of anything but an age. */
    public Count(String value, String label, int count) {
      this(value, label, count, count);
    }
  }
}
