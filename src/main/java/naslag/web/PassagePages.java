package naslag.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import naslag.corpus.Passage;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.related.ChildThread;
import naslag.related.Companions;
import naslag.related.Companions.Companion;
import naslag.related.InContext;
import naslag.related.Threads;
import naslag.search.Facet;
import naslag.search.Filters;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.show.Address;
import naslag.show.Card;
import naslag.show.HtmlPages;
import naslag.show.HtmlPages.AloneView;
import naslag.show.HtmlPages.CiteView;
import naslag.show.HtmlPages.Form;
import naslag.show.HtmlPages.SelectionView;
import naslag.show.HtmlPages.ThreadView;
import naslag.show.HtmlPages.TogetherView;
import naslag.show.HtmlPages.View;
import naslag.show.Json;
import naslag.show.Links;
import naslag.show.ReadingView;
import naslag.show.Sheets.Leaflet;
import naslag.show.Sheets.Worksheet;
import naslag.show.Understood;
import naslag.show.cite.Bibliography;
import naslag.show.cite.CitedWork;
import naslag.web.Request.Parameters;

/**
 * The pages about one passage or one work, and what people take along: citations, copies and their
 * selection. Nothing where there is none of that name.
 */
final class PassagePages {
  /** More marks than a person follows. */
  private static final int MOST_MARKED = 500;

  /** As many as a person compares. */
  private static final int MOST_BESIDE = 4;

  /** The page sends each as a parameter of its own. */
  private static final int MOST_CHOSEN = 60;

  private static final String RIS = "application/x-research-info-systems";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String CSL = "application/vnd.citationstyles.csl+json";

  private final HtmlPages html;
  private final SourcePdfs pdfs;

  PassagePages(HtmlPages html, SourcePdfs pdfs) {
    this.html = html;
    this.pdfs = pdfs;
  }

  /**
   * A page about a passage.
   *
   * @param kind what the path begins with: "/lees/"
   * @param back the search that led to it
   */
  Optional<Reply> about(PassageIndex index, String kind, String id, Address back, Form form)
      throws IOException {
    Optional<InContext> found = InContext.of(index, id);
    return found.isEmpty()
        ? Optional.empty()
        : view(index, kind, found.get(), back).map(view -> page(view, form));
  }

  private Reply page(View view, Form form) {
    return Reply.html(200, html.page(view, form));
  }

  private Optional<View> view(PassageIndex index, String kind, InContext found, Address back)
      throws IOException {
    WorkInfo work = found.work();
    IndexedPassage passage = found.passage();
    return switch (kind) {
      case "/lees/" -> {
        List<Hit> hits = back.words().isBlank() ? List.of() : hits(index, work, back);
        Optional<Companion> beside = Companions.in(index).of(passage, 1).stream().findFirst();
        yield Optional.of(reading(index, work, passage.passage().id(), hits, back, beside));
      }
      case "/toon/" -> Optional.of(new AloneView(Card.of(passage, work, links(index, List.of()))));
      case "/naast/" -> {
        List<Companion> companions = Companions.in(index).of(passage, MOST_BESIDE);
        List<IndexedPassage> shown = new ArrayList<>(List.of(passage));
        companions.forEach(companion -> shown.add(companion.found()));
        yield Optional.of(TogetherView.of(work, passage, companions, links(index, shown)));
      }
      case "/draad/" ->
          Optional.of(ThreadView.of(ChildThread.of(index, passage), links(index, List.of())));
      case "/citeer/" -> Optional.of(cited(index, found));
      case "/folder/" -> Optional.of(Leaflet.of("", List.of(cited(index, found))));
      case "/werkblad/" -> {
        Links links = links(index, List.of());
        Optional<Card> theory =
            Companions.in(index).of(passage, 1).stream()
                .findFirst()
                .map(other -> Card.of(other.found(), other.work(), links));
        yield Worksheet.of(work, passage, theory, links).map(View.class::cast);
      }
      default -> Optional.empty();
    };
  }

  private View reading(
      PassageIndex index,
      WorkInfo work,
      String here,
      List<Hit> hits,
      Address back,
      Optional<Companion> beside)
      throws IOException {
    List<IndexedPassage> passages = new ArrayList<>(index.passagesOf(work.file()));
    passages.sort(Comparator.comparingInt(found -> found.passage().ordinal()));
    return ReadingView.of(work, passages, here, hits, back, beside, links(index, passages));
  }

  private static List<Hit> hits(PassageIndex index, WorkInfo work, Address back)
      throws IOException {
    Filters here = Filters.of(Facet.SOURCE, work.id());
    Set<Question.Expansion> off = Understood.off(back.without());
    Question question = new Question(back.words(), here, MOST_MARKED, 0, false, off);
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
            page(reading(index, work.get(), "", List.of(), Address.HOME, Optional.empty()), form));
  }

  /** Where passages lead; a passage that is not among those shown leads to no thread. */
  Links links(PassageIndex index, List<IndexedPassage> shown) throws IOException {
    return Links.among(
        index.works(), Threads.among(index, shown), pdfs.sheets(index, shown), index.foreign());
  }

  private CiteView cited(PassageIndex index, InContext found) throws IOException {
    List<Passage> ofWork = new ArrayList<>();
    if (!found.passage().passage().creators().isEmpty()) {
      // Only a section with authors of its own is cited with its own pages.
      index.passagesOf(found.work().file()).forEach(other -> ofWork.add(other.passage()));
    }
    Links links = links(index, List.of(found.passage()));
    return CiteView.of(found.work(), found.passage(), ofWork, links);
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
    Optional<InContext> found = InContext.of(index, rest.substring(slash + 1));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    CiteView view = cited(index, found.get());
    CitedWork work = view.citation().work();
    return switch (rest.substring(0, slash)) {
      case "ris" -> file(RIS, work.key() + ".ris", Bibliography.ris(List.of(work)));
      case "bibtex" ->
          file("application/x-bibtex", work.key() + ".bib", Bibliography.bibTex(List.of(work)));
      case "csl" -> file(CSL, work.key() + ".json", Bibliography.cslJson(List.of(work)));
      case "kopie" -> Optional.of(Reply.json(200, Json.copy(view.taken())));
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
    List<CiteView> pieces = new ArrayList<>();
    for (String id : ids) {
      Optional<InContext> found = InContext.of(index, id);
      if (found.isPresent()) {
        pieces.add(cited(index, found.get()));
      }
    }
    SelectionView view =
        new SelectionView(parameters.first("naam"), pieces, ids.size() - pieces.size());
    return switch (rest) {
      case "" -> Optional.of(page(view, form));
      case "folder" -> Optional.of(page(Leaflet.of(view.title(), view.pieces()), form));
      case "markdown" ->
          file(
              "text/markdown",
              "selectie.md",
              view.booklet().markdown().collect(Collectors.joining()));
      case "docx" ->
          Optional.of(new Reply(200, DOCX, view.booklet().docx(), attached("selectie.docx")));
      case "ris" -> file(RIS, "selectie.ris", Bibliography.ris(view.works()));
      default -> Optional.empty();
    };
  }

  private static Optional<Reply> file(String type, String name, String text) {
    return Optional.of(Reply.text(200, type + "; charset=utf-8", text, attached(name)));
  }

  /** Names come from ids, which are safe in a URL; a browser shows none of these as a page. */
  private static Map<String, String> attached(String name) {
    String file = "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "-") + "\"";
    return Map.of("Content-Disposition", file);
  }
}
