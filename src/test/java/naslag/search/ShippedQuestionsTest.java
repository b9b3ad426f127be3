package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import naslag.Resources;
import naslag.TestCorpus;
import naslag.dutch.Spelling;
import naslag.index.PassageIndex;
import naslag.thesaurus.Concept;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Questions to the shipped works: with names, with words that these do not have, in other
 * languages, and half typed.
 */
class ShippedQuestionsTest {
  /** Of 3,900 words. */
  private static final int EVERY = 10;

  /** Measured: 13 of 250. */
  private static final double MOST_CORRECTED = 0.06;

  private static final int SHOWN = 5;

  @AutoClose private static PassageIndex index;

  @BeforeAll
  static void open(@TempDir Path temporary) throws IOException {
    index = TestCorpus.shipped(temporary).serve();
  }

  private static Hits hits(String question) throws IOException {
    return hits(Question.of(question));
  }

  private static Hits hits(Question question) throws IOException {
    return Asking.hits(index, question);
  }

  private static String first(String question) throws IOException {
    return hits(question).hits().getFirst().found().passage().title();
  }

  /** The works of the first three passages. */
  private static List<String> works(Hits hits) {
    return hits.hits().stream().limit(3).map(hit -> hit.work().id()).toList();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "names.txt", delimiter = '|')
  void aNameDoesNotHideTheSubject(String question, String title) throws IOException {
    assertEquals(title, first(question));
  }

  @Test
  void aPassageWithTheNameAndTheSubjectComesFirst() throws IOException {
    assertEquals(1, hits("Rayan huilt 's nachts").withAllWords());
    assertEquals("De nacht van Rayan", first("Rayan huilt 's nachts"));
    assertEquals("De nacht van Rayan", first("rayan"));
  }

  @ParameterizedTest
  @CsvSource({
    "onze baby slaapt niet, baby slaapt niet",
    "we slapen niet meer, slapen niet meer",
    "jullie koorts, koorts"
  })
  void aPronounAsksNothing(String question, String without) throws IOException {
    assertEquals(hits(without).total(), hits(question).total());
    assertEquals(first(without), first(question));
  }

  @ParameterizedTest
  @CsvSource({"rilatine, medicijnen", "riziv, ziekenfonds"})
  void aWordThatOnlyBelongsToAConceptIsNamedAndTheConceptIsShown(String word, String shown)
      throws IOException {
    Hits hits = hits(word);
    assertEquals(List.of(word), hits.missing());
    assertTrue(hits.hits().getFirst().found().passage().text().contains(shown));
  }

  @Test
  void theLastPartOfACompoundIsNotTheSameWordBesideIt() throws IOException {
    assertEquals(List.of("waterangst"), hits("waterangst angst hebben").missing());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "unknown-words.txt", delimiter = '|')
  void whatNoTextHasIsNamedAndTheRestIsAnswered(
      String question, String unknown, @Nullable String work) throws IOException {
    Hits hits = hits(question);
    assertEquals(Optional.empty(), hits.corrected());
    assertEquals(Hits.Match.SOME, hits.match());
    assertTrue(hits.total() > 0);
    List<String> missing = Arrays.asList(unknown.split(", "));
    assertTrue(hits.missing().containsAll(missing), hits.missing().toString());
    assertTrue(work == null || works(hits).contains(work), works(hits).toString());
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = {"everyday-words.txt", "foreign-questions.txt"},
      delimiter = '|')
  void anEverydayOrForeignWordFindsTheWorkOnItsSubject(String question, String work)
      throws IOException {
    Hits hits = hits(question);
    assertEquals(List.of(), hits.missing());
    assertTrue(works(hits).contains(work), works(hits).toString());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "slips.txt", delimiter = '|')
  void aLikelySlipIsCorrectedAndTheUnknownWordBesideItIsNot(
      String question, String corrected, @Nullable String unknown) throws IOException {
    Hits hits = hits(question);
    assertEquals(Optional.of(corrected), hits.corrected());
    assertTrue(hits.total() > 0);
    assertEquals(unknown == null ? List.of() : List.of(unknown), hits.missing());
  }

  @ParameterizedTest
  @CsvSource({"WGO", "FOD", "kado", "zindel", "xyzzy", "quetiapine", "zyrtec"})
  void aQuestionOfWhichNoTextHasAWordFindsNothingAndSaysSo(String question) throws IOException {
    Hits hits = hits(question);
    assertEquals(Hits.Match.NONE, hits.match());
    assertEquals(Optional.empty(), hits.corrected());
    assertEquals(List.of(question), hits.missing());
  }

  /** "Separatieangst" is a kind of "angst"; nothing is said of the whole. */
  @Test
  void aCompoundThatNoTextHasIsAnsweredByWhatKindOfThingItIs() throws IOException {
    Hits hits = hits("doorknipangst");
    assertEquals(List.of("doorknipangst"), hits.missing());
    assertTrue(hits.hits().getFirst().snippet().text().contains("ngst"));
  }

  @ParameterizedTest
  @CsvSource({"xyzzy", "bumpba op de tv", "mevr Nowak", "koppieknuffel", "brabelt nog niks"})
  void whatIsOfferedFindsSomething(String question) throws IOException {
    for (String offered : hits(question).offered()) {
      assertFalse(offered.equals(question), offered);
      Hits hits = hits(offered);
      assertTrue(hits.total() > 0 && hits.corrected().isEmpty(), offered);
    }
  }

  /** Too far from any word to be imposed, and near enough to be asked. */
  @Test
  void aWordThatMayBeASlipIsOffered() throws IOException {
    assertEquals(List.of("meer Nowak"), hits("mevr Nowak").offered());
  }

  @Test
  void aTermThatTheTextsUseStaysAsItIs() throws IOException {
    assertEquals("Het still face-experiment", first("still face"));
  }

  @Test
  void aDutchWordThatNoTextHasIsNamedAndAPlainWordForItIsLookedFor() throws IOException {
    Hits hits = hits("bejaarden");
    assertEquals(List.of("bejaarden"), hits.missing());
    assertTrue(hits.total() > 0);
  }

  /** Real words that neither the shipped works nor the lexicon have. */
  @Test
  void namesOfMedicinesIllnessesBrandsAndPeopleAreLeftAsTyped() throws IOException {
    Spelling spelling = Spelling.with(index.vocabulary());
    List<String> unknown =
        Resources.lines(getClass(), "absent-words.txt").stream()
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .flatMap(line -> Stream.of(line.split(" +")))
            .filter(word -> !spelling.isKnown(word))
            .toList();
    List<String> corrected = new ArrayList<>();
    for (String word : unknown) {
      hits(word).corrected().ifPresent(other -> corrected.add(word + " " + other));
    }
    System.out.printf("absent words: of %d corrected %s%n", unknown.size(), corrected);
    assertTrue(unknown.size() >= 150, "unknown: " + unknown.size());
    assertTrue(corrected.size() <= MOST_CORRECTED * unknown.size(), corrected.toString());
  }

  /** A letter less in the middle, or two less at the end while it is being typed. */
  @Test
  void expressionsOfOneWordAreUnderstoodWithASlipAndHalfTyped() throws IOException {
    Set<String> words = new TreeSet<>();
    for (Concept.Kind kind : Concept.Kind.values()) {
      for (Concept concept : index.concepts(kind)) {
        index.expressions(concept.id()).stream()
            .filter(each -> !each.isForeign() && each.text().matches("[a-z]{7,}"))
            .forEach(each -> words.add(each.text()));
      }
    }
    int all = 0;
    int slips = 0;
    int halves = 0;
    for (String word : words) {
      if (all++ % EVERY == 0) {
        Optional<String> wanted = best(Question.of(word));
        String slip = word.substring(0, word.length() / 2) + word.substring(word.length() / 2 + 1);
        slips += best(Question.of(slip)).equals(wanted) ? 1 : 0;
        String half = word.substring(0, word.length() - 2);
        Question typing = new Question(half, Filters.NONE, 10, 0, false, Set.of(), true);
        halves += best(typing).equals(wanted) ? 1 : 0;
      }
    }
    int asked = (all + EVERY - 1) / EVERY;
    String figure =
        "of %d expressions %d with a slip, %d half typed".formatted(asked, slips, halves);
    System.out.println(figure + " have the first passage of the whole word");
    assertTrue(slips > .8 * asked && halves > .7 * asked, figure);
  }

  /** "Brussengroep" is an expression, "brussen" a label, and the texts have neither. */
  @Test
  void aLabelThatIsTypedInFullIsNoBeginning() throws IOException {
    Question typing = new Question("brussen", Filters.NONE, 10, 0, false, Set.of(), true);
    assertEquals(best(Question.of("brussen")), best(typing));
  }

  private static Optional<String> best(Question question) throws IOException {
    return hits(question).hits().stream().findFirst().map(hit -> hit.found().passage().id());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "typed.txt", delimiter = '|')
  void thePassageThatIsMeantStaysOnceItIsShownWhileAWordIsTyped(String question, String meant)
      throws IOException {
    boolean shown = false;
    for (int end = 1; end <= question.length(); end++) {
      String typed = question.substring(0, end);
      Hits hits = hits(new Question(typed, Filters.NONE, 10, 0, false, Set.of(), true));
      boolean here =
          hits.hits().stream()
              .limit(SHOWN)
              .anyMatch(hit -> hit.found().passage().id().equals(meant));
      // Where the word is finished its answer is a new one.
      assertTrue(here || !shown || typed.endsWith(" "), typed);
      shown = here || (shown && !typed.endsWith(" "));
    }
    assertTrue(shown, "never shown");
  }
}
