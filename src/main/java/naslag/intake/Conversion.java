package naslag.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What came of reading a file: a work to be, or the reason why not. */
sealed interface Conversion {

  /**
   * Read.
   *
   * @param readAs what the file was read as, in Dutch, for the report
   * @param place what the places of the report count: "regel", "blz."
   */
  record Done(Converted converted, String readAs, String place) implements Conversion {}

  /** One Dutch sentence with the way out. */
  record Refused(String reason) implements Conversion {}

  /**
   * Reads a file that is no plain text.
   *
   * @param said what a person or a record beside the file says of it
   */
  static Conversion of(
      SourceFile.Document document, FoundMetadata said, ImportLog log, IntConsumer progress)
      throws IOException {
    String name = String.valueOf(document.file().getFileName());
    return switch (document.format()) {
      case PDF -> pdf(document.file(), name, said, log, progress);
      case ZIP -> zip(document.file(), name, said, log, progress);
      case HTML -> html(document.file(), name, said, log);
    };
  }

  private static Conversion html(Path file, String name, FoundMetadata said, ImportLog log)
      throws IOException {
    if (Files.size(file) > SourceFile.LARGEST) {
      return new Refused(
          name + " is groter dan 64 MB; knip de tekst in delen en lees die apart in.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      Document document = Jsoup.parse(in, null, "");
      FoundMetadata all = said.or(HtmlMetadata.of(document));
      String windowTitle = HtmlMetadata.windowTitle(document);
      List<Element> elements = HtmlReader.read(HtmlBook.of(document, log), log);
      return saysNothing(elements)
          ? new Refused(name + " bevat geen woorden; er valt niets in te lezen.")
          : new Done(HtmlConversion.convert(elements, name, all, windowTitle, log), "html", "blok");
    } catch (IllegalStateException | StackOverflowError e) {
      return new Refused(
          name
              + " zit te diep in elkaar om te lezen; open het in een browser, bewaar het als pdf en"
              + " lees die in.");
    }
  }

  /** Headings without a word below them are a list of contents. */
  static boolean saysNothing(List<Element> elements) {
    return elements.stream().noneMatch(Element.Body.class::isInstance);
  }

  private static Conversion zip(
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
      String type = new String(zip.bytes("mimetype"), StandardCharsets.US_ASCII);
      return new Refused(
          type.contains("opendocument")
              ? name + " is een OpenDocument-bestand; bewaar het als docx en probeer opnieuw."
              : name + " is een zip, geen docx of epub; pak ze uit en lees de bestanden apart in.");
    } catch (BoundedZip.TooLarge e) {
      return new Refused(
          name + " " + e.getMessage() + " en wordt niet gelezen; vraag het bestand opnieuw op.");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A damaged package makes its parsers fail in many ways; all mean the same to a person.
      return new Refused(
          name + " is beschadigd; vraag het bestand opnieuw op of bewaar het opnieuw als docx.");
    }
  }

  private static Conversion pdf(
      Path file, String name, FoundMetadata said, ImportLog log, IntConsumer progress) {
    return switch (PdfReader.read(file, progress)) {
      case PdfReader.Result.Refused(String reason) -> new Refused(reason);
      case PdfReader.Result.Read(PdfContent content) ->
          new Done(PdfConversion.convert(content, name, said, log), "pdf", "blz.");
    };
  }
}
