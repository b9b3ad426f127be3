package naslag.index;

import static naslag.TestCorpus.example;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import naslag.corpus.MarkdownReader;
import naslag.corpus.Passage;
import naslag.corpus.PassageCutter;
import org.junit.jupiter.api.Test;

class TextPairsTest {
  private static List<Passage> passages(String markdown) {
    return PassageCutter.cut(
        MarkdownReader.read("proef", "proef.md", "---\ntitle: Proef\n---\n\n" + markdown));
  }

  /** The pairs of the passage that begins so, such as "NAMED Het gordijn". */
  private static List<String> pairs(String markdown, String opening) {
    List<Passage> passages = passages(markdown);
    Map<String, List<Pair>> pairs = TextPairs.of(passages);
    Passage passage =
        passages.stream().filter(p -> p.text().startsWith(opening)).findFirst().orElseThrow();
    return pairs.getOrDefault(passage.id(), List.of()).stream()
        .map(
            pair -> {
              Passage other =
                  passages.stream().filter(p -> p.id().equals(pair.id())).findFirst().orElseThrow();
              return pair.bond() + " " + (other.isExample() ? other.title() : other.text());
            })
        .toList();
  }

  private static final String WIES =
      example(
          "Het gordijn blijft open",
          List.of("kind: Wies", "begeleider: thuisverpleegkundige"),
          "Wies kijkt naar het licht. Mama Gerda zucht en thuisverpleegkundige Axel wacht.");

  @Test
  void anExampleBelongsWithTheExplanationBeforeItInItsSection() {
    String text = "## Licht\n\nLicht trekt de ogen van een baby.\n\n" + WIES;
    assertEquals(List.of("BESIDE Het gordijn blijft open"), pairs(text, "Licht trekt"));
    assertEquals(List.of("BESIDE Licht trekt de ogen van een baby."), pairs(text, "Wies kijkt"));
  }

  @Test
  void ofALongerSectionTheNearestExplanationComesFirst() {
    String first = "Licht trekt de ogen van een baby. " + "Dat zie je vaak. ".repeat(20).strip();
    String second = "Schaduw doet dat ook. " + "Kijk er eens naar. ".repeat(20).strip();
    String text = "## Licht\n\n" + first + "\n\n" + second + "\n\n" + WIES;
    assertEquals(List.of("BESIDE " + second, "BESIDE " + first), pairs(text, "Wies kijkt"));
  }

  @Test
  void explanationInAnotherSectionIsNoNeighbour() {
    String text = "## Licht\n\nLicht trekt de ogen van een baby.\n\n## Wies\n\n" + WIES;
    assertEquals(List.of(), pairs(text, "Licht trekt"));
  }

  @Test
  void explanationAfterAnExampleBelongsWithItWhenItLooksBack() {
    String text = "## Licht\n\nLicht trekt.\n\n" + WIES + "\n\nDat is hierboven goed te zien.";
    assertEquals(List.of("BESIDE Het gordijn blijft open"), pairs(text, "Dat is hierboven"));
    String other = "## Licht\n\nLicht trekt.\n\n" + WIES + "\n\nOok geluid doet iets.";
    assertEquals(List.of(), pairs(other, "Ook geluid"));
  }

  @Test
  void aPersonOfAnExampleNamedInExplanationTiesThemFromAnySection() {
    String text =
        "## Licht\n\nHet gaat soms moeizaam, zoals in het voorbeeld van mama Gerda.\n\n## Geluid\n\n"
            + "Geluid trekt ook.\n\n"
            + WIES;
    assertEquals(List.of("NAMED Het gordijn blijft open"), pairs(text, "Het gaat soms"));
    assertEquals(
        List.of(
            "NAMED Het gaat soms moeizaam, zoals in het voorbeeld van mama Gerda.",
            "BESIDE Geluid trekt ook."),
        pairs(text, "Wies kijkt"));
  }

  @Test
  void aGenitiveNamesAChildToo() {
    String text =
        "## Licht\n\nHet wiegje van Bas stond er.\n\n## Blik\n\nWat betekent Wies’ blik, en Wiess oog?"
            + "\n\n## Verhaal\n\n"
            + WIES;
    assertEquals(List.of("NAMED Het gordijn blijft open"), pairs(text, "Wat betekent"));
  }

  @Test
  void theOneWhoHelpsIsNamedByRoleAndTheRoleAloneIsNoName() {
    String text =
        "## Wachten\n\nWachten is een kunst die Axel verstaat.\n\n## Rol\n\n"
            + "Een thuisverpleegkundige komt dikwijls.\n\n## Verhaal\n\n"
            + WIES;
    assertEquals(List.of("NAMED Het gordijn blijft open"), pairs(text, "Wachten is"));
    assertEquals(List.of(), pairs(text, "Een thuisverpleegkundige"));
  }

  @Test
  void aNameWithASurnameIsSomebodyElse() {
    String text = "## Dank\n\nWe danken Gerda Peeters en Axel.\n\n## Verhaal\n\n" + WIES;
    assertEquals(List.of("NAMED Het gordijn blijft open"), pairs(text, "We danken"));
    String none = "## Dank\n\nWe danken Gerda Peeters.\n\n## Verhaal\n\n" + WIES;
    assertEquals(List.of(), pairs(none, "We danken"));
  }

  @Test
  void theStoryComesBeforeItsSummary() {
    String text =
        "## Licht\n\nWies zag meer dan wij.\n\n## Slot\n\n"
            + example(
                "Wies en Bas",
                List.of("kind: Wies, Bas", "hervertelt: Het gordijn blijft open"),
                "Wies keek, Bas sliep.")
            + "\n\n## Verhaal\n\n"
            + WIES;
    assertEquals(
        List.of("NAMED Het gordijn blijft open", "NAMED Wies en Bas"), pairs(text, "Wies zag"));
  }

  @Test
  void aLinkToTheSectionOfAnExampleTiesAndAnOverviewDoesNot() {
    String text =
        "## 1 Licht\n\nLicht werkt (zie [2.1](#2.1)).\n\n## 2 Meer\n\n"
            + "We bespreken licht ([2.1](#2.1)), geluid ([2.2](#2.2)) en geur ([2.3](#2.3)).\n\n"
            + "### 2.1 Ogen\n\n"
            + WIES;
    assertEquals(List.of("LINKED Het gordijn blijft open"), pairs(text, "Licht werkt"));
    assertEquals(List.of(), pairs(text, "We bespreken"));
  }
}
