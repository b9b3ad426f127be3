package naslag.search;

import java.util.List;
import naslag.index.IndexedPassage;
import naslag.index.WorkInfo;

/**
 * A passage that was found.
 *
 * @param found the passage with its themes and ages
 * @param work the work it stands in
 * @param score above 0; comparable within one answer only; 1 when nothing was ranked
 * @param snippet the best part of the text
 * @param marks ranges of the whole text that met the question
 * @param reasons why it was found, where that is not plain
 */
public record Hit(
    IndexedPassage found,
    WorkInfo work,
    double score,
    Snippet snippet,
    List<Range> marks,
    List<Reason> reasons) {
  public Hit {
    marks = List.copyOf(marks);
    reasons = List.copyOf(reasons);
  }
}
