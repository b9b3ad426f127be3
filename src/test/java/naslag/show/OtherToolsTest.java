package naslag.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.Resources;
import naslag.show.Taken.Booklet;
import naslag.show.cite.Bibliography;
import naslag.show.cite.Cited;
import naslag.show.cite.CitedWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes out, read by programs that are not ours (Debian: libxml2-utils, bibutils,
 * python3-citeproc, pandoc); each test skips where its program is not there.
 */
class OtherToolsTest {
  private static final List<Cited> WORKS =
      List.of(
          Cited.named(
              "eten",
              """
              title: "Eten & drinken: 100% {samen} _thuis_ #1 <nu> \\\\ ~ ^ $"
              creator: [Jan van der Molen, Kind en Gezin, Zoë De Smet]
              contributor: [Bart Claes (red.), An Maes (vert.)]
              isPartOf: Samen groeien, pp. 45-67
              publisher: Zomer & Zoon
              date: 2019-03-14
              type: hoofdstuk
              language: nl-BE
              """),
          Cited.named(
              "slapen",
              """
              title: "Slapen: een oefening"
              creator: An Peeters
              isPartOf: "Blad voor ouders, 12(3), 45-67"
              date: 2020
              type: artikel
              identifier: "doi:10.1000/a_b"
              """),
          Cited.named(
              "spelen",
              "title: Spelen\ncreator: Bo Claes\npublisher: Zomer\ndate: 2021\ntype: boek"));

  @TempDir private Path temporary;

  private static List<CitedWork> cited() {
    return WORKS.stream().map(Cited::cited).toList();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(temporary.resolve(name), text);
  }

  /**
   * What a program prints; the test is skipped where the program is not there.
   *
   * @param line the program and its options
   * @param files its last arguments
   */
  private String run(String line, Object... files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(line.split(" ")));
    Stream.of(files).map(Object::toString).forEach(command::add);
    Path program = Path.of("/usr/bin", command.getFirst());
    assumeTrue(Files.isExecutable(program), program + " is not installed");
    command.set(0, program.toString());
    Path err = temporary.resolve("err");
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "ends");
    assertEquals(0, process.exitValue(), Files.readString(err));
    return out;
  }

  private static void assertHas(String text, String... parts) {
    List.of(parts).forEach(part -> assertTrue(text.contains(part), part + " in " + text));
  }

  @Test
  void xmllintReadsDublinCore() throws Exception {
    Path xml = file("dc.xml", Bibliography.dublinCore(WORKS.stream().map(Cited::info).toList()));
    assertEquals("", run("xmllint --noout", xml));
    String dc = "//*[namespace-uri()='http://purl.org/dc/elements/1.1/' and local-name()=";
    assertEquals("3\n", run("xmllint --xpath", "count(" + dc + "'title'])", xml));
    assertEquals(
        "Eten & drinken: 100% {samen} _thuis_ #1 <nu> \\ ~ ^ $\n",
        run("xmllint --xpath", "string(" + dc + "'title'])", xml));
  }

  @Test
  void libreOfficeConvertsADocument() throws Exception {
    Path file = Files.write(temporary.resolve("selectie.docx"), DocxTest.document());
    var unused = run("soffice --headless --convert-to html --outdir " + temporary, file);
    String html = Files.readString(temporary.resolve("selectie.html"));
    assertHas(html, "Vorming 1", "<ol", "sdfootnote2", "<i>Eten &amp; drinken</i>");
  }

  @Test
  void bibutilsReadsRis() throws Exception {
    String mods = run("ris2xml", file("werken.ris", Bibliography.ris(cited())));
    assertEquals(3, mods.split("<mods ", -1).length - 1, mods);
    assertHas(mods, "<title>Eten &amp; drinken</title>", "<title>Samen groeien</title>");
    assertHas(mods, "<namePart type=\"family\">van der Molen</namePart>", "10.1000/a_b");
    assertHas(mods, "<start>45</start>", "<end>67</end>");
  }

  @Test
  void bibutilsReadsBibTex() throws Exception {
    String mods = run("bib2xml -i utf8", file("werken.bib", Bibliography.bibTex(cited())));
    assertEquals(3, mods.split("<mods ", -1).length - 1, mods);
    assertHas(mods, "Zoë", "Kind en Gezin", "Zomer &amp; Zoon");
  }

  @Test
  void pandocGivesBackFromBibTexWhatCslJsonSays() throws Exception {
    String json = run("pandoc -f bibtex -t csljson", file("w.bib", Bibliography.bibTex(cited())));
    String flat = json.replaceAll("\\s+", " ");
    assertHas(flat, "\"title\": \"Eten & drinken: 100% {samen} _thuis_ #1 <nu> \\\\ ~ ^ $\"");
    // As "non-dropping-particle" or "dropping-particle".
    assertHas(flat, "\"family\": \"Molen\"", "dropping-particle\": \"van der\"");
    assertHas(flat, "\"literal\": \"Kind en Gezin\"", "\"container-title\": \"Blad voor ouders\"");
  }

  @Test
  void pandocWritesALiteratureListFromCslJson() throws Exception {
    Path json = file("werken.json", Bibliography.cslJson(cited()));
    Path text = file("tekst.md", "Zie [@eten, p. 46], [@slapen] en [@spelen].\n");
    String list = run("pandoc --citeproc -t plain --bibliography", json, text);
    String flat = list.replaceAll("\\s+", " ");
    assertTrue(flat.contains("van der Molen") || flat.contains("Molen, Jan van der"), flat);
    assertHas(flat, "Samen groeien", "45–67");
  }

  @Test
  void citeprocForPythonReadsCslJson() throws Exception {
    Path json = file("werken.json", Bibliography.cslJson(cited()));
    Path script = Resources.file(getClass(), "lijst.py");
    String list = run("python3", script, json);
    assumeTrue(!list.equals("absent\n"), "python3-citeproc is not installed");
    assertEquals(3, list.lines().count(), list);
    assertHas(list, "Samen groeien", "Blad voor ouders", "Kind en Gezin");
  }

  @Test
  void pythonReadsTheTableCellForCell() throws Exception {
    Cited work =
        Cited.work(
            "title: \"Eten; 'drinken'\"", "## Zij zei \"ja\"\n\nEén; twee,\n\n-3 is geen som.");
    Path csv =
        file(
            "tabel.csv",
            PassageExport.csv(Stream.of(PassageExportTest.taken(work, "")))
                .collect(Collectors.joining()));
    Path script = Resources.file(getClass(), "lees.py");
    assertEquals(
        "['werk/', \"Eten; 'drinken'\", 'Zij zei \"ja\"', 'Eén; twee,\\n\\n-3 is geen som.']\n",
        run("python3", script, csv));
  }

  @Test
  void pandocFindsEveryWordOfAnExportInMarkdownAndHtml() throws Exception {
    Cited work =
        Cited.work(
            "title: Eten", "## Een *ster* & <b>\n\n1\\. Geen lijst, [geen](link) en 'n _lijn_.");
    Taken taken = PassageExportTest.taken(work, "");
    Booklet booklet = new Booklet("Kop", () -> Stream.of(taken));
    String words = taken.passage().text();
    for (String form : List.of("commonmark", "html")) {
      Stream<String> parts = form.equals("html") ? booklet.html() : booklet.markdown();
      String text = parts.collect(Collectors.joining());
      String plain = run("pandoc -t plain --wrap=none -f", form, file("uit." + form, text));
      assertTrue(plain.contains(words), plain + "\n--\n" + words);
    }
  }
}
