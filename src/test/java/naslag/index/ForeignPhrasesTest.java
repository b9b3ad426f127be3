package naslag.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import naslag.TestCorpus;
import naslag.thesaurus.Reading;
import naslag.thesaurus.ThesaurusFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignPhrasesTest {
  private static final ForeignPhrases FOREIGN =
      ForeignPhrases.of(thesaurus().thesaurus().concepts());

  private static Reading thesaurus() {
    return ThesaurusFile.parse(
        """
        scheme: urn:proef
        title: Proef
        concepts:
          - {id: fit, prefLabel: passing, labels: {en: [goodness of fit, goodness of fit model, burn]}}
          - {id: blues, prefLabel: kraamtranen, altLabel: [baby blues], labels: {en: [baby blues]}}
          - {id: moe, prefLabel: moe, labels: {fr: [mère épuisée]}}
        """);
  }

  private static List<String> in(String text) {
    return FOREIGN.in(text).stream()
        .map(phrase -> phrase.language() + " " + text.substring(phrase.start(), phrase.end()))
        .toList();
  }

  @Test
  void aLabelOfWordsInAnotherLanguageIsFoundTheLongestFirst() {
    assertEquals(
        List.of("en Goodness of fit", "en goodness of fit model", "fr mère épuisée"),
        in("‘Goodness of fit’ in het goodness of fit model; une mère épuisée."));
  }

  @Test
  void oneWordAloneOrADutchLabelIsDutch() {
    assertEquals(List.of(), in("Een burn-out is iets anders dan baby blues of goodness."));
  }

  /** Whoever adds a phrase to the texts or the thesaurus reads here what is no Dutch. */
  @Test
  void inTheShippedTextsNoDutchWordsAreTakenForAnotherLanguage(@TempDir Path directory)
      throws IOException {
    Set<String> phrases = new TreeSet<>();
    try (PassageIndex index = TestCorpus.shipped(directory).open()) {
      ForeignPhrases foreign = index.foreign();
      for (IndexedPassage found : index.everyPassage()) {
        Stream.concat(
                Stream.of(found.passage().text(), found.passage().title()),
                found.passage().path().stream())
            .forEach(
                text ->
                    foreign
                        .in(text)
                        .forEach(
                            phrase ->
                                phrases.add(
                                    text.substring(phrase.start(), phrase.end())
                                        .toLowerCase(Locale.ROOT))));
      }
    }
    assertEquals(
        """
        angels in the nursery
        circle of security
        edinburgh postnatal depression scale
        ghosts in the nursery
        good enough mother
        goodness of fit
        infant mental health
        parent-infant relationship
        rupture and repair
        serve and return
        still face
        window of tolerance
        """,
        String.join("\n", phrases) + "\n");
  }
}
