package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ze huilt. |Hij wacht.",
        "Wat nu? |‘Kom maar.’ |Ze lacht!",
        "Dr. Peeters belt mw. Aerts op. |Dat helpt.",
        "Neem o.a. fruit, bv. een peer. |Klaar.",
        "Zie 3.2 en p. 19 voor meer. |Einde",
        "Hij zei niets… |Toen wel.",
        "Ze wacht … en wacht.",
        "Om 8.30 uur. |’s Avonds niet.",
        "(Zo gaat dat.) |En zo ook niet.",
        "Eerste alinea\n\n|tweede alinea.",
        "An V. Peeters schreef dit.",
        "Geen punt",
        ""
      })
  void aSentenceEndsWhereAReaderPauses(String marked) {
    String text = marked.replace("|", "");
    List<Integer> expected = new ArrayList<>(List.of(0));
    int removed = 0;
    for (int i = 0; i < marked.length(); i++) {
      if (marked.charAt(i) == '|') {
        expected.add(i - removed++);
      }
    }
    if (!text.isEmpty()) {
      expected.add(text.length());
    }
    assertEquals(expected, Sentences.bounds(text));
  }
}
