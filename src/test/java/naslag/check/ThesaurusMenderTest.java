package naslag.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThesaurusMenderTest {
  private static final String HEAD = "# mijn thesaurus\nscheme: urn:p\ntitle: P\nconcepts:\n";

  private static Optional<Mender.Mended> mend(String concepts) {
    return ThesaurusMender.mend("thesaurus.yaml", HEAD + concepts);
  }

  @Test
  void aLabelThatAConceptHasTwiceGoesAndAllElseStays() {
    Mender.Mended mended =
        mend("""

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
        mended.text());
    assertEquals(
        List.of(
            "label \"Mand\" stond dubbel bij \"wieg\" en is één keer weg",
            "label \"WIEG\" stond dubbel bij \"wieg\" en is één keer weg"),
        mended.repairs().stream().map(Mender.Repair::message).toList());
    assertEquals(7, mended.repairs().getFirst().line());
    assertEquals(Optional.empty(), ThesaurusMender.mend("x", mended.text()));
  }

  @Test
  void spacesAndTornLettersAreMendedInPlace() {
    Mender.Mended mended =
        mend("""
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
        mended.text());
  }

  @Test
  void aThesaurusThatCannotBeReadWholeIsLeftAlone() {
    assertEquals(
        Optional.empty(), mend("  - {id: a, prefLabel: a, altLabel: [b, b], broader: [weg]}\n"));
    assertEquals(Optional.empty(), mend("  - {id: a, prefLabel: a, altLabel: [b]}\n"));
  }

  @Test
  void theShippedThesaurusHasNothingToMend() throws IOException {
    String shipped = Files.readString(Path.of("corpus/thesaurus.yaml"));
    assertEquals(Optional.empty(), ThesaurusMender.mend("thesaurus.yaml", shipped));
  }
}
