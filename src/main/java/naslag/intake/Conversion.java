package naslag.intake;

import java.nio.file.Path;
import java.util.function.IntConsumer;

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
      SourceFile.Document document, FoundMetadata said, ImportLog log, IntConsumer progress) {
    String name = String.valueOf(document.file().getFileName());
    return switch (document.format()) {
      case PDF -> pdf(document.file(), name, said, log, progress);
      case ZIP -> new Refused(name + " is een zip; pak ze uit en lees de bestanden erin apart in.");
      case HTML -> new Refused(name + " is html; bewaar de tekst als gewone tekst (UTF-8).");
    };
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
