package naslag.show.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** APA as Dutch writes it, in the list and in the text. */
class CitationTest {
  private static final String BOOK =
      """
      title: Samen aan tafel
      creator: [An Peeters, Bart De Smet]
      publisher: Uitgeverij Zomer
      date: 2019
      type: boek
      """;

  /** Front matter (";" parts lines, "/" names) and the line in the list of literature. */
  @ParameterizedTest
  @CsvFileSource(resources = "literature.txt", delimiter = '|', quoteCharacter = '\'')
  void theListOfLiterature(String frontMatter, String entry) {
    assertEquals(entry.replace("\\\\", "\\"), Cited.work(frontMatter.replace("; ", "\n")).entry());
  }

  @Test
  void ofMoreThanTwentyAuthorsTheListNamesNineteenAndTheLast() {
    StringBuilder names = new StringBuilder();
    for (char c = 'A'; c <= 'V'; c++) {
      names.append(names.isEmpty() ? "" : ", ").append("Kim ").append(c).append("aas");
    }
    String entry = Cited.work("title: Samen\ncreator: [" + names + "]").entry();
    assertTrue(entry.contains("Saas, K., … Vaas, K. (z.d.)"), entry);
    assertFalse(entry.contains("Taas"), entry);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "in-text.txt", delimiter = '|', quoteCharacter = '\'')
  void theText(String maker, String inText, String inSentence) {
    Citation citation =
        Cited.work("title: \"Samen eten: hoe het begint\"\ndate: 2019\n" + maker).citation(0);
    assertEquals(inText, citation.inText().text());
    assertEquals(inSentence, citation.inSentence().text());
  }

  @Test
  void aBookWithoutAuthorIsCitedByItsTitleInItalicsAndAPartBetweenQuotationMarks() {
    assertEquals(
        "(*Samen*, z.d., par. 1)", Cited.work("title: Samen").citation(0).inText().markdown());
    assertEquals(
        "(“Samen”, z.d., par. 1)",
        Cited.work("title: Samen\ntype: hoofdstuk\nisPartOf: Thuis")
            .citation(0)
            .inText()
            .markdown());
  }

  @Test
  void thePageIsThePlaceAndTwoPagesAreARange() {
    Cited work =
        Cited.work(
            BOOK,
            "## 3.2 Lepels\n\n<!-- p. 19 -->\n\nEen zin hier.\n\n## Vorken\n\nNog een zin <!-- p. 20 --> en verder.");
    assertEquals("(Peeters & De Smet, 2019, p. 19)", work.citation(0).inText().text());
    assertEquals("(Peeters & De Smet, 2019, pp. 19–20)", work.citation(1).inText().text());
    assertEquals(List.of(), work.citation(1).warnings());
  }

  @Test
  void aPageThatWasCountedAndNotPrintedSaysSo() {
    Citation citation =
        Cited.work(BOOK, "## Een\n\nEen zin <!-- p. 20, afgeleid --> en verder.").citation(0);
    assertEquals(1, citation.warnings().size());
    assertTrue(citation.warnings().getFirst().contains("geteld"));
  }

  @Test
  void withoutPagesTheSectionAndTheParagraphAreThePlace() {
    String long1 = "Er staat een stoel bij het raam waar het licht valt op de tafel. ".repeat(10);
    Cited work =
        Cited.work(
            BOOK, "## 3.2 Lepels\n\n" + long1 + "\n\n" + long1 + "\n\n## Vorken\n\nKort.\n\nOok.");
    assertEquals("sectie 3.2, par. 1", work.citation(0).place());
    assertEquals("sectie 3.2, par. 2", work.citation(1).place());
    assertEquals("“Vorken”, par. 1–2", work.citation(2).place());
  }

  @Test
  void aSignedPrefaceIsAChapterInTheBookOfOthers() {
    Cited work =
        Cited.work(
            BOOK,
            """
            ## Voorwoord

            <!-- creator: Carla Wouters -->

            <!-- p. 7 -->

            Een begin.

            ### Dank

            Aan wie <!-- p. 9 --> hielp.

            ## Eten

            Een hap.
            """);
    Citation citation = work.citation(0);
    assertEquals("(Wouters, 2019, p. 7)", citation.inText().text());
    assertEquals(
        "Wouters, C. (2019). Voorwoord. In A. Peeters & B. De Smet, *Samen aan tafel* (pp. 7–9)."
            + " Uitgeverij Zomer.",
        citation.entry().markdown());
    assertEquals("werk-voorwoord", citation.work().key());
    assertEquals("(Wouters, 2019, pp. 7–9)", work.citation(1).inText().text());
    assertEquals("werk", work.citation(2).work().key());
  }

  @Test
  void whatAPassageCitesIsCitedByWayOfIt() {
    Citation citation =
        Cited.work(
                BOOK,
                """
                ## Eten

                <!-- p. 4 -->

                Ze eten samen (Wouters, 1978; Een, Twee & Drie, 2001). Volgens Maes en collega's (1999) helpt dat.
                """)
            .citation(0);
    assertEquals(
        List.of(
            "(Wouters, 1978, geciteerd in Peeters & De Smet, 2019, p. 4)",
            "(Een et al., 2001, geciteerd in Peeters & De Smet, 2019, p. 4)",
            "(Maes et al., 1999, geciteerd in Peeters & De Smet, 2019, p. 4)"),
        citation.through().stream().map(Styled::text).toList());
  }

  @Test
  void anInventedExampleSaysSoInTheCitationItself() {
    Cited work =
        Cited.work(
            "title: Eten\ncreator: Naslag\npublisher: Naslag\ndate: 2026\ntype: eigen tekst",
            "## Aan tafel\n\n> [!voorbeeld] De lepel valt\n> kind: Bo\n>\n> Bo lacht.\n\nUitleg.");
    Citation example = work.citation(0);
    assertEquals(
        "(Naslag, 2026, “Aan tafel”, verzonnen voorbeeld ‘De lepel valt’)",
        example.inText().text());
    assertTrue(example.warnings().getFirst().contains("verzonnen voorbeeld"));
    assertEquals("Naslag. (2026). *Eten*.", example.entry().markdown());
    assertFalse(work.citation(1).warnings().getFirst().contains("verzonnen"));
  }

  @Test
  void inOneListWorksOfOneMakerAndYearGetALetterInTheOrderOfTheList() {
    List<Citation> apart =
        List.of("Vallen", "Aaien", "Zingen", "Vallen").stream()
            .map(
                title ->
                    Cited.named(
                        title.toLowerCase(java.util.Locale.ROOT),
                        "title: " + title + "\ncreator: An Maes\ndate: 2026"))
            .map(work -> work.citation(0))
            .toList();
    List<Citation> together = Citation.together(apart);
    assertEquals(
        List.of(
            "(Maes, 2026b, par. 1)",
            "(Maes, 2026a, par. 1)",
            "(Maes, 2026c, par. 1)",
            "(Maes, 2026b, par. 1)"),
        together.stream().map(c -> c.inText().text()).toList());
    assertEquals("Maes, A. (2026b). *Vallen*.", together.getFirst().entry().markdown());
    assertEquals("2026", together.getFirst().work().issued().year());
    assertEquals(apart.subList(0, 1), Citation.together(apart.subList(0, 1)));
  }

  @Test
  void withoutADateTheLetterFollowsAHyphen() {
    List<Citation> together =
        Citation.together(
            List.of(
                Cited.named("een", "title: Een\ncreator: An Maes").citation(0),
                Cited.named("twee", "title: Twee\ncreator: An Maes").citation(0)));
    assertEquals("(Maes, z.d.-b, par. 1)", together.getLast().inText().text());
  }

  @Test
  void anExampleOfAPublishedBookIsNoInventionOfOurs() {
    Citation citation =
        Cited.work(BOOK, "## Eten\n\n> [!voorbeeld] De lepel valt\n> kind: Bo\n>\n> Bo lacht.")
            .citation(0);
    assertEquals("“Eten”, voorbeeld ‘De lepel valt’", citation.place());
    assertEquals(List.of(), citation.warnings());
  }
}
