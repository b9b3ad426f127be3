package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import naslag.corpus.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who helps in an example, also where the story gives them no name. */
class ExampleHelpersTest {
  private static Example example(String sentence) {
    String text =
        "Over de tuin\n\nIn de tuin is er elke dag iets nieuws te zien voor wie klein is en tijd heeft.\n\n"
            + "Fien is 2 jaar en staat met haar papa bij de bonen. Fien trekt aan een boon en kijkt om. "
            + sentence
            + " Fien lacht en legt de boon in haar emmertje. De volgende dag wil Fien weer naar de bonen.\n";
    List<Example> examples = Texts.examples(Texts.work(text));
    assertEquals(1, examples.size(), sentence);
    return examples.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "De kinderbegeleidster zegt: ‘Je wilde weten of ze vastzat.’ | [kinderbegeleidster]",
        "‘Je wilde weten of ze vastzat’, zegt de verpleegkundige. | [verpleegkundige]",
        "‘Die zat vast’, zegt papa. De jonge vroedvrouw knikt. | [vroedvrouw]",
        "‘Die zat vast’, zegt juf Amina. De poetsvrouw knikt. | [juf]",
        "‘De vroedvrouw wist dat ook’, zegt papa. | []",
        "Papa heeft die morgen de huisarts gebeld, en zegt: ‘Voorzichtig.’ | []",
        "‘Kijk eens’, zegt de buurvrouw. | []",
      })
  void aHelperIsWhoSaysOrDoesSomething(String sentence, String helpers) {
    assertEquals(helpers, example(sentence).helpers().toString());
  }

  @Test
  void aHelperWithoutANameStandsInTheTitleAsTheTextCallsThem() {
    String title = example("De vroedvrouw zegt: ‘Je wilde weten of ze vastzat.’").title();
    assertEquals("Fien en de vroedvrouw", title);
  }
}
