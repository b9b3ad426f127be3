package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same file gives the same work and the same report, whatever was imported before it and in
 * whichever process: nothing hangs on the order of identity hashes, which differs with what ran
 * before, or of {@code Map.of}, which differs by process.
 */
class OneFileOneWorkTest {
  @TempDir private Path place;
  private Path sources;

  @BeforeEach
  void sources() throws IOException {
    sources = Files.createDirectories(place.resolve("bron"));
    Files.writeString(sources.resolve("groen-licht.txt"), Texts.resource("groen-licht.txt"));
    Files.writeString(sources.resolve("wie-is-wie.txt"), peopleOfTwoKinds());
    Markup markup = new Markup(sources);
    markup.page("noten.html", notesWithoutMarks());
    try (PdfSketch sketch = bookWithContents()) {
      sketch.save(sources.resolve("boek.pdf"));
    }
    markup.zip(
        "hof.epub",
        Markup.epub(
            "<item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>"
                + "<item id='n1' href='n1.xhtml' properties='nav'/>"
                + "<item id='n2' href='n2.xhtml' properties='nav'/>",
            "<spine><itemref idref='a'/></spine>",
            Map.of(
                "a.xhtml",
                "<html><body><h1>Het hof</h1><p>De kippen lopen los.</p></body></html>",
                "n1.xhtml",
                "<html><body><nav><a href='a.xhtml'>Het erf</a></nav></body></html>",
                "n2.xhtml",
                "<html><body><nav><a href='a.xhtml'>Het hof</a></nav></body></html>")));
    markup.zip(
        "moes.docx",
        Markup.docx(
            Markup.style("Kop1", "<w:name w:val='heading 1'/>"),
            "",
            Markup.p("<w:pStyle w:val='Kop1'/>", "Moes")
                + Markup.p("", "Wie zaait, wacht op regen.")));
  }

  /** Each name is as often a child's as a grown-up's. */
  private static String peopleOfTwoKinds() {
    StringBuilder text = new StringBuilder("Over de tuin\n");
    for (String name : List.of("Fien", "Mats", "Sofie", "Bram", "Noor", "Wout", "Lotte", "Stan")) {
      text.append(
          "\n"
              + name
              + " is 2 jaar en staat met haar papa bij de bonen. Vroedvrouw "
              + name
              + " knikt. “Kijk eens,” zegt papa. Die dag trekt "
              + name
              + " aan een boon en kijkt om. De volgende dag wil "
              + name
              + " weer naar de bonen, en papa gaat mee.\n");
    }
    return text.toString();
  }

  /** The marks stand where no words are taken from, so that their notes come last. */
  private static String notesWithoutMarks() {
    StringBuilder marks = new StringBuilder();
    StringBuilder notes = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      marks.append("<a class='noteref' href='#fn" + i + "'>" + i + "</a> ");
      notes.append("<p class='footnote' id='fn" + i + "'>Noot " + i + " over een tegel.</p>");
    }
    return "<h1>De tuin</h1><figure><video>"
        + marks
        + "</video></figure><p>Een geit graast.</p>"
        + notes;
  }

  private static PdfSketch bookWithContents() throws IOException {
    List<String> titles = List.of("1 Zaaien", "2 Water geven", "3 Oogsten", "4 De winter");
    PdfSketch sketch = new PdfSketch();
    sketch.page().heading(18, "Inhoudsopgave");
    for (int i = 0; i < titles.size(); i++) {
      sketch.line(titles.get(i) + " . . . . . . . . . . . . . . . . . . . " + (i + 2));
    }
    sketch.page().heading(18, "Lijst van figuren");
    for (int i = 0; i < titles.size(); i++) {
      sketch.line((i + 1) + " Een pot van maat " + (i + 1) + " . . . . . . . . . . " + (i + 3));
    }
    for (int i = 0; i < titles.size(); i++) {
      sketch.page().heading(18, titles.get(i));
      sketch.paragraph(0, "Wie in het tuinhuis zit, ziet de regen op de kool. ".repeat(8));
      sketch.gap().line("Figuur " + (i + 1) + ": Een pot van maat " + (i + 1));
    }
    sketch.page().heading(18, "Register");
    for (String word : List.of("bonen", "gieter", "kool", "regen", "tuinhuis", "water")) {
      sketch.line(word + ", 3, 4");
    }
    return sketch;
  }

  /**
   * Imports in a new process.
   *
   * @param hashes how the JVM makes identity hashes: 0 at random, 2 all the same, 5 as usual
   */
  private Map<String, String> made(int hashes, List<Path> files) throws Exception {
    Path corpus = Files.createTempDirectory(place, "corpus");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UnlockExperimentalVMOptions"));
    line.addAll(List.of("-XX:hashCode=" + hashes, "-cp", System.getProperty("java.class.path")));
    line.addAll(List.of("naslag.cli.Main", "importeer", "--corpus", corpus.toString()));
    files.forEach(file -> line.add(file.toString()));
    Path said = place.resolve("said.txt");
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertEquals(0, process.waitFor(), Files.readString(said));
    Map<String, String> made = new TreeMap<>();
    try (Stream<Path> all = Files.walk(corpus.resolve("eigen"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().startsWith("import")) {
          made.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    return made;
  }

  @Test
  void nothingHangsOnTheProcessOrOnWhatWasImportedBefore() throws Exception {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(sources)) {
      all.sorted().forEach(files::add);
    }
    assertEquals(6, files.size());
    Map<String, String> wanted = made(5, files);
    assertEquals(3 * files.size(), wanted.size(), "work, report and origin of each");
    assertTrue(wanted.get("noten.md").contains("Noot 12"), wanted.get("noten.md"));
    Collections.reverse(files);
    for (int hashes : new int[] {0, 2, 5}) {
      assertEquals(wanted, made(hashes, files), "identity hashes " + hashes);
    }
    Map<String, String> apart = new TreeMap<>();
    for (Path file : files) {
      apart.putAll(made(0, List.of(file)));
    }
    assertEquals(wanted, apart);
  }
}
