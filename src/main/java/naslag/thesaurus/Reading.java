package naslag.thesaurus;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a file gave: every concept that is sound, and what was left out or mended.
 *
 * @param thesaurus without the concepts and relations that {@code problems} names
 * @param problems in the order of the file; empty when each line was taken over
 * @param omitted how often the file states what a thesaurus here does not keep, by the name of the
 *     property, or another phrase of Dutch
 * @param remarks Dutch sentences of the file as a whole: what was taken for something else
 */
public record Reading(
    Thesaurus thesaurus,
    List<Problem> problems,
    Map<String, Integer> omitted,
    List<String> remarks) {

  /** Nothing was omitted. */
  public Reading(Thesaurus thesaurus, List<Problem> problems) {
    this(thesaurus, problems, Map.of(), List.of());
  }

  /** True when there is something wrong and no concept could be taken over at all. */
  public boolean isBroken() {
    return thesaurus.concepts().isEmpty() && !problems.isEmpty();
  }

  /** Sorts the problems by line. */
  public Reading {
    omitted = Collections.unmodifiableMap(new TreeMap<>(omitted));
    remarks = List.copyOf(remarks);
    problems = problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }
}
