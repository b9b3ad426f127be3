package naslag.intake.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Text of bytes: in UTF-16 or UTF-32 when a byte order mark says so, else in UTF-8 if they can be
 * that, else in Windows-1252. A byte order mark is left out and every line ends with "\n" or "\r".
 *
 * @param encoding as a person would name it: "UTF-8", "UTF-16", "UTF-32" or "Windows-1252"
 */
public record Decoded(String text, String encoding) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** What older machines wrote, each as Java and as {@code iconv} call it. */
  private static final List<String> OLDER =
      List.of("IBM850 CP850", "IBM437 CP437", "x-MacRoman MACINTOSH");

  /** A letter of Dutch and of the names in it. */
  private static final String LETTERS = "éèêëïîíöôóòüûúùáàâäåçñøßœæãõÉÈÊËÏÎÍÖÔÓÜÛÚÁÀÂÄÅÇÑØŒÆ";

  /** Punctuation and signs, which are never between two letters. */
  private static final String SIGNS = "“”‘‚„«»–—…€£§°•·©®™½¼¾²³± \u00A0\u00AD";

  public Decoded {
    // Lines of mainframes and of word processors.
    text = text.replace("\r\u0085", "\n").replace('\u0085', '\n').replace('\u2028', '\n');
    text = text.replace("\u2029", "\n\n");
  }

  public static Decoded of(byte[] bytes) {
    Charset charset =
        marked(bytes)
            .orElse(isIn(StandardCharsets.UTF_8, bytes) ? StandardCharsets.UTF_8 : WINDOWS);
    String text = new String(bytes, charset);
    String name = charset.equals(WINDOWS) ? "Windows-1252" : charset.name();
    return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, name);
  }

  /** The encoding that a byte order mark states, other than UTF-8. */
  static Optional<Charset> marked(byte[] bytes) {
    int mark =
        IntStream.range(0, Math.min(4, bytes.length))
            .map(i -> (bytes[i] & 0xFF) << (24 - 8 * i))
            .reduce(0, (one, other) -> one | other);
    boolean wide = mark == 0xFFFE0000 || mark == 0xFEFF;
    boolean pairs = mark >>> 16 == 0xFFFE || mark >>> 16 == 0xFEFF;
    return wide && bytes.length > 2
        ? Optional.of(Charset.forName("UTF-32"))
        : pairs ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
  }

  public static boolean isUtf8(byte[] bytes) {
    return isIn(StandardCharsets.UTF_8, bytes);
  }

  private static boolean isIn(Charset charset, byte[] bytes) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * The way out, in Dutch, for bytes that are in none of these or that another encoding makes
   * better Dutch of.
   */
  static Optional<String> otherThanKnown(String file, byte[] bytes) {
    Optional<Charset> marked = marked(bytes);
    if (isUtf8(bytes) || marked.filter(charset -> isIn(charset, bytes)).isPresent()) {
      return Optional.empty();
    }
    double best = isIn(WINDOWS, bytes) ? likely(WINDOWS, bytes) : 0;
    String name = "";
    for (String older : OLDER) {
      String[] names = older.split(" ");
      double likely = Charset.isSupported(names[0]) ? likely(Charset.forName(names[0]), bytes) : 0;
      if (likely > best) {
        best = likely;
        name = names[1];
      }
    }
    if (name.isEmpty() && best >= 0.5) {
      return Optional.empty();
    }
    return Optional.of(
        best < 0.5
            ? "bewaar het als UTF-8 en probeer opnieuw."
            : "het lijkt %1$s: zet het om met “iconv -f %1$s -t UTF-8 '%2$s' > 'utf8-%2$s'” en lees"
                    .formatted(name, file)
                + " dat in.");
  }

  /** The share of the characters beyond ASCII that are letters or signs of Dutch in place. */
  private static double likely(Charset charset, byte[] bytes) {
    String text = new String(bytes, charset);
    int beyond = 0;
    int usual = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127) {
        beyond++;
        boolean after = i > 0 && Character.isLetter(text.charAt(i - 1));
        boolean before = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
        boolean letter = LETTERS.indexOf(c) >= 0 && (!Character.isUpperCase(c) || !after);
        boolean sign = SIGNS.indexOf(c) >= 0 && !(after && before);
        usual += c == '’' || letter || sign ? 1 : 0;
      }
    }
    return beyond == 0 ? 1 : (double) usual / beyond;
  }
}
