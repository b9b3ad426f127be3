package naslag.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import naslag.search.Facet;
import naslag.search.Filters;
import naslag.search.Question;
import naslag.show.Address;
import naslag.show.HtmlPages;
import naslag.show.HtmlPages.Form;
import naslag.show.HtmlPages.Told;
import naslag.show.HtmlPages.View;
import naslag.show.Understood;
import naslag.web.Reply.Assets;
import naslag.web.Request.Parameters;

/** The pages that people see. */
final class Pages {
  private static final int MOST_SKIPPED = 10_000;

  /** Longer than any word, and than most addresses that are pasted. */
  private static final Pattern LONG_WORD = Pattern.compile("(\\S{100})\\S+");

  /** Where the page's script posts to have places forgotten. */
  static final String WIPE = "/wis";

  /** Where a button posts to, to see newer texts and to take them into use. */
  static final String NEW = "/nieuw/";

  static final String GONE =
      "Deze passage staat niet meer in de teksten: ze is geschrapt of herschreven.";

  private static final String NO_PDF =
      "Een pdf is te bekijken zolang hij staat waar hij werd ingelezen en niet gewijzigd is. Deze tekst"
          + " komt niet uit een pdf, of het bestand is verplaatst, gewijzigd, verwijderd of niet te"
          + " lezen. Lees het opnieuw in met naslag importeer.";

  private static final String STAND = "/stand/";

  private final PageHistory history = new PageHistory();
  private final LiveIndex live;
  private final HtmlPages html;
  private final SourcePdfs pdfs;

  Pages(LiveIndex live, boolean openSearch) {
    this.live = live;
    html = new HtmlPages(openSearch, Assets.EDITION, live::notices);
    pdfs = new SourcePdfs(live.corpora());
  }

  /**
   * The page at a path, for the page's own script, which goes back to where it stood.
   *
   * @param query still encoded; "" when there is none
   * @param stand what the script calls this page; "" when it gave no name
   */
  Reply answer(String path, String query, String stand, Form form) throws IOException {
    if (path.startsWith(STAND)) {
      // A token from before a wipe or before this process leads to the home page.
      PageHistory.Place place =
          history.at(path.substring(STAND.length())).orElse(new PageHistory.Place("/", ""));
      return answer(place.path(), Parameters.of(place.query()), form);
    }
    if (!stand.isEmpty()) {
      history.keep(stand, path, query);
    }
    return answer(path, Parameters.of(query), form);
  }

  /** Forgets where pages stood, or says what newer texts change, or takes them into use. */
  Reply posted(String target) {
    Optional<Told> told =
        target.startsWith(NEW) ? live.answer(target.substring(NEW.length())) : Optional.empty();
    if (told.isPresent()) {
      Map<String, Object> model = Map.of("view", told.get());
      return reply(new View("nieuw", "Nieuwe teksten", model), Form.WHOLE);
    }
    history.wipe();
    return Reply.unchanged();
  }

  /** The page at a path. */
  Reply answer(String path, Parameters parameters, Form form) throws IOException {
    Address address = address(parameters);
    // "/lees/boek/3.2/k7f3" is a kind of page and what it is about; "/selectie" needs no more.
    int slash = path.indexOf('/', 1);
    String kind = slash < 0 ? path + "/" : path.substring(0, slash + 1);
    String id = slash < 0 ? "" : path.substring(slash + 1);
    if (path.equals("/hulp")) {
      return reply(View.help(), form);
    }
    return live.use(
        index -> {
          PassagePages passages = new PassagePages(index, pdfs);
          SearchPages searches = new SearchPages(index, passages);
          if (path.equals("/") && !address.isHome()) {
            var typing = SearchPages.Typing.of(parameters.first("typend"));
            return searches
                .search(address, typing)
                .map(view -> reply(view, form))
                .orElseGet(Reply::unchanged);
          }
          Optional<Reply> file =
              switch (kind) {
                case "/citaat/" -> passages.form(id);
                case SourcePdfs.PATH -> pdfs.reply(index, id);
                case "/selectie/" ->
                    id.isEmpty() || id.equals(PassagePages.LEAFLET)
                        ? Optional.empty()
                        : PassagePages.file(passages.selection(parameters), id, "selectie");
                default -> Optional.empty();
              };
          if (file.isPresent()) {
            return file.get();
          }
          String filter = parameters.first("bevat");
          Optional<View> view =
              switch (kind) {
                case "//" ->
                    path.equals("/")
                        ? Optional.of(searches.home(address, live.frontPages()))
                        : Optional.empty();
                case "/werk/" -> passages.work(id);
                case "/teksten/" -> searches.list(Facet.SOURCE, address, filter);
                case "/themas/" -> searches.list(Facet.THEME, address, filter);
                case "/selectie/" -> PassagePages.view(passages.selection(parameters), id);
                default -> passages.about(kind, id, address);
              };
          return reply(view.isPresent() ? view.get() : absent(kind, index.isGone(id)), form);
        });
  }

  private static View absent(String kind, boolean gone) {
    if (kind.equals(SourcePdfs.PATH)) {
      return failure(404, "Deze pdf is er niet", NO_PDF);
    }
    return gone
        ? failure(404, "Deze passage is er niet meer", GONE + " Zoek opnieuw.")
        : failure(
            404, "Deze pagina bestaat niet", "Misschien is de tekst gewijzigd; zoek opnieuw.");
  }

  private Reply reply(View view, Form form) {
    return Reply.html(view.status(), html.page(view, form));
  }

  private static Address address(Parameters p) {
    // Every link of a page repeats the words, so long ones are cut.
    String words = LONG_WORD.matcher(p.first("q")).replaceAll("$1");
    words = words.substring(0, Math.min(words.length(), Question.LONGEST));
    Filters filters = Filters.each(facet -> p.all(facet.parameter()));
    return new Address(
        words,
        filters,
        p.number("vanaf", 0, MOST_SKIPPED, 0),
        p.first(Address.OPEN),
        Understood.named(p.all(Address.OFF), Facet::label));
  }

  private static View failure(int status, String heading, String sentence) {
    return View.failure(status, heading, sentence, List.of(), Address.HOME);
  }

  /** Of an address that cannot be read. */
  Reply unread(String sentence, Form form) {
    return reply(failure(400, "Dat adres klopt niet", sentence), form);
  }

  /**
   * Maps an opaque token in the browser history to a page, for back and reload.
   *
   * <p>A browser writes the state of its history to disk with its sessions, and a query in it would
   * stay there. The state holds a token instead; the page it means is kept here, in memory only,
   * until it is wiped or the process ends.
   */
  static final class PageHistory {
    private static final int MOST = 1_000;
    private static final int LONGEST = 8_000;

    /** A page that was asked for. */
    record Place(String path, String query) {}

    private final Map<String, Place> places =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
            return size() > MOST;
          }
        };

    /** Remembers; what no page's script would send is left out. */
    synchronized void keep(String name, String path, String query) {
      if (name.matches("[a-z0-9-]{8,40}") && path.length() + query.length() <= LONGEST) {
        places.put(name, new Place(path, query));
      }
    }

    synchronized Optional<Place> at(String name) {
      return Optional.ofNullable(places.get(name));
    }

    synchronized void wipe() {
      places.clear();
    }
  }
}
