package naslag.index;

import java.util.List;

/**
 * Works that belong together: a corpus, or a directory right under one.
 *
 * @param name as a filter knows it: "imh", or "corpus/imh" where several corpora stand side by side
 * @param shelf which corpus, from 0
 * @param directory right under the corpus; "" for the whole corpus
 * @param works how many works
 * @param passages how many passages of explanation
 * @param examples how many practice examples
 */
public record Collection(
    String name, int shelf, String directory, int works, int passages, int examples) {

  static Collection of(String name, int shelf, String directory, List<WorkInfo> works) {
    return new Collection(
        name,
        shelf,
        directory,
        works.size(),
        works.stream().mapToInt(WorkInfo::passages).sum(),
        works.stream().mapToInt(WorkInfo::examples).sum());
  }
}
