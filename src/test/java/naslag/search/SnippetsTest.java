package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import naslag.corpus.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which part of a passage is shown, and what is marked in it. */
class SnippetsTest {
  private static final String LANG =
      "De eerste zin gaat over het weer van gisteren en over de buren. "
          + "Dan volgt een zin over eten, drinken, wassen en alles wat een huis vraagt. "
          + "Wie moe is, laat de was liggen en gaat naast het kind zitten. "
          + "Een knuffel van stof troost een kind dat niet kan slapen. "
          + "Daarna wordt het stil in huis, en ook de buren doven het licht. "
          + "De laatste zin gaat weer over het weer, want dat verandert altijd.";

  private static final List<Integer> BOUNDS = Sentences.bounds(LANG);

  @TempDir private Path temporary;

  private static List<String> marked(String text, List<Range> marks) {
    return marks.stream().map(mark -> text.substring(mark.start(), mark.end())).toList();
  }

  private static void assertValid(String text, List<Range> marks) {
    int end = 0;
    for (Range mark : marks) {
      assertTrue(
          mark.start() >= end && mark.end() > mark.start() && mark.end() <= text.length(),
          mark + " in " + text);
      end = mark.end();
    }
  }

  @Test
  void theSentencesWithTheWordsAreShownAndMarked() throws IOException {
    Hit hit = Asking.texts(temporary, LANG).hits("knuffels slapen").hits().getFirst();
    Snippet snippet = hit.snippet();
    assertTrue(snippet.text().contains("Een knuffel van stof"), snippet.text());
    assertEquals(List.of("knuffel", "slapen"), marked(snippet.text(), snippet.marks()));
    assertEquals(List.of("knuffel", "slapen"), marked(LANG, hit.marks()));
    assertEquals(
        snippet.text(), LANG.substring(snippet.start(), snippet.start() + snippet.text().length()));
  }

  @Test
  void aShortTextIsItsOwnSnippet() throws IOException {
    Snippet snippet =
        Asking.texts(temporary, "Een knuffel troost.").hits("troost").hits().getFirst().snippet();
    assertEquals(
        new Snippet("Een knuffel troost.", List.of(new Range(12, 18)), 0, true, true), snippet);
  }

  @Test
  void aSnippetSaysWhetherItOpensAndClosesTheText() {
    Snippet middle = Snippet.of(LANG, BOUNDS, List.of(new Range(LANG.indexOf("knuffel"), 207)));
    assertEquals(false, middle.opens() && middle.closes());
    Snippet first = Snippet.of(LANG, BOUNDS, List.of());
    assertTrue(first.opens() && !first.closes());
    Snippet last =
        Snippet.of(LANG, BOUNDS, List.of(new Range(LANG.length() - 7, LANG.length() - 1)));
    assertTrue(last.text().contains("altijd"), last.text());
  }

  @Test
  void marksAreWithinTheTextWhateverItHolds() throws IOException {
    String[] texts = {
      "Crèche, ﬁets en “knuffel”. 😀 Een knuffel\u00ADdier troost — echt.\nNieuwe regel: knuffel!",
      "Knuffel",
      "• een knuffel\n\n• twee knuffels\n\n• drie",
      "KNUFFEL. ".repeat(200),
      "Zonder punt " + "knuffel en nog wat woorden zonder einde ".repeat(40),
    };
    Asking asking = Asking.texts(temporary, texts);
    for (String question : List.of("knuffel", "\"een knuffel\"", "knuf*", "fiets", "troost")) {
      for (Hit hit : asking.hits(question).hits()) {
        assertValid(hit.found().passage().text(), hit.marks());
        assertValid(hit.snippet().text(), hit.snippet().marks());
      }
    }
  }
}
