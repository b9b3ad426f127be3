package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import naslag.index.PassageIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions to the shipped works with the name of the child that they are about. */
class NamesTest {
  private static PassageIndex index;

  @BeforeAll
  static void open(@TempDir Path temporary) throws IOException {
    index = ShippedCorpus.index(temporary);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static Hits hits(String question) throws IOException {
    return assertInstanceOf(Hits.class, Searcher.on(index).search(Question.of(question)));
  }

  private static String first(String question) throws IOException {
    return hits(question).hits().getFirst().found().passage().title();
  }

  /** Each name stands in another passage, as a person's or in passing, and is rarer. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Emma heeft koorts            | Koorts bij een baby of een jong kind
          fien koorts                  | Koorts bij een baby of een jong kind
          Levi 3 maanden stikt bijna   | Een baby of kind verslikt zich en stikt
          ons Fien slaapt niet meer door | Wat slapen vraagt van een jong kind
          Lotte wil niet slapen        | Wat slapen vraagt van een jong kind
          Fien naar de kinesist        | Een trage dans
          Daan en meester Tom          | Meester Tom zegt te veel
          Tim 2 jaar praat niet        | Zes woorden, in twee talen geteld
          """)
  void aNameDoesNotHideTheSubject(String question, String title) throws IOException {
    assertEquals(title, first(question));
  }

  @Test
  void aPassageWithTheNameAndTheSubjectComesFirst() throws IOException {
    Hits hits = hits("Rayan huilt 's nachts");
    assertEquals(1, hits.withAllWords());
    assertEquals("De nacht van Rayan", hits.hits().getFirst().found().passage().title());
    assertEquals("De nacht van Rayan", first("rayan"));
  }

  @ParameterizedTest
  @CsvSource({
    "onze baby slaapt niet, baby slaapt niet",
    "we slapen niet meer, slapen niet meer",
    "jullie koorts, koorts"
  })
  void aPronounAsksNothing(String question, String without) throws IOException {
    Hits hits = hits(question);
    assertEquals(hits(without).total(), hits.total());
    assertEquals(first(without), first(question));
  }
}
