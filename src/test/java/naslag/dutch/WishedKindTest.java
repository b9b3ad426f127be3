package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WishedKindTest {
  /** The words behind the bar say what kind of text is wanted. */
  @ParameterizedTest
  @CsvFileSource(resources = "wished-kinds.txt", delimiter = '|')
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
