package naslag.thesaurus;

import java.util.List;
import java.util.Map;

/**
 * Concepts that are put together under a name without being narrower than it: a collection in SKOS,
 * called a group here since a collection of works is something else.
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
