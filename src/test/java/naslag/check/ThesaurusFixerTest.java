package naslag.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThesaurusFixerTest {
  private static final String HEAD = "# mijn thesaurus\nscheme: urn:p\ntitle: P\nconcepts:\n";

  private static Optional<Fixer.FixedFile> fix(String concepts) {
    return Fixer.ThesaurusFixer.fix("thesaurus.yaml", HEAD + concepts);
  }

  @Test
  void aLabelThatAConceptHasTwiceGoesAndAllElseStays() {
    Fixer.FixedFile fixed =
        fix("""

                  # -- bedden
                  - id: wieg   # het eerste
                    prefLabel: wieg
                    altLabel: [mand, bakermat, Mand]  # oud
                    # foute spelling
                    hiddenLabel: [wiech, WIEG]
                    definition: 'Een bedje.'

                  - {id: bed, prefLabel: bed}
                """)
            .orElseThrow();
    assertEquals(
        HEAD
            + """

              # -- bedden
              - id: wieg   # het eerste
                prefLabel: wieg
                altLabel: [mand, bakermat]
                # foute spelling
                hiddenLabel: [wiech]
                definition: 'Een bedje.'

              - {id: bed, prefLabel: bed}
            """,
        fixed.text());
    assertEquals(
        List.of(
            "label \"Mand\" stond dubbel bij \"wieg\" en is één keer weg",
            "label \"WIEG\" stond dubbel bij \"wieg\" en is één keer weg"),
        fixed.fixes().stream().map(Fixer.Fix::message).toList());
    assertEquals(7, fixed.fixes().getFirst().line());
    assertEquals(Optional.empty(), Fixer.ThesaurusFixer.fix("x", fixed.text()));
  }

  @Test
  void spacesAndTornLettersAreFixedInPlace() {
    Fixer.FixedFile fixed =
        fix("""
                  - {id: a, prefLabel: "post  natale\\u00a0zorg"}
                  - id: b
                    prefLabel: cre\u0300che
                    altLabel: [op\u00c3\u00a9vang]
                """)
            .orElseThrow();
    assertEquals(
        HEAD
            + "  - id: a\n    prefLabel: post natale zorg\n"
            + "  - id: b\n    prefLabel: crèche\n    altLabel: [opévang]\n",
        fixed.text());
  }

  @Test
  void aThesaurusThatCannotBeReadWholeIsLeftAlone() {
    assertEquals(
        Optional.empty(), fix("  - {id: a, prefLabel: a, altLabel: [b, b], broader: [weg]}\n"));
    assertEquals(Optional.empty(), fix("  - {id: a, prefLabel: a, altLabel: [b]}\n"));
  }

  @Test
  void theShippedThesaurusHasNothingToFix() throws IOException {
    String shipped = Files.readString(Path.of("corpus/thesaurus.yaml"));
    assertEquals(Optional.empty(), Fixer.ThesaurusFixer.fix("thesaurus.yaml", shipped));
  }
}
