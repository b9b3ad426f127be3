package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import naslag.intake.Importer.ImportOptions;
import naslag.intake.Importer.Outcome;

/** Small files of markup for tests, and what is made of them. */
final class Markup {
  private static final String WORD =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

  private final Path dir;

  Markup(Path dir) {
    this.dir = dir;
  }

  Outcome run(Path file) throws IOException {
    return Importer.into(dir.resolve("corpus")).importFile(file, ImportOptions.none());
  }

  String markdown(Path file) throws IOException {
    Outcome done = run(file);
    return Files.readString(
        assertInstanceOf(Outcome.Imported.class, done, done::toString).output());
  }

  String reason(Path file) throws IOException {
    return assertInstanceOf(Outcome.Refused.class, run(file)).reason();
  }

  Path file(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }

  /** A page with this body. */
  Path page(String name, String body) throws IOException {
    return file(
        name,
        "<!DOCTYPE html><html lang=\"nl\"><head><title>"
            + name
            + "</title></head><body>"
            + body
            + "</body></html>");
  }

  Path zip(String name, Map<String, String> entries) throws IOException {
    Path file = dir.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return file;
  }

  /** The parts of a docx with this body, styles and numbering. */
  static Map<String, String> docx(String styles, String numbering, String body) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
    entries.put(
        "_rels/.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
            + " Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
            + " Target='word/document.xml'/></Relationships>");
    entries.put("word/styles.xml", "<w:styles " + WORD + ">" + styles + "</w:styles>");
    entries.put("word/numbering.xml", "<w:numbering " + WORD + ">" + numbering + "</w:numbering>");
    entries.put(
        "word/document.xml", "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>");
    return entries;
  }

  /** A paragraph of Word: its properties, then its words. */
  static String p(String properties, String words) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  static String style(String id, String rest) {
    return "<w:style w:type='paragraph' w:styleId='" + id + "'>" + rest + "</w:style>";
  }

  /** The parts of an epub: its manifest items, its spine and its pages. */
  static Map<String, String> epub(String items, String spine, Map<String, String> pages) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='OEBPS/boek.opf'/></rootfiles></container>");
    entries.put(
        "OEBPS/boek.opf",
        "<package xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata><dc:title>Het hof</dc:title>"
            + "</metadata><manifest>"
            + items
            + "</manifest>"
            + spine
            + "</package>");
    pages.forEach((path, text) -> entries.put("OEBPS/" + path, text));
    return entries;
  }
}
