package naslag.intake.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text of bytes that are UTF-8, or else Windows-1252; a byte order mark is left out.
 *
 * @param encoding "UTF-8" or "Windows-1252"
 */
public record Decoded(String text, String encoding) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  public static Decoded of(byte[] bytes) {
    if (!isUtf8(bytes)) {
      return new Decoded(new String(bytes, WINDOWS), "Windows-1252");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, "UTF-8");
  }

  public static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
