package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import naslag.Lines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;

class SentencesTest {

  @ParameterizedTest
  @EmptySource
  @Lines("sentences.txt")
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
