package naslag.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import naslag.thesaurus.Concept;
import naslag.thesaurus.ConceptGroup;
import naslag.thesaurus.Thesaurus;

/**
 * A thesaurus with how much a corpus uses each concept, as one JSON document for another program. A
 * tree would repeat what has two broader concepts, so that it is a list with references.
 *
 * @param version of the form; raised when a field changes its meaning or goes
 */
public record ThesaurusDocument(
    int version,
    String scheme,
    String title,
    List<Map<String, Object>> concepts,
    List<Group> collections) {

  /** A collection of concepts; {@code members} are their ids. */
  public record Group(
      String id, String uri, String prefLabel, boolean ordered, List<String> members) {}

  /**
   * The document.
   *
   * @param stated by id, passages of which the author states the concept
   * @param found by id, passages of which only the text names it
   */
  public static ThesaurusDocument of(
      Thesaurus thesaurus, Map<String, Integer> stated, Map<String, Integer> found) {
    List<Map<String, Object>> concepts = new ArrayList<>();
    for (Concept concept : thesaurus.concepts()) {
      concepts.add(concept(thesaurus, concept));
      concepts.getLast().put("stated", stated.getOrDefault(concept.id(), 0));
      concepts.getLast().put("found", found.getOrDefault(concept.id(), 0));
    }
    List<Group> groups = thesaurus.groups().stream().map(ThesaurusDocument::group).toList();
    return new ThesaurusDocument(1, thesaurus.scheme(), thesaurus.title(), concepts, groups);
  }

  private static Map<String, Object> concept(Thesaurus thesaurus, Concept concept) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", concept.id());
    entry.put("uri", concept.uri());
    entry.put("kind", concept.kind().name().toLowerCase(Locale.ROOT));
    entry.put("prefLabel", concept.prefLabel());
    entry.put("altLabels", concept.altLabels());
    entry.put("hiddenLabels", concept.hiddenLabels());
    entry.put("otherLabels", concept.otherLabels());
    entry.put("broader", concept.broader());
    entry.put("narrower", thesaurus.narrower(concept).stream().map(Concept::id).toList());
    entry.put("related", thesaurus.related(concept).stream().map(Concept::id).toList());
    entry.put("definition", concept.definition());
    entry.put("scopeNote", concept.scopeNote());
    entry.put("notations", concept.all("notation"));
    entry.put("deprecated", concept.isDeprecated());
    return entry;
  }

  private static Group group(ConceptGroup group) {
    return new Group(group.id(), group.uri(), group.prefLabel(), group.ordered(), group.members());
  }
}
