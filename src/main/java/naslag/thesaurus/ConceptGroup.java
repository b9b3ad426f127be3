package naslag.thesaurus;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Concepts that are put together under a name without being narrower than it: a collection in the
 * sense of SKOS, called a group here since a collection of works is something else.
 *
 * @param id unique among the concepts and groups of its thesaurus
 * @param uri unique among them too
 * @param prefLabel never blank
 * @param otherLabels labels of other languages by language tag; the first of each is the preferred
 *     one
 * @param ordered whether the order of the members means something
 * @param members ids of concepts and of other groups
 */
public record ConceptGroup(
    String id,
    String uri,
    String prefLabel,
    Map<String, List<String>> otherLabels,
    boolean ordered,
    List<String> members,
    Particulars particulars) {

  /**
   * Copies every list and strips white space around every text.
   *
   * @throws IllegalArgumentException naming the value that breaks an invariant
   */
  public ConceptGroup {
    if (!Concept.isId(id)) {
      throw new IllegalArgumentException("not a group id: '" + id + "'");
    }
    if (!Concept.isUri(uri)) {
      throw new IllegalArgumentException("not a URI: '" + uri + "' of " + id);
    }
    if (prefLabel.isBlank()) {
      throw new IllegalArgumentException("no preferred label: " + id);
    }
    prefLabel = prefLabel.strip();
    otherLabels = Collections.unmodifiableMap(new TreeMap<>(otherLabels));
    members = List.copyOf(members);
  }

  ConceptGroup withMembers(List<String> others) {
    return new ConceptGroup(id, uri, prefLabel, otherLabels, ordered, others, particulars);
  }
}
