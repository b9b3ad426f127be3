package naslag.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import naslag.index.PassageIndex;
import naslag.search.Answer;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;

/** Naslag's own search, as a person gets it. */
final class NaslagEngine implements Engine {
  private static final int ALL = 10_000;

  private final Searcher searcher;
  private final Path judgements;
  private final Set<Question.Expansion> off;

  /**
   * On an index.
   *
   * @param judgements the file to name when a query of it cannot be asked
   * @param off what not to do with the words
   */
  NaslagEngine(PassageIndex index, Path judgements, Set<Question.Expansion> off) {
    this.searcher = Searcher.on(index);
    this.judgements = judgements;
    this.off = Set.copyOf(off);
  }

  @Override
  public Retrieved answer(JudgedQuery query) throws IOException {
    Hits hits = search(query, query.text(), query.filters(), Measure.DEPTH);
    return new Retrieved(
        hits.hits().stream()
            .map(hit -> new Retrieved.Hit(hit.found().passage().id(), hit.score()))
            .toList(),
        !hits.missing().isEmpty());
  }

  /** The keys of all passages that a query's filters leave. */
  Set<String> left(JudgedQuery query) throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    search(query, "", query.filters(), ALL)
        .hits()
        .forEach(hit -> keys.add(hit.found().passage().id()));
    return keys;
  }

  private Hits search(JudgedQuery query, String words, Filters filters, int limit)
      throws IOException {
    return switch (searcher.search(new Question(words, filters, limit, 0, false, off))) {
      case Hits hits -> hits;
      case Answer.UnknownFilter unknown ->
          throw new BadLine(
              judgements,
              query.line(),
              unknown.filter() + " \"" + unknown.value() + "\" bestaat niet in dit corpus.");
    };
  }
}
