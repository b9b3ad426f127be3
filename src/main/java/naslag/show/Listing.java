package naslag.show;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import naslag.dutch.Normaliser;
import naslag.index.WorkInfo;
import naslag.search.Facet;
import naslag.search.Facets;
import naslag.search.Facets.Count;

/**
 * A page of all values of a facet, in order of letters: the works of a large corpus, its themes,
 * the sources of an answer.
 *
 * @param address the search whose values these are; its offset is that of the first value here
 * @param filter what a person typed to find values by name; "" for all
 * @param entries of this page
 * @param total how many values have the words of the filter
 */
public record Listing(Address address, Facet facet, String filter, List<Entry> entries, int total) {
  /** How many values a page has; no more than these are listed elsewhere. */
  public static final int PAGE = 100;

  /** The page's addresses skip no more. */
  public static final int LAST = 10_000;

  /**
   * A value, and how many passages of the search have it.
   *
   * @param work where the values are works
   * @param href the search with it
   * @param key what it is found and ordered by: its name, and the authors of a work
   */
  public record Entry(Count count, Optional<WorkInfo> work, String href, String key) {}

  /** The path of the list of works, or of themes. */
  public static String path(Facet facet) {
    return facet == Facet.SOURCE ? "/teksten" : "/themas";
  }

  /** Of a search, with the counts of its answer. */
  public static Listing of(
      Address address, Facet facet, String filter, Facets facets, List<WorkInfo> works) {
    Map<String, WorkInfo> byId = new HashMap<>();
    works.stream().filter(any -> facet == Facet.SOURCE).forEach(work -> byId.put(work.id(), work));
    String[] words = Normaliser.normalise(filter).strip().split("\\s+");
    List<Entry> found = new ArrayList<>();
    for (Count count : facets.of(facet)) {
      Optional<WorkInfo> work = Optional.ofNullable(byId.get(count.value()));
      String authors = work.map(w -> " " + w.metadata().creators()).orElse("");
      String key = Normaliser.normalise(count.label() + authors);
      if (Stream.of(words).allMatch(key::contains)) {
        found.add(new Entry(count, work, address.toggled(facet, count.value()).href(), key));
      }
    }
    found.sort(Comparator.comparing(Entry::key));
    List<Entry> page = found.stream().skip(address.offset()).limit(PAGE).toList();
    return new Listing(address, facet, filter, page, found.size());
  }

  /**
   * The query of a page of this list.
   *
   * @param from its first value, from 0
   */
  public String query(int from) {
    String named = "?bevat=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    return named + address.from(from).query().replace('?', '&');
  }
}
