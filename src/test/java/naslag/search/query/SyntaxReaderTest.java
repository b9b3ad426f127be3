package naslag.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Which signs of a text are syntax, and that all others are part of its words. */
class SyntaxReaderTest {
  private static final SyntaxReader READER =
      new SyntaxReader(List.of("thema", "leeftijd", "soort", "bron"));

  /** What is pasted or typed with signs that mean nothing here. */
  static List<String> words() throws IOException {
    return Files.readAllLines(Resources.file(SyntaxReaderTest.class, "words.txt"));
  }

  @ParameterizedTest
  @MethodSource("words")
  void signsThatMeanNothingArePartOfWords(String text) {
    assertEquals(List.of(new Syntax.Words(text)), READER.read(text).parts());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "syntax.txt", delimiter = '|', quoteCharacter = '`')
  void syntaxIsRead(String text, String expected) {
    assertEquals(
        expected,
        READER.read(text).parts().stream().map(Syntax::typed).collect(Collectors.joining(" + ")));
  }

  @Test
  void whatIsReadCanBeTypedAgain() {
    for (String text :
        List.of("(a OF (b c)) \"d e\"~2 NIET (f OF g)", "thema:\"slecht slapen\" (x* OF h?k)")) {
      List<Syntax> parts = READER.read(text).parts();
      String typed =
          parts.stream()
              .map(part -> part instanceof Syntax.Any ? "(" + part.typed() + ")" : part.typed())
              .collect(Collectors.joining(" "));
      assertEquals(parts, READER.read(typed).parts());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tema:slapen baby        | tema:slapen
          *hechting baby          | *hechting
          OF huilen               | -
          hij wil NIET slapen     | -
          baby (5 weken) huilt    | -
          Let op:straks           | -
          huilen OF               | -
          """)
  void whatLooksLikeSyntaxAndIsNotIsTold(String text, String unread) {
    assertEquals(unread.equals("-") ? List.of() : List.of(unread), READER.read(text).unread());
  }

  /** Judged questions use quotation marks at most; all others are words, as typed. */
  @ParameterizedTest
  @MethodSource("judged")
  void aJudgedQuestionIsItsWords(String question) {
    assertEquals(
        List.of(new Syntax.Words(question.strip().replaceAll("\\s+", " "))),
        READER.read(question).parts());
  }

  static Stream<String> judged() throws IOException {
    List<String> questions = new ArrayList<>();
    Path shared = Path.of("..", "shared", "eval");
    for (Path file :
        List.of(
            Path.of("corpus", "vragen.jsonl"),
            shared.resolve("vragen.jsonl"),
            shared.resolve("faq-nl/queries.jsonl"),
            shared.resolve("faq-nl/queries_typo.jsonl"),
            shared.resolve("help-nl/queries.jsonl"))) {
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          questions.add(JsonMapper.shared().readTree(line).get("query").asString());
        }
      }
    }
    return questions.stream().filter(question -> !question.matches("(?s).*[\"‘].*"));
  }
}
