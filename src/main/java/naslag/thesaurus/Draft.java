package naslag.thesaurus;

import java.util.List;

/**
 * A concept as a file states it, before its relations are known to lead anywhere.
 *
 * @param concept sound by itself, without relations
 * @param line where the concept begins, from 1
 * @param broader as written
 * @param related as written
 */
record Draft(Concept concept, int line, List<Reference> broader, List<Reference> related) {

  /**
   * A mention of another concept.
   *
   * @param id as written
   * @param line from 1
   */
  record Reference(String id, int line) {}

  /** Of a concept in hand. */
  static Draft of(Concept concept) {
    return new Draft(
        concept.withRelations(List.of(), List.of()),
        1,
        concept.broader().stream().map(id -> new Reference(id, 1)).toList(),
        concept.related().stream().map(id -> new Reference(id, 1)).toList());
  }
}
