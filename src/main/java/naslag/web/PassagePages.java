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
import naslag.show.HtmlPages;
import naslag.show.HtmlPages.AloneView;
import naslag.show.HtmlPages.Form;
import naslag.show.HtmlPages.ThreadView;
import naslag.show.HtmlPages.TogetherView;
import naslag.show.Links;
import naslag.show.ReadingView;

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

  /** A page about a passage and its work. */
  private interface Page {
    String of(WorkInfo work, IndexedPassage found) throws IOException;
  }

  private static Optional<Reply> page(PassageIndex index, String id, Page page) throws IOException {
    Optional<IndexedPassage> found = index.passage(id);
    Optional<WorkInfo> work =
        found.isEmpty() ? Optional.empty() : index.work(found.get().passage().work());
    return work.isEmpty()
        ? Optional.empty()
        : Optional.of(Reply.html(200, page.of(work.get(), found.get())));
  }

  /** A work opened at a passage, the words of a search marked. */
  Optional<Reply> read(PassageIndex index, String id, Address back, Form form) throws IOException {
    return page(
        index,
        id,
        (work, found) -> {
          List<Hit> hits = back.words().isBlank() ? List.of() : hits(index, work, back);
          Optional<Companion> beside = Companions.in(index).of(found, 1).stream().findFirst();
          return reading(index, work, found.passage().id(), hits, back, beside, form);
        });
  }

  private String reading(
      PassageIndex index,
      WorkInfo work,
      String here,
      List<Hit> hits,
      Address back,
      Optional<Companion> beside,
      Form form)
      throws IOException {
    List<IndexedPassage> passages = new ArrayList<>(index.passagesOf(work.file()));
    passages.sort(Comparator.comparingInt(found -> found.passage().ordinal()));
    Links links = links(index, passages);
    return html.reading(ReadingView.of(work, passages, here, hits, back, beside, links), form);
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
    return work.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Reply.html(
                200,
                reading(index, work.get(), "", List.of(), Address.HOME, Optional.empty(), form)));
  }

  /** A passage for a parent who looks along. */
  Optional<Reply> alone(PassageIndex index, String id, Form form) throws IOException {
    return page(
        index,
        id,
        (work, found) -> html.alone(AloneView.of(work, found, links(index, List.of())), form));
  }

  /** Theory beside practice. */
  Optional<Reply> together(PassageIndex index, String id, Form form) throws IOException {
    return page(
        index,
        id,
        (work, found) -> {
          List<Companion> companions = Companions.in(index).of(found, MOST_BESIDE);
          List<IndexedPassage> shown = new ArrayList<>(List.of(found));
          companions.forEach(companion -> shown.add(companion.found()));
          return html.together(TogetherView.of(work, found, companions, links(index, shown)), form);
        });
  }

  /** Everything about the children of an example. */
  Optional<Reply> thread(PassageIndex index, String id, Form form) throws IOException {
    return page(
        index,
        id,
        (work, found) ->
            html.thread(
                ThreadView.of(ChildThread.of(index, found), links(index, List.of())), form));
  }

  /** Where passages lead; a passage that is not among those shown leads to no thread. */
  private static Links links(PassageIndex index, List<IndexedPassage> shown) throws IOException {
    return Links.among(index.works(), Threads.among(index, shown));
  }
}
