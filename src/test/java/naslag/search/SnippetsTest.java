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

  @Test
  void aWordInItsPlainFormNeedsNoReason() throws IOException {
    Asking asking =
        Asking.texts(temporary, "Slaap na slaapproblemen.", "Slaapproblemen gaan over.");
    List<Hit> hits = asking.hits("slaap").hits();
    assertEquals(List.of(), hits.getFirst().reasons());
    assertEquals(
        List.of(new Reason(Reason.Kind.PART_OF, "slaap", "Slaapproblemen")),
        hits.getLast().reasons());
  }

  /** "How the parents sleep themselves" is not sleeping at the parents' side. */
  @Test
  void wordsOfALabelThatStandApartAreNotMarkedBesideTheAskedWord() throws IOException {
    String rug = "Een baby slaapt op zijn rug.";
    String ouders = "Hoe de ouders zelf slapen, vraagt niemand.";
    String moe = "Wie moe is, wil slapen.";
    Asking asking =
        Asking.texts(temporary, rug, ouders, moe)
            .thesaurus(
                "id: slapen, prefLabel: slapen, related: [moe]",
                "id: moe, prefLabel: moe zijn, altLabel: [moe]",
                "id: rug, prefLabel: op de rug slapen, broader: [slapen]",
                "id: bij, prefLabel: bij de ouders slapen, broader: [slapen]");
    for (Hit hit : asking.hits("slapen").hits()) {
      String text = hit.found().passage().text();
      String word = text.equals(rug) ? "slaapt" : "slapen";
      assertEquals(List.of(word), marked(text, hit.marks()), text);
    }
  }

  @Test
  void aSmallWordOfALabelIsMarkedOnlyBesideItsOtherWords() throws IOException {
    Asking asking =
        Asking.texts(temporary, "Hij mag bang zijn.", "Bang en stil zijn ze.")
            .thesaurus("id: angst, prefLabel: angst, altLabel: [bang zijn]");
    for (Hit hit : asking.hits("angst").hits()) {
      String text = hit.found().passage().text();
      List<String> expected = text.startsWith("Hij") ? List.of("bang", "zijn") : List.of("Bang");
      assertEquals(expected, marked(text, hit.marks()));
    }
    assertEquals(2, asking.hits("angst").total());
  }
}
