package naslag.show;

import naslag.corpus.Rights;
import naslag.index.IndexedPassage;
import naslag.index.WorkInfo;

/**
 * A passage that leaves Naslag, with where it comes from.
 *
 * @param work that it stands in
 * @param found the passage
 * @param citation how it is cited
 * @param withheld true when its text stays behind; where it comes from goes out all the same
 */
public record Exported(WorkInfo work, IndexedPassage found, Citation citation, boolean withheld) {

  /** What to put in the place of a text that stays behind. */
  String whyWithheld() {
    return switch (Rights.of(work.metadata().rights())) {
      case FORBIDDEN -> "De tekst gaat niet mee: de rechten van dit werk verbieden het.";
      case UNKNOWN, FREE -> "De tekst gaat niet mee: wat ermee mag, staat niet bij dit werk.";
    };
  }
}
