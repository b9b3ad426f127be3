package naslag.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of an address after the question mark, decoded.
 *
 * @param values by name, in order
 */
record Parameters(Map<String, List<String>> values) {
  private static final int MOST = 64;

  /**
   * Reads what a browser sent.
   *
   * @param raw still encoded; null when there was no question mark
   * @throws IllegalArgumentException when it is not encoded as addresses are, or has too many
   */
  static Parameters of(@Nullable String raw) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (raw != null && !raw.isEmpty()) {
      String[] pairs = raw.split("&", -1);
      if (pairs.length > MOST) {
        throw new IllegalArgumentException("too many parameters: " + pairs.length);
      }
      for (String pair : pairs) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.computeIfAbsent(words(name), key -> new ArrayList<>()).add(words(value));
      }
    }
    return new Parameters(values);
  }

  /**
   * What percent signs stand for; bytes of UTF-8 that came as they are, too.
   *
   * @param part a character for each byte
   * @throws IllegalArgumentException when a percent sign stands for nothing, or the bytes are no
   *     UTF-8
   */
  static String decoded(String part) {
    ByteBuffer bytes = ByteBuffer.allocate(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '%') {
        if (i + 3 > part.length()) {
          throw new IllegalArgumentException("cut off in a percent sign");
        }
        bytes.put((byte) HexFormat.fromHexDigits(part, i + 1, i + 3));
        i += 2;
      } else {
        bytes.put((byte) c);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("no UTF-8", e);
    }
  }

  private static String words(String part) {
    return decoded(part.replace('+', ' '));
  }

  /** The first value, "" when there is none. */
  String first(String name) {
    return values.getOrDefault(name, List.of("")).getFirst();
  }

  /** Every value that is not blank. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /**
   * A number.
   *
   * @param otherwise when it is absent
   * @throws IllegalArgumentException naming the value that is no number from {@code least} to
   *     {@code most}
   */
  int number(String name, int least, int most, int otherwise) {
    String value = first(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    int number;
    try {
      number = Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is no number: " + value, e);
    }
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          name + " goes from " + least + " to " + most + ": " + number);
    }
    return number;
  }
}
