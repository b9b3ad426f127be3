/**
 * Finds the right passage in Dutch texts, offline. Data moves to the right, dependencies point at
 * data:
 *
 * <pre>
 * source file -> intake -> corpus (Markdown -> Work -> Passage) -> index -> search -> show -> cli | web
 *                           age, dutch, thesaurus __________________/_________/       evaluate, check
 * </pre>
 *
 * <p>Each package says in a sentence what it takes and gives; {@code ArchitectureTest} holds what
 * each may use. People see Dutch, engineers see English. Start with {@code docs/design.md}: the
 * packages in one table, eight files to read first, a word list, and the choices with figures.
 */
@NullMarked
package naslag;

import org.jspecify.annotations.NullMarked;
