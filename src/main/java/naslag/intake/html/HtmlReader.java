package naslag.intake.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import naslag.intake.blocks.Element;
import naslag.intake.blocks.Extraction;
import naslag.intake.markup.HtmlBook;
import naslag.intake.markup.MarkupContent;
import naslag.intake.markup.MarkupReader;
import naslag.intake.report.ImportLog;
import naslag.intake.report.Repair;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.Source;
import naslag.intake.source.SourceFile;
import naslag.intake.source.SourceFile.Decoded;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads a page of html, or a folder whose pages are one work. */
public final class HtmlReader {
  private HtmlReader() {}

  /** Reads a page or a folder. */
  public static Extraction read(Source source, ImportLog log) throws IOException {
    Optional<HtmlFolder> folder =
        source.file().format() == SourceFile.Format.FOLDER
            ? HtmlFolder.in(source.path())
            : Optional.empty();
    long size = folder.isPresent() ? folder.get().size() : Files.size(source.path());
    if (size > SourceFile.LARGEST) {
      return new Extraction.Refused(
          source.name()
              + (folder.isPresent()
                  ? " is samen groter dan 64 MB; lees de bladzijden zonder --samen in."
                  : " is groter dan 64 MB; knip de tekst in delen en lees die apart in."));
    }
    try {
      return folder.isPresent() ? folder.get().read(source, log) : page(source, log);
    } catch (IllegalStateException | StackOverflowError e) {
      return Extraction.Refused.tangled(source.name());
    }
  }

  private static Extraction page(Source source, ImportLog log) throws IOException {
    Document document = document(source.path(), log);
    FoundMetadata all = source.given().or(HtmlMetadata.of(document));
    String windowTitle = HtmlMetadata.windowTitle(document);
    List<Element> elements = MarkupReader.read(HtmlBook.of(document, log), log);
    return MarkupContent.of(elements, source.name(), all, windowTitle, "html");
  }

  /** A page in the encoding that it states, unless its bytes cannot be in that one. */
  static Document document(Path file, ImportLog log) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Document stated = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    if (!stated.charset().equals(StandardCharsets.UTF_8) || Decoded.isUtf8(bytes)) {
      return stated;
    }
    Decoded decoded = Decoded.of(bytes);
    log.repaired(
        0, Repair.Kind.ENCODING, "gelezen als " + decoded.encoding() + ", bewaard als UTF-8");
    return Jsoup.parse(decoded.text(), "");
  }
}
