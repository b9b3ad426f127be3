package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.Resources;
import naslag.SessionTexts;
import naslag.Sessions;
import naslag.index.PassageIndex;
import naslag.search.query.Syntax;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Questions put to a few texts, as {@code search/sessions.md} says. */
class SearchSessionsTest {
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?<typing>typing )?(?:without (?<off>[A-Z_ ]+) |with (?<filters>.*?) )?"
              + "(?<how>\\?|why|counts)(?<words>| .*?)(?: -> (?<found>.*))?");

  @TempDir private static Path temporary;

  @TestFactory
  Stream<DynamicContainer> questions() throws IOException {
    return Sessions.in("search/sessions", temporary, false, Texts::new);
  }

  private static final class Texts implements Sessions.Stage {
    private final Path directory;
    private final Map<String, SessionTexts> corpora = new LinkedHashMap<>();

    Texts(Path directory) throws IOException {
      this.directory = directory;
      corpora.put("eerste", new SessionTexts(directory));
    }

    @Override
    public Map<String, String> ask(String line) throws IOException {
      Matcher question = QUESTION.matcher(line);
      if (question.matches()) {
        return asked(question);
      }
      if (line.startsWith("corpus ")) {
        String name = line.substring("corpus ".length());
        corpora.put(name, new SessionTexts(directory.resolve(name)));
      } else {
        corpora.values().stream().reduce((first, last) -> last).orElseThrow().write(line);
      }
      return Map.of();
    }

    private PassageIndex open() throws IOException {
      List<PassageIndex> indexes = new ArrayList<>();
      for (SessionTexts each : corpora.values()) {
        indexes.add(each.corpus().open());
      }
      return indexes.size() == 1
          ? indexes.getFirst()
          : PassageIndex.sideBySide(indexes, List.copyOf(corpora.keySet()));
    }

    private Map<String, String> asked(Matcher line) throws IOException {
      Question question =
          new Question(
              Resources.unescaped(line.group("words").strip()),
              filters(line.group("filters")),
              10,
              0,
              true,
              off(line.group("off")),
              line.group("typing") != null);
      try (PassageIndex index = open()) {
        return switch (Searcher.on(index).search(question)) {
          case Answer.UnknownFilter(Facet filter, String value, List<String> known) ->
              Map.of("unknown", filter.label() + " " + value + ": " + String.join("; ", known));
          case Hits hits -> {
            Optional.ofNullable(line.group("found"))
                .ifPresent(found -> assertFound(found, line, hits));
            yield switch (line.group("how")) {
              case "why" -> why(index, hits);
              case "counts" -> counts(index, hits);
              default -> said(hits);
            };
          }
        };
      }
    }

    private static Set<Question.Expansion> off(@Nullable String names) {
      return names == null
          ? Set.of()
          : Stream.of(names.split(" "))
              .map(Question.Expansion::valueOf)
              .collect(Collectors.toSet());
    }

    /** Such as {@code thema rouw; leeftijd 2 jaar}. */
    private static Filters filters(@Nullable String all) {
      Filters filters = Filters.NONE;
      for (String each : all == null ? new String[0] : all.split("; ")) {
        String[] filter = each.split(" ", 2);
        filters = filters.with(Facet.labelled(filter[0]), List.of(filter[1]));
      }
      return filters;
    }

    /** In this order; {@code {a b}} in either order, {@code a …} and more, {@code -} nothing. */
    private void assertFound(String expected, Matcher line, Hits hits) {
      List<String> found = names(hits);
      boolean more = expected.endsWith("…");
      boolean anyOrder = expected.startsWith("{");
      List<String> wanted = words(expected.replaceAll("[{}…]|^-$", ""));
      List<String> first =
          more && found.size() > wanted.size() ? found.subList(0, wanted.size()) : found;
      Function<List<String>, List<String>> order =
          each -> anyOrder ? each.stream().sorted().toList() : each;
      assertEquals(order.apply(wanted), order.apply(first), () -> line.group() + " found " + found);
    }

    private static List<String> words(String text) {
      return Stream.of(text.strip().split(" +")).filter(word -> !word.isEmpty()).toList();
    }

    private List<String> names(Hits hits) {
      return hits.hits().stream().map(this::name).toList();
    }

    private String name(Hit hit) {
      String text = hit.found().passage().text();
      return corpora.values().stream()
          .map(texts -> texts.name(text))
          .filter(name -> !name.equals(text))
          .findFirst()
          .orElse(text);
    }

    private Map<String, String> said(Hits hits) {
      Map<String, String> said = new LinkedHashMap<>();
      said.put("found", String.join(" ", names(hits)));
      said.put(
          "works",
          hits.hits().stream().map(hit -> hit.work().id()).collect(Collectors.joining(" ")));
      said.put("asked", hits.question().text());
      said.put("score", hits.hits().isEmpty() ? "" : hits.hits().getFirst().score() + "");
      said.put("match", hits.match().toString());
      said.put("total", hits.total() + "");
      said.put("all", hits.withAllWords() + "");
      said.put("missing", String.join(", ", hits.missing()));
      said.put("corrected", hits.corrected().orElse(""));
      said.put("ages", hits.parsed().ages().size() + "");
      said.put(
          "conditions",
          hits.parsed().conditions().stream()
              .map(Syntax::typed)
              .collect(Collectors.joining(" + ")));
      said.put("words", ofEach(hits, hit -> hit.words() + " without " + hit.missing()));
      said.put("reasons", ofEach(hits, hit -> reasons(hit)));
      said.put("marks", ofEach(hits, hit -> marked(hit.found().passage().text(), hit.marks())));
      said.put(
          "snippets", ofEach(hits, hit -> marked(hit.snippet().text(), hit.snippet().marks())));
      hits.facets().ifPresent(facets -> said.put("facets", facets(facets)));
      return said;
    }

    private String ofEach(Hits hits, Function<Hit, String> say) {
      return hits.hits().stream()
          .map(hit -> name(hit) + ": " + say.apply(hit))
          .collect(Collectors.joining("\n"));
    }

    private static String reasons(Hit hit) {
      return hit.reasons().stream()
          .map(reason -> reason.kind() + " " + reason.typed() + " " + reason.found())
          .collect(Collectors.joining(", "));
    }

    private static String marked(String text, List<Range> marks) {
      return marks.stream()
          .map(mark -> text.substring(mark.start(), mark.end()))
          .collect(Collectors.joining(" "));
    }

    private static String facets(Facets facets) {
      return Stream.of(Facet.values())
          .map(facet -> facet.label() + ": " + counts(facets.of(facet)))
          .collect(Collectors.joining("\n"));
    }

    private static String counts(List<Facets.Count> counts) {
      return counts.stream()
          .filter(count -> count.count() > 0)
          .map(count -> count.value() + " " + count.label() + " " + count.count())
          .collect(Collectors.joining(", "));
    }

    /** What each value of a facet counts, and whether filtering by it finds as many. */
    private static Map<String, String> counts(PassageIndex index, Hits hits) throws IOException {
      List<String> counts = new ArrayList<>();
      for (Facet facet : List.of(Facet.THEME, Facet.AGE, Facet.TYPE, Facet.SOURCE)) {
        for (Facets.Count count : hits.facets().orElseThrow().of(facet)) {
          Question filtered = hits.question().with(Filters.of(facet, count.label()));
          int total = ((Hits) Searcher.on(index).search(filtered)).total();
          String said = facet.label() + " " + count.value() + " " + count.count();
          counts.add(total == count.count() ? said : said + " not " + total);
        }
      }
      return Map.of("counts", String.join("\n", counts));
    }

    /** Of the first passage. */
    private static Map<String, String> why(PassageIndex index, Hits hits) throws IOException {
      Hit first = hits.hits().getFirst();
      Why why = Searcher.on(index).why(hits, first.found().passage().id()).orElseThrow();
      double sum = why.parts().stream().mapToDouble(Why.Part::score).sum();
      assertEquals(first.score(), sum, 0.01, "the score is the sum of its parts");
      return Map.of(
          "conditions",
          why.conditions().stream()
              .map(each -> each.name() + "=" + each.value() + (each.met() ? "" : " not met"))
              .collect(Collectors.joining(", ")));
    }
  }
}
