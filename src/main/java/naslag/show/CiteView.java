package naslag.show;

import java.util.List;
import naslag.corpus.Passage;
import naslag.corpus.Rights;
import naslag.index.IndexedPassage;
import naslag.index.WorkInfo;
import naslag.show.cite.Citation;

/**
 * A passage with the forms in which it is cited.
 *
 * @param card the passage
 * @param taken its words with its citation
 */
public record CiteView(Card card, Taken taken) {
  /** The forms. */
  public Citation citation() {
    return taken.citation();
  }

  /**
   * Of a passage.
   *
   * @param ofWork the passages of its work
   * @param links where it leads
   */
  public static CiteView of(
      WorkInfo work, IndexedPassage found, List<Passage> ofWork, Links links) {
    return new CiteView(
        Card.of(found, work, links),
        new Taken(
            found.passage(),
            Citation.of(work, found.passage(), ofWork),
            Rights.of(work.metadata().rights()) == Rights.FORBIDDEN
                ? Taken.withheld(Rights.FORBIDDEN)
                : ""));
  }
}
