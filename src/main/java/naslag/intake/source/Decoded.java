package naslag.intake.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /**
   * What Dutch has beyond ASCII: letters, capitals at the beginning of a word, signs at its edge.
   */
  private static final Pattern USUAL =
      Pattern.compile(
          "’|[éèêëïîíöôóòüûúùáàâäåçñøßœæãõ]|(?<!\\p{L})[ÉÈÊËÏÎÍÖÔÓÜÛÚÁÀÂÄÅÇÑØŒÆ]"
              + "|(?<!\\p{L})S|S(?!\\p{L})"
                  .replace("S", "[“”‘‚„«»–—…€£§°•·©®™½¼¾²³±\u00A0\u00AD]"));

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
    String mark = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
    return mark.matches("ÿþ\0\0|\0\0þÿ")
        ? Optional.of(Charset.forName("UTF-32"))
        : mark.matches("(?s)(?:ÿþ|þÿ).*") ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
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
    long beyond = text.chars().filter(c -> c > 127).count();
    return beyond == 0 ? 1 : (double) USUAL.matcher(text).results().count() / beyond;
  }
}
