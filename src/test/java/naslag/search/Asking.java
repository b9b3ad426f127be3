package naslag.search;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import naslag.TestCorpus;
import naslag.index.PassageIndex;

/** Questions put to a few texts. */
final class Asking {
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

  Asking thesaurus(String... concepts) throws IOException {
    corpus.thesaurus(concepts);
    return this;
  }

  Answer answer(Question question) throws IOException {
    try (PassageIndex index = corpus.open()) {
      return Searcher.on(index).search(question);
    }
  }

  Hits hits(Question question) throws IOException {
    return assertInstanceOf(Hits.class, answer(question));
  }

  /** Why the first passage that is found is. */
  Why why(String question) throws IOException {
    Hits hits = hits(question);
    try (PassageIndex index = corpus.open()) {
      String id = hits.hits().getFirst().found().passage().id();
      return Searcher.on(index).why(hits, id).orElseThrow();
    }
  }

  Hits hits(String question) throws IOException {
    return hits(Question.of(question));
  }

  Hits hits(String question, Question.Expansion... off) throws IOException {
    return hits(new Question(question, Filters.NONE, 10, 0, false, Set.of(off)));
  }

  /** The texts that are found, best first. */
  List<String> find(String question, Question.Expansion... off) throws IOException {
    return texts(hits(question, off));
  }

  static List<String> texts(Hits hits) {
    return hits.hits().stream().map(hit -> hit.found().passage().text()).toList();
  }
}
