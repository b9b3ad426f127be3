package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of a text, whatever its file says. */
class TextLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | De juf zet een pot met zaad op de vensterbank en zegt dat je niet te veel water mag geven.",
        "en | The teacher puts a pot with seeds on the sill and tells that you are not to water it too much.",
        "de | Die Lehrerin stellt den Topf mit der Saat auf das Brett und sagt, dass es nicht zu viel Wasser sein soll.",
        "fr | La dame pose un pot de graines sur le bord et dit que les plantes ne boivent pas dans une tasse.",
        "'' | Nauczycielka stawia doniczkę na parapecie i mówi, żeby nie podlewać za dużo ani za mało.",
        "'' | tomaat 2,50 prei 1,20 kool 0,90 wortel 1,10 ajuin 0,80 sla 1,00 biet 1,30 raap 0,70",
      })
  void aLongTextTellsItsLanguage(String language, String sentence) {
    assertEquals(language, TextLanguage.of(List.of((sentence + " ").repeat(6))));
  }

  @ParameterizedTest
  @CsvSource({"Zaaien en oogsten", "The garden of the school"})
  void aHeadingDoesNot(String heading) {
    assertEquals("", TextLanguage.of(List.of(heading)));
  }
}
