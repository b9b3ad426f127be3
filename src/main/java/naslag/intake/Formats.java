package naslag.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import naslag.intake.blocks.Extraction;
import naslag.intake.docx.DocxReader;
import naslag.intake.epub.EpubReader;
import naslag.intake.html.HtmlReader;
import naslag.intake.pdf.PdfReader;
import naslag.intake.report.ImportLog;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.Source;
import naslag.intake.text.TextReader;

/** Gives each file to the reader of its format. */
final class Formats {
  private Formats() {}

  static Extraction read(Source source, ImportLog log) throws IOException {
    return switch (source.file().format()) {
      case TEXT -> TextReader.read(source, log);
      case PDF -> PdfReader.read(source, log);
      case HTML, FOLDER -> HtmlReader.read(source, log);
      case ZIP -> zip(source, log);
    };
  }

  private static Extraction zip(Source source, ImportLog log) {
    String name = source.name();
    try (BoundedZip zip = BoundedZip.open(source.path())) {
      Optional<String> epub = zip.folderOf("META-INF/container.xml");
      if (epub.isPresent()) {
        return EpubReader.read(zip, epub.get(), source, log);
      }
      if (zip.has("word/document.xml")) {
        return DocxReader.read(zip, source, log);
      }
      return new Extraction.Refused(name + otherZip(zip));
    } catch (BoundedZip.TooLarge e) {
      return new Extraction.Refused(
          name + " " + e.getMessage() + " en wordt niet gelezen; vraag het bestand opnieuw op.");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A damaged package makes its parsers fail in many ways; all mean the same to a person.
      return new Extraction.Refused(
          name + " is beschadigd; vraag het bestand opnieuw op of bewaar het opnieuw als docx.");
    }
  }

  /** What a zip is that cannot be read, and the way out. */
  private static String otherZip(BoundedZip zip) throws IOException {
    String type = new String(zip.bytes("mimetype"), StandardCharsets.US_ASCII);
    if (type.contains("opendocument")) {
      return " is een OpenDocument-bestand; bewaar het als docx en probeer opnieuw.";
    }
    if (zip.has("ppt/presentation.xml")) {
      return " is een presentatie; bewaar ze als pdf en lees die in.";
    }
    if (zip.has("xl/workbook.xml")) {
      return " is een rekenblad; bewaar het als pdf en lees die in.";
    }
    return " is een zip, geen docx of epub; pak ze uit en lees de bestanden apart in.";
  }
}
