package naslag.search;

import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param question as asked
 * @param parsed the question taken apart
 * @param match how well the words were met
 * @param corrected the question with its spelling corrected, when it was
 * @param offered other questions that may be meant by one with a word that is in no text, likeliest
 *     first
 * @param missing the words that no passage of the corpus has; told where not every hit has all
 *     words, and of choices ("huilen OF wenen") always
 * @param total how many hits there are in all
 * @param withAllWords how many of them have every word
 * @param hits the asked ones, best first
 * @param facets counts over all hits, when asked
 */
public record Hits(
    Question question,
    ParsedQuestion parsed,
    Match match,
    Optional<String> corrected,
    List<String> offered,
    List<String> missing,
    int total,
    int withAllWords,
    List<Hit> hits,
    Optional<Facets> facets)
    implements Answer {

  /** How well a question's words were met. */
  public enum Match {
    /** Every word is in each hit, after inflection, compounds and synonyms. */
    ALL,
    /** The same, after the spelling was corrected. */
    CORRECTED,
    /** Not every hit has every word; each hit tells which it has. */
    SOME,
    /** Nothing was found. */
    NONE
  }

  public Hits {
    offered = List.copyOf(offered);
    missing = List.copyOf(missing);
    hits = List.copyOf(hits);
  }

  /** The same answer with its hits in another order. */
  public Hits with(List<Hit> ordered) {
    return new Hits(
        question, parsed, match, corrected, offered, missing, total, withAllWords, ordered, facets);
  }
}
