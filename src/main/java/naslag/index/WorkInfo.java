package naslag.index;

import java.util.Locale;
import java.util.stream.Stream;
import naslag.corpus.Metadata;
import naslag.dutch.Normaliser;

/**
 * A work as the index knows it.
 *
 * @param id the work's name in passage ids
 * @param file relative to the corpus
 * @param metadata from its front matter
 * @param passages how many passages of explanation
 * @param examples how many practice examples
 * @param words how many words of text
 * @param collection the name of the {@link Collection} that it stands in; "" when not opened as
 *     part of one
 */
public record WorkInfo(
    String id,
    String file,
    Metadata metadata,
    int passages,
    int examples,
    int words,
    String collection) {

  /**
   * Whether a part of its title, or of the name of an author, is a name.
   *
   * @param name normalised
   */
  public boolean isNamed(String name) {
    return Stream.concat(Stream.of(metadata.title()), metadata.creators().stream())
        .anyMatch(each -> Normaliser.normalise(each).contains(name));
  }

  /**
   * Works that belong together: a corpus, or a directory right under one.
   *
   * @param name as a filter knows it: "imh", or "corpus/imh" where several corpora stand side by
   *     side
   * @param shelf which corpus, from 0
   * @param directory right under the corpus; "" for the whole corpus
   * @param works how many works
   */
  public record Collection(String name, int shelf, String directory, int works) {

    /**
     * Whether a name is that of the collection: "corpus/imh" is also "imh", and part of "corpus".
     *
     * @param name in lower case
     */
    public boolean isNamed(String name) {
      String own = this.name.toLowerCase(Locale.ROOT);
      return own.equals(name) || own.endsWith("/" + name) || own.startsWith(name + "/");
    }
  }
}
