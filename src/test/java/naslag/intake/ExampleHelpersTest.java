package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import naslag.corpus.Example;
import naslag.corpus.WorkField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who helps in an example, also where the story gives them no name. */
class ExampleHelpersTest {
  private static Example example(String sentence) {
    return example(" is 2 jaar en ", sentence);
  }

  private static Example example(String aged, String sentence) {
    String text =
        "Over de tuin\n\nIn de tuin is er elke dag iets nieuws te zien voor wie klein is en tijd heeft.\n\n"
            + "Fien"
            + aged
            + "staat met haar papa bij de bonen. Fien trekt aan een boon en kijkt om. "
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

  /** The child is two, whatever is older in the story. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hun hond Rex van 8 jaar ligt in de zon.",
        "Rex, de hond, is 8 jaar en slaapt.",
        "Poes Minoes, 5 jaar, wil eruit. Met 5 jaar is Minoes niet jong meer, en Minoes spint.",
        "De graafmachine, 4 jaar oud, staat stil.",
        "Het konijn van 3 jaar kijkt toe vanuit een hok van 9 jaar.",
        "Dat het bedrijf 6 jaar oud is, weet ze niet.",
        "Firma Groenmans, 7 jaar oud, kocht de tuin van Groenmans op.",
        "De molen is negen jaar en draait nog.",
      })
  void anAnimalOrAThingIsNoChildAndGivesNoAge(String sentence) {
    Example example = example(sentence + " ‘Kijk’, zegt papa.");
    assertEquals(List.of("Fien"), example.all(WorkField.CHILD), sentence);
    assertEquals(List.of("2 jaar"), example.all(WorkField.AGE), sentence);
    String ageless = sentence + " ‘Kijk’, zegt papa tegen Fien.";
    assertEquals(List.of(), example(", haar dochter, ", ageless).all(WorkField.AGE), sentence);
  }

  @Test
  void aHelperWithoutANameStandsInTheTitleAsTheTextCallsThem() {
    String title = example("De vroedvrouw zegt: ‘Je wilde weten of ze vastzat.’").title();
    assertEquals("Fien en de vroedvrouw", title);
  }
}
