package naslag.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads the bytes of a page: in the encoding that it states, unless it cannot be that one. */
final class HtmlSource {
  private HtmlSource() {}

  static Document read(Path file, ImportLog log) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Document stated = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    if (!stated.charset().equals(StandardCharsets.UTF_8) || isUtf8(bytes)) {
      return stated;
    }
    log.repaired(0, Repair.Kind.ENCODING, "gelezen als Windows-1252, bewaard als UTF-8");
    return Jsoup.parse(new String(bytes, Charset.forName("windows-1252")), "");
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
