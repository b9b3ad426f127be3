package naslag.check;

import java.util.List;

/**
 * The words that want a concept, as one JSON document for another program.
 *
 * @param version of the form; raised when a field changes its meaning or goes
 */
public record CandidatesDocument(int version, List<Candidate> words, List<Candidate> pairs) {
  /** The document of what was found. */
  public static CandidatesDocument of(Candidates.Found found) {
    return new CandidatesDocument(1, found.words(), found.pairs());
  }
}
