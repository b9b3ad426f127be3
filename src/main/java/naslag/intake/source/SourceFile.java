package naslag.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/** A file whose format is known, or one sentence that says why it cannot be read. */
public sealed interface SourceFile {
  /** Above this a text is no book any more; it is read whole into memory. */
  long LARGEST = 64L << 20;

  /** So many bytes tell what a file is. */
  int HEAD = 4096;

  /** Readers find the mark of a PDF within the first kilobyte. */
  int LATEST_PDF = 1024;

  /** What Naslag can read: recognised by the first bytes, never by the name. */
  enum Format {
    TEXT,
    PDF,
    /** A zip: a docx, odt, pptx or epub, or something else. */
    ZIP,
    RTF,
    HTML,
    /** A folder whose html pages are one work. */
    FOLDER
  }

  /**
   * A file that can be read.
   *
   * @param digest of the bytes, SHA-256 in hexadecimal
   * @param text decoded, for a plain text; "" for other formats, which are not read yet
   * @param encoding of the text as a person would name it; "" for other formats
   */
  record Opened(Format format, Path path, String digest, String text, String encoding)
      implements SourceFile {

    /** A file of a format that its reader decodes. */
    public Opened(Format format, Path path, String digest) {
      this(format, path, digest, "", "");
    }
  }

  /** One Dutch sentence with the way out. */
  record Unreadable(String reason) implements SourceFile {}

  /** Reads a file. */
  static SourceFile read(Path file) {
    String name = String.valueOf(file.getFileName());
    if (Files.isDirectory(file)) {
      return new Unreadable(
          name
              + " is een map zonder handleiding in html (een index.html met bladzijden ernaast);"
              + " noem de bestanden die erin staan.");
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
      // A device may have no end, and a pipe may never begin.
      return new Unreadable(
          name
              + " is geen gewoon bestand maar een apparaat, pijp of dode koppeling; laat het weg.");
    }
    byte[] bytes;
    try {
      Optional<Format> format = format(head(file), name);
      boolean bounded = !format.map(Set.of(Format.PDF, Format.ZIP)::contains).orElse(false);
      if (bounded && Files.size(file) > LARGEST) {
        return new Unreadable(name + " is groter dan 64 MB; knip het op, of bewaar het als docx.");
      }
      if (format.isPresent()) {
        return new Opened(format.get(), file, Digests.of(file));
      }
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new Unreadable(name + " bestaat niet; kijk na of de naam en de map juist zijn.");
    } catch (AccessDeniedException e) {
      return new Unreadable("je mag " + name + " niet lezen; vraag er leesrechten voor.");
    } catch (IOException e) {
      return new Unreadable(name + " is niet te lezen; kijk de schijf of de verbinding na.");
    }
    return decode(file, bytes);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  /** A byte order mark, declarations and comments. */
  Pattern BEFORE_MARKUP =
      Pattern.compile(
          "^(?:\u00EF\u00BB\u00BF|\uFEFF)?\\s*(?:(?:<\\?.*?\\?>|<!--.*?-->)\\s*)*", Pattern.DOTALL);

  private static Optional<Format> format(byte[] head, String name) {
    // For what is not marked only ASCII characters matter here.
    String start = new String(head, Decoded.marked(head).orElse(StandardCharsets.ISO_8859_1));
    int pdf = start.indexOf("%PDF-");
    if (pdf >= 0 && pdf < LATEST_PDF) {
      return Optional.of(Format.PDF);
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return Optional.of(Format.ZIP);
    }
    if (start.startsWith("{\\rtf")) {
      return Optional.of(Format.RTF);
    }
    String markup = BEFORE_MARKUP.matcher(start).replaceFirst("");
    // A note may begin with a tag as well as a page of which only the body was saved.
    String part = name.matches("(?i).*\\.x?html?") ? "|title|meta|p|div|h\\d|article|ul" : "";
    return markup.matches("(?is)<(?:!doctype\\s+html|html|head|body" + part + ")[\\s>].*")
        ? Optional.of(Format.HTML)
        : Optional.empty();
  }

  private static SourceFile decode(Path file, byte[] bytes) {
    String name = String.valueOf(file.getFileName());
    Optional<Foreign> kind = kind(bytes);
    if (kind.isPresent()) {
      return new Unreadable(name + " is " + kind.get() + ".");
    }
    Optional<String> other = Decoded.otherThanKnown(name, bytes);
    if (other.isPresent()) {
      return new Unreadable(name + " is geen UTF-8 en ook geen Windows-1252; " + other.get());
    }
    Decoded decoded = Decoded.of(bytes);
    String text = decoded.text();
    if (text.chars().noneMatch(Character::isLetter)) {
      return new Unreadable(name + " bevat geen woorden; er valt niets in te lezen.");
    }
    return new Opened(Format.TEXT, file, Digests.of(bytes), text, decoded.encoding());
  }

  /**
   * What a file is that Naslag does not read.
   *
   * @param name "een oud Word-document"
   * @param wayOut in Dutch, for one file or a whole folder, without a full stop
   */
  record Foreign(String name, String wayOut) {
    /** How the first bytes look as ISO-8859-1, the name and the way out. */
    private static final List<String> ALL = Typography.rows("unreadable.txt");

    /**
     * The kind of these bytes.
     *
     * @param start the first bytes as ISO-8859-1; for a zip "zip: ", its type and its entries
     */
    static Optional<Foreign> of(String start) {
      return ALL.stream()
          .map(row -> row.split(" \\| "))
          .filter(row -> start.matches("(?s)" + row[0]))
          .findFirst()
          .map(row -> new Foreign(row[1], row[2]));
    }

    /** The two as one clause. */
    @Override
    public String toString() {
      return name + "; " + wayOut;
    }
  }

  private static Optional<Foreign> kind(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      // The names of its parts tell one kind of old Office file from another; they are in UTF-16.
      start += new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    }
    Optional<Foreign> known = Foreign.of(start);
    return known.isPresent() || isText(bytes) ? known : Foreign.of("BINARY");
  }

  /** True when bytes may be text: marked as UTF-16, or hardly any controls and no zero. */
  static boolean isText(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    return Decoded.marked(bytes).isPresent()
        || (all.indexOf('\0') < 0
            && all.chars().filter(c -> c < ' ' && "\n\r\t\f".indexOf(c) < 0).count()
                <= bytes.length / 100);
  }

  /**
   * What a format's reader gets.
   *
   * @param given what a person or a record beside the file says of the work
   * @param progress is told the number of each page that was read
   */
  public record Source(SourceFile.Opened file, FoundMetadata given, IntConsumer progress) {

    public Path path() {
      return file.path();
    }

    public String name() {
      return String.valueOf(file.path().getFileName());
    }
  }

  /** SHA-256, in hexadecimal. */
  public static final class Digests {

    public static String of(byte[] bytes) {
      return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Of a file that may be too large for memory. */
    public static String of(Path file) throws IOException {
      try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
        in.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
      }
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    public static String of(String text) {
      return of(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
