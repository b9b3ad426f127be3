package naslag.intake.rtf;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import naslag.intake.office.WordPage;
import naslag.intake.source.Typography;

/** The fonts of an rtf file: the code page of each, and what the letters of symbols stand for. */
final class RtfFonts {
  /** The number of the code page of fonts of symbols. */
  private static final int SYMBOLS = 2;

  /** The number of a {@code \fcharset} and the name of its code page. */
  private static final Map<String, String> CHARSETS = Typography.pairs("rtf code page");

  /** What the file says of all its text, and the number of that code page. */
  private static final Map<String, String> COMMON = Map.of("mac", "77", "pc", "254", "pca", "255");

  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, Integer> charsets = new HashMap<>();
  private Charset ansi = Charset.forName("windows-1252");

  void named(int font, String name) {
    names.putIfAbsent(font, name.replace(";", ""));
  }

  void charset(int font, int number) {
    charsets.put(font, number);
  }

  /** Sets the code page of the file: {@code \mac}, {@code \ansicpg1250}. */
  void common(String word, int value) {
    String page = value == 65001 ? "UTF-8" : "windows-" + value;
    ansi = charset(CHARSETS.getOrDefault(COMMON.getOrDefault(word, ""), page));
  }

  private Charset charset(String name) {
    return Charset.isSupported(name) ? Charset.forName(name) : ansi;
  }

  /** The words that these bytes are in a font. */
  String words(int font, byte[] bytes) {
    int number = charsets.getOrDefault(font, 0);
    // The name itself, which comes first, is in letters.
    return number == SYMBOLS && names.containsKey(font)
        ? IntStream.range(0, bytes.length)
            .mapToObj(i -> symbol(font, bytes[i]))
            .collect(Collectors.joining())
        : new String(bytes, charset(CHARSETS.getOrDefault(String.valueOf(number), ansi.name())));
  }

  /** A character by its number, which a font of symbols has in a range of its own. */
  String character(int font, int code) {
    return code >= 0xF000 && code <= 0xF0FF
        ? symbol(font, code)
        : Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }

  private String symbol(int font, int code) {
    return WordPage.symbol(names.getOrDefault(font, ""), 0xF000 | (code & 0xFF));
  }
}
