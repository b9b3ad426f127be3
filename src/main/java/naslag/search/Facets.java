package naslag.search;

import java.util.List;

/**
 * Counts over all hits.
 *
 * @param themes themes with their broader ones, most first
 * @param ages the stretches of {@link Stretch#TIMELINE}, then the stages of the timeline, each in
 *     order of age; a passage counts in each that it touches
 * @param types practice examples and explanation
 * @param sources works, most first
 * @param helpers professions in examples, most first
 * @param places places of examples, most first
 * @param collections corpora and directories right under them, in order; 0 too
 */
public record Facets(
    List<Count> themes,
    List<Count> ages,
    List<Count> types,
    List<Count> sources,
    List<Count> helpers,
    List<Count> places,
    List<Count> collections) {

  /**
   * One value.
   *
   * @param value what to filter by
   * @param label for people
   * @param count 1 or more, but for ages, types and collections, which are listed at 0 too
   */
  public record Count(String value, String label, int count) {}
}
