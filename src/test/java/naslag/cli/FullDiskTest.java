package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import naslag.Programs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of 400 KB that is nearly full; skipped where this process may not mount one. */
class FullDiskTest {
  private static final int BLOCK = 4096;

  @TempDir private Path temporary;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(temporary.resolve("schijf"));
    boolean mounted = Programs.ran("mount", "-t", "tmpfs", "-o", "size=2500k", "tmpfs", disk);
    Assumptions.assumeTrue(mounted, "no right to mount a small disk");
    // The corpus and its index of most commands stand elsewhere.
    Files.createDirectories(temporary.resolve("corpus"));
    Files.writeString(
        temporary.resolve("corpus/zand.md"),
        "---\ntitle: Zand\ncreator: Jo\ndate: 2020\nrights: CC BY 4.0\n---\n\n"
            + "Wie in het zand speelt, leert wat nat en droog is.\n\n".repeat(120));
    Files.copy(Path.of("corpus/thesaurus.yaml"), temporary.resolve("corpus/thesaurus.yaml"));
  }

  @AfterEach
  void unmount() throws Exception {
    var unused = Programs.ran("umount", disk);
  }

  /** Leaves so many blocks free. */
  private void fill(long free) throws IOException {
    Path filler = disk.resolve("vol");
    try (OutputStream out = Files.newOutputStream(filler)) {
      long blocks = Files.getFileStore(disk).getUsableSpace() / BLOCK - free;
      for (long i = 0; i < blocks; i++) {
        out.write(new byte[BLOCK]);
      }
    }
  }

  /** Each file with what is in it. */
  private Map<String, String> standing() throws IOException {
    Map<String, String> standing = new TreeMap<>();
    try (Stream<Path> all = Files.walk(disk)) {
      for (Path path : all.filter(p -> !p.endsWith("vol")).toList()) {
        boolean file = Files.isRegularFile(path);
        standing.put(
            path.toString(), file ? Files.readString(path, StandardCharsets.ISO_8859_1) : "");
      }
    }
    return standing;
  }

  /** How many blocks the thesaurus takes that a new corpus gets. */
  private static long thesaurus() throws IOException {
    return (Files.size(Path.of("corpus/thesaurus.yaml")) + BLOCK - 1) / BLOCK;
  }

  private void failsWhole(long free, String... command) throws IOException {
    Map<String, String> before = standing();
    fill(free);
    Ran ran = Ran.in(temporary, command);
    assertEquals(4, ran.status(), ran.err());
    List<String> faults = new ArrayList<>(ran.faults());
    assertEquals(1, faults.size(), ran.err());
    assertTrue(faults.getFirst().contains("de schijf is vol; maak plaats"), ran.err());
    assertEquals(before, standing(), String.join(" ", command));
  }

  @Test
  void anExportThatDoesNotFitLeavesNoFile() throws IOException {
    failsWhole(1, "exporteer", "zand", "--uit", disk.resolve("uit.md").toString());
  }

  @Test
  void anExportThatDoesNotFitLeavesTheFileThatStood() throws IOException {
    Files.writeString(disk.resolve("uit.md"), "Wat er stond.");
    failsWhole(1, "exporteer", "zand", "--vervang", "--uit", disk.resolve("uit.md").toString());
  }

  @Test
  void aThesaurusThatDoesNotFitLeavesNoFile() throws IOException {
    failsWhole(15, "thesaurus", "exporteer", "--naar", disk.resolve("begrippen.ttl").toString());
  }

  @Test
  void aCorpusThatDoesNotFitIsNotBegun() throws IOException {
    failsWhole(15, "nieuw", disk.resolve("mijn").toString());
    // The thesaurus fits, the guide does not.
    failsWhole(thesaurus() + 1, "nieuw", disk.resolve("mijn").toString());
  }

  @Test
  void anImportThatDoesNotFitLeavesNothingAndGoesOnOnceThereIsRoom() throws IOException {
    Path text = temporary.resolve("verhaal.txt");
    Files.writeString(
        text, "Het verhaal\n\n" + "De regen tikt op het dak van het huis. ".repeat(60));
    String corpus = disk.resolve("mijn").toString();
    failsWhole(15, "importeer", text.toString(), "--corpus", corpus);
    // Room for the thesaurus, the report and the origin, not for the work.
    failsWhole(thesaurus() + 2, "importeer", text.toString(), "--corpus", corpus);
    Files.delete(disk.resolve("vol"));
    assertEquals(0, Ran.in(temporary, "importeer", text.toString(), "--corpus", corpus).status());
  }

  @Test
  void aMendingThatDoesNotFitLeavesTheWorkAsItWas() throws IOException {
    Path corpus = Files.createDirectories(disk.resolve("mijn"));
    Files.writeString(
        corpus.resolve("a.md"),
        "---\ntitle: A\ncreator: B\ndate: 2020\n---\n\nEen aandachts- punt.\n"
            + "\nRust.\n".repeat(700));
    failsWhole(0, "controleer", "--verbeter", "--corpus", corpus.toString());
    // Room for the copy and not for the work.
    failsWhole(2, "controleer", "--verbeter", "--corpus", corpus.toString());
  }

  @Test
  void aParcelWhoseIndexDoesNotFitLeavesTheTextsInUse() throws IOException {
    Files.createDirectory(disk.resolve("index"));
    Files.createSymbolicLink(temporary.resolve("index"), disk.resolve("index"));
    String used = temporary.resolve("gebruik").toString();
    for (String parcel : List.of("een.naslag", "twee.naslag")) {
      String naar = temporary.resolve(parcel).toString();
      assertEquals(0, Ran.in(temporary, "pak", "--naar", naar).status());
      Files.writeString(
          temporary.resolve("corpus/nat.md"),
          "---\ntitle: Nat\nrights: CC BY 4.0\n---\n\nDe hagel klettert.\n"
              + "\nHagel, regen, sneeuw en wind op het dak van het huis.\n".repeat(500));
    }
    String newer = temporary.resolve("twee.naslag").toString();
    String first = temporary.resolve("een.naslag").toString();
    assertEquals(0, Ran.in(temporary, "haal", first, "--naar", used).status());
    failsWhole(1, "haal", newer, "--naar", used);
    Ran ran = Ran.in(temporary, "zoek", "hagel", "--corpus", used);
    assertEquals(1, ran.status(), ran.out());
    assertTrue(!ran.err().contains("ndex"), "the index is as the texts are: " + ran.err());
    Files.delete(disk.resolve("vol"));
    assertEquals(0, Ran.in(temporary, "haal", newer, "--naar", used).status());
    ran = Ran.in(temporary, "zoek", "hagel", "--corpus", used);
    assertEquals(0, ran.status(), ran.err());
    assertTrue(!ran.err().contains("ndex"), "the index came first: " + ran.err());
  }

  @Test
  void aSearchOnAFullDiskUsesTheLastIndexAndSaysSo() throws IOException {
    String index = disk.resolve("index").toString();
    Path work = temporary.resolve("corpus/nat.md");
    // Several commits, so that Lucene has segments to merge.
    for (int i = 0; i < 12; i++) {
      Files.writeString(work, "# Nat\n\nDe regen tikt " + i + " keer op het dak.\n");
      assertEquals(0, Ran.in(temporary, "zoek", "zand", "--index", index).status());
    }
    fill(0);
    Files.writeString(work, "# Nat\n\n" + "De hagel klettert op het dak. ".repeat(500) + "\n");
    for (int i = 0; i < 2; i++) {
      Ran ran = Ran.in(temporary, "zoek", "regen", "--index", index);
      assertEquals(0, ran.status(), ran.err());
      assertTrue(ran.out().contains("11 keer op het dak"), ran.out());
      assertTrue(ran.err().contains("de schijf is vol; maak plaats"), ran.err());
      assertTrue(ran.err().contains("ik zoek in de vorige versie"), ran.err());
    }
    Ran indexed = Ran.in(temporary, "indexeer", "--index", index);
    assertEquals(4, indexed.status(), indexed.err());
    assertTrue(indexed.err().contains("de schijf is vol; maak plaats"), indexed.err());
    Files.delete(disk.resolve("vol"));
    Ran after = Ran.in(temporary, "zoek", "hagel", "--index", index);
    assertEquals(0, after.status(), after.err());
    assertTrue(after.err().startsWith("Index bijgewerkt: 1 werk gelezen."), after.err());
  }
}
