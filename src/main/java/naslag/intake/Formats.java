package naslag.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jsoup.nodes.Document;

/** Gives each file to the reader of its format. */
final class Formats {
  private Formats() {}

  /**
   * Reads a file that is no plain text.
   *
   * @param said what a person or a record beside the file says of it
   */
  static Extraction of(
      SourceFile.Document document, FoundMetadata said, ImportLog log, IntConsumer progress)
      throws IOException {
    String name = String.valueOf(document.file().getFileName());
    return switch (document.format()) {
      case PDF -> pdf(document.file(), name, said, log, progress);
      case ZIP -> zip(document.file(), name, said, log, progress);
      case HTML -> html(document.file(), name, said, log);
    };
  }

  private static Extraction html(Path file, String name, FoundMetadata said, ImportLog log)
      throws IOException {
    if (Files.size(file) > SourceFile.LARGEST) {
      return new Extraction.Refused(
          name + " is groter dan 64 MB; knip de tekst in delen en lees die apart in.");
    }
    try {
      Document document = HtmlSource.read(file, log);
      FoundMetadata all = said.or(HtmlMetadata.of(document));
      String windowTitle = HtmlMetadata.windowTitle(document);
      List<Element> elements = HtmlReader.read(HtmlBook.of(document, log), log);
      return MarkupContent.of(elements, name, all, windowTitle, "html");
    } catch (IllegalStateException | StackOverflowError e) {
      return new Extraction.Refused(tangled(name));
    }
  }

  /** The refusal of a file whose elements are nested too deep, or too many. */
  static String tangled(String name) {
    return name
        + " is te groot of zit te diep in elkaar; knip het in delen, of bewaar het uit een"
        + " browser als pdf, en lees die in.";
  }

  /** Reads the pages of a folder as one work. */
  static Extraction of(
      HtmlFolder folder, String name, FoundMetadata said, ImportLog log, IntConsumer progress)
      throws IOException {
    if (folder.size() > SourceFile.LARGEST) {
      return new Extraction.Refused(
          name + " is samen groter dan 64 MB; lees de bladzijden zonder --samen in.");
    }
    try {
      return folder.read(said, log, progress);
    } catch (IllegalStateException | StackOverflowError e) {
      return new Extraction.Refused(tangled(name));
    }
  }

  private static Extraction zip(
      Path file, String name, FoundMetadata said, ImportLog log, IntConsumer progress)
      throws IOException {
    try (BoundedZip zip = BoundedZip.open(file)) {
      Optional<String> epub = zip.folderOf("META-INF/container.xml");
      if (epub.isPresent()) {
        return EpubReader.read(zip, epub.get(), name, said, log, progress);
      }
      if (zip.has("word/document.xml")) {
        return DocxReader.read(zip, name, said, log);
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

  private static Extraction pdf(
      Path file, String name, FoundMetadata said, ImportLog log, IntConsumer progress) {
    return switch (PdfReader.read(file, progress)) {
      case PdfReader.Result.Refused(String reason) -> new Extraction.Refused(reason);
      case PdfReader.Result.Read(PdfContent content) ->
          PdfConversion.convert(content, name, said, log);
    };
  }
}
