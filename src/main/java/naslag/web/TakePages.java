package naslag.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.corpus.Passage;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.search.Threads;
import naslag.show.HtmlPages;
import naslag.show.HtmlPages.CiteView;
import naslag.show.HtmlPages.Form;
import naslag.show.HtmlPages.SelectionView;
import naslag.show.Json;
import naslag.show.Links;
import naslag.show.cite.Bibliography;
import naslag.show.cite.CitedWork;
import naslag.web.Request.Parameters;

/** What people take along: citations, copies and their selection. */
final class TakePages {
  /** The page sends each as a parameter of its own. */
  private static final int MOST_CHOSEN = 60;

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
      case "ris" ->
          file(
              "application/x-research-info-systems",
              work.key() + ".ris",
              Bibliography.ris(List.of(work)));
      case "bibtex" ->
          file("application/x-bibtex", work.key() + ".bib", Bibliography.bibTex(List.of(work)));
      case "csl" ->
          file(
              "application/vnd.citationstyles.csl+json",
              work.key() + ".json",
              Bibliography.cslJson(List.of(work)));
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
      case "ris" ->
          file(
              "application/x-research-info-systems",
              "selectie.ris",
              Bibliography.ris(view.works()));
      default -> Optional.empty();
    };
  }

  private static Optional<Reply> file(String type, String name, String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    // Names come from ids, which are safe in a URL; a browser shows none of these as a page.
    String disposition = "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "-") + "\"";
    return Optional.of(
        new Reply(
            200, type + "; charset=utf-8", bytes, Map.of("Content-Disposition", disposition)));
  }
}
