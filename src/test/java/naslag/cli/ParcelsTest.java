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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import naslag.corpus.Corpus;
import naslag.corpus.Parcel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A corpus goes from hand to hand as one file. */
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
  void aParcelTakenIntoUseIsSearched() throws IOException {
    pack(MARCH);
    Ran ran = fetch();
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.err().contains("Gecontroleerd, volledig: 2 werken, gemaakt op 3 maart 2026."));
    assertTrue(found("avond").contains("huilt vaak"));
    assertTrue(Files.exists(used.resolve(".naslag/huilen.verslag.txt")));
    assertFalse(Files.exists(used.resolve("huilen.md.20260314-101500.bak")));
  }

  @Test
  void withoutAPlaceItGoesBesideTheParcelUnderItsOwnName() throws IOException {
    pack(MARCH);
    assertEquals(0, Ran.in(directory, "haal", parcel.toString()).status());
    assertTrue(Files.exists(directory.resolve("teksten/huilen.md")));
  }

  @Test
  void theSameCorpusGivesTheSameBytes() throws IOException {
    pack(MARCH);
    byte[] first = Files.readAllBytes(parcel);
    pack(MARCH);
    assertTrue(Arrays.equals(first, Files.readAllBytes(parcel)));
  }

  @Test
  void aParcelThatIsOpenedIsTakenIntoUseBesideItsFile() throws IOException {
    pack(MARCH);
    Ran ran = Ran.in(directory, parcel.toString());
    assertEquals(0, ran.status(), ran.err());
    used = directory.resolve("teksten");
    assertTrue(found("avond").contains("huilt vaak"));
    Files.write(parcel, new byte[] {'P', 'K'});
    assertEquals(4, Ran.in(directory, parcel.toString()).status());
    assertEquals(2, Ran.in(directory, "nergens.naslag").status());
  }

  @Test
  void aNewerParcelTellsWhatChangesSafetyFirstAndExpiredWorksLast() throws IOException {
    pack(MARCH);
    fetch();
    work("slapen.md", "---\ntitle: Slapen\ngeldig tot: 2020-01-01\n---\nEen kind slaapt.\n");
    work(
        "bad.md",
        "---\ntitle: Verdrinken\n---\n## In bad\n\n<!-- ernst: meteen -->\n\nHaal het kind uit het water.\n");
    work("aap.md", "---\ntitle: Aap\n---\nEen verhaal over een aap.\n");
    Files.delete(corpus.resolve("huilen.md"));
    pack(APRIL);
    assertEquals(
        """
        Gecontroleerd, volledig: 3 werken, gemaakt op 3 april 2026.
        Werken: 1 gewijzigd, 2 nieuw, 1 weg.
          nieuw: Verdrinken (met raad die niet kan wachten)
          nieuw: Aap
          weg: Huilen
          gewijzigd: Slapen (vervallen: geldig tot 2020-01-01)
        """,
        fetch("--proef").err());
    assertTrue(found("avond").contains("huilt vaak"), "a trial changes nothing");
    assertEquals(0, fetch().status());
    assertTrue(found("water").contains("Haal het kind"));
  }

  @Test
  void theVersionBeforeIsKeptAndComesBack() throws IOException {
    pack(MARCH);
    fetch();
    work("huilen.md", "---\ntitle: Huilen\n---\nEen baby huilt soms om honger.\n");
    pack(APRIL);
    fetch();
    assertTrue(found("honger").contains("om honger"));
    assertEquals(0, Ran.in(directory, "haal", "--terug", "--naar", used.toString()).status());
    assertTrue(found("avond").contains("huilt vaak"));
    assertEquals(0, Ran.in(directory, "haal", "--terug", "--naar", used.toString()).status());
    assertTrue(found("honger").contains("om honger"));
  }

  @Test
  void anOlderParcelIsRefusedUnlessAskedFor() throws IOException {
    pack(APRIL);
    fetch();
    pack(MARCH);
    Ran ran = fetch();
    assertEquals(4, ran.status());
    assertTrue(ran.faults().getFirst().contains("ouder (3 maart 2026)"), ran.err());
    assertEquals(0, fetch("--vervang").status());
  }

  @Test
  void whatAPersonEditedIsNotLost() throws IOException {
    pack(MARCH);
    fetch();
    Files.writeString(
        used.resolve("slapen.md"), "---\ntitle: Slapen\n---\nMijn eigen zin over dutjes.\n");
    pack(APRIL);
    Ran ran = fetch();
    assertEquals(4, ran.status());
    assertTrue(ran.faults().getFirst().contains("(slapen.md)"), ran.err());
    assertTrue(found("dutjes").contains("Mijn eigen zin"));
  }

  @Test
  void whatAPersonDeletedDoesNotComeBackUnasked() throws IOException {
    pack(MARCH);
    fetch();
    Files.delete(used.resolve("slapen.md"));
    pack(APRIL);
    Ran ran = fetch();
    assertEquals(4, ran.status());
    assertTrue(ran.faults().getFirst().contains("zelf iets geschrapt (slapen.md)"), ran.err());
    assertFalse(Files.exists(used.resolve("slapen.md")));
    assertEquals(0, fetch("--vervang").status());
    assertTrue(Files.exists(used.resolve("slapen.md")));
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
    try (Stream<Path> all = Files.list(directory)) {
      assertEquals(
          List.of(".in gebruik.vorige", "in gebruik"),
          all.map(file -> file.getFileName().toString())
              .filter(name -> name.contains("gebruik"))
              .sorted()
              .toList());
    }
  }

  @Test
  void aCorpusThatCameFromNoParcelIsNotReplaced() throws IOException {
    Files.createDirectory(used);
    Files.writeString(used.resolve("eigen.md"), "# Eigen\n\nEigen tekst.\n");
    pack(MARCH);
    assertEquals(4, fetch().status());
    assertTrue(Files.exists(used.resolve("eigen.md")));
  }

  @Test
  void rightsDecideWhatGoesAndTheRestIsNamed() throws IOException {
    work("huilen.md", "---\ntitle: Huilen\nrights: CC BY 4.0\n---\nEen baby huilt.\n");
    work("slapen.md", "---\ntitle: Slapen\nrights: Intern gebruik\n---\nEen kind slaapt.\n");
    work("eten.md", "---\ntitle: Eten\n---\nEen kind eet.\n");
    assertEquals(
        "[data/huilen.md]", packed(3, "\"Slapen\"; de rechten", "\"Eten\"; wat ermee mag"));
    assertEquals(
        "[data/eten.md, data/huilen.md]", packed(3, "\"Slapen\"", "--ook-zonder-licentie"));
    assertEquals(
        "[data/huilen.md, data/slapen.md]", packed(3, "\"Eten\"", "--voor", "organisatie"));
    assertEquals(
        "[data/eten.md, data/huilen.md, data/slapen.md]",
        packed(0, "Geschreven", "--voor", "zelf"));
  }

  @Test
  void questionsAndOldIdsOfAWorkThatStaysBehindStayBehindToo() throws IOException {
    work("huilen.md", "---\ntitle: Huilen\nrights: CC BY 4.0\n---\nEen baby huilt.\n");
    work("slapen.md", "---\ntitle: Slapen\nrights: verboden\n---\nEen kind slaapt overdag.\n");
    String question = "{\"query\":\"%s\",\"gold\":[{\"snippet\":\"%s\",\"grade\":3}]}%n";
    work(
        "vragen.jsonl",
        question.formatted("dutje", "kind slaapt, overdag")
            + question.formatted("tranen", "baby huilt"));
    work("ids.tsv", "slapen/oud\tslapen/nu\nhuilen/oud\thuilen/nu\n");
    assertEquals("[data/huilen.md]", packed(3, "\"Slapen\""));
    assertEquals(0, fetch().status());
    assertEquals(
        question.formatted("tranen", "baby huilt"),
        Files.readString(used.resolve("vragen.jsonl")).replace("\n", System.lineSeparator()));
    String ids = Files.readString(used.resolve("ids.tsv"));
    assertTrue(ids.contains("huilen/oud\thuilen/nu") && !ids.contains("slapen"), ids);
  }

  @Test
  void anOldLinkLeadsThroughWhatTheMakerChangedMeanwhile() throws IOException {
    pack(MARCH);
    fetch();
    String id = found("avond").lines().filter(l -> l.contains("huilen/")).findFirst().orElseThrow();
    String old = id.replaceFirst(".*?(huilen/\\S+).*", "$1");
    work(
        "huilen.md", "---\ntitle: Huilen\n---\n## Later\n\nTroosten helpt als het donker wordt.\n");
    work("ids.tsv", old + "\thuilen/tussen\nhuilen/tussen\thuilen/later/%s\n".formatted("x"));
    pack(APRIL);
    fetch();
    String now =
        found("troosten").lines().filter(l -> l.contains("huilen/")).findFirst().orElseThrow();
    String later = now.replaceFirst(".*?(huilen/\\S+).*", "$1");
    Files.writeString(
        used.resolve("ids.tsv"),
        Files.readString(used.resolve("ids.tsv")).replace("later/x", later.substring(7)));
    Ran read = Ran.in(directory, "lees", old, "--corpus", used.toString());
    assertEquals(0, read.status(), read.err());
    assertTrue(read.err().contains("heet nu " + later), read.err());
  }

  /** Packs by the command, which must say {@code said}; the works in the parcel. */
  private String packed(int status, String said, String... more) throws IOException {
    List<String> line =
        new ArrayList<>(List.of("pak", "--corpus", corpus.toString(), "--vervang", "--naar"));
    line.add(parcel.toString());
    Stream.of(more).filter(option -> !option.startsWith("\"")).forEach(line::add);
    Ran ran = Ran.in(directory, line.toArray(String[]::new));
    assertEquals(status, ran.status(), ran.err());
    assertTrue(ran.err().contains(said), ran.err());
    Stream.of(more)
        .filter(option -> option.startsWith("\""))
        .forEach(also -> assertTrue(ran.err().contains(also), ran.err()));
    try (ZipFile zip = new ZipFile(parcel.toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".md"))
          .map(name -> name.substring(name.indexOf('/') + 1))
          .sorted()
          .toList()
          .toString();
    }
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
