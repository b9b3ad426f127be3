package naslag.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import naslag.age.AgePhrases;
import naslag.corpus.FrontPage;
import naslag.corpus.Passage;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.related.Companions;
import naslag.related.InContext;
import naslag.search.Facet;
import naslag.search.Facets;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Impacts;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.search.ThemeTree;
import naslag.show.Address;
import naslag.show.Card;
import naslag.show.HtmlPages;
import naslag.show.HtmlPages.Form;
import naslag.show.HtmlPages.Notices;
import naslag.show.HtmlPages.View;
import naslag.show.Json;
import naslag.show.Links;
import naslag.show.ResultList;
import naslag.show.ResultsView;
import naslag.show.ResultsView.Opened;
import naslag.web.Reply.Assets;

/**
 * The page as one file that needs no server: the same pages, rendered beforehand, with a script
 * that adds up what {@link Impacts} worked out.
 *
 * <p>What the script needs stands in elements that a browser does not read as a page. Words and
 * scores are not packed: unpacking took half of the time to the first answer. The texts are (gzip,
 * base64), and come after the script. A policy in the file forbids it to load or send anything.
 */
public final class Edition {
  /** Between the parts of a block: no template writes one. */
  private static final String PART = "\f";

  private static final Pattern FONT = Pattern.compile("url\\(([\\w-]+\\.woff2)\\)");

  private static final Pattern FIELDS = Pattern.compile("<div id=\"velden\".*?</div>");

  private static final List<Facet> CHOICES =
      List.of(Facet.THEME, Facet.AGE, Facet.TYPE, Facet.HELPER, Facet.PLACE);

  /** As many as the page shows beside a passage. */
  private static final int MOST_BESIDE = 4;

  private static final int MOST_PASSAGES = 10_000;

  private final PassageIndex index;
  private final HtmlPages html = new HtmlPages(false, "", () -> Notices.NONE);
  private final PassagePages passagePages;
  private final SearchPages searches;
  private final Impacts impacts;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> sections = new HashMap<>();

  /** A value of a filter, and the numbers of the passages that have it. */
  private record Value(String label, List<Integer> passages) {}

  private Edition(PassageIndex index) throws IOException {
    this.index = index;
    this.passagePages = new PassagePages(index, new SourcePdfs(List.of()));
    this.searches = new SearchPages(index, passagePages);
    this.impacts = Impacts.of(index, AgePhrases.all());
    for (IndexedPassage each : impacts.passages()) {
      places.put(each.passage().id(), places.size());
    }
  }

  /**
   * The file.
   *
   * @param index of the corpus, all of which goes into the file
   * @param pages the front pages of the corpus
   * @throws IOException when the index cannot be read
   */
  public static String of(PassageIndex index, List<FrontPage> pages) throws IOException {
    return new Edition(index).file(pages);
  }

  private String file(List<FrontPage> pages) throws IOException {
    String page = text(searches.home(Address.HOME, pages), Form.WHOLE);
    Hits all = listing();
    String head =
        """
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:; img-src data:; \
        base-uri 'none'; form-action 'none'">
        <style>
        %s
        %s
        </style>
        <script>document.documentElement.className = "script";</script>
        </head>
        """
            .formatted(style(), resource("uitgave.css"));
    String end =
        element("gegevens", Json.line(data(all)).replace("<", "\\u003c"))
            + element("vormen", impacts.forms())
            + element("lemmas", impacts.lemmas())
            + element("getallen", impacts.lists())
            + packed("lijst", lists(all))
            + "<script>\n"
            + resource("uitgave.js")
            + "</script>\n"
            + texts();
    int from = page.indexOf("<link rel=\"icon\"");
    int to = page.indexOf("</head>") + "</head>\n".length();
    int body = page.lastIndexOf("</body>");
    return page.substring(0, from) + head + page.substring(to, body) + end + page.substring(body);
  }

  private Hits listing() throws IOException {
    Question everything = new Question("", Filters.NONE, MOST_PASSAGES, 0, true, Set.of(), false);
    return (Hits) Searcher.on(index).search(everything);
  }

  private Map<String, Object> data(Hits all) throws IOException {
    Facets facets = all.facets().orElse(Facets.NONE);
    Map<String, Map<String, Value>> filters = new LinkedHashMap<>();
    for (Facet facet : CHOICES) {
      Map<String, Value> values = new LinkedHashMap<>();
      for (Facets.Count each : facets.of(facet)) {
        values.put(each.value(), new Value(each.label(), impacts.passing(facet, each.value())));
      }
      filters.put(facet.parameter(), values);
    }
    List<Map<String, Object>> passages = new ArrayList<>();
    List<String> works = index.works().stream().map(WorkInfo::id).toList();
    for (IndexedPassage each : impacts.passages()) {
      passages.add(passage(each, works));
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("weights", Impacts.weights());
    data.put("urgent", ResultList.urgency());
    data.put("traits", Impacts.traits());
    data.put("ages", impacts.ages());
    data.put("steps", Impacts.steps());
    data.put("filters", filters);
    data.put("passages", passages);
    data.put("works", works);
    return data;
  }

  /** A passage as the script knows it. */
  private Map<String, Object> passage(IndexedPassage found, List<String> works) throws IOException {
    Passage passage = found.passage();
    String section = passage.work() + String.join("/", passage.path());
    List<List<Object>> beside = new ArrayList<>();
    for (var other : Companions.in(index).of(found, MOST_BESIDE)) {
      beside.add(List.of(places.get(other.found().passage().id()), Card.reason(other)));
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", passage.id());
    data.put("work", works.indexOf(passage.work()));
    // Those that have it in common stand together in a list.
    data.put("section", sections.computeIfAbsent(section, any -> sections.size()));
    data.put("example", passage.isExample());
    data.put("urgent", passage.care().urgent());
    data.put("sensitive", !passage.care().sensitive().isEmpty());
    data.put("beside", beside);
    return data;
  }

  /** The frame of an answer, the help, and for each passage a row, then its words. */
  private List<String> lists(Hits all) throws IOException {
    List<String> parts = new ArrayList<>();
    parts.add(middle(searches.search(Address.HOME, SearchPages.Typing.DONE)));
    parts.add(resource("uitgave-hulp.html"));
    ThemeTree themes = ThemeTree.of(index, List.of());
    Map<String, String> rows = new HashMap<>();
    ResultsView.of(all, Address.HOME, themes, List.of(), Optional.empty(), index.foreign())
        .rows()
        .forEach(
            row ->
                rows.put(row.card().passage().id(), HtmlPages.rendered("rij", Map.of("row", row))));
    impacts.passages().forEach(each -> parts.add(rows.get(each.passage().id())));
    impacts.passages().forEach(each -> parts.add(each.passage().text()));
    return parts;
  }

  /** A card and a citation for each passage, and the works. */
  private String texts() throws IOException {
    List<String> cards = new ArrayList<>();
    List<String> citations = new ArrayList<>();
    List<String> works = new ArrayList<>();
    for (IndexedPassage each : impacts.passages()) {
      String id = each.passage().id();
      InContext place = InContext.of(index, id).orElseThrow();
      var companion = passagePages.beside(each);
      Links links = passagePages.links(List.of(each));
      Opened opened = Opened.of(place, Optional.empty(), companion, Address.HOME, links);
      cards.add(HtmlPages.rendered("geopend", Map.of("opened", opened, "query", "")));
      citations.add(middle(passagePages.about("/citeer/", id, Address.HOME)));
    }
    for (WorkInfo work : index.works()) {
      works.add(middle(passagePages.work(work.id())));
    }
    return packed("kaarten", cards) + packed("citaten", citations) + packed("werken", works);
  }

  private String middle(Optional<View> view) {
    return text(view.orElseThrow(), Form.MIDDLE);
  }

  private String text(View view, Form form) {
    // What the script of the server's page reads is no part of this one.
    return FIELDS.matcher(html.page(view, form)).replaceFirst("");
  }

  private static String resource(String name) {
    return new String(Assets.bytes(name), StandardCharsets.UTF_8);
  }

  /** The style of the page with its fonts in it. */
  private static String style() {
    // From a server the first page would wait for a font; from the file it is there.
    String style = resource("naslag.css").replace("font-display: optional", "font-display: block");
    return FONT.matcher(style)
        .replaceAll(
            font -> "url(data:font/woff2;base64," + base64(Assets.bytes(font.group(1))) + ")");
  }

  private static String packed(String id, List<String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(String.join(PART, parts).getBytes(StandardCharsets.UTF_8));
    }
    return element(id, base64(out.toByteArray()));
  }

  private static String element(String id, String content) {
    return "<script type=\"text/plain\" id=\"" + id + "\">" + content + "</script>\n";
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
