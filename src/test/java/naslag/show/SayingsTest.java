package naslag.show;

import static naslag.TestCorpus.example;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import naslag.corpus.MarkdownReader;
import naslag.corpus.PassageCutter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SayingsTest {
  private static Optional<String> saying(String helper, String text) {
    String markdown =
        "---\ntitle: Proef\n---\n\n"
            + example("Wies", List.of("kind: Wies", "begeleider: " + helper), text);
    return Sayings.of(PassageCutter.cut(MarkdownReader.read("p", "p.md", markdown)).getFirst());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "sayings.txt", delimiter = '|')
  void theHelpersSentenceIsFound(String helper, String text, String said) {
    assertEquals(Optional.of(said), saying(helper, text));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "no-sayings.txt", delimiter = '|')
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
