package naslag.thesaurus;

import java.util.Comparator;
import java.util.List;

/**
 * What a file gave: every concept that is sound, and what was left out or mended.
 *
 * @param thesaurus without the concepts and relations that {@code problems} names
 * @param problems in the order of the file; empty when all was taken over
 */
public record Reading(Thesaurus thesaurus, List<Problem> problems) {

  /** Sorts the problems by line. */
  public Reading {
    problems = problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }
}
