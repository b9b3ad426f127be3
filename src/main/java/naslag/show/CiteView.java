package naslag.show;

import java.util.List;
import naslag.corpus.Passage;
import naslag.index.IndexedPassage;
import naslag.index.WorkInfo;

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
   * @param works all there are, so that references lead to them
   */
  public static CiteView of(
      WorkInfo work, IndexedPassage found, List<Passage> ofWork, List<WorkInfo> works) {
    return new CiteView(
        Card.of(found, work, new Links(works)),
        new Taken(found.passage(), Citation.of(work, found.passage(), ofWork)));
  }
}
