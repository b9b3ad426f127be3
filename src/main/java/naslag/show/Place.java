package naslag.show;

import java.util.ArrayList;
import java.util.List;
import naslag.corpus.Passage;
import naslag.index.IndexedPassage;
import naslag.index.WorkInfo;

/** Where a passage stands, in a line. */
final class Place {
  private Place() {}

  /** Work, chapter and page: "Ouderschap › 2.1 Samen, p. 19". */
  static String of(IndexedPassage found, WorkInfo work) {
    Passage passage = found.passage();
    List<String> parts = new ArrayList<>();
    parts.add(work.metadata().title());
    String last = passage.path().isEmpty() ? "" : passage.path().getLast();
    if (!last.isEmpty() && !last.equals(passage.title()) && !last.equals(parts.getFirst())) {
      parts.add(last);
    }
    String page = passage.pageLabel();
    return String.join(" › ", parts) + (page.isEmpty() ? "" : ", p. " + page);
  }
}
