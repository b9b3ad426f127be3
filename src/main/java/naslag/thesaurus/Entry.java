package naslag.thesaurus;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import naslag.thesaurus.Field.LanguageTag;

/** What a thesaurus is made of: a concept, or a group of concepts. */
public sealed interface Entry permits Concept, Entry.ConceptGroup {
  /** Unique in the thesaurus: letters, digits, dots, hyphens and underscores. */
  String id();

  /** Unique in the thesaurus. */
  String uri();

  /** The values by the key of their {@link Field}, except id, uri and kind. No list is empty. */
  Map<String, List<String>> values();

  /** The same entry with other values. */
  Entry with(Map<String, List<String>> others);

  /** The values under a key; empty when there are none. */
  default List<String> all(String key) {
    return values().getOrDefault(key, List.of());
  }

  /** The first value under a key; "" when there is none. */
  default String text(String key) {
    List<String> all = all(key);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** Whether the preferred label is borrowed from another language. */
  default boolean isForeign() {
    return all("prefLabel").isEmpty();
  }

  /** The Dutch label to show, or else one of another language, English first; "" without any. */
  default String prefLabel() {
    return text(isForeign() ? LanguageTag.borrowed(values().keySet()) : "prefLabel");
  }

  /** The labels of other languages by language tag; the first of each is the preferred one. */
  default SortedMap<String, List<String>> otherLabels() {
    SortedMap<String, List<String>> labels = new TreeMap<>();
    values().keySet().stream()
        .filter(key -> key.startsWith(Field.LABEL))
        .forEach(key -> labels.put(key.substring(Field.LABEL.length()), all(key)));
    return labels;
  }

  default boolean isDeprecated() {
    return !all("deprecated").isEmpty();
  }

  /**
   * Concepts that are put together under a name without being narrower than it: a collection in
   * SKOS, called a group here since a collection of works is something else.
   */
  public record ConceptGroup(String id, String uri, Map<String, List<String>> values)
      implements Entry {

    /**
     * Copies every list and strips white space around every text.
     *
     * @throws IllegalArgumentException naming the value that breaks an invariant
     */
    public ConceptGroup {
      values = Concept.checked(id, uri, values);
    }

    @Override
    public ConceptGroup with(Map<String, List<String>> others) {
      return new ConceptGroup(id, uri, others);
    }

    /** As for a concept; a group without any label, as many hierarchies have, shows its id. */
    @Override
    public String prefLabel() {
      String label = Entry.super.prefLabel();
      return label.isEmpty() ? id : label;
    }

    /** Ids of concepts and of other groups. */
    public List<String> members() {
      return all("member");
    }

    /** Whether the order of the members means something. */
    public boolean ordered() {
      return !all("ordered").isEmpty();
    }
  }
}
