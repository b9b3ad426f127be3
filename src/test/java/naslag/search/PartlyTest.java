package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of which a passage has part of the words. */
class PartlyTest {
  @TempDir private Path temporary;
  private Asking asking;

  @BeforeEach
  void aCorpus() throws IOException {
    asking =
        Asking.texts(
            temporary,
            "De olifant van stof is verdwenen.",
            "De baby zoekt troost.",
            "De baby slaapt.",
            "De baby lacht.",
            "De baby eet.");
  }

  @Test
  void passagesWithTheWeightiestWordsAnswerAndEachTellsWhatItHas() throws IOException {
    Hits hits = asking.hits("olifant troost");
    assertEquals(Hits.Match.SOME, hits.match());
    assertEquals(2, hits.total());
    assertEquals(0, hits.withAllWords());
    assertEquals(
        List.of(List.of("olifant"), List.of("troost")),
        hits.hits().stream().map(Hit::words).sorted(Comparator.comparing(List::toString)).toList());
    assertEquals(List.of(), hits.missing());
    Hits one = asking.hits("olifant baby");
    assertEquals(Hits.Match.SOME, one.match());
    assertEquals(List.of("De olifant van stof is verdwenen."), Asking.texts(one));
    assertEquals(List.of("baby"), one.hits().getFirst().missing());
  }

  /** What is asked has a word that no text has: the others are answered, and it is named. */
  @Test
  void anUnknownWordTakesNothingAwayFromTheOthers() throws IOException {
    Hits hits = asking.hits("baby marmot");
    assertEquals(Hits.Match.SOME, hits.match());
    assertEquals(Asking.texts(asking.hits("baby")), Asking.texts(hits));
    assertEquals(List.of("marmot"), hits.missing());
  }

  /** No passage has half of the weight: the best ones are shown then. */
  @Test
  void wordsThatStandFarApartAreAnsweredByWhatHasMostOfThem() throws IOException {
    Asking apart =
        Asking.texts(temporary.resolve("apart"), "Een olifant.", "Een wieg.", "Een mandarijn.");
    assertEquals(3, apart.hits("olifant wieg mandarijn").total());
  }

  @Test
  void oneWordIsThereOrNot() throws IOException {
    assertEquals(Hits.Match.NONE, asking.hits("marmot").match());
  }

  @Test
  void ofASentenceThePassageWithEveryWordComesFirst() throws IOException {
    Hits hits = asking.hits("baby troost zoeken");
    assertEquals("De baby zoekt troost.", Asking.texts(hits).getFirst());
  }

  /** A passage that has every word in passing is no better answer than one about most of them. */
  @Test
  void aQuestionInASentenceIsAnsweredByWhatIsMostAboutIt() throws IOException {
    String about = "Een fopspeen. Wanneer je de fopspeen afbouwt, bouw de fopspeen rustig af.";
    String passing =
        "De fopspeen lag in het bad, de nacht was lang, er werd gebouwd en geteld, "
            .concat("de trein kwam te laat, en het regende de hele week op het dak van de buren.");
    Asking asking = Asking.texts(temporary.resolve("zin"), about, passing, "Het regent buiten.");
    Hits hits = asking.hits("Hoe bouw je de fopspeen in de nacht af?");
    assertEquals(List.of(about, passing), Asking.texts(hits));
  }

  /** "Echt", "helemaal" and "nodig" are in no text, and say nothing of what is asked. */
  @Test
  void everydayWordsThatNobodyHasDoNotStandInTheWay() throws IOException {
    Hits hits = asking.hits("Heeft een baby echt altijd meteen zo veel troost nodig?");
    assertEquals("De baby zoekt troost.", Asking.texts(hits).getFirst());
  }

  @Test
  void smallWordsMakeASentenceWithoutAQuestionMark() throws IOException {
    Hits hits = asking.hits("mijn baby is op zoek naar troost, echt elke keer");
    assertEquals("De baby zoekt troost.", Asking.texts(hits).getFirst());
  }

  @Test
  void onlyWhatNoTextHasIsMissing() throws IOException {
    Hits hits = asking.hits("Hoe zoekt een baby troost bij een kater?");
    assertEquals("De baby zoekt troost.", Asking.texts(hits).getFirst());
    assertEquals(List.of("kater"), hits.missing());
  }

  @Test
  void aThingOfTheThesaurusThatNoTextHasIsNamedBesideTheAnswerToTheRest() throws IOException {
    String question = "Hoe behandelen we koorts bij een baby?";
    Hits hits =
        Asking.texts(
                temporary.resolve("ding"), "We behandelen elke vraag.", "De baby slaapt.", "Baby.")
            .thesaurus("id: koorts, prefLabel: koorts")
            .hits(question);
    assertEquals(Hits.Match.SOME, hits.match());
    assertEquals(List.of("koorts"), hits.missing());
  }

  /** The stems of "geen" and "genen", "over" and "overheid", are one. */
  @Test
  void aSmallWordWithTheStemOfALabelIsNoLabel(@TempDir Path other) throws IOException {
    String genes = "Genen en een overheid.";
    Asking asked =
        Asking.texts(other, "De baby heeft honger.", genes, "Een baby slaapt.")
            .thesaurus(
                "id: genen, prefLabel: genen",
                "id: overheid, prefLabel: overheid, altLabel: [regering]");
    assertEquals(
        "De baby heeft honger.", asked.find("Waarom heeft een baby geen honger over?").getFirst());
    assertFalse(asked.find("Waarom heeft een baby geen honger over?").contains(genes));
  }

  @Test
  void aCommonWordCountsInAQuestionWhereTheThesaurusKnowsIt(@TempDir Path other)
      throws IOException {
    String constant = "Een oma hoeft er niet voortdurend te zijn.";
    Asking asked =
        Asking.texts(other, "Een oma bakt taart.", "Een oma komt langs.", constant)
            .thesaurus("id: voortdurend, prefLabel: voortdurend, altLabel: [altijd]");
    assertEquals(constant, asked.find("moet een oma er altijd zijn?").getFirst());
  }

  @Test
  void whatIsFilteredAwayIsNoPartialMatch() throws IOException {
    Hits hits = asking.hits("olifant soort:voorbeeld");
    assertEquals(0, hits.total());
  }
}
