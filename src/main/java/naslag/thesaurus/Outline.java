package naslag.thesaurus;

import java.util.List;
import java.util.Map;
import naslag.thesaurus.Draft.Reference;

/**
 * A thesaurus as a file states it, before its relations are known to lead anywhere.
 *
 * @param otherSchemes titles by the URI of the scheme
 */
record Outline(
    String scheme,
    String title,
    Map<String, String> otherSchemes,
    List<Draft> concepts,
    List<GroupDraft> groups) {

  /**
   * A group without its members.
   *
   * @param line where it begins, from 1
   * @param members as written
   */
  record GroupDraft(ConceptGroup group, int line, List<Reference> members) {}

  static Outline of(Thesaurus thesaurus) {
    return new Outline(
        thesaurus.scheme(),
        thesaurus.title(),
        thesaurus.otherSchemes(),
        thesaurus.concepts().stream().map(Draft::of).toList(),
        thesaurus.groups().stream().map(Outline::draft).toList());
  }

  static GroupDraft draft(ConceptGroup group) {
    return new GroupDraft(
        group.withMembers(List.of()),
        1,
        group.members().stream().map(id -> new Reference(id, 1)).toList());
  }
}
