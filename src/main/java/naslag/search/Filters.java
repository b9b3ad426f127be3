package naslag.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What a hit must be, as typed. Several values of one filter must all hold, but of types, sources
 * and collections any.
 *
 * @param themes labels or ids
 * @param ages as a person types them, "9m" or "peuter"
 * @param types "voorbeeld", "uitleg" or a word for one of them
 * @param sources ids, or words of titles or authors
 * @param helpers professions
 * @param places where examples happen
 * @param collections names of corpora, or of directories right under one
 */
public record Filters(
    List<String> themes,
    List<String> ages,
    List<String> types,
    List<String> sources,
    List<String> helpers,
    List<String> places,
    List<String> collections) {

  /** Everything passes. */
  public static final Filters NONE =
      new Filters(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** In every collection. */
  public Filters(
      List<String> themes,
      List<String> ages,
      List<String> types,
      List<String> sources,
      List<String> helpers,
      List<String> places) {
    this(themes, ages, types, sources, helpers, places, List.of());
  }

  public Filters {
    themes = List.copyOf(themes);
    ages = List.copyOf(ages);
    types = List.copyOf(types);
    sources = List.copyOf(sources);
    helpers = List.copyOf(helpers);
    places = List.copyOf(places);
    collections = List.copyOf(collections);
  }

  /** True when everything passes. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** These and those. */
  public Filters and(Filters o) {
    return new Filters(
        joined(themes, o.themes),
        joined(ages, o.ages),
        joined(types, o.types),
        joined(sources, o.sources),
        joined(helpers, o.helpers),
        joined(places, o.places),
        joined(collections, o.collections));
  }

  /** The same in other collections. */
  public Filters in(List<String> others) {
    return new Filters(themes, ages, types, sources, helpers, places, others);
  }

  private static List<String> joined(List<String> a, List<String> b) {
    List<String> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }
}
