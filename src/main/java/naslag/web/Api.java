package naslag.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naslag.index.PassageIndex;
import naslag.related.InContext;
import naslag.search.Answer;
import naslag.search.Facet;
import naslag.search.Facets;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.search.ThemeTree;
import naslag.show.Json;
import naslag.show.Json.HitsJson;
import naslag.show.Understood;
import naslag.web.Request.Parameters;

/** The machine interface, for programs on the same machine. */
record Api(LiveIndex live) {
  static final String ROOT = "/api/v1/";

  private static final String ABSENT = "Er is geen passage met die naam.";
  private static final String PASSAGES = ROOT + "passages/";
  private static final int MOST_HITS = 100;
  private static final int MOST_SKIPPED = 10_000;

  /** The answer to a path below {@link #ROOT}. */
  Reply answer(String path, Parameters parameters) throws IOException {
    if (path.equals(ROOT + "search")) {
      return search(parameters);
    }
    if (path.equals(ROOT + "themes")) {
      return live.use(index -> Reply.json(200, Json.themes(themes(index))));
    }
    if (path.startsWith(PASSAGES)) {
      String id = path.substring(PASSAGES.length());
      return live.use(
          index -> {
            Optional<InContext> found = InContext.of(index, id);
            return found.isPresent()
                ? Reply.json(200, HitsJson.of(found.get()))
                : refused(404, index.isGone(id) ? Pages.GONE : ABSENT, List.of());
          });
    }
    return refused(404, "Dit adres bestaat niet.", List.of());
  }

  private Reply search(Parameters p) throws IOException {
    Question question;
    try {
      List<String> without = p.all("without");
      Set<Facet> off = Understood.named(without, Facet::key);
      if (off.size() < Set.copyOf(without).size()) {
        throw new IllegalArgumentException("no reading: " + without);
      }
      Filters filters = Filters.each(facet -> p.all(facet.key()));
      question =
          new Question(
              p.first("q"),
              filters,
              p.number("limit", 0, MOST_HITS, 10),
              p.number("offset", 0, MOST_SKIPPED, 0),
              true,
              Understood.off(off),
              p.number("typing", 0, 1, 0) == 1);
    } catch (IllegalArgumentException e) {
      String bounds =
          "limit gaat van 0 tot %s, offset van 0 tot %s".formatted(MOST_HITS, MOST_SKIPPED);
      return refused(
          400, bounds + ", typing is 0 of 1, without is age, theme, helper of type.", List.of());
    }
    return switch (live.use(index -> Searcher.on(index).search(question))) {
      case Hits hits -> Reply.json(200, HitsJson.of(hits));
      case Answer.UnknownFilter unknown ->
          refused(
              400,
              unknown.filter().label() + " \"" + unknown.value() + "\" bestaat niet.",
              unknown.known());
    };
  }

  private static ThemeTree themes(PassageIndex index) throws IOException {
    Question all = new Question("", Filters.NONE, 0, 0, true, Set.of());
    // Without a filter there is none that is unknown.
    Hits hits = (Hits) Searcher.on(index).search(all);
    return ThemeTree.of(index, hits.facets().orElse(Facets.NONE).of(Facet.THEME));
  }

  static Reply refused(int status, String sentence, List<String> known) {
    return Reply.json(status, Json.refusal(sentence, known));
  }
}
