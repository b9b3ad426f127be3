package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/**
 * Holds the shipped lexicon against the word list it is made of, Debian's {@code wdutch}.
 *
 * <p>{@code mvn test -Dtest=LexiconResourceTest -Dnaslag.lexicon.write=true} makes it anew; the
 * digest in {@link Lexicon} then wants the value this test names.
 */
final class LexiconResourceTest {

  private static final Path LIST = Path.of("/usr/share/dict/dutch");

  /** The list of wdutch 1:2.20.19-2, the one the shipped file was made of. */
  private static final long LIST_CRC = 2763940556L;

  @Test
  void theGeneratorGivesTheShippedFileAgain() throws IOException {
    assumeTrue(Files.isReadable(LIST), "the word list of Debian's wdutch is not installed");
    byte[] list = Files.readAllBytes(LIST);
    boolean write = Boolean.getBoolean("naslag.lexicon.write");
    assumeTrue(write || crc(list) == LIST_CRC, "another version of wdutch: crc " + crc(list));
    byte[] made =
        LexiconGenerator.generate(new String(list, StandardCharsets.UTF_8).lines().toList());
    if (write) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (DeflaterOutputStream out =
          new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
        out.write(made);
      }
      Files.write(
          Path.of("src/main/resources/naslag/dutch", Lexicon.RESOURCE), packed.toByteArray());
    }
    assertEquals(LIST_CRC, crc(list));
    assertArrayEquals(made, shipped());
  }

  @Test
  void theDigestIsThatOfTheShippedFile() throws IOException {
    assertEquals(Long.toHexString(crc(shipped())), Lexicon.DIGEST);
  }

  private static byte[] shipped() throws IOException {
    try (InputStream in =
        new InflaterInputStream(
            Objects.requireNonNull(Lexicon.class.getResourceAsStream(Lexicon.RESOURCE)))) {
      return in.readAllBytes();
    }
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
