package naslag.thesaurus;

import java.util.Comparator;
import java.util.List;

/**
 * What a file gave.
 *
 * @param thesaurus without the concepts and relations that {@code problems} names
 * @param problems by line; empty when the file was taken over whole
 */
public record Reading(Thesaurus thesaurus, List<Problem> problems) {

  /** True when there is something wrong and no concept could be taken over at all. */
  public boolean isBroken() {
    return thesaurus.concepts().isEmpty() && !problems.isEmpty();
  }

  /** Sorts the problems by line. */
  public Reading {
    problems = problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }

  /** Nothing could be read. */
  public static Reading none(int line, String message) {
    return new Reading(Thesaurus.empty(), List.of(new Problem(line, message)));
  }
}
