package naslag.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a hit must be, as typed. Several values of one facet must all hold, but of those that {@link
 * Facet#isAnyOf} names any.
 *
 * @param values by facet, in the order of {@link Facet}; no facet without a value
 */
public record Filters(Map<Facet, List<String>> values) {
  /** Everything passes. */
  public static final Filters NONE = new Filters(Map.of());

  public Filters {
    Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
    values.forEach((facet, list) -> copy.put(facet, List.copyOf(list)));
    copy.values().removeIf(List::isEmpty);
    values = Collections.unmodifiableMap(copy);
  }

  /** One facet, with these values. */
  public static Filters of(Facet facet, String... values) {
    return NONE.with(facet, List.of(values));
  }

  /** Every facet, with the values that it is given. */
  public static Filters each(Function<Facet, List<String>> values) {
    return new Filters(
        Arrays.stream(Facet.values()).collect(Collectors.toMap(Function.identity(), values)));
  }

  /** The values of a facet; empty where it does not matter. */
  public List<String> of(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }

  /** True when everything passes. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** These and those. */
  public Filters and(Filters other) {
    Filters both = this;
    for (Facet each : other.values.keySet()) {
      both = both.with(each, Stream.concat(of(each).stream(), other.of(each).stream()).toList());
    }
    return both;
  }

  /** The same with other values of a facet. */
  public Filters with(Facet facet, List<String> others) {
    Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
    copy.putAll(values);
    copy.put(facet, others);
    return new Filters(copy);
  }
}
