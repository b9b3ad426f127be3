package naslag.show;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import naslag.search.Facet;
import naslag.search.Filters;

/**
 * A search as an address of the page, which leads back to it.
 *
 * @param words as typed
 * @param filters chosen beside the words
 * @param offset how many hits to skip, 0 or more
 * @param open the id of the passage that is shown beside the list; "" for the first hit
 * @param without what not to read in the words
 */
public record Address(String words, Filters filters, int offset, String open, Set<Facet> without) {
  /** The page's beginning. */
  public static final Address HOME = new Address("", Filters.NONE, 0);

  /** The parameter of the passage beside the list. */
  public static final String OPEN = "open";

  /** The parameter of what not to read in the words. */
  public static final String OFF = "zonder";

  /** With the first hit beside the list. */
  public Address(String words, Filters filters, int offset) {
    this(words, filters, offset, "", Set.of());
  }

  /** What has a value of a filter. */
  public static Address filtered(Facet facet, String value) {
    return new Address("", Filters.of(facet, value), 0);
  }

  /** A field of the search form. */
  public record Field(String name, String value) {}

  /** True at the beginning, of all or of one collection, where nothing was asked. */
  public boolean isHome() {
    return words.isBlank() && filters.with(Facet.COLLECTION, List.of()).isEmpty();
  }

  /** From the root, encoded. */
  public String href() {
    return "/" + query();
  }

  /** The part from the question mark on; "" when nothing was asked. */
  public String query() {
    StringBuilder query = new StringBuilder();
    add(query, "q", words.isBlank() ? "" : words);
    fields().forEach(field -> add(query, field.name(), field.value()));
    add(query, "vanaf", offset == 0 ? "" : Integer.toString(offset));
    add(query, OPEN, open);
    return query.toString();
  }

  private static void add(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
      query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  /** The filters as fields, for a form to keep. */
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      filters.of(facet).forEach(value -> fields.add(new Field(facet.parameter(), value)));
    }
    without.stream().sorted().forEach(facet -> fields.add(new Field(OFF, facet.label())));
    return fields;
  }

  /** The same from another hit. */
  public Address from(int other) {
    return new Address(words, filters, other, "", without);
  }

  /** The same list with another passage beside it; "" for the first hit. */
  public Address opened(String id) {
    return new Address(words, filters, offset, id, without);
  }

  /** The same without reading this in the words, or with it when it was left out. */
  public Address toggled(Facet facet) {
    Set<Facet> other = new HashSet<>(without);
    if (!other.remove(facet)) {
      other.add(facet);
    }
    return new Address(words, filters, 0, "", other);
  }

  /** The same with other words, from the first hit. */
  public Address asking(String other) {
    return new Address(other, filters, 0, "", without);
  }

  /** The same without a value of a filter; the same object where it is not there. */
  Address toggled(Facet facet, String value) {
    List<String> values = new ArrayList<>(filters.of(facet));
    if (!values.remove(value)) {
      if (facet.isSingle()) {
        values.clear();
      }
      values.add(value);
    }
    return new Address(words, filters.with(facet, values), 0, "", without);
  }
}
