package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishedKindTest {
  /** The words behind the bar say what kind of text is wanted. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          huilen voorbeeld                      | huilen
          een casus postnatale depressie        | postnatale depressie
          geef me een voorbeeld van bijten      | bijten
          verhaal over een driftbui             | een driftbui
          praktijkvoorbeeld scheiding           | scheiding
          cijfers postnatale depressie          | postnatale depressie
          onderzoek naar schermtijd             | schermtijd
          het goede voorbeeld                   | het goede voorbeeld
          voorbeeld geven                       | voorbeeld geven
          het verhaal van adoptie               | het verhaal van adoptie
          onderzoek in de zwangerschap          | onderzoek in de zwangerschap
          medisch onderzoek                     | medisch onderzoek
          cijfers                               | cijfers
          """)
  void wordsThatAskForAKindOfTextAreNoSubject(String question, String subject) {
    List<String> words = List.of(question.split(" "));
    List<String> left =
        WishedKind.in(words)
            .map(
                w ->
                    w.from() == 0
                        ? words.subList(w.to(), words.size())
                        : words.subList(0, w.from()))
            .orElse(words);
    assertEquals(List.of(subject.split(" ")), left);
  }
}
