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
 * @param words the words of the question that it has, in whatever form or as another word for the
 *     same; words as the corrected question has them
 * @param missing the other words of the question
 */
public record Hit(
    IndexedPassage found,
    WorkInfo work,
    double score,
    Snippet snippet,
    List<Range> marks,
    List<Reason> reasons,
    List<String> words,
    List<String> missing) {
  public Hit {
    marks = List.copyOf(marks);
    reasons = List.copyOf(reasons);
    words = List.copyOf(words);
    missing = List.copyOf(missing);
  }
}
