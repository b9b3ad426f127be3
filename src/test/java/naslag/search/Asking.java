package naslag.search;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import naslag.TestCorpus;
import naslag.index.PassageIndex;

/** Questions put to a few texts. */
public final class Asking {
  private final TestCorpus corpus;

  private Asking(TestCorpus corpus) {
    this.corpus = corpus;
  }

  /** Of a work with each text as a passage of its own. */
  static Asking texts(Path directory, String... texts) throws IOException {
    return new Asking(TestCorpus.in(directory).work("proef.md", "Proef", texts));
  }

  static Asking corpus(TestCorpus corpus) {
    return new Asking(corpus);
  }

  Answer answer(Question question) throws IOException {
    try (PassageIndex index = corpus.open()) {
      return Searcher.on(index).search(question);
    }
  }

  Hits hits(Question question) throws IOException {
    return assertInstanceOf(Hits.class, answer(question));
  }

  Hits hits(String question) throws IOException {
    return hits(Question.of(question));
  }

  /** The texts that are found, best first. */
  List<String> find(String question) throws IOException {
    return texts(hits(question));
  }

  /** What an index answers to a question whose filters it knows. */
  public static Hits hits(PassageIndex index, Question question) throws IOException {
    return assertInstanceOf(Hits.class, Searcher.on(index).search(question));
  }

  static List<String> texts(Hits hits) {
    return hits.hits().stream().map(hit -> hit.found().passage().text()).toList();
  }
}
