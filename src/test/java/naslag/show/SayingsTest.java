package naslag.show;

import static naslag.TestCorpus.example;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import naslag.corpus.MarkdownReader;
import naslag.corpus.PassageCutter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingsTest {
  private static Optional<String> saying(String helper, String text) {
    String markdown =
        "---\ntitle: Proef\n---\n\n"
            + example("Wies", List.of("kind: Wies", "begeleider: " + helper), text);
    return Sayings.of(PassageCutter.cut(MarkdownReader.read("p", "p.md", markdown)).getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A colon leads to it, the helper is the subject.
        "kinderarts | Kinderarts Els zegt zacht: ‘Zij wacht tot jij kijkt.’ | Zij wacht tot jij kijkt.",
        // A pronoun means whom the sentence before was about.
        "vroedvrouw | Vroedvrouw Mieke weegt Wies. Ze zegt tegen mama: ‘Wat een stevige greep heeft ze.’"
            + " | Wat een stevige greep heeft ze.",
        // The role behind the name; the last part of the role is enough.
        "kinderverzorgster | Tine, de verzorgster, gaat zitten. Dan zegt ze: ‘Neem gerust nog even"
            + " tijd.’ | Neem gerust nog even tijd.",
        // Who said it stands behind it.
        "onthaalouder | Wies huilt. ‘Hij zoekt waar jij gebleven bent’, zegt onthaalouder Rita. |"
            + " Hij zoekt waar jij gebleven bent",
        // Capitals only are no name of somebody else.
        "vroedvrouw | In het OCMW zegt vroedvrouw Els: ‘Neem gerust nog even de tijd.’"
            + " | Neem gerust nog even de tijd.",
        // The apostrophe within a word closes nothing.
        "juf | Juf An knikt en zegt: ‘Zo’n dag is ’s avonds nog lang.’ | Zo’n dag is ’s avonds nog lang.",
      })
  void theHelpersSentenceIsFound(String helper, String text, String said) {
    assertEquals(Optional.of(said), saying(helper, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kinderarts | Kinderarts Els wacht. Mama zegt: ‘Ik weet het echt niet meer.’",
        "kinderarts | Kinderarts Els wacht. ‘Ik weet het echt niet meer’, zegt mama.",
        "kinderarts | Els, de kinderarts, luistert. Dries zucht: ‘Zij slaapt nooit voor tien uur.’"
            + " Er is tijd voor Dries.",
        "vroedvrouw | Vroedvrouw Mieke noemt het ‘een kleine stap voor een mens’ en lacht.",
        "vroedvrouw | Op de vraag van vroedvrouw Mieke is mama’s antwoord kort: ‘Ik ben nog altijd"
            + " moe.’",
        "vroedvrouw | Vroedvrouw Mieke zegt: ‘Dag meisje.’",
        "vroedvrouw | Iemand zegt: ‘Dat hebben we nog gezien hier.’",
      })
  void whatIsNobodysOrSomebodyElsesIsNot(String helper, String text) {
    assertEquals(Optional.empty(), saying(helper, text));
  }

  @Test
  void theFirstOfTheHelperIsTakenAndALongOneIsCutAfterASentence() {
    String first =
        "Wij kijken eerst samen een tijdje naar wat zij al kan en wat zij graag doet hier.";
    String second =
        "Daarna praten we over de nacht, over wie er opstaat en wie er mag blijven liggen.";
    assertEquals(
        Optional.of(first),
        saying(
            "vroedvrouw",
            "Mama zegt: ‘Ze slaapt bij ons nooit.’ Vroedvrouw Mieke zegt: ‘"
                + first
                + " "
                + second
                + "’"));
  }

  @Test
  void withoutAHelperThereIsNone() {
    assertEquals(Optional.empty(), saying("", "Mama zegt: ‘Ze slaapt bij ons nooit.’"));
  }
}
