package naslag.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import naslag.index.Documents.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsTest {
  /** Surprises included: the pattern knows no grammar, and what it finds in vain only ranks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Veerkracht is het vermogen om weer op te staan.         | Veerkracht
          De veerkracht is het vermogen om weer op te staan.      | veerkracht
          Onder veerkracht verstaan we het vermogen om op te staan. | veerkracht
          Met veerkracht bedoelen we het vermogen om op te staan. | veerkracht
          ‘Holding’ betekent dat iemand een kind draagt.          | Holding
          “Still face” is een proef.                              | Still face
          Een goed genoeg ouder is er meestal wel.                | goed genoeg ouder
          Postnatale depressies zijn geen zwakte.                 | Postnatale depressies
          Temperament verwijst naar aanleg.                       | Temperament
          Temperament  verwijst  naar aanleg.                     | Temperament
          Regulatie gaat over tot rust komen.                     | Regulatie
          Het ritueel omvat drie stappen.                         | ritueel
          Zo'n moment noemen we een herstel.                      | -
          Mama lacht. Hechting is een band.                       | Hechting
          Let op: hechting is een band.                           | hechting
          Hij zegt dat hechting een band is.                      | -
          We weten dat veerkracht is gegroeid.                    | -
          Is veerkracht aangeboren?                               | -
          Veerkracht isoleert niet.                               | -
          """)
  void theWordsBeforeTheVerbAreDefined(String text, String defined) {
    assertEquals(defined == null ? List.of() : List.of(defined), Definitions.in(text));
  }

  @Test
  void eachSentenceOfATextMayDefine() {
    assertEquals(
        List.of("Huilen", "luier"),
        Definitions.in("Huilen is taal.\n\nEen “luier” is nat. Papa komt."));
    assertEquals(List.of(), Definitions.in(""));
  }

  @Test
  void aTextWithoutSentencesDefinesNothing() {
    assertEquals(List.of(), Definitions.in("de ".repeat(20_000)));
    assertEquals(List.of(), Definitions.in("woord".repeat(20_000)));
  }
}
