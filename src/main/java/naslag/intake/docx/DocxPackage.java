package naslag.intake.docx;

import naslag.intake.source.BoundedZip;
import naslag.intake.report.ImportLog;
import naslag.intake.blocks.Numerals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jsoup.nodes.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A docx as the converter gets it: its text prepared, its pictures left out. */
final class DocxPackage {
  static final String BODY = "word/document.xml";

  private DocxPackage() {}

  static InputStream prepared(BoundedZip zip, ImportLog log) throws IOException {
    Document document = zip.xml(BODY);
    DocxBody.prepare(
        document,
        zip.xml("word/styles.xml"),
        zip.xml("word/numbering.xml"),
        pages(zip),
        log);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      // It is read once and thrown away.
      out.setLevel(1);
      for (String name : zip.names()) {
        if (name.matches("(?i)(?:word/.*|_rels/.*|[^/]*)\\.(?:xml|rels)")) {
          byte[] part =
              name.equals(BODY)
                  ? document.outerHtml().getBytes(StandardCharsets.UTF_8)
                  : zip.bytes(name);
          check(part);
          out.putNextEntry(new ZipEntry(name));
          out.write(part);
          out.closeEntry();
        }
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  /** The converter's own parser would say on the screen what is wrong with a damaged part. */
  private static void check(byte[] part) throws IOException {
    try {
      SAXParserFactory parsers = SAXParserFactory.newInstance();
      parsers.setNamespaceAware(true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parsers.newSAXParser().parse(new ByteArrayInputStream(part), new DefaultHandler());
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("a part is no XML", e);
    }
  }

  /** How many the word processor counted when it last saved the file; 0 when it does not say. */
  private static int pages(BoundedZip zip) throws IOException {
    org.jsoup.nodes.Element pages =
        zip.xml("docProps/app.xml").getElementsByTag("Pages").first();
    return pages == null ? 0 : Numerals.parse(pages.text().strip(), 0);
  }
}
