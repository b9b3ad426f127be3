package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.PassageWords;
import naslag.index.WorkInfo;
import naslag.search.Hits.Match;
import naslag.search.Retrieval.Found;
import naslag.search.Retrieval.Scored;

/** Answers questions on an index. */
public final class Searcher {
  private final PassageIndex index;

  private Searcher(PassageIndex index) {
    this.index = index;
  }

  /** Searches an index, which stays the caller's to close. */
  public static Searcher on(PassageIndex index) {
    return new Searcher(index);
  }

  /**
   * Answers a question.
   *
   * @throws IOException when the index cannot be read
   */
  public Answer search(Question question) throws IOException {
    ParsedQuestion parsed = ParsedQuestion.of(question);
    Conditions conditions = Conditions.of(index, question, parsed);
    if (conditions.unknown().isPresent()) {
      return conditions.unknown().get();
    }
    return answer(question, parsed, new Retrieval(index, question).find(parsed, conditions));
  }

  private Hits answer(Question question, ParsedQuestion parsed, Found found) throws IOException {
    Match match = found.match();
    List<QueryTerm> words = found.terms().tellable();
    List<String> missing = new ArrayList<>();
    Statistics statistics = new Statistics(index);
    for (QueryTerm word : words) {
      if (found.page().stream().noneMatch(scored -> found.has(scored, word))
          && !statistics.someHas(word.query())) {
        missing.add(word.typed());
      }
    }
    missing.addAll(found.conditions().absent());
    // Side by side: facets take as long as some of the hits, and a tenth of an answer's time.
    AtomicReference<Facets> facets = new AtomicReference<>();
    List<Callable<Optional<Hit>>> tasks = new ArrayList<>();
    if (question.facets() && match != Match.NONE) {
      tasks.add(
          () -> {
            facets.set(FacetCounts.of(index, found.all()));
            return Optional.empty();
          });
    }
    for (Scored scored : found.page()) {
      tasks.add(() -> Optional.of(hit(found, words, scored)));
    }
    List<Optional<Hit>> hits = index.searcher().getTaskExecutor().invokeAll(tasks);
    Optional<String> corrected = found.corrected(parsed);
    return new Hits(
        question,
        parsed.naming(found.terms().named()),
        match,
        corrected,
        match == Match.ALL || question.off().contains(Question.Expansion.SPELLING)
            ? List.of()
            : new Corrections(index, question).offered(question.text(), parsed, corrected),
        missing,
        found.total(),
        found.withAllWords(),
        hits.stream().flatMap(Optional::stream).toList(),
        Optional.ofNullable(facets.get()));
  }

  private Hit hit(Found answer, List<QueryTerm> asked, Scored scored) throws IOException {
    int document = scored.document();
    IndexedPassage found = index.passage(document);
    WorkInfo work =
        index
            .work(found.passage().work())
            .orElseThrow(() -> new IOException("no work " + found.passage().work()));
    PassageWords.Placed placed = index.words(document);
    Marks marks = Marks.of(index, document, placed, answer.terms(), answer.conditions());
    List<String> words = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (QueryTerm word : asked) {
      (answer.has(scored, word) ? words : missing).add(word.typed());
    }
    return new Hit(
        found,
        work,
        scored.score(),
        Snippet.of(found.passage().text(), placed.sentences(), marks.ranges()),
        marks.ranges(),
        marks.reasons(),
        words,
        missing);
  }

  /**
   * Why a question finds the passage with an id, or does not; nothing when there is no such
   * passage.
   *
   * @param answer what {@link #search} found on this index
   * @throws IOException when the index cannot be read
   */
  public Optional<Why> why(Hits answer, String id) throws IOException {
    OptionalInt document = index.document(id);
    return document.isEmpty()
        ? Optional.empty()
        : Optional.of(new Explainer(index, document.getAsInt()).why(answer));
  }
}
