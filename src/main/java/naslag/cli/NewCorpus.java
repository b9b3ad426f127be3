package naslag.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import naslag.corpus.Corpus;

/** Makes a directory a corpus: with the thesaurus that ships with Naslag, when there is one. */
final class NewCorpus {
  private NewCorpus() {}

  /**
   * Makes a corpus without works.
   *
   * @throws IOException when it cannot be written
   */
  static void make(Path directory) throws IOException {
    Files.createDirectories(directory);
    Path shipped = Places.shippedCorpus().resolve(Corpus.THESAURUS);
    Path own = directory.resolve(Corpus.THESAURUS);
    if (Files.isRegularFile(shipped) && !Files.exists(own)) {
      Files.copy(shipped, own);
    }
  }
}
