package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.PassageWords;
import naslag.index.TextField;
import naslag.index.WorkInfo;
import naslag.search.Collecting.Found;
import naslag.search.Hits.Match;

/**
 * Answers questions on an index: all words first; then with the spelling corrected; then some of
 * the words, said so.
 */
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
    return answer(question, parsed, settle(question, parsed, conditions));
  }

  Settling.Settled settle(Question question, ParsedQuestion parsed, Conditions conditions)
      throws IOException {
    return new Settling(index, question).settle(parsed, conditions);
  }

  private Hits answer(Question question, ParsedQuestion parsed, Settling.Settled settled)
      throws IOException {
    Plan plan = settled.plan();
    Match match = settled.match();
    Found found = settled.found();
    boolean everywhere = match == Match.ALL || match == Match.CORRECTED;
    WordsMet met =
        everywhere ? WordsMet.all(plan.asked()) : WordsMet.in(index, plan.named(), found.page());
    List<Hit> hits = new ArrayList<>();
    for (Found.Scored scored : found.page()) {
      hits.add(hit(settled, met, scored));
    }
    // Once, for the reading that answers, and not for each that was tried.
    Optional<Facets> facets =
        question.facets() && match != Match.NONE
            ? Optional.of(FacetCounts.of(index, found.documents()))
            : Optional.empty();
    Optional<String> corrected =
        Optional.of(plan.parsed().words())
            .filter(words -> match != Match.ALL && !words.equals(parsed.words()));
    List<String> missing = new ArrayList<>(met.nowhere());
    missing.addAll(settled.conditions().absent());
    return new Hits(
        question,
        parsed,
        match,
        corrected,
        match == Match.ALL ? List.of() : Corrections.offered(index, question, parsed, corrected),
        missing,
        found.total(),
        settled.withAllWords(),
        hits,
        facets);
  }

  private Hit hit(Settling.Settled settled, WordsMet met, Found.Scored scored) throws IOException {
    Plan plan = settled.plan();
    List<Slot> slots = new ArrayList<>(plan.slots());
    slots.addAll(settled.conditions().slots());
    PassageWords words = index.words(scored.document());
    IndexedPassage found = index.passage(scored.document());
    WorkInfo work =
        index
            .work(found.passage().work())
            .orElseThrow(() -> new IOException("no work " + found.passage().work()));
    Marks marks =
        Marks.of(
            found,
            words,
            parts(slots, scored.document()),
            slots,
            settled.conditions().traces(words.tokens()));
    List<Reason> reasons = new ArrayList<>(marks.reasons());
    reasons.addAll(AgeReasons.of(plan, found));
    return new Hit(
        found,
        work,
        scored.score(),
        Snippet.of(found.passage().text(), marks.ranges()),
        marks.ranges(),
        reasons,
        met.has(scored.document()),
        met.lacks(scored.document()));
  }

  private Set<String> parts(List<Slot> slots, int document) throws IOException {
    Set<String> parts = new HashSet<>();
    for (String part : Marks.parts(slots)) {
      if (index.has(document, TextField.PARTS, part)) {
        parts.add(part);
      }
    }
    return parts;
  }

  /**
   * Why a question finds the passage with an id, or does not; nothing when there is no such
   * passage.
   *
   * @param answer what {@link #search} found on this index
   * @throws IOException when the index cannot be read
   */
  public Optional<Why> why(Hits answer, String id) throws IOException {
    return new Explainer(index, this).why(answer, id);
  }

  /**
   * A passage between its neighbours.
   *
   * @param before the passage before it in its work, if any
   * @param after the one after it
   */
  public record InContext(
      WorkInfo work,
      Optional<IndexedPassage> before,
      IndexedPassage passage,
      Optional<IndexedPassage> after) {}

  /** The passage with an id between its neighbours, or nothing. */
  public Optional<InContext> read(String id) throws IOException {
    Optional<IndexedPassage> found = index.passage(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    IndexedPassage passage = found.get();
    Optional<WorkInfo> work = index.work(passage.passage().work());
    if (work.isEmpty()) {
      return Optional.empty();
    }
    int ordinal = passage.passage().ordinal();
    return Optional.of(
        new InContext(
            work.get(),
            index.passage(passage.passage().file(), ordinal - 1),
            passage,
            index.passage(passage.passage().file(), ordinal + 1)));
  }
}
