package naslag.search;

import java.io.IOException;
import java.nio.file.Path;
import naslag.corpus.Corpus;
import naslag.index.IndexBuilder;
import naslag.index.IndexBuilder.Progress;
import naslag.index.PassageIndex;

/** The works that Naslag comes with, indexed for a test. */
final class ShippedCorpus {
  private ShippedCorpus() {}

  static PassageIndex index(Path directory) throws IOException {
    new IndexBuilder(Corpus.at(Path.of("corpus")), directory).refresh(false, Progress.SILENT);
    return PassageIndex.openToServe(directory).orElseThrow();
  }
}
