package naslag.search;

import static naslag.TestCorpus.example;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import naslag.TestCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, typed in the question or given beside it. */
class FiltersTest {
  private static final String UITLEG = "Rouwen mag en slapen komt later.";
  private static final String BABY = "De baby slaapt weer.";
  private static final String PEUTER = "De jongen wil niet slapen.";
  private static final String ANDER = "Een kind tekent de zon.";

  @TempDir private Path temporary;
  private Asking asking;

  @BeforeEach
  void twoWorks() throws IOException {
    asking =
        Asking.corpus(
            TestCorpus.in(temporary)
                .thesaurus(
                    "id: verlies, soort: thema, prefLabel: verlies",
                    "id: rouw, soort: thema, prefLabel: rouw, altLabel: [rouwen],"
                        + " broader: [verlies]",
                    "id: slaap, soort: thema, prefLabel: slapen, altLabel: [nachtrust]",
                    "id: vroed, soort: beroep, prefLabel: vroedvrouw, altLabel: [verloskundige]",
                    "id: creche, soort: plaats, prefLabel: crèche, altLabel: [kinderopvang]")
                .work(
                    "nachten.md",
                    "Korte nachten",
                    UITLEG,
                    example(
                        "In de wieg",
                        List.of(
                            "kind: Mira",
                            "leeftijd: 5 weken",
                            "begeleider: vroedvrouw",
                            "plaats: thuis"),
                        BABY))
                .write(
                    "dagen.md",
                    "---\ntitle: Lange dagen\ncreator: An Peeters\n---\n\n## a\n\n"
                        + example(
                            "Op het matje",
                            List.of("leeftijd: 2 jaar", "plaats: crèche", "thema: rouw"),
                            PEUTER)
                        + "\n\n## b\n\n"
                        + ANDER
                        + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          slapen soort:voorbeeld          | BABY PEUTER
          slapen soort:uitleg             | UITLEG
          slapen soort:theorie            | UITLEG
          slapen soort:casus              | BABY PEUTER
          slapen soort:Vignetten          | BABY PEUTER
          slapen soort:praktijk           | BABY PEUTER
          slapen soort:uitleg soort:casus | UITLEG BABY PEUTER
          slapen leeftijd:5w              | BABY
          slapen leeftijd:peuter          | PEUTER
          slapen leeftijd:"0-3 maanden"   | BABY
          slapen leeftijd:2,5j            | PEUTER
          slapen leeftijd:zwangerschap    | -
          slapen thema:rouw               | UITLEG PEUTER
          slapen thema:Rouwen             | UITLEG PEUTER
          slapen thema: rouw              | UITLEG PEUTER
          thema: rouw slapen              | UITLEG PEUTER
          slapen thema:‘rouw’             | UITLEG PEUTER
          slapen thema:verlies            | UITLEG PEUTER
          slapen thema:nachtrust          | UITLEG BABY PEUTER
          slapen thema:slapen thema:rouw  | UITLEG PEUTER
          slapen bron:nachten             | UITLEG BABY
          slapen bron:"lange dagen"       | PEUTER
          slapen bron:Peeters             | PEUTER
          slapen bron:nachten bron:dagen  | UITLEG BABY PEUTER
          slapen begeleider:vroedvrouw    | BABY
          slapen begeleider:verloskundige | BABY
          slapen plaats:crèche            | PEUTER
          slapen plaats:kinderopvang      | PEUTER
          thema:rouw                      | PEUTER UITLEG
          soort:voorbeeld leeftijd:5w     | BABY
          THEMA:rouw Soort:uitleg         | UITLEG
          slapen thema:(rouw OF slapen)   | UITLEG BABY PEUTER
          slapen thema:(rouw EN slapen)   | UITLEG PEUTER
          bron:(lange dagen) slapen       | PEUTER
          slapen NIET thema:rouw          | BABY
          slapen -(soort:uitleg OF plaats:thuis)   | PEUTER
          slapen (bron:dagen OF begeleider:vroedvrouw) | BABY PEUTER
          tekent OF leeftijd:5w           | BABY ANDER
          slapen leeftijd:[1w TO 3m]      | BABY
          slapen leeftijd:[3m TOT 3j]     | PEUTER
          slapen leeftijd:[* TO 3j]       | BABY PEUTER
          slapen leeftijd:["1 jaar" TO *] | PEUTER
          leeftijd:(5w OF 2j)             | BABY PEUTER
          """)
  void aFilterWithinTheQuestionLeavesOnlyWhatFits(String question, String expected)
      throws IOException {
    assertEquals(
        expected.equals("-") ? Set.of() : Set.of(expected.split(" ")),
        Set.copyOf(names(asking.find(question))));
  }

  private static List<String> names(List<String> texts) {
    return texts.stream()
        .map(
            text ->
                switch (text) {
                  case UITLEG -> "UITLEG";
                  case BABY -> "BABY";
                  case PEUTER -> "PEUTER";
                  case ANDER -> "ANDER";
                  default -> text;
                })
        .toList();
  }

  @Test
  void aFilterBesideTheQuestionDoesTheSame() throws IOException {
    Filters filters =
        Filters.of(Facet.THEME, "rouw")
            .with(Facet.AGE, List.of("2 jaar"))
            .with(Facet.TYPE, List.of("voorbeeld"))
            .with(Facet.SOURCE, List.of("dagen"))
            .with(Facet.PLACE, List.of("crèche"));
    assertEquals(List.of(PEUTER), Asking.texts(asking.hits(Question.of("slapen").with(filters))));
    assertEquals(
        List.of(),
        Asking.texts(
            asking.hits(
                Question.of("slapen soort:uitleg thema:slapen")
                    .with(Filters.of(Facet.AGE, "5w")))));
  }

  private Answer.UnknownFilter unknown(String question) throws IOException {
    return assertInstanceOf(Answer.UnknownFilter.class, asking.answer(Question.of(question)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          thema:rauw       | thema    | rauw     | rouw
          thema:slopen     | thema    | slopen   | slapen
          soort:vorbeeld   | soort    | vorbeeld | voorbeeld
          soort:uitlag     | soort    | uitlag   | uitleg
          bron:nachte      | bron     | -        | -
          bron:dager       | bron     | dager    | dagen
          leeftijd:puter   | leeftijd | puter    | peuter
          thema:(rouw OF slopen) | thema | slopen | slapen
          -thema:rauw      | thema    | rauw     | rouw
          """)
  void anUnknownValueIsToldWithTheNearestFirst(
      String question, String filter, String value, String nearest) throws IOException {
    if (nearest.equals("-")) {
      // Part of a title is a name for it.
      assertTrue(asking.hits(question).total() > 0);
      return;
    }
    Answer.UnknownFilter unknown = unknown(question);
    assertEquals(filter, unknown.filter().label());
    assertEquals(value, unknown.value());
    assertEquals(nearest, unknown.known().getFirst(), unknown.known().toString());
    assertTrue(unknown.known().size() <= 8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"thema:slapen", "thema:nachtrust"})
  void aThemeWithoutWordsRanksByHowMuchAPassageIsAboutIt(String question, @TempDir Path other)
      throws IOException {
    String passing = "Wie na een verhuizing, een feest of een reis weer eens slapen wil, wacht af.";
    String about = "Slapen leert een kind slapend: slapen, wakker worden, slapen.";
    Asking asked =
        Asking.texts(other, ANDER, passing, about)
            .thesaurus("id: slaap, soort: thema, prefLabel: slapen, altLabel: [nachtrust]");
    assertEquals(List.of(about, passing), asked.find(question));
    assertEquals(
        List.of(about, passing),
        Asking.texts(asked.hits(Question.of("").with(Filters.of(Facet.THEME, "slapen")))));
  }

  @Test
  void anAgeWithoutWordsRanksByHowWellItFits(@TempDir Path other) throws IOException {
    String wide = "Tussen 1 en 3 jaar verandert een kind veel.";
    String narrow = "Een kind van 2 jaar zegt nee.";
    assertEquals(
        List.of(narrow, wide), Asking.texts(other, wide, narrow).find("leeftijd:\"2 jaar\""));
  }

  @Test
  void withoutWordsOtherFiltersLeaveTheOrderOfTheCorpus() throws IOException {
    assertEquals(List.of(PEUTER, BABY), asking.find("soort:voorbeeld"));
  }

  @Test
  void aKnownThemeThatNoPassageHasIsNotUnknown() throws IOException {
    Asking bare =
        Asking.texts(temporary.resolve("kaal"), ANDER)
            .thesaurus("id: rouw, soort: thema, prefLabel: rouw");
    assertEquals(0, bare.hits("thema:rouw").total());
  }

  @Test
  void aCorpusWithoutThemesSaysThatItHasNone() throws IOException {
    Asking bare = Asking.texts(temporary.resolve("kaal"), ANDER);
    assertEquals(
        new Answer.UnknownFilter(Facet.THEME, "rouw", List.of()),
        bare.answer(Question.of("thema:rouw")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"thema:\"\"", "soort:”", "zonder:\"\"", "leeftijd:\"", "bron:„”"})
  void aFilterWithoutAValueFiltersNothing(String question) throws IOException {
    assertEquals(4, asking.hits(question).total());
  }

  @Test
  void facetsCountAllThatIsFound() throws IOException {
    Facets facets =
        asking
            .hits(new Question("slapen", Filters.NONE, 1, 0, true, Set.of()))
            .facets()
            .orElseThrow();
    assertEquals(
        List.of(
            new Facets.Count("slaap", "slapen", 3),
            new Facets.Count("rouw", "rouw", 2),
            new Facets.Count("verlies", "verlies", 2)),
        facets.of(Facet.THEME));
    assertEquals(
        List.of(
            new Facets.Count("uitleg", "uitleg", 1), new Facets.Count("voorbeeld", "voorbeeld", 2)),
        facets.of(Facet.TYPE));
    assertEquals(
        List.of(
            new Facets.Count("nachten", "Korte nachten", 2),
            new Facets.Count("dagen", "Lange dagen", 1)),
        facets.of(Facet.SOURCE));
    assertEquals(List.of(new Facets.Count("vroedvrouw", "vroedvrouw", 1)), facets.of(Facet.HELPER));
    assertEquals(
        List.of(new Facets.Count("crèche", "crèche", 1), new Facets.Count("thuis", "thuis", 1)),
        facets.of(Facet.PLACE));
    int baby =
        facets.of(Facet.AGE).stream()
            .filter(count -> count.label().equals("peuter"))
            .mapToInt(Facets.Count::count)
            .sum();
    assertEquals(1, baby);
  }

  @Test
  void aFacetCountIsWhatFilteringByItsValueGives() throws IOException {
    Facets facets =
        asking
            .hits(new Question("slapen", Filters.NONE, 10, 0, true, Set.of()))
            .facets()
            .orElseThrow();
    for (Facets.Count count : facets.of(Facet.THEME)) {
      assertEquals(count.count(), asking.hits("slapen thema:" + count.value()).total());
    }
    for (Facets.Count count : facets.of(Facet.SOURCE)) {
      assertEquals(count.count(), asking.hits("slapen bron:" + count.value()).total());
    }
    for (Facets.Count count : facets.of(Facet.TYPE)) {
      assertEquals(count.count(), asking.hits("slapen soort:" + count.value()).total());
    }
    for (Facets.Count count : facets.of(Facet.AGE)) {
      assertEquals(
          count.count(),
          asking.hits("slapen leeftijd:\"" + count.label() + "\"").total(),
          count + "");
    }
  }
}
