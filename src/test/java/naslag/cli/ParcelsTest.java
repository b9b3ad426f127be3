package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import naslag.FileTree;
import naslag.corpus.Corpus;
import naslag.corpus.Parcel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A corpus goes from hand to hand as one file; {@code haal.txt} has what is asked of it. */
class ParcelsTest {
  private static final Instant MARCH = Instant.parse("2026-03-03T09:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-03T09:00:00Z");

  @TempDir private Path directory;
  private Path corpus;
  private Path parcel;
  private Path used;

  @BeforeEach
  void makeCorpus() throws IOException {
    corpus = Files.createDirectory(directory.resolve("bron"));
    parcel = directory.resolve("teksten.naslag");
    used = directory.resolve("in gebruik");
    work(
        "huilen.md",
        "---\ntitle: Huilen\n---\nEen baby huilt vaak tegen de avond, en niemand weet waarom.\n");
    work("slapen.md", "---\ntitle: Slapen\n---\nEen kind van twee slaapt soms overdag.\n");
    Files.createDirectory(corpus.resolve(".naslag"));
    work(".naslag/huilen.verslag.txt", "Uit huilen.pdf.\n");
    work("huilen.md.20260314-101500.bak", "oud");
  }

  private void work(String name, String text) throws IOException {
    Files.writeString(corpus.resolve(name), text);
  }

  private void pack(Instant made) throws IOException {
    Parcel.write(Corpus.at(corpus), "teksten", made, (file, bytes) -> Optional.of(bytes), parcel);
  }

  private Ran fetch(String... more) {
    Stream<String> line = Stream.of("haal", parcel.toString(), "--naar", used.toString());
    return Ran.in(directory, Stream.concat(line, Stream.of(more)).toArray(String[]::new));
  }

  private String found(String words) {
    return Ran.in(directory, "zoek", words, "--corpus", used.toString()).out();
  }

  @Test
  void theSameCorpusGivesTheSameBytes() throws IOException {
    pack(MARCH);
    byte[] first = Files.readAllBytes(parcel);
    pack(MARCH);
    assertTrue(Arrays.equals(first, Files.readAllBytes(parcel)));
  }

  /** Where an exchange can be broken off, each with the corpora that then stand there. */
  enum Step {
    UNPACKING("in gebruik, .in gebruik.vorige, .in gebruik.nieuw", 1),
    PUT_ASIDE(".in gebruik.oud, .in gebruik.vorige, .in gebruik.nieuw", 0),
    PUT_IN_PLACE("in gebruik, .in gebruik.vorige, .in gebruik.oud", 1),
    FORMER_DELETED("in gebruik, .in gebruik.oud", 1),
    GOING_BACK(".in gebruik.oud, .in gebruik.vorige", 0);

    final String corpora;

    /** How many corpora are in use at that moment. */
    final int used;

    Step(String corpora, int used) {
      this.corpora = corpora;
      this.used = used;
    }
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void anExchangeBrokenOffAnywhereIsUndoneOrFinished(Step step) throws IOException {
    pack(MARCH);
    for (String name : step.corpora.split(", ")) {
      String[] line = {"haal", parcel.toString(), "--naar", directory.resolve(name).toString()};
      assertEquals(0, Ran.in(directory, line).status());
      Files.writeString(
          directory.resolve(name).resolve("naam.md"), "---\ntitle: Naam\n---\nWas " + name + ".\n");
    }
    if (step.used == 0) {
      assertTrue(found("was").contains("Was .in gebruik.oud"), "a search undoes it too");
    }
    pack(APRIL);
    Ran ran = fetch("--vervang");
    assertEquals(0, ran.status(), ran.err());
    assertTrue(found("avond").contains("huilt vaak"));
    assertEquals(0, Ran.in(directory, "haal", "--terug", "--naar", used.toString()).status());
    String before = step.used == 0 ? "Was .in gebruik.oud" : "Was in gebruik";
    assertTrue(found("was").contains(before), before);
    assertEquals(
        List.of(".in gebruik.vorige", "in gebruik"),
        FileTree.in(directory).stream()
            .map(FileTree::name)
            .filter(name -> name.contains("gebruik"))
            .toList());
  }

  /** What may happen to a parcel on its way. */
  enum Harm {
    CUT_SHORT,
    NO_ZIP,
    NO_BAG,
    OTHER_TEXT,
    FILE_MORE,
    FILE_LESS,
    OUTSIDE,
    NO_MANIFEST
  }

  @ParameterizedTest
  @EnumSource(Harm.class)
  void aDamagedOrHostileParcelIsRefusedAndNothingChanges(Harm harm) throws IOException {
    pack(MARCH);
    fetch();
    pack(APRIL);
    byte[] whole = Files.readAllBytes(parcel);
    switch (harm) {
      case CUT_SHORT -> Files.write(parcel, Arrays.copyOf(whole, whole.length / 2));
      case NO_ZIP -> Files.writeString(parcel, "Beste collega, hierbij het pakket.");
      default -> rewrite(harm);
    }
    Ran ran = fetch();
    assertEquals(4, ran.status(), ran.err());
    assertTrue(ran.faults().getFirst().contains("teksten.naslag is niet te gebruiken"), ran.err());
    assertTrue(found("avond").contains("huilt vaak"));
    assertFalse(Files.exists(directory.resolve("kwaad.md")));
  }

  private void rewrite(Harm harm) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(parcel.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    byte[] text = "# Kwaad\n".getBytes(StandardCharsets.UTF_8);
    switch (harm) {
      case NO_BAG -> entries.remove("teksten/bagit.txt");
      case OTHER_TEXT -> entries.put("teksten/data/huilen.md", text);
      case FILE_MORE -> entries.put("teksten/data/kwaad.md", text);
      case FILE_LESS -> entries.remove("teksten/data/huilen.md");
      case OUTSIDE -> entries.put("teksten/data/../../../kwaad.md", text);
      case NO_MANIFEST -> entries.remove("teksten/manifest-sha256.txt");
      default -> throw new IllegalArgumentException(harm.name());
    }
    try (OutputStream out = Files.newOutputStream(parcel);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
  }
}
