package naslag.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Which signs of a text are syntax, and that all others are part of its words. */
class SyntaxReaderTest {
  private static final SyntaxReader READER =
      new SyntaxReader(List.of("thema", "leeftijd", "soort", "bron"));

  /** What is pasted or typed with signs that mean nothing here, one a line. */
  private static final String WORDS =
      """
      stress!
      mama/papa
      thema:
      -9 maanden
      9 - 3
      5w: huilt
      (5 weken) oud
      huilt hij (of zij)?
      [1] zie bijlage
      a && b || c
      !belangrijk
      C++ en C#
      x^2
      ~10 maanden
      https://www.voorbeeld.be/?q=slapen&l=nl
      naam@voorbeeld.be
      {json: true}
      \\n\\t\\\\
      /regex/
      :-)
      *hechting
      **vet**
      a*
      ?
      hoe lang???
      slapen?
      50% slaapt
      € 20,-
      #huilen
      's nachts
      ‘s nachts wakker
      O.K., en nu
      AND OR NOT
      slapen AND eten
      OF
      NIET
      hij wil NIET slapen
      BABY WIL NIET SLAPEN
      OF OF OF
      (((
      )))
      ( )
      () OF ()
      huilen OF
      OF huilen
      fn:ordered(a b)
      a:b:c
      +verplicht -
      --optie
      - nacht
      slaap-waakritme
      voor- en nadelen
      u\\u0041
      <script>alert(1)</script>
      ${jndi:ldap://x}
      '; DROP TABLE x; --
      slapen~~
      5~6 weken
      deel (".deb"-bestanden) van twee
      """;

  static Stream<String> words() {
    return WORDS.lines();
  }

  @ParameterizedTest
  @MethodSource("words")
  void signsThatMeanNothingArePartOfWords(String text) {
    assertEquals(List.of(new Syntax.Words(text)), READER.read(text).parts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          (huilen OF wenen) baby        | huilen OF wenen + baby
          huilen OF wenen baby          | huilen OF wenen + baby
          (slecht slapen) OF huilen     | (slecht slapen) OF huilen
          slecht slapen OF huilen       | slecht + slapen OF huilen
          a OF (b OF c)                 | a OF (b OF c)
          (a b) c                       | (a b) c
          a EN b c                      | a + b + c
          huilen NIET nacht             | huilen + NIET nacht
          huilen -nacht wenen           | huilen + NIET nacht + wenen
          zonder:(nacht OF avond)       | NIET (nacht OF avond)
          (huilen OF wenen              | (huilen OF wenen
          "mama kijkt"~5                | "mama kijkt"~5
          „mama kijkt” naar             | "mama kijkt" + naar
          h?chting                      | h?chting
          hecht*, baby                  | hecht* + baby
          slapen~                       | slapen~1
          hechtingen~ slapen~2          | hechtingen~2 + slapen~2
          thema:(slapen OF eten)        | thema:slapen OF thema:eten
          thema:(slapen eten)           | thema:slapen + thema:eten
          thema:"slecht slapen"         | thema:"slecht slapen"
          thema: rouw papa              | thema:rouw + papa
          leeftijd:[3m TO 9m]           | leeftijd:[3m TO 9m]
          leeftijd:[ 3 mnd tot 9 mnd ]  | leeftijd:[3 mnd TO 9 mnd]
          "" thema:"" ""                | ``
          """)
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
          questions.add(query(line));
        }
      }
    }
    return questions.stream().filter(question -> !question.matches("(?s).*[\"‘].*"));
  }

  private static String query(String line) {
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.PROPERTY_NAME && json.currentName().equals("query")) {
          return json.nextStringValue();
        }
      }
    }
    throw new IllegalArgumentException("no query: " + line);
  }
}
