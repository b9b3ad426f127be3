package naslag.search;

import static naslag.TestCorpus.example;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import naslag.TestCorpus;
import naslag.index.PassageIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the thesaurus adds to a question. */
class SynonymsTest {
  private static final String SMARTPHONE = "De smartphone ligt op tafel.";
  private static final String MOBIELTJE = "Een mobieltje in de keuken.";
  private static final String POSTNATAAL = "Een postnatale depressie gaat over.";
  private static final String KRAAMBED = "Bij een kraambeddepressie helpt praten.";
  private static final String PARTUM = "De postpartum depressie van Els.";
  private static final String DEPRESSIE = "Een depressie komt op elke leeftijd voor.";
  private static final String VERDRIET = "Verdriet mag er zijn.";

  @TempDir private Path temporary;
  private Asking asking;

  @BeforeEach
  void aThesaurus() throws IOException {
    asking =
        Asking.texts(
                temporary, SMARTPHONE, MOBIELTJE, POSTNATAAL, KRAAMBED, PARTUM, DEPRESSIE, VERDRIET)
            .thesaurus(
                "id: scherm, prefLabel: smartphone, altLabel: [mobieltje, gsm],"
                    + " hiddenLabel: [smartfoon]",
                "id: verdriet, soort: thema, prefLabel: verdriet",
                "id: depressie, prefLabel: depressie, broader: [verdriet]",
                "id: ppd, prefLabel: postnatale depressie, broader: [depressie],"
                    + " altLabel: [postpartum depressie, kraambeddepressie]");
  }

  @Test
  void labelsOfAConceptFindEachOther() throws IOException {
    assertEquals(List.of(SMARTPHONE, MOBIELTJE), asking.find("smartphone"));
    assertEquals(List.of(MOBIELTJE, SMARTPHONE), asking.find("mobieltjes"));
    assertEquals(Set.of(MOBIELTJE, SMARTPHONE), Set.copyOf(asking.find("gsm")));
  }

  @Test
  void aHiddenLabelFindsAndNeverShows() throws IOException {
    Hits hits = asking.hits("smartfoon");
    assertEquals(Set.of(MOBIELTJE, SMARTPHONE), Set.copyOf(Asking.texts(hits)));
    assertEquals(Hits.Match.ALL, hits.match());
  }

  @Test
  void aLabelOfAnotherLanguageFindsWhatIsSaidInDutch(@TempDir Path other) throws IOException {
    Asking dutch =
        Asking.texts(other, VERDRIET, DEPRESSIE)
            .thesaurus("id: verdriet, prefLabel: verdriet, labels: {en: [grief], fr: [chagrin]}");
    assertEquals(List.of(VERDRIET), dutch.find("grief"));
    assertEquals(List.of(VERDRIET), dutch.find("le chagrin"));
  }

  /** "Sleep" is a Dutch word of another meaning, and "mère" has the stem of "meer". */
  @Test
  void aLabelOfAnotherLanguageThatIsADutchWordFindsNothingElse(@TempDir Path other)
      throws IOException {
    Asking dutch =
        Asking.texts(other, "Slapen gaat vanzelf.", "Een moeder wacht.", "Hij sleept een slee.")
            .thesaurus(
                "id: slapen, prefLabel: slapen, labels: {en: [sleep]}",
                "id: moeder, prefLabel: moeder, labels: {fr: [mère]}");
    assertEquals(List.of("Hij sleept een slee."), dutch.find("sleep"));
    assertEquals(List.of(), dutch.find("meer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"postnatale depressie", "postpartum depressie", "kraambeddepressie"})
  void labelsOfSeveralWordsFindEachOther(String question) throws IOException {
    List<String> found = asking.find(question);
    assertEquals(
        Set.of(POSTNATAAL, KRAAMBED, PARTUM), Set.copyOf(found.subList(0, 3)), found.toString());
  }

  @Test
  void aLabelOfOneWordTwiceIsLookedForWithTheSmallWordBetween(@TempDir Path other)
      throws IOException {
    String label = "Het kind groeit week om week.";
    String twice = "Dat kan volgende week. De volgende week gaat ze slapen.";
    Asking weeks =
        Asking.texts(other, label, twice)
            .thesaurus("id: stap, prefLabel: geleidelijk, altLabel: [week om week]");
    assertEquals(List.of(label), weeks.find("geleidelijk"));
  }

  @Test
  void theTypedLabelStandsAboveItsSynonyms() throws IOException {
    assertEquals(POSTNATAAL, asking.find("postnatale depressie").getFirst());
    assertEquals(PARTUM, asking.find("postpartum depressie").getFirst());
    assertEquals(KRAAMBED, asking.find("kraambeddepressie").getFirst());
  }

  @Test
  void theBroaderReachesTheNarrower() throws IOException {
    List<String> found = asking.find("verdriet");
    assertEquals(VERDRIET, found.getFirst());
    assertEquals(Set.of(VERDRIET, DEPRESSIE, POSTNATAAL, PARTUM, KRAAMBED), Set.copyOf(found));
  }

  @Test
  void whatASynonymAddedIsSaid() throws IOException {
    Hit synonym = asking.hits("smartphone").hits().getLast();
    assertEquals(
        List.of(new Reason(Reason.Kind.SYNONYM, "smartphone", "mobieltje")), synonym.reasons());
    assertEquals(List.of(), asking.hits("smartphone").hits().getFirst().reasons());
  }

  @Test
  void aWordBesideALabelStaysWanted() throws IOException {
    assertEquals(List.of(MOBIELTJE, SMARTPHONE), asking.find("smartphone keuken"));
    assertEquals(Hits.Match.SOME, asking.hits("smartphone keuken").match());
  }

  @Test
  void withoutSynonymsOnlyTheWordItself() throws IOException {
    assertEquals(List.of(SMARTPHONE), asking.find("smartphone", Question.Expansion.SYNONYMS));
  }

  @Test
  void aCorpusWithoutThesaurusIsSearchedByItsWords() throws IOException {
    Asking plain = Asking.texts(temporary.resolve("kaal"), SMARTPHONE, MOBIELTJE);
    assertEquals(List.of(SMARTPHONE), plain.find("smartphone"));
  }

  @Test
  void conceptsThatAreBroaderThanEachOtherEndTheSearch() throws IOException {
    Asking circle =
        Asking.texts(temporary.resolve("kring"), SMARTPHONE, MOBIELTJE)
            .thesaurus(
                "id: a, prefLabel: smartphone, broader: [b]",
                "id: b, prefLabel: mobieltje, broader: [a]");
    assertEquals(SMARTPHONE, circle.find("smartphone").getFirst());
  }

  @Test
  void aFamilyThatAnExampleShowsIsFoundByItsName(@TempDir Path other) throws IOException {
    Asking shown =
        Asking.texts(
                other,
                example("X", List.of("kind: Fem"), "Mama Ans wacht. Mama Bea komt later."),
                example("Y", List.of("kind: Gijs"), "Mama Cato wacht. Papa komt later."))
            .thesaurus("id: meemoeder, prefLabel: meemoeder, altLabel: [twee mama's]");
    Hits hits = shown.hits("meemoeder");
    assertEquals(List.of("Mama Ans wacht. Mama Bea komt later."), Asking.texts(hits));
    assertEquals(
        List.of(new Reason(Reason.Kind.SYNONYM, "meemoeder", "twee mama's")),
        hits.hits().getFirst().reasons());
  }

  @Test
  void anExampleIsFoundByTheThemeItsAuthorGaveIt() throws IOException {
    Asking shown =
        Asking.corpus(
            TestCorpus.in(temporary.resolve("thema"))
                .thesaurus("id: moe, soort: thema, prefLabel: vermoeidheid, altLabel: [moe]")
                .work(
                    "proef.md",
                    "Proef",
                    "Wie moe is, rust.",
                    example("Noor", List.of("thema: vermoeidheid"), "Hanne kan niet meer."),
                    example("Lou", List.of("thema: spel"), "Lou stapelt blokken.")));
    Hits hits = shown.hits("moe");
    assertEquals(List.of("Wie moe is, rust.", "Hanne kan niet meer."), Asking.texts(hits));
    assertEquals(Hits.Match.ALL, hits.match());
    assertEquals(
        List.of(new Reason(Reason.Kind.THEME, "moe", "vermoeidheid")),
        hits.hits().getLast().reasons());
  }

  @Test
  void anExpressionOfSmallWordsIsLookedForAsItIsWritten(@TempDir Path other) throws IOException {
    String huilt = "Een kind dat veel huilt, put uit.";
    String luiers = "Ze is uit de luiers.";
    Asking asked =
        Asking.texts(other, huilt, "Elk kind huilt wel eens.", luiers, "De luier is nat.")
            .thesaurus(
                "id: huilbaby, prefLabel: zwiebel, altLabel: [veel huilen]",
                "id: zindelijk, prefLabel: zindelijkheid, altLabel: [uit de luiers]");
    assertEquals(List.of(huilt), asked.find("zwiebel"));
    assertEquals(List.of(luiers), asked.find("zindelijkheid"));
  }

  @Test
  void theScoreOfALabelOfTwoWordsIsWhatWhyAddsUp() throws IOException {
    Asking asked =
        Asking.texts(temporary.resolve("ppd"), POSTNATAAL, KRAAMBED)
            .thesaurus(
                "id: ppd, prefLabel: postnatale depressie, altLabel: [kraamtranen, depressie gaat over]");
    double score = asked.hits("kraamtranen").hits().getFirst().score();
    double sum = asked.why("kraamtranen").parts().stream().mapToDouble(Why.Part::score).sum();
    assertEquals(score, sum, 0.01);
  }

  /** What labels of several words find is kept: in segments that a filter passes by it is not. */
  @ParameterizedTest
  @ValueSource(strings = {"", "soort:voorbeeld "})
  void aQuestionThatComesAgainGetsTheSameAnswer(String first) throws IOException {
    try (PassageIndex index =
        TestCorpus.in(temporary.resolve("adem"))
            .thesaurus("id: blauw, prefLabel: ademnood, altLabel: [wordt blauw, krijgt geen lucht]")
            .work(
                "proef.md",
                "Proef",
                "Hij wordt blauw.",
                "Zij krijgt even geen lucht.",
                "Blauw wordt het.")
            .open()) {
      Searcher searcher = Searcher.on(index);
      searcher.search(Question.of(first + "ademnood"));
      List<Hit> asked = ((Hits) searcher.search(Question.of("ademnood"))).hits();
      List<Hit> again = ((Hits) searcher.search(Question.of("ademnood"))).hits();
      assertEquals(
          List.of("wordt blauw", "krijgt geen lucht"),
          asked.stream().map(hit -> hit.reasons().getFirst().found()).toList());
      assertEquals(
          asked.stream().map(Hit::score).toList(), again.stream().map(Hit::score).toList());
      assertEquals(
          asked.stream().map(Hit::marks).toList(), again.stream().map(Hit::marks).toList());
    }
  }
}
