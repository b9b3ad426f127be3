package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import naslag.corpus.MarkdownReader;
import naslag.corpus.Work;
import naslag.corpus.WorkField;
import naslag.intake.Importer.ImportOptions;
import naslag.intake.Importer.Outcome;
import naslag.intake.Importer.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** html, epub and docx of our own, each to the same kind of work. */
class MarkupImportTest {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="nl-BE"><head><title>Kippen houden | De buurt</title>
      <meta name="citation_title" content="Kippen houden">
      <meta name="citation_author" content="Lies Verhaeghe"><meta name="citation_author" content="Omar Aydin">
      <meta name="citation_publication_date" content="2019/05/01">
      <style>p { color: red }</style></head>
      <body><nav><a href="/">Thuis</a></nav>
      <h1>Kippen houden</h1>
      <p>Een kip vraagt <em>weinig</em> en geeft <b>veel</b>: eieren, mest en gezelschap.</p>
      <h2>2.1 Het hok</h2>
      <p>Zet het hok droog.<sup><a href="#fn1" id="ref1">1</a></sup> Vers stro
      houdt de poten warm.</p>
      <ul><li>water<ul><li>elke dag vers</li></ul></li><li><p>graan</p><p>en wat schelpen</p></li></ul>
      <table><tr><th>Kip</th><th>Eieren</th></tr><tr><td>Bet</td><td>5</td></tr></table>
      <h3>Wat ze eten</h3>
      <blockquote><p>Wie goed strooit, raapt goed.</p></blockquote>
      <pre>maandag  graan
      dinsdag  groen</pre>
      <p>Meer staat bij <a href="https://voorbeeld.example/kip">de bond</a>.</p>
      <hr><ol class="footnotes"><li id="fn1" class="footnote">Een tegel volstaat. <a href="#ref1">↩</a></li></ol>
      <script>alert(1)</script></body></html>
      """;

  @TempDir Path dir;

  private Outcome run(Path file) throws IOException {
    return new Markup(dir).run(file);
  }

  private String markdown(Path file) throws IOException {
    return new Markup(dir).markdown(file);
  }

  private Path file(String name, String text) throws IOException {
    return new Markup(dir).file(name, text);
  }

  private Path zip(String name, Map<String, String> entries) throws IOException {
    return new Markup(dir).zip(name, entries);
  }

  @Test
  void aPageKeepsItsHeadingsListsTableEmphasisAndNote() throws IOException {
    String text = markdown(file("kippen.html", PAGE)).replace("\n  \n", "\n\n");
    assertTrue(text.contains("## 2.1 Het hok\n"), text);
    assertTrue(text.contains("### Wat ze eten\n"), text);
    assertTrue(text.contains("vraagt *weinig* en geeft **veel**: eieren"), text);
    assertTrue(text.contains("Zet het hok droog.\\[1\\] Vers stro houdt"), text);
    assertTrue(text.contains("\n\n\\[1\\] Een tegel volstaat.\n"), text);
    assertTrue(text.contains("- water\n\n  - elke dag vers\n"), text);
    assertTrue(text.contains("- graan\n\n  en wat schelpen\n"), text);
    assertTrue(text.contains("Kip | Eieren\nBet | 5\n"), text);
    assertTrue(text.contains("> Wie goed strooit"), text);
    assertTrue(text.contains("[de bond](https://voorbeeld.example/kip)"), text);
    assertFalse(text.contains("Thuis") || text.contains("alert") || text.contains("color"), text);
    assertEquals(1, text.split("# Kippen houden", -1).length - 1, text);
  }

  @Test
  void aPageTellsWhoWroteItWhenAndInWhatLanguage() throws IOException {
    Work work = MarkdownReader.read("k", "k.md", markdown(file("kippen.html", PAGE))).work();
    assertEquals("Kippen houden", work.metadata().title());
    assertEquals(List.of("Lies Verhaeghe", "Omar Aydin"), work.metadata().creators());
    assertEquals("2019", work.metadata().date());
    assertEquals("nl-BE", work.metadata().text(WorkField.LANGUAGE));
  }

  private Map<String, String> epub() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("mimetype", "application/epub+zip");
    entries.put(
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='OEBPS/boek.opf'/></rootfiles></container>");
    entries.put(
        "OEBPS/boek.opf",
        """
        <package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>De geit</dc:title>
        <dc:creator>Jan Maes</dc:creator><dc:date>2021-03-04</dc:date><dc:language>nl</dc:language>
        <dc:identifier>urn:isbn:978-90-000-0000-1</dc:identifier></metadata>
        <manifest><item id="nav" properties="nav" href="nav.xhtml"/><item id="een" href="hoofdstuk%201.xhtml"/>
        <item id="twee" href="twee.xhtml"/></manifest>
        <spine><itemref idref="nav"/><itemref idref="een"/><itemref idref="twee"/></spine></package>
        """);
    entries.put(
        "OEBPS/nav.xhtml", "<html><body><nav><ol><li>Een geit</li></ol></nav></body></html>");
    entries.put(
        "OEBPS/hoofdstuk 1.xhtml",
        """
        <?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>
        <a id="top"/><h1>Een geit</h1><p>Ze staat <span epub:type="pagebreak" id="p12" title="12"/>op
        de kar en kijkt rond.</p></body></html>
        """);
    entries.put(
        "OEBPS/twee.xhtml",
        "<html><body><h1>De stal</h1><h2>Stro</h2><p>Stro is goedkoop &amp; warm.</p></body></html>");
    return entries;
  }

  @Test
  void anEpubIsReadInTheOrderOfItsSpineWithItsPages() throws IOException {
    String text = markdown(zip("geit.epub", epub()));
    assertTrue(text.indexOf("## Een geit") < text.indexOf("## De stal"), text);
    assertTrue(text.contains("### Stro"), text);
    assertTrue(text.contains("Ze staat <!-- p. 12 --> op de kar"), text);
    assertTrue(text.contains("identifier: urn:isbn:9789000000001"), text);
    assertTrue(text.contains("title: De geit") && text.contains("creator: Jan Maes"), text);
  }

  @Test
  void aLockedEpubIsRefused() throws IOException {
    Map<String, String> entries = epub();
    entries.put(
        "META-INF/encryption.xml",
        "<encryption><enc:CipherReference URI='OEBPS/twee.xhtml'/></encryption>");
    refused(zip("slot.epub", entries), "DRM");
  }

  @Test
  void aDocxKeepsHeadingsListsAndNotes() throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    String word = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    entries.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
    entries.put(
        "_rels/.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
            + " Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
            + " Target='word/document.xml'/></Relationships>");
    entries.put(
        "word/styles.xml",
        "<w:styles "
            + word
            + "><w:style w:type='paragraph' w:styleId='Kop2'><w:name w:val='heading 2'/>"
            + "</w:style></w:styles>");
    entries.put(
        "word/footnotes.xml",
        "<w:footnotes "
            + word
            + "><w:footnote w:id='4'><w:p><w:r><w:t>Of een schaap.</w:t></w:r></w:p>"
            + "</w:footnote></w:footnotes>");
    entries.put(
        "word/document.xml",
        "<w:document "
            + word
            + "><w:body><w:p><w:pPr><w:pStyle w:val='Kop2'/></w:pPr><w:r><w:t>De wei</w:t>"
            + "</w:r></w:p><w:p><w:r><w:t>Een geit graast</w:t></w:r><w:r><w:footnoteReference w:id='4'/></w:r>"
            + "<w:r><w:t> en </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>blaat</w:t></w:r><w:r><w:t>.</w:t></w:r>"
            + "</w:p><w:p><w:r><w:t>Daarna slaapt ze.</w:t></w:r></w:p></w:body></w:document>");
    entries.put(
        "docProps/core.xml",
        "<cp:coreProperties><dc:title>Geiten</dc:title><dc:creator>Jan Maes; Ria Nys</dc:creator></cp:coreProperties>");
    String text = markdown(zip("geiten.docx", entries));
    assertTrue(text.contains("## De wei\n\nEen geit graast\\[1\\] en **blaat**."), text);
    assertTrue(text.indexOf("\\[1\\] Of een schaap.") < text.indexOf("Daarna slaapt"), text);
    assertTrue(text.contains("- Jan Maes\n- Ria Nys"), text);
  }

  @Test
  void aZipThatExplodesABrokenOneAndAnotherKindAreRefused() throws IOException {
    Path bomb = dir.resolve("bom.docx");
    try (OutputStream raw = Files.newOutputStream(bomb);
        ZipOutputStream out = new ZipOutputStream(raw)) {
      out.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 40; i++) {
        out.write(zeros);
      }
    }
    refused(bomb, "ontploffen");
    byte[] whole = Files.readAllBytes(zip("geit.epub", epub()));
    refused(
        Files.write(dir.resolve("half.epub"), java.util.Arrays.copyOf(whole, whole.length / 2)),
        "beschadigd");
    refused(zip("foto.zip", Map.of("foto.jpg", "x")), "geen docx of epub");
    refused(
        zip("nota.odt", Map.of("mimetype", "application/vnd.oasis.opendocument.text")),
        "OpenDocument");
    refused(file("leeg.html", "<!doctype html><html><body><nav>x</nav></body></html>"), "woorden");
  }

  private void refused(Path file, String because) throws IOException {
    String reason = assertInstanceOf(Outcome.Refused.class, run(file)).reason();
    assertTrue(reason.contains(because) && reason.contains(";") && reason.endsWith("."), reason);
  }

  @Test
  void aRecordBesideTheFileSaysWhatTheFileDoesNot() throws IOException {
    file(
        "verhaal.ris",
        """
        TY  - CHAP
        TI  - Het paard
        AU  - Claes, Mia
        AU  - Bah, Ibrahima
        PY  - 2017///
        T2  - Dieren
        PB  - De Wei
        ER  -
        """);
    String text = markdown(file("verhaal.txt", "Het paard stond stil en wachtte op de boer.\n"));
    assertTrue(
        text.contains("title: Het paard") && text.contains("- Mia Claes\n- Ibrahima Bah"), text);
    assertTrue(text.contains("isPartOf: Dieren") && text.contains("publisher: De Wei"), text);
    file(
        "ezel.csv",
        "bestand;titel;auteur;jaar\nanders.txt;Niet dit;Niemand;1999\nezel.txt;\"De ezel; een leven\";Nys, Ria;2008\n");
    String second = markdown(file("ezel.txt", "De ezel droeg het koren naar de molen.\n"));
    assertTrue(second.contains("De ezel; een leven") && second.contains("Ria Nys"), second);
    assertTrue(second.contains("2008"), second);
  }

  @Test
  void whatIsMissingIsAskedAndNothingElse() throws IOException {
    List<String> asked = new java.util.ArrayList<>();
    Prompt asker =
        (name, missing) -> {
          asked.add(name + " " + missing);
          return new Prompt.Answers("", List.of("Ria Nys"), "2001");
        };
    Path kip = file("kippen.html", PAGE);
    Importer importer = Importer.into(dir.resolve("corpus"), "", page -> {}, () -> {}, asker);
    importer.importFile(kip, ImportOptions.none());
    assertEquals(List.of(), asked);
    Path loose =
        file("los.txt", "Een titel\n\nDe muis zat in het graan en at, en de kat keek toe.\n");
    Outcome done = importer.importFile(loose, ImportOptions.none());
    assertEquals(1, asked.size());
    String text = Files.readString(assertInstanceOf(Outcome.Imported.class, done).output());
    assertTrue(text.contains("Ria Nys") && text.contains("2001"), text);
    assertInstanceOf(Outcome.Unchanged.class, importer.importFile(loose, ImportOptions.none()));
    assertEquals(1, asked.size());
  }
}
