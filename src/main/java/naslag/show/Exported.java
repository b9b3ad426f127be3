package naslag.show;

import naslag.corpus.Rights;
import naslag.index.IndexedPassage;
import naslag.index.WorkInfo;
import naslag.show.cite.Citation;

/**
 * A passage that leaves Naslag, with where it comes from.
 *
 * @param work that it stands in
 * @param found the passage
 * @param citation how it is cited
 * @param withheld true when its text stays behind; where it comes from goes out all the same
 */
public record Exported(WorkInfo work, IndexedPassage found, Citation citation, boolean withheld) {

  /** What is taken along of it. */
  public Taken taken() {
    return new Taken(found.passage(), citation, whyWithheld());
  }

  /** What to put in the place of a text that stays behind; "" when it goes along. */
  String whyWithheld() {
    return withheld ? Taken.withheld(Rights.of(work.metadata().rights())) : "";
  }
}
