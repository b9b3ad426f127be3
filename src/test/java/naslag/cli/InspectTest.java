package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import naslag.TestCorpus;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine as Naslag sees it. */
class InspectTest {
  @TempDir private Path place;

  @Test
  void javaIndexDiskAndWhatIsSkippedAreShown() throws IOException {
    TestCorpus.in(place).work("rust.md", "Rust", "Wiegen helpt.").write("leeg.md", "");
    Ran ran = Ran.in(place, "nakijken");
    assertEquals(3, ran.status(), ran.err());
    for (String part :
        new String[] {
          "Java          " + System.getProperty("java.version"),
          "1 werk, 1 passage",
          "Overgeslagen  leeg.md",
          "laatst gewijzigd op",
          "MB vrij waar de index staat",
          "Verbindingen",
          "in deze opdracht:",
        }) {
      assertTrue(ran.out().contains(part), part + " in " + ran.out());
    }
    assertFalse(ran.out().contains("OOK BUITEN"), ran.out());
  }

  @Test
  void thePageAndTheCommandsAreNaslagAndAnEditorThatHasItsNameOpenIsNot() {
    String java = "/opt/naslag/runtime/bin/java -XX:-UsePerfData ";
    assertTrue(
        InspectCommand.Sockets.isNaslag(java + "-jar /opt/een map/naslag/lib/naslag.jar start"));
    assertTrue(InspectCommand.Sockets.isNaslag(java + "-cp x.jar naslag.cli.Main start"));
    assertFalse(InspectCommand.Sockets.isNaslag("vim src/naslag.cli.Main naslag.jar"));
  }

  @Test
  void aJavaBelowADirectoryIsInIt() throws IOException {
    Path java = Files.createDirectories(place.resolve("runtime/bin"));
    assertTrue(InspectCommand.isIn(java.toString(), place.resolve("runtime").toString()));
    assertFalse(InspectCommand.isIn(place.toString(), java.toString()));
    assertFalse(InspectCommand.isIn("", place.toString()));
  }

  @Test
  void aSocketIsNamedByItsAddressAndWhetherOthersReachIt() throws IOException {
    Assumptions.assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN);
    assertEquals(
        "127.0.0.1:8480 luistert, alleen op dit toestel",
        InspectCommand.Sockets.sentence("0100007F:2120", "00000000:0000"));
    assertEquals(
        "0.0.0.0:8080 luistert, OOK BUITEN DIT TOESTEL",
        InspectCommand.Sockets.sentence("00000000:1F90", "00000000:0000"));
    assertEquals(
        "0:0:0:0:0:0:0:1:8480 luistert, alleen op dit toestel",
        InspectCommand.Sockets.sentence(
            "00000000000000000000000001000000:2120", "00000000000000000000000000000000:0000"));
  }
}
