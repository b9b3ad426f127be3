package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naslag.corpus.Block;
import naslag.corpus.Example;
import naslag.corpus.MarkdownReader;
import naslag.corpus.MarkdownWriter;
import naslag.corpus.Work;
import naslag.corpus.Work.Section;
import naslag.corpus.WorkField;
import naslag.intake.WorkMaker.Converted;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import org.junit.jupiter.api.Test;

/** A small book of our own, copied out of its PDF: every oddity in one text. */
class BookTest {
  private static final ImportLog LOG = new ImportLog();
  private static final Converted BOOK = Texts.convert(Texts.resource("groen-licht.txt"), LOG);
  private static final Work WORK = BOOK.work();

  @Test
  void theSectionsStandInOrderWithLevelAndNumber() {
    assertEquals(
        """
        2 Dankwoord
        2 Vooraf
        2 Openingshoofdstuk — Waarom een peuter in de tuin hoort
        3 1 De tuin als speelplek: voor het kind en voor wie erbij staat
        4 1.1 Leren met modder aan je handen?
        4 1.2 Leren met modder aan je handen?
        3 2 Samen zaaien, samen wachten
        4 2.1 Wachten kan je oefenen met SPROUT
        4 2.2 Als de slakken eerst waren
        4 2.3 Oogsten met het hele gezin
        3 Tot besluit
        """,
        WORK.sections().stream()
            .map(s -> s.level() + " " + s.heading() + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  void theRunningHeadOfTheWholeIsTheTitle() {
    assertEquals("Groen licht voor kleine handen", WORK.metadata().title());
  }

  @Test
  void noPageFurnitureStays() {
    String markdown = MarkdownWriter.write(WORK);
    assertFalse(markdown.contains("indd"));
    assertFalse(markdown.contains("02-03-2021"));
    assertEquals(1, occurrences(markdown, "Openingshoofdstuk"));
    assertEquals(1, occurrences(markdown, "Dankwoord"));
    assertEquals(2, occurrences(markdown, "Groen licht voor kleine handen"), "front matter, title");
    List<String> alone = List.of("10", "1.", "1", "2", ".1");
    assertTrue(Texts.paragraphs(WORK).stream().noneMatch(alone::contains));
  }

  @Test
  void noWordIsLostDoubledOrMoved() {
    assertEquals(Optional.empty(), BOOK.difference());
    long left = BOOK.content().body().size();
    long filled = Texts.resource("groen-licht.txt").lines().filter(l -> !l.isBlank()).count();
    assertEquals(filled, left + Texts.furniture(LOG).size());
  }

  @Test
  void everyPageIsMarkedAndWhatIsInferredSaysSo() {
    List<String> marks =
        Pattern.compile("<!-- p\\. ([^>]*) -->")
            .matcher(MarkdownWriter.write(WORK))
            .results()
            .map(m -> m.group(1))
            .toList();
    assertEquals(
        List.of(
            "6, afgeleid",
            "7, afgeleid",
            "8, afgeleid",
            "9",
            "10",
            "11, afgeleid",
            "12, afgeleid",
            "13"),
        marks);
  }

  @Test
  void aPageInTheMiddleOfAParagraphIsMarkedThere() {
    assertTrue(
        MarkdownWriter.write(WORK).contains("ieder kind een <!-- p. 12, afgeleid --> streep zet"));
  }

  @Test
  void aTornParagraphIsOneAgainAlsoWithFurnitureInBetween() {
    assertEquals(List.of(13, 122), lines(Repair.Kind.TORN_PARAGRAPH));
  }

  @Test
  void aParagraphEndWithoutAnEmptyLineIsFound() {
    assertEquals(List.of(14, 77, 158), lines(Repair.Kind.PARAGRAPH_BREAK));
  }

  @Test
  void thePrefaceHasItsOwnCreatorAndTheThanksAreTheAuthors() {
    assertEquals(List.of("Roos Vermeulen", "Bart De Smet"), WORK.metadata().creators());
    assertEquals(List.of("Lena Aerts"), section("Vooraf").creators());
    assertEquals(List.of(), section("Dankwoord").creators());
  }

  @Test
  void theMottoKeepsItsLines() {
    Block first = section("Openingshoofdstuk — Waarom een peuter in de tuin hoort").blocks().get(1);
    assertTrue(first instanceof Block.Quote, first.toString());
  }

  @Test
  void theExamplesAreFoundWithWhatTheTextSaysOfThem() {
    List<Example> examples = Texts.examples(WORK);
    assertEquals(
        """
        Mats en onthaalouder Greet | [Mats] | 20 maanden | [onthaalouder] | []
        Mats en onthaalouder Greet, vervolg | [Mats] |  | [onthaalouder] | []
        Noor en juf Amina | [Noor] | 3 jaar | [juf] | [klas]
        Mats en Noor | [Mats, Noor] |  | [onthaalouder, juf] | []
        """,
        examples.stream()
            .map(
                e ->
                    String.join(
                            " | ",
                            e.title(),
                            e.children().toString(),
                            e.age(),
                            e.helpers().toString(),
                            e.places().toString())
                        + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  void examplesAboutOneChildKnowEachOther() {
    List<Example> examples = Texts.examples(WORK);
    assertEquals(List.of("Mats en onthaalouder Greet"), examples.get(1).follows());
    assertEquals(
        List.of("Mats en onthaalouder Greet", "Noor en juf Amina"), examples.get(3).retells());
  }

  @Test
  void referencesAreDataAndSectionNumbersAreLinks() {
    assertEquals(
        List.of("Devos & Okafor, 2014", "Haddad, 2009", "Okafor en Lind, 2017"),
        WORK.metadata().all(WorkField.REFERENCES));
    assertTrue(MarkdownWriter.write(WORK).contains("([2.2](#2.2))"));
  }

  @Test
  void aChapterThatIsNotInTheTextIsReportedAndStaysText() {
    assertTrue(MarkdownWriter.write(WORK).contains("zie ook hoofdstuk 7"));
    assertTrue(LOG.remarks().stream().anyMatch(r -> r.message().contains("hoofdstuk 7")));
  }

  @Test
  void theProductReadsBackAsItself() {
    String markdown = MarkdownWriter.write(WORK);
    assertEquals(WORK, MarkdownReader.read("groen-licht", "groen-licht.md", markdown).work());
  }

  private static Section section(String title) {
    return WORK.sections().stream().filter(s -> s.title().equals(title)).findFirst().orElseThrow();
  }

  private static List<Integer> lines(Repair.Kind kind) {
    return LOG.repairs().stream().filter(r -> r.kind() == kind).map(Repair::line).toList();
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
