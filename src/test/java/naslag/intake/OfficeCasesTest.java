package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import naslag.Imports;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The docx, epub and txt cases of the shared files and the guides, where these are present. */
class OfficeCasesTest {
  private static final Path SHARED = Path.of("..", "shared", "files");

  @TempDir private Path dir;

  private String made(Path file) throws IOException {
    assumeTrue(Files.exists(file), "the shared files are not beside this checkout");
    return Imports.tried(dir, file);
  }

  /** How often each pattern matches. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          docx-kaders.docx              ; 1 ; `maandag +\\| ochtend zaaien; middag gieten`
          docx-kaders.docx              ; 1 ; `dinsdag +\\| oogsten; In een cel: neem`
          docx-kaders.docx              ; 1 ; Kader: vraag de ouders
          docx-koppen-met-de-hand.docx  ; 1 ; (?m)^title: Werken in de herfst$
          docx-koppen-met-de-hand.docx  ; 3 ; (?m)^## (?:Eikels tellen|Water dragen|Besluit)$
          docx-koppen-met-de-hand.docx  ; 1 ; (?m)^### Met een emmer$
          docx-koppen-met-de-hand.docx  ; 0 ; python-docx|2013
          docx-verplaatst.docx          ; 1 ; op een rij, van klein naar groot\\.\\s+De verplaatste zin
          docx-verplaatst.docx          ; 1 ; De verplaatste zin
          docx-word-online.docx         ; 1 ; (?m)^De juf schrijft op
          epub-beeld-in-spine.epub      ; 1 ; `(?m)^  niet gelezen, maar wel in het bestand: 1 × beeld`
          epub-beeld-in-spine.epub      ; 1 ; 1 deel, 1 passage, 0 voorbeelden, 32 woorden
          epub-noten-en-bladzijden.epub ; 2 ; zeereis <!-- p. 12 -->|vertelling <!-- p. 13 -->
          epub-noten-en-bladzijden.epub ; 1 ; (?m)^.{0,1}\\[1.{0,1}\\] Een noot onderaan over kaften\\.$
          epub-noten-en-bladzijden.epub ; 1 ; (?m)^.{0,1}\\[2.{0,1}\\] Een noot achteraan over zeereizen\\.$
          epub-noten-en-bladzijden.epub ; 0 ; terug|# Noten
          txt-utf16-bom.txt             ; 1 ; crème brûlée
          txt-macroman.txt              ; 1 ; geen UTF-8 .*iconv -f MACINTOSH -t UTF-8
          """)
  void aCaseGivesWhatItMust(String file, int times, String pattern) throws IOException {
    String made = made(SHARED.resolve("cases").resolve(file));
    assertEquals(times, Pattern.compile(pattern).matcher(made).results().count(), made);
  }

  /** The headings of a guide in docx are those of the Markdown that its author wrote. */
  @ParameterizedTest
  @CsvSource({"DoingResearch", "JustinusNassau", "Suriname", "WMLeiden"})
  void aGuideWithoutStylesHasTheHeadingsOfItsAuthor(String guide) throws IOException {
    Path guides = SHARED.resolve("gidsen");
    String made = made(guides.resolve(guide + ".docx"));
    assertEquals(headings(Files.readString(guides.resolve(guide + ".md"))), headings(made));
  }

  private static String headings(String markdown) {
    return String.join(
        "\n", markdown.lines().filter(line -> line.startsWith("#")).map(String::strip).toList());
  }
}
