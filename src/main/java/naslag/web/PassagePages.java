package naslag.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.search.ChildThread;
import naslag.search.Companions;
import naslag.search.Companions.Companion;
import naslag.search.Facet;
import naslag.search.Filters;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.search.Threads;
import naslag.show.Address;
import naslag.show.AloneView;
import naslag.show.HtmlPages;
import naslag.show.HtmlPages.Form;
import naslag.show.Links;
import naslag.show.ReadingView;
import naslag.show.ThreadView;
import naslag.show.TogetherView;

/** The pages about one passage or one work; nothing where there is none of that name. */
final class PassagePages {
  /** More marks than a person follows. */
  private static final int MOST_MARKED = 500;

  /** As many as a person compares. */
  private static final int MOST_BESIDE = 4;

  private final HtmlPages html;

  PassagePages(HtmlPages html) {
    this.html = html;
  }

  /** A work opened at a passage, the words of a search marked. */
  Optional<Reply> read(PassageIndex index, String id, Address back, Form form) throws IOException {
    Optional<IndexedPassage> found = index.passage(id);
    Optional<WorkInfo> work = work(index, found);
    if (found.isEmpty() || work.isEmpty()) {
      return Optional.empty();
    }
    List<Hit> hits = back.words().isBlank() ? List.of() : hits(index, work.get(), back);
    List<IndexedPassage> passages = passages(index, work.get());
    ReadingView view =
        ReadingView.of(
            work.get(),
            passages,
            id,
            hits,
            back,
            Companions.in(index).of(found.get(), 1).stream().findFirst(),
            links(index, passages));
    return Optional.of(Reply.html(200, html.reading(view, form)));
  }

  private static List<Hit> hits(PassageIndex index, WorkInfo work, Address back)
      throws IOException {
    Filters here = Filters.of(Facet.SOURCE, work.id());
    Question question = new Question(back.words(), here, MOST_MARKED, 0, false, Set.of());
    return Searcher.on(index).search(question) instanceof Hits hits
        ? hits.hits().stream()
            .sorted(Comparator.comparingInt(hit -> hit.found().passage().ordinal()))
            .toList()
        : List.of();
  }

  /** A work from its beginning. */
  Optional<Reply> work(PassageIndex index, String id, Form form) throws IOException {
    Optional<WorkInfo> work = index.work(id);
    if (work.isEmpty()) {
      return Optional.empty();
    }
    List<IndexedPassage> passages = passages(index, work.get());
    ReadingView view =
        ReadingView.of(
            work.get(),
            passages,
            "",
            List.of(),
            Address.HOME,
            Optional.empty(),
            links(index, passages));
    return Optional.of(Reply.html(200, html.reading(view, form)));
  }

  /** A passage for a parent who looks along. */
  Optional<Reply> alone(PassageIndex index, String id, Form form) throws IOException {
    Optional<IndexedPassage> found = index.passage(id);
    Optional<WorkInfo> work = work(index, found);
    return found.isEmpty() || work.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Reply.html(
                200,
                html.alone(AloneView.of(work.get(), found.get(), links(index, List.of())), form)));
  }

  /** Theory beside practice. */
  Optional<Reply> together(PassageIndex index, String id, Form form) throws IOException {
    Optional<IndexedPassage> found = index.passage(id);
    Optional<WorkInfo> work = work(index, found);
    if (found.isEmpty() || work.isEmpty()) {
      return Optional.empty();
    }
    List<Companion> companions = Companions.in(index).of(found.get(), MOST_BESIDE);
    List<IndexedPassage> shown = new ArrayList<>(List.of(found.get()));
    companions.forEach(companion -> shown.add(companion.found()));
    TogetherView view = TogetherView.of(work.get(), found.get(), companions, links(index, shown));
    return Optional.of(Reply.html(200, html.together(view, form)));
  }

  /** Everything about the children of an example. */
  Optional<Reply> thread(PassageIndex index, String id, Form form) throws IOException {
    Optional<IndexedPassage> found = index.passage(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ThreadView view = ThreadView.of(ChildThread.of(index, found.get()), links(index, List.of()));
    return Optional.of(Reply.html(200, html.thread(view, form)));
  }

  /** Where passages lead; a passage that is not among those shown leads to no thread. */
  private static Links links(PassageIndex index, List<IndexedPassage> shown) throws IOException {
    return Links.among(index.works(), Threads.among(index, shown));
  }

  private static Optional<WorkInfo> work(PassageIndex index, Optional<IndexedPassage> found)
      throws IOException {
    return found.isEmpty() ? Optional.empty() : index.work(found.get().passage().work());
  }

  private static List<IndexedPassage> passages(PassageIndex index, WorkInfo work)
      throws IOException {
    List<IndexedPassage> passages = new ArrayList<>(index.passagesOf(work.file()));
    passages.sort(Comparator.comparingInt(found -> found.passage().ordinal()));
    return passages;
  }
}
