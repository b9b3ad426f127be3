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
import naslag.show.HtmlPages.View;
import naslag.show.Json;
import naslag.show.Links;
import naslag.show.ReadingView;
import naslag.show.Sheets.Leaflet;
import naslag.show.Sheets.Worksheet;
import naslag.show.Taken;
import naslag.show.Taken.Booklet;
import naslag.show.Taken.Selection;
import naslag.show.Understood;
import naslag.show.cite.Bibliography;
import naslag.show.cite.CitedWork;
import naslag.web.Request.Parameters;

/**
 * The pages about one passage or one work, and what people take along: citations, copies and their
 * selection. Nothing where there is none of that name.
 */
record PassagePages(PassageIndex index, SourcePdfs pdfs) {
  /** More marks than a person follows. */
  private static final int MOST_MARKED = 500;

  /** As many as a person compares. */
  private static final int MOST_BESIDE = 4;

  /** The page sends each as a parameter of its own. */
  private static final int MOST_CHOSEN = 60;

  /** What comes behind the address of a selection for its leaflet. */
  static final String LEAFLET = "folder";

  private static final String RIS = "application/x-research-info-systems";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String CSL = "application/vnd.citationstyles.csl+json";

  /**
   * A page about a passage.
   *
   * @param kind what the path begins with: "/lees/"
   * @param back the search that led to it
   */
  Optional<View> about(String kind, String id, Address back) throws IOException {
    Optional<InContext> place = InContext.of(index, id);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    WorkInfo work = place.get().work();
    IndexedPassage found = place.get().passage();
    return switch (kind) {
      case "/lees/" -> Optional.of(reading(work, Optional.of(found), back));
      case "/toon/" ->
          view("alleen", "Meekijken", Map.of("card", new Card(found, work, links(List.of()))));
      case "/naast/" -> {
        List<Companion> others = Companions.in(index).of(found, MOST_BESIDE);
        List<IndexedPassage> shown = new ArrayList<>(List.of(found));
        others.forEach(other -> shown.add(other.found()));
        Card card = new Card(found, work, links(shown));
        yield view("naast", "Uitleg en voorbeeld", Map.of("card", card, "others", others));
      }
      case "/draad/" -> {
        List<ChildThread> threads = ChildThread.of(index, found);
        Links links = links(List.of());
        yield view("draad", "Een kind volgen", Map.of("threads", threads, "links", links));
      }
      case "/citeer/" -> view("citeer", "Citeren", Map.of("taken", taken(place.get())));
      case "/folder/" -> leaflet("", List.of(taken(place.get())));
      case "/werkblad/" -> {
        Links links = links(List.of());
        Optional<Card> theory = beside(found).map(b -> new Card(b.found(), b.work(), links));
        yield Worksheet.of(new Card(found, work, links), theory)
            .map(sheet -> new View("werkblad", "Werkblad", Map.of("view", sheet)));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<View> view(String template, String title, Map<String, Object> model) {
    return Optional.of(new View(template, title, model));
  }

  private static Optional<View> leaflet(String title, List<Taken> pieces) {
    return view(LEAFLET, "Folder", Map.of("view", Leaflet.of(title, pieces)));
  }

  /** What belongs with a passage most of all. */
  Optional<Companion> beside(IndexedPassage found) throws IOException {
    return Companions.in(index).of(found, 1).stream().findFirst();
  }

  /** A work, open at a passage or at its beginning. */
  private View reading(WorkInfo work, Optional<IndexedPassage> here, Address back)
      throws IOException {
    List<IndexedPassage> passages = new ArrayList<>(index.passagesOf(work.file()));
    passages.sort(Comparator.comparingInt(found -> found.passage().ordinal()));
    List<Hit> hits = back.words().isBlank() ? List.of() : hits(work, back);
    Optional<Card> open = Optional.empty();
    Links links = links(passages).within(work.id());
    if (here.isPresent()) {
      open =
          Optional.of(new Card(here.get(), work, List.of(), List.of(), links, beside(here.get())));
    }
    ReadingView view = ReadingView.of(work, passages, open, hits, back, links);
    return new View(200, "lezen", "Lezen", back, Map.of("view", view));
  }

  private List<Hit> hits(WorkInfo work, Address back) throws IOException {
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
  Optional<View> work(String id) throws IOException {
    Optional<WorkInfo> work = index.work(id);
    return work.isEmpty()
        ? Optional.empty()
        : Optional.of(reading(work.get(), Optional.empty(), Address.HOME));
  }

  /** Where passages lead; a passage that is not among those shown leads to no thread. */
  Links links(List<IndexedPassage> shown) throws IOException {
    return Links.among(
        index.works(), Threads.among(index, shown), pdfs.sheets(index, shown), index.foreign());
  }

  private Taken taken(InContext found) throws IOException {
    List<Passage> ofWork = new ArrayList<>();
    if (!found.passage().passage().creators().isEmpty()) {
      // Only a section with authors of its own is cited with its own pages.
      index.passagesOf(found.work().file()).forEach(other -> ofWork.add(other.passage()));
    }
    Links links = links(List.of(found.passage()));
    return Taken.of(new Card(found.passage(), found.work(), links), ofWork);
  }

  /**
   * A passage in another form.
   *
   * @param rest the form and the passage: "ris/boek/3.2/k7f3"
   */
  Optional<Reply> form(String rest) throws IOException {
    String[] asked = rest.split("/", 2);
    Optional<InContext> found = asked.length < 2 ? Optional.empty() : InContext.of(index, asked[1]);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Taken taken = taken(found.get());
    return asked[0].equals("kopie")
        ? Optional.of(Reply.json(200, Json.copy(taken)))
        : file(new Selection("", List.of(taken), 0), asked[0], taken.citation().work().key());
  }

  /** The selection, which only the reader's browser remembers. */
  Selection selection(Parameters parameters) throws IOException {
    List<String> ids = parameters.all("id").stream().distinct().limit(MOST_CHOSEN).toList();
    List<Taken> pieces = new ArrayList<>();
    for (String id : ids) {
      Optional<InContext> found = InContext.of(index, id);
      if (found.isPresent()) {
        pieces.add(taken(found.get()));
      }
    }
    return new Selection(parameters.first("naam"), pieces, ids.size() - pieces.size());
  }

  /** The page of a selection, or its leaflet. */
  static Optional<View> view(Selection selection, String rest) {
    return switch (rest) {
      case "" -> view("selectie", "Selectie", Map.of("view", selection));
      case LEAFLET -> leaflet(selection.name().strip(), selection.pieces());
      default -> Optional.empty();
    };
  }

  /** A selection as a file of another program. */
  static Optional<Reply> file(Selection selection, String form, String name) {
    Booklet booklet = selection.booklet();
    List<CitedWork> works = selection.works();
    return switch (form) {
      case "docx" -> Optional.of(new Reply(200, DOCX, booklet.docx(), attached(name + ".docx")));
      case "markdown" ->
          text("text/markdown", name + ".md", booklet.markdown().collect(Collectors.joining()));
      case "ris" -> text(RIS, name + ".ris", Bibliography.ris(works));
      case "bibtex" -> text("application/x-bibtex", name + ".bib", Bibliography.bibTex(works));
      case "csl" -> text(CSL, name + ".json", Bibliography.cslJson(works));
      default -> Optional.empty();
    };
  }

  private static Optional<Reply> text(String type, String name, String text) {
    return Optional.of(Reply.text(200, type + "; charset=utf-8", text, attached(name)));
  }

  /** Names come from ids, which are safe in a URL; a browser shows none of these as a page. */
  private static Map<String, String> attached(String name) {
    String file = "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "-") + "\"";
    return Map.of("Content-Disposition", file);
  }
}
