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
        """
        TY  - JOUR
        TI  - Leren wachten
        AU  - Peeters, Ann
        T2  - Blad voor ouders
        PY  - 2019
        VL  - 12
        IS  - 3
        SP  - 45
        EP  - 67
        DO  - 10.1000/xyz
        ER  -\s
        """,
        """
        TY  - CHAP
        TI  - Leren wachten
        AU  - Peeters, Ann
        ED  - Claes, Bart
        T2  - Samen groeien
        PB  - De Brug
        PY  - 2019
        SP  - 45
        EP  - 67
        ER  -\s
        """,
        """
        TY  - BOOK
        TI  - Leren wachten
        AU  - Peeters, Ann
        AU  - De Wolf, Jan
        PB  - De Brug
        PY  - 2019
        ER  -\s
        """,
        """
        TY  - THES
        TI  - Leren wachten
        AU  - Peeters, Ann
        PB  - Universiteit Gent
        PY  - 2019
        ER  -\s
        """
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
        """
        bestand;titel;auteur;tijdschrift;jaargang;nummer;bladzijden;jaar;soort
        anders.txt;Iets anders;An;;;;;2001;
        wachten.txt;Leren wachten;Peeters, Ann;Blad voor ouders;12;3;45-67;2019;artikel
        """;
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
