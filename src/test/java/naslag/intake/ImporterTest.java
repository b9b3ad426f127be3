package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.FileTree;
import naslag.Imports;
import naslag.corpus.Corpus;
import naslag.corpus.WorkField;
import naslag.intake.Importer.ImportOptions;
import naslag.intake.Importer.Outcome;
import naslag.intake.Importer.Prompt;
import naslag.intake.Importer.Replace;
import naslag.intake.blocks.Extraction;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.SourceFile.Digests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a file, and of the work that stands there already. */
class ImporterTest {
  private static final String TEXT =
      "Een kort verhaal\n\nHet regende en het kind keek door het raam naar de plassen op straat.\n";

  @TempDir Path dir;

  private Outcome run(Path source, ImportOptions options) throws IOException {
    return Imports.into(dir.resolve("corpus")).importFile(source, options);
  }

  private Path source(String name, byte[] bytes) throws IOException {
    return Files.write(dir.resolve(name), bytes);
  }

  private Path source(String text) throws IOException {
    return source("verhaal.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Outcome.Imported imported(Outcome outcome) {
    return assertInstanceOf(Outcome.Imported.class, outcome);
  }

  @Test
  void aNewDirectoryBecomesACorpusWithTheWorkAndItsReport() throws IOException {
    Outcome.Imported done = imported(run(source(TEXT), Imports.plain()));
    assertEquals(dir.resolve("corpus/eigen/verhaal.md"), done.output());
    assertTrue(Files.readString(done.output()).contains("# Een kort verhaal"));
    String report = Files.readString(done.reportFile());
    assertEquals(done.report().render(), report);
    assertTrue(report.contains("1 deel"), report);
  }

  @Test
  void theSameFileAgainIsUnchanged() throws IOException {
    run(source(TEXT), Imports.plain());
    assertInstanceOf(Outcome.Unchanged.class, run(source(TEXT), Imports.plain()));
  }

  @Test
  void anotherEditionReplacesAWorkOnlyWhenAskedAndKeepsWhatAPersonAdded() throws IOException {
    Path output = imported(run(source(TEXT), Imports.plain())).output();
    String edited = Files.readString(output).replaceFirst("\n---\n", "\nrights: CC BY 4.0$0");
    Files.writeString(output, edited.replace("title: Een kort verhaal", "title: Mijn titel"));
    Path newer = source(TEXT + "\nEn toen hield het op.\n");
    Outcome left = run(newer, Imports.plain());
    assertTrue(assertInstanceOf(Outcome.Kept.class, left).reason().contains("--vervang"));
    for (Replace how : List.of(Replace.NEWER, Replace.ALL)) {
      Outcome.Imported done = imported(run(newer, Imports.options(FoundMetadata.NONE, how)));
      String work = Files.readString(done.output());
      assertTrue(done.replaced() && work.contains("hield het op"), work);
      assertTrue(work.contains("title: Mijn titel") && work.contains("rights: CC BY 4.0"), work);
      assertTrue(done.report().render().contains("bleven: title, rights"), work);
    }
    FoundMetadata other = FoundMetadata.NONE.with(WorkField.RIGHTS, "intern gebruik");
    Path again = imported(run(newer, Imports.options(other, Replace.ALL))).output();
    assertTrue(Files.readString(again).contains("rights: intern gebruik"));
  }

  @Test
  void aFileThatWasMovedOrCopiedIsTheSameSource() throws IOException {
    Path first = source(TEXT);
    Path output = imported(run(first, Imports.plain())).output();
    Path copy = Files.createDirectories(dir.resolve("elders")).resolve("anders.txt");
    Files.copy(first, copy);
    Outcome.Unchanged same = assertInstanceOf(Outcome.Unchanged.class, run(copy, Imports.plain()));
    assertTrue(same.output().equals(output) && same.remark().contains("hetzelfde als"));
    Files.delete(first);
    same = assertInstanceOf(Outcome.Unchanged.class, run(copy, Imports.plain()));
    assertTrue(same.remark().contains("stond vroeger op"), same.remark());
    assertEquals(
        "", assertInstanceOf(Outcome.Unchanged.class, run(copy, Imports.plain())).remark());
  }

  @Test
  void aWorkWhoseSourceIsGoneExpiresOnceAndComesBackWithIt() throws IOException {
    Path source = source(TEXT);
    Path output = imported(run(source, Imports.plain())).output();
    String before = Files.readString(output);
    Files.delete(source);
    Importer importer = Imports.into(dir.resolve("corpus"));
    assertEquals(List.of(output), importer.expire(dir, false));
    String expired = Files.readString(output);
    assertTrue(expired.matches("(?s)---.*\nvervallen: .*verhaal.txt is er niet meer.*"), expired);
    assertEquals(List.of(), importer.expire(dir, false));
    Files.writeString(output, before);
    assertEquals(List.of(), importer.expire(dir, false), "a person decided that it stays");
    // As a kill leaves it: it is remembered that the work is marked, and the work is not.
    Path origin = output.resolveSibling(".naslag/verhaal.herkomst.txt");
    Files.writeString(
        origin, "replaced-digest: " + Digests.of(before) + "\n", StandardOpenOption.APPEND);
    assertEquals(List.of(output), Imports.into(dir.resolve("corpus")).expire(dir, false));
    assertEquals(expired, Files.readString(output));
    imported(run(source(TEXT), Imports.plain()));
    assertEquals(before, Files.readString(output));
  }

  @Test
  void anImportBrokenOffBeforeTheNewWorkStoodGoesOn() throws IOException {
    Path output = imported(run(source(TEXT), Imports.plain())).output();
    String before = Files.readString(output);
    Path newer = source(TEXT + "\nEn toen hield het op.\n");
    imported(run(newer, Imports.options(FoundMetadata.NONE, Replace.NEWER)));
    String after = Files.readString(output);
    // As a power cut leaves it: the origin of the new work, and the old work.
    Files.writeString(output, before);
    Outcome.Imported done = imported(run(newer, Imports.plain()));
    assertEquals(after, Files.readString(done.output()));
    assertTrue(done.backup().isEmpty());
    Files.delete(output);
    imported(run(newer, Imports.plain()));
    assertEquals(after, Files.readString(output));
  }

  @Test
  void anEditedWorkIsLeftAloneUntilAskedAndThenKept() throws IOException {
    Path output = imported(run(source(TEXT), Imports.plain())).output();
    String edited = Files.readString(output) + "\nMet de hand bijgeschreven.\n";
    Files.writeString(output, edited);
    Outcome left = run(source(TEXT), Imports.plain());
    assertTrue(assertInstanceOf(Outcome.Kept.class, left).reason().contains("--vervang"));
    assertEquals(edited, Files.readString(output));
    Outcome.Imported done =
        imported(run(source(TEXT), Imports.options(FoundMetadata.NONE, Replace.ALL)));
    assertEquals(edited, Files.readString(done.backup().orElseThrow()));
    assertFalse(Files.readString(output).contains("bijgeschreven"));
  }

  @Test
  void aWorkThatAPersonWroteIsNeverReplacedUnasked() throws IOException {
    Path output = dir.resolve("corpus/eigen/verhaal.md");
    Files.createDirectories(output.getParent());
    Files.writeString(output, "# Van mij\n");
    Path other = imported(run(source(TEXT), Imports.plain())).output();
    assertEquals("verhaal-2.md", other.getFileName().toString());
    assertEquals("# Van mij\n", Files.readString(output));
    // A work whose origin was lost is its own, and not another.
    Files.writeString(output, "---\ntitle: Van mij\nsource: verhaal.txt\n---\n\n# Van mij\n");
    Files.delete(other.resolveSibling(".naslag/verhaal-2.herkomst.txt"));
    assertInstanceOf(Outcome.Kept.class, run(source(TEXT), Imports.plain()));
  }

  @Test
  void anotherFileOfTheSameNameIsAnotherWorkWhateverMayBeReplaced() throws IOException {
    List<String> works = new ArrayList<>();
    for (String name :
        List.of("2021/verslag.txt", "2022/verslag.txt", "2022/verslag.text", "con.txt", " s.txt")) {
      Path file = dir.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "Het verslag van " + name + " vertelt over de tuin.\n");
      Outcome.Imported done = imported(run(file, Imports.options(FoundMetadata.NONE, Replace.ALL)));
      works.add(done.output().getFileName().toString());
    }
    assertEquals(
        List.of("verslag.md", "verslag-2022.md", "verslag-2.md", "con-tekst.md", "s.md"), works);
  }

  @Test
  void whatAPersonSaysGoesBeforeWhatTheTextSays() throws IOException {
    FoundMetadata said =
        FoundMetadata.NONE
            .with(WorkField.TITLE, "Regen")
            .with(WorkField.CREATOR, "An Peeters")
            .with(WorkField.DATE, "2019");
    ImportOptions options = Imports.options(said, Replace.NONE);
    String work = Files.readString(imported(run(source(TEXT), options)).output());
    assertTrue(work.contains("title: Regen"), work);
    assertTrue(work.contains("creator: An Peeters"), work);
    assertTrue(work.contains("date: '2019'") || work.contains("date: 2019"), work);
    assertTrue(work.contains("Een kort verhaal"), "the line that is no title now is not lost");
  }

  @Test
  void aTrialWritesNothing() throws IOException {
    String tried = Imports.tried(dir.resolve("corpus"), source(TEXT));
    assertTrue(tried.contains("\nTitel: Een kort verhaal"), tried);
    assertFalse(Files.exists(dir.resolve("corpus")));
  }

  @Test
  void nothingHalfWrittenStays() throws IOException {
    run(source(TEXT), Imports.plain());
    assertEquals(
        List.of("verhaal.herkomst.txt", "verhaal.md", "verhaal.verslag.txt"),
        FileTree.below(dir.resolve("corpus")).stream().map(FileTree::name).sorted().toList());
  }

  @Test
  void whatIsMissingIsAskedAndNothingElse() throws IOException {
    List<String> asked = new ArrayList<>();
    Prompt asker =
        (name, missing) -> {
          asked.add(name + " " + missing);
          return FoundMetadata.NONE.with(WorkField.CREATOR, "Ria Nys").with(WorkField.DATE, "2001");
        };
    Importer importer = new Importer(dir.resolve("corpus"), "", page -> {}, () -> {}, asker);
    String named =
        "<html><head><title>Kippen</title><meta name=author content='An Peeters'>"
            + "<meta name=dc.date content=2019><body><h1>Kippen</h1><p>Een kip legt.</p>";
    importer.importFile(
        source("kip.html", named.getBytes(StandardCharsets.UTF_8)), Imports.plain());
    assertEquals(List.of(), asked);
    Path loose = source(TEXT);
    String text = Files.readString(imported(importer.importFile(loose, Imports.plain())).output());
    assertEquals(1, asked.size());
    assertTrue(text.contains("Ria Nys") && text.contains("2001"), text);
    assertInstanceOf(Outcome.Unchanged.class, importer.importFile(loose, Imports.plain()));
    assertEquals(1, asked.size());
  }

  @Test
  void whatNobodyForesawIsOfOneFileOnly() throws IOException {
    Prompt failing =
        (name, missing) -> {
          if (name.equals("diep.txt")) {
            throw new StackOverflowError();
          } else if (name.equals("fout.txt")) {
            throw new IllegalArgumentException("from a library");
          }
          return FoundMetadata.NONE;
        };
    Importer importer = new Importer(dir.resolve("corpus"), "", page -> {}, () -> {}, failing);
    for (String name : List.of("fout.txt", "diep.txt")) {
      Path bad = source(name, ("Meer\n\n" + TEXT).getBytes(StandardCharsets.UTF_8));
      Outcome.Refused refused =
          assertInstanceOf(Outcome.Refused.class, importer.importFile(bad, Imports.plain()));
      assertTrue(refused.reason().contains(name), refused.reason());
    }
    imported(importer.importFile(source(TEXT), Imports.plain()));
  }

  @Test
  void aPipeADeviceAndALinkToNothingAreRefusedByName() throws IOException {
    Path dead = Files.createSymbolicLink(dir.resolve("dood.txt"), dir.resolve("nergens.txt"));
    Path round = Files.createSymbolicLink(dir.resolve("rond.txt"), Path.of("rond.txt"));
    for (Path special : List.of(dead, round, Path.of("/dev/zero"))) {
      Outcome.Refused refused =
          assertInstanceOf(Outcome.Refused.class, run(special, Imports.plain()));
      assertTrue(
          refused.reason().startsWith(special.getFileName() + " is geen gewoon bestand"),
          refused.reason());
    }
  }

  @Test
  void aZipThatExplodesAndATornOneAreRefused() throws IOException {
    Path bomb =
        Sources.zip(dir.resolve("bom.docx"), Map.of("word/document.xml", "0".repeat(40 << 20)));
    refused(bomb, "ontploffen");
    byte[] whole = Files.readAllBytes(Sources.zip(dir.resolve("heel.epub"), Map.of("a", TEXT)));
    refused(source("half.epub", Arrays.copyOf(whole, whole.length / 2)), "beschadigd");
  }

  @ParameterizedTest
  @CsvSource({"windows-1252, De crèche is “open”.", "UTF-16LE, De crèche is dicht."})
  void aPageIsReadInTheEncodingItIsIn(Charset encoding, String words) throws IOException {
    String page =
        (encoding.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "") + "<html><body><p>" + words;
    Path source = source("blad.html", page.getBytes(encoding));
    Outcome.Imported done = imported(run(source, Imports.plain()));
    assertTrue(Files.readString(done.output()).contains(words));
  }

  @Test
  void tenThousandBoxesInOneAnotherDoNoHarm() throws IOException {
    String page = "<html>" + "<div>".repeat(10_000) + "<p>Onderin.</p>";
    Path source = source("diep.html", page.getBytes(StandardCharsets.UTF_8));
    Outcome.Imported done = imported(run(source, Imports.plain()));
    assertTrue(Files.readString(done.output()).contains("Onderin."));
  }

  @Test
  void windows1252IsReadAndReported() throws IOException {
    byte[] bytes = "De crèche en de ‘baby’.\n".getBytes(Charset.forName("windows-1252"));
    Outcome.Imported done = imported(run(source("oud.txt", bytes), Imports.plain()));
    assertTrue(Files.readString(done.output()).contains("De crèche en de ‘baby’."));
    assertEquals("Windows-1252", done.report().encoding());
    assertEquals(Repair.Kind.ENCODING, done.report().repairs().getFirst().kind());
  }

  @Test
  void whatIsNoTextIsRefusedWithTheWayOut() throws IOException {
    byte[] pdf = "%PDF-1.7 en dan nog wat".getBytes(StandardCharsets.UTF_8);
    refused(source("hernoemd.txt", pdf), "pdf");
    refused(source("utf16le.txt", "tekst".getBytes(StandardCharsets.UTF_16LE)), "UTF-16");
    refused(source("nul.txt", "a\0b".getBytes(StandardCharsets.UTF_8)), "binair");
    refused(source("zip.txt", new byte[] {'P', 'K', 3, 4, 20, 0}), "zip");
    refused(source("krom.txt", new byte[] {'a', (byte) 0x81, 'b', 'c', 'd', 'e', 'f'}), "UTF-8");
    refused(source("leeg.txt", new byte[0]), "geen woorden");
    refused(source("wit.txt", " \n\n\t\n".getBytes(StandardCharsets.UTF_8)), "geen woorden");
    refused(source("cijfers.txt", "12 13 14\n".getBytes(StandardCharsets.UTF_8)), "geen woorden");
    refused(dir, "map");
    refused(dir.resolve("nergens.txt"), "bestaat niet");
    assertFalse(Files.exists(dir.resolve("corpus")));
  }

  private void refused(Path source, String because) throws IOException {
    String reason = assertInstanceOf(Outcome.Refused.class, run(source, Imports.plain())).reason();
    assertTrue(reason.contains(because), reason);
    assertTrue(reason.contains(";") && reason.endsWith("."), "one sentence, way out: " + reason);
  }

  @Test
  void aCorpusThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(dir.resolve("bestand"), "x");
    Outcome outcome = Imports.into(file).importFile(source(TEXT), Imports.plain());
    assertInstanceOf(Outcome.Refused.class, outcome);
  }

  @Test
  void oneLineOfAMegabyteIsRead() throws IOException {
    String line = "een twee drie vier vijf. ".repeat(40_000);
    assertEquals(200_000, imported(run(source(line), Imports.plain())).report().made().words());
  }

  @Test
  void aWorkThatACorpusWouldNotReadIsRefused() {
    assertEquals(
        Optional.empty(), Extraction.Refused.tooLarge("boek.txt", "a".repeat(Corpus.LARGEST)));
    assertEquals(
        "boek.txt wordt een werk van 17 MB, en Naslag leest er geen boven 16 MB; knip het"
            + " bestand in delen en lees die apart in.",
        Extraction.Refused.tooLarge("boek.txt", "é".repeat(Corpus.LARGEST / 2) + "a")
            .orElseThrow()
            .reason());
  }
}
