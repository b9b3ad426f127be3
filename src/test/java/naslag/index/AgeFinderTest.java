package naslag.index;

import static naslag.TestCorpus.example;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import naslag.corpus.MarkdownReader;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.corpus.PassageCutter;
import naslag.corpus.WorkField;
import naslag.index.Documents.AgeFinder;
import org.junit.jupiter.api.Test;

class AgeFinderTest {
  /** The ages of each passage of a work, such as "STATED 9 maanden". */
  private static List<List<String>> ages(String... sections) {
    return ages(Metadata.titled("x"), sections);
  }

  private static List<List<String>> ages(Metadata metadata, String... sections) {
    StringBuilder markdown = new StringBuilder("---\ntitle: Proef\n---\n");
    for (int i = 0; i < sections.length; i++) {
      markdown.append("\n## Deel ").append("abcdef".charAt(i)).append("\n\n");
      markdown.append(sections[i]).append("\n");
    }
    List<Passage> passages =
        PassageCutter.cut(MarkdownReader.read("proef", "proef.md", markdown.toString()));
    List<PassageWords> words = passages.stream().map(p -> PassageWords.of(p.text())).toList();
    AgeFinder finder = new AgeFinder(passages, words, metadata);
    return IntStream.range(0, passages.size())
        .mapToObj(i -> finder.find(passages.get(i), words.get(i)))
        .map(marks -> marks.stream().map(m -> m.origin() + " " + m.range().label()).toList())
        .toList();
  }

  private static final String NOOR =
      example(
          "Noor zwaait", List.of("kind: Noor", "leeftijd: 9 maanden"), "Noor zwaait naar papa.");

  @Test
  void aWorkThatIsNotAboutChildrenHasOnlyTheAgesThatItStates() {
    Metadata no = Metadata.titled("x").with(WorkField.ABOUT_CHILDREN, "nee");
    assertEquals(
        List.of(List.of("STATED 9 maanden"), List.of()),
        ages(no, NOOR, "Het kind van 3 jaar zwaait naar de baby."));
  }

  @Test
  void theStatedAgeComesFirstThenNumbers() {
    assertEquals(
        List.of(List.of("STATED 9 maanden", "NUMBER 5 weken")),
        ages(
            example(
                "Noor zwaait",
                List.of("kind: Noor", "leeftijd: 9 maanden"),
                "Toen Noor 5 weken oud was, lachte ze al. Nu zwaait ze.")));
  }

  @Test
  void besideAStatedAgeAStageInTheTextIsNoAgeOfItsOwn() {
    assertEquals(
        List.of(List.of("STATED 9 maanden")),
        ages(
            example(
                "Noor zwaait",
                List.of("kind: Noor", "leeftijd: 9 maanden"),
                "Een peuter in de groep zwaait mee.")));
  }

  @Test
  void aStageIsAnAgeWhereNoneIsStated() {
    assertEquals(
        List.of("STAGE"),
        ages("Een peuter in de groep zwaait mee.").getFirst().stream()
            .map(age -> age.substring(0, age.indexOf(' ')))
            .toList());
  }

  @Test
  void aDurationIsNotAnAge() {
    assertEquals(
        List.of(List.of()), ages("Over vier weken komt de vroedvrouw terug, twee uur lang."));
  }

  @Test
  void aPassageThatNamesAChildHasItsAge() {
    assertEquals(
        List.of(List.of("STATED 9 maanden"), List.of("NAMED_CHILD 9 maanden"), List.of()),
        ages(NOOR, "In het voorbeeld zwaait Noor terug.", "Elk kind zwaait op zijn tijd."));
  }

  @Test
  void aChildOfTwoAgesLendsNone() {
    String later =
        example("Noor stapt", List.of("kind: Noor", "leeftijd: 14 maanden"), "Noor stapt los.");
    assertEquals(List.of(), ages(NOOR, later, "In beide voorbeelden is Noor trots.").getLast());
  }

  @Test
  void anExampleOfTwoChildrenDoesNotSayWhoseAgeItIs() {
    String both =
        example(
            "Noor en Bas",
            List.of("kind: Noor, Bas", "leeftijd: 9 maanden"),
            "Noor en Bas spelen.");
    assertEquals(List.of(), ages(both, "Wat later lacht Bas naar zijn oma.").getLast());
  }

  @Test
  void aWordThatOnlyLooksLikeTheNameIsNotTheChild() {
    assertEquals(
        List.of(), ages(NOOR, "In het noorden is het koud; noor is geen woord.").getLast());
  }

  @Test
  void anAgeThatCannotBeReadIsNoAge() {
    assertEquals(
        List.of(List.of()),
        ages(example("Noor zwaait", List.of("leeftijd: oud genoeg"), "Noor zwaait.")));
  }
}
