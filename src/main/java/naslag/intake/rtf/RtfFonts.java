package naslag.intake.rtf;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naslag.intake.office.WordPage;

/** The fonts of an rtf file: the code page of each, and what the letters of symbols stand for. */
final class RtfFonts {
  /** The number of the code page of fonts of symbols. */
  private static final int SYMBOLS = 2;

  /** The number of a {@code \fcharset} and the name of its code page. */
  private static final Map<Integer, String> CHARSETS =
      Stream.of(
              ("77=x-MacRoman 128=windows-31j 129=x-windows-949 134=GBK 136=Big5 161=windows-1253"
                      + " 162=windows-1254 163=windows-1258 177=windows-1255 178=windows-1256"
                      + " 186=windows-1257 204=windows-1251 222=x-windows-874 238=windows-1250"
                      + " 254=IBM437 255=IBM850")
                  .split(" "))
          .map(row -> row.split("="))
          .collect(toMap(row -> Integer.valueOf(row[0]), row -> row[1]));

  /** What the file says of all its text, and the number of that code page. */
  private static final Map<String, Integer> COMMON = Map.of("mac", 77, "pc", 254, "pca", 255);

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
    ansi = charset(CHARSETS.getOrDefault(COMMON.getOrDefault(word, -1), page));
  }

  private Charset charset(String name) {
    return Charset.isSupported(name) ? Charset.forName(name) : ansi;
  }

  /** The words that these bytes are in a font. */
  String words(int font, byte[] bytes) {
    int number = charsets.getOrDefault(font, 0);
    return number == SYMBOLS
        ? IntStream.range(0, bytes.length)
            .mapToObj(i -> symbol(font, bytes[i]))
            .collect(Collectors.joining())
        : new String(bytes, charset(CHARSETS.getOrDefault(number, ansi.name())));
  }

  /** A character by its number, which a font of symbols has in a range of its own. */
  String character(int font, int code) {
    return code >= 0xF000 && code <= 0xF0FF
        ? symbol(font, code)
        : Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }

  private String symbol(int font, int code) {
    return WordPage.symbol(names.getOrDefault(font, ""), "%02X".formatted(code & 255));
  }
}
