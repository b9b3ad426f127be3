package naslag.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * UTF-8 that was read as Windows-1252 ("Ã«" for "ë"), and what it was. Certain by construction: a
 * spot counts only when its bytes under Windows-1252 are sound UTF-8 for what Europe writes. Leads
 * that Dutch has in capitals before an apostrophe ("BELGIË’S") are left out.
 */
final class Mojibake {
  private static final Pattern SUSPECT = Pattern.compile("[ÂÃÅâðï][^\\x00-\\x7f]+");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Text that went through the mill more often was never seen. */
  private static final int MOST_ROUNDS = 3;

  private Mojibake() {}

  /**
   * A wrong piece of a line.
   *
   * @param start offset in UTF-16 units
   */
  record Spot(int start, String written, String meant) {}

  static List<Spot> in(String line) {
    List<Spot> spots = new ArrayList<>();
    Matcher suspect = SUSPECT.matcher(line);
    while (suspect.find()) {
      String written = suspect.group();
      Optional<String> meant = meant(written);
      // A run of strange letters may end in one that belongs to the text: "Ã«’".
      for (int end = written.length() - 1; meant.isEmpty() && end > 1; end--) {
        written = written.substring(0, end);
        meant = meant(written);
      }
      if (meant.isPresent()) {
        spots.add(new Spot(suspect.start(), written, meant.get()));
      }
    }
    return spots;
  }

  /** The line as it was meant. */
  static String mended(String line) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Spot spot : in(line)) {
      out.append(line, from, spot.start()).append(spot.meant());
      from = spot.start() + spot.written().length();
    }
    return out.append(line.substring(from)).toString();
  }

  private static Optional<String> meant(String written) {
    Optional<String> meant = Optional.empty();
    String text = written;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Optional<String> once = once(text);
      if (once.isEmpty() || once.get().length() >= text.length()) {
        break;
      }
      meant = once;
      text = once.get();
    }
    return meant;
  }

  private static Optional<String> once(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    try {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        // Five bytes mean nothing under Windows-1252; programs let them through as control signs.
        boolean itself = c < 0x100;
        bytes.put(itself ? (byte) c : WINDOWS.newEncoder().encode(CharBuffer.wrap("" + c)).get());
      }
      String read = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      return read.codePoints().allMatch(Mojibake::isExpected)
          ? Optional.of(read)
          : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** What stands in European texts: accented letters, quotes, dashes, and emoji. */
  private static boolean isExpected(int c) {
    return (c >= 0xA0 && c <= 0x17F) || (c >= 0x2010 && c <= 0x2122) || c >= 0x1F300 || c == 0xFEFF;
  }
}
