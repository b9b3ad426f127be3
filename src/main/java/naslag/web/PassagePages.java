package naslag.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.corpus.Passage;
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
import naslag.show.HtmlPages.CiteView;
import naslag.show.HtmlPages.Form;
import naslag.show.HtmlPages.SelectionView;
import naslag.show.HtmlPages.ThreadView;
import naslag.show.HtmlPages.TogetherView;
import naslag.show.Json;
import naslag.show.Links;
import naslag.show.ReadingView;
import naslag.show.cite.Bibliography;
import naslag.show.cite.CitedWork;
import naslag.web.Request.Parameters;

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

  /** What people take along: citations, copies and their selection. */
  static final class TakePages {
    /** The page sends each as a parameter of its own. */
    private static final int MOST_CHOSEN = 60;

    private static final String RIS = "application/x-research-info-systems";
    private static final String CSL = "application/vnd.citationstyles.csl+json";

    private final HtmlPages html;

    TakePages(HtmlPages html) {
      this.html = html;
    }

    /** How to cite a passage. */
    Optional<Reply> cite(PassageIndex index, String id, Form form) throws IOException {
      Optional<CiteView> view = view(index, id);
      return view.map(found -> Reply.html(200, html.cite(found, form)));
    }

    private static Optional<CiteView> view(PassageIndex index, String id) throws IOException {
      Optional<IndexedPassage> found = index.passage(id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Passage passage = found.get().passage();
      Optional<WorkInfo> work = index.work(passage.work());
      if (work.isEmpty()) {
        return Optional.empty();
      }
      List<Passage> ofWork = new ArrayList<>();
      if (!passage.creators().isEmpty()) {
        // Only a section with authors of its own is cited with its own pages.
        index.passagesOf(work.get().file()).forEach(other -> ofWork.add(other.passage()));
      }
      Links links = Links.among(index.works(), Threads.among(index, List.of(found.get())));
      return Optional.of(CiteView.of(work.get(), found.get(), ofWork, links));
    }

    /**
     * A passage in another form.
     *
     * @param rest the form and the passage: "ris/boek/3.2/k7f3"
     */
    Optional<Reply> form(PassageIndex index, String rest) throws IOException {
      int slash = rest.indexOf('/');
      if (slash < 0) {
        return Optional.empty();
      }
      Optional<CiteView> view = view(index, rest.substring(slash + 1));
      if (view.isEmpty()) {
        return Optional.empty();
      }
      CitedWork work = view.get().citation().work();
      return switch (rest.substring(0, slash)) {
        case "ris" -> file(RIS, work.key() + ".ris", Bibliography.ris(List.of(work)));
        case "bibtex" ->
            file("application/x-bibtex", work.key() + ".bib", Bibliography.bibTex(List.of(work)));
        case "csl" -> file(CSL, work.key() + ".json", Bibliography.cslJson(List.of(work)));
        case "kopie" -> Optional.of(Reply.json(200, Json.copy(view.get().taken())));
        default -> Optional.empty();
      };
    }

    /**
     * The selection, which only the reader's browser remembers.
     *
     * @param rest "" for the page, else the form of the file
     */
    Optional<Reply> selection(PassageIndex index, String rest, Parameters parameters, Form form)
        throws IOException {
      List<String> ids = parameters.all("id").stream().distinct().limit(MOST_CHOSEN).toList();
      List<SelectionView.Piece> pieces = new ArrayList<>();
      for (String id : ids) {
        view(index, id)
            .ifPresent(view -> pieces.add(new SelectionView.Piece(view.card(), view.taken())));
      }
      SelectionView view =
          new SelectionView(parameters.first("naam"), pieces, ids.size() - pieces.size());
      return switch (rest) {
        case "" -> Optional.of(Reply.html(200, html.selection(view, form)));
        case "markdown" -> file("text/markdown", "selectie.md", view.booklet().markdown());
        case "html" -> file("text/html", "selectie.html", view.booklet().html());
        case "ris" -> file(RIS, "selectie.ris", Bibliography.ris(view.works()));
        default -> Optional.empty();
      };
    }

    private static Optional<Reply> file(String type, String name, String text) {
      // Names come from ids, which are safe in a URL; a browser shows none of these as a page.
      String file = "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "-") + "\"";
      Map<String, String> headers = Map.of("Content-Disposition", file);
      return Optional.of(Reply.text(200, type + "; charset=utf-8", text, headers));
    }
  }
}
