package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparableVerbsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mijn kind geeft over                          | overgeven
          Vannacht gaf hij twee keer over.              | overgeven
          Ze begint over te geven na de fles.           | overgeven
          Een peuter past zich aan aan wie er is.       | aanpassen
          Hoe leg ik uit dat opa dood is?               | uitleggen
          Papa pakt haar op en wiegt haar.              | oppakken
          Hij neemt zijn beer mee de tuin in.           | meenemen
          Moedig het aan, ook als het niet lukt.        | aanmoedigen
          Om door te slapen moet hij moe zijn.          | doorslapen
          Mama komt na een week terug, papa belt op.    | terugkomen opbellen
          """)
  void aParticleThatEndsAClauseOrStandsBeforeTeIsOfTheVerb(String text, String verbs) {
    assertEquals(List.of(verbs.split(" ")), verbs(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ze geeft een boek aan de moeder.",
        "Daar denkt hij vaak aan.",
        "Het gaat over hoe een kind leert.",
        "Ze geeft dan uitleg over dat ene punt.",
        "Hij leert het door te kijken.",
        "Een boek om te lezen.",
        "Hij kijkt af en toe naar haar.",
        "Ze was op weg.",
        "Hij geeft haar, over de tafel, een kus.",
        "Ze wil zo snel mogelijk weg.",
        "Hij was drie keer op.",
        "Hoe leer ik mijn kind zijn speelgoed op te"
      })
  void aPrepositionIsOfNoVerb(String text) {
    assertEquals(List.of(), verbs(text));
  }

  private static List<String> verbs(String text) {
    return SeparableVerbs.in(text, Tokens.of(DutchAnalysis.exact(), text)).stream()
        .map(SeparableVerbs.Found::infinitive)
        .toList();
  }
}
