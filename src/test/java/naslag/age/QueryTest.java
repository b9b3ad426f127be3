package naslag.age;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QueryTest {
  /** Ages of questions in days; "stage" where a stage was named, "-" where there is no age. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "questions.tsv", delimiter = '\t', numLinesToSkip = 1)
  void aQueryIsReadLeniently(String query, String expected) {
    String got =
        AgeExpressions.inQuery(query).stream()
            .map(m -> m.text() + " " + m.range().from() + ".." + m.range().to() + stage(m))
            .collect(Collectors.joining(", "));
    assertEquals(expected, got.isEmpty() ? "-" : got);
  }

  private static String stage(AgeMention mention) {
    return mention.kind() == AgeMention.Kind.STAGE ? " stage" : "";
  }
}
