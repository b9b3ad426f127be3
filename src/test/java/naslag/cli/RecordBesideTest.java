package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a catalogue's record beside a text says goes in with it, and comes out again. */
class RecordBesideTest {
  private static final String TEXT =
      "Over het wachten\n\nWie wacht, leert dat de ander bestaat, en dat is voor een peuter geen kleinigheid.\n";

  @TempDir private Path directory;

  private String exported(String record, String name, String form) throws IOException {
    Files.writeString(directory.resolve("wachten.txt"), TEXT);
    Files.writeString(directory.resolve(name), record);
    String text = directory.resolve("wachten.txt").toString();
    Ran in = Ran.in(directory, "importeer", text, "--zonder-vragen");
    assertEquals(0, in.status(), in.err());
    Ran out = Ran.in(directory, "exporteer", "--vorm", form);
    assertEquals(0, out.status(), out.err());
    return out.out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TY  - JOUR\nTI  - Leren wachten\nAU  - Peeters, Ann\nT2  - Blad voor ouders\nPY  - 2019\nVL  - 12\nIS  - 3\n"
            + "SP  - 45\nEP  - 67\nDO  - 10.1000/xyz\nER  - \n",
        "TY  - CHAP\nTI  - Leren wachten\nAU  - Peeters, Ann\nED  - Claes, Bart\nT2  - Samen groeien\nPB  - De Brug\n"
            + "PY  - 2019\nSP  - 45\nEP  - 67\nER  - \n",
        "TY  - BOOK\nTI  - Leren wachten\nAU  - Peeters, Ann\nAU  - De Wolf, Jan\nPB  - De Brug\nPY  - 2019\nER  - \n",
        "TY  - THES\nTI  - Leren wachten\nAU  - Peeters, Ann\nPB  - Universiteit Gent\nPY  - 2019\nER  - \n",
      })
  void aRecordInRisComesBackAsItWas(String record) throws IOException {
    List<String> out = exported(record, "wachten.ris", "ris").lines().toList();
    List<String> lost = record.lines().filter(line -> !out.contains(line)).toList();
    // RIS has more than one name for an editor.
    List<String> other = lost.stream().map(line -> line.replace("ED  -", "A2  -")).toList();
    assertTrue(out.containsAll(other), () -> lost + " not in " + out);
  }

  @Test
  void aTableOfTheLibraryKnowsJournalsToo() throws IOException {
    String table =
        "bestand;titel;auteur;tijdschrift;jaargang;nummer;bladzijden;jaar;soort\n"
            + "anders.txt;Iets anders;An;;;;;2001;\n"
            + "wachten.txt;Leren wachten;Peeters, Ann;Blad voor ouders;12;3;45-67;2019;artikel\n";
    String bibtex = exported(table, "wachten.csv", "bibtex");
    for (String field :
        List.of(
            "@article",
            "journal = {{Blad voor ouders}}",
            "volume = {12}",
            "number = {3}",
            "45--67")) {
      assertTrue(bibtex.contains(field), bibtex);
    }
  }
}
