package naslag.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A zip whose contents are known to be of a size that memory holds. */
public final class BoundedZip implements AutoCloseable {
  private static final int MOST_ENTRIES = 20_000;
  private static final long LARGEST_ENTRY = 200L << 20;
  private static final long LARGEST_WHOLE = 500L << 20;

  /** Text and pictures never shrink so far; a file made to explode does. */
  private static final long MOST_RATIO = 200;

  /** Below this even a file that shrinks far does no harm. */
  private static final long HARMLESS = 4L << 20;

  private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?(document|presentation)[\\s>]");

  private static final String CONTAINER = "META-INF/container.xml";

  private final ZipFile zip;

  /**
   * In which all stands, with its slash; "" but for epubs that were packed with one folder more.
   */
  private final String folder;

  private long unpacked;

  private BoundedZip(ZipFile zip) {
    this.zip = zip;
    this.folder =
        zip.stream()
            .map(ZipEntry::getName)
            .filter(entry -> entry.endsWith(CONTAINER))
            .map(entry -> entry.substring(0, entry.length() - CONTAINER.length()))
            .filter(before -> before.indexOf('/') == before.length() - 1)
            .min(Comparator.comparingInt(String::length))
            .orElse("");
  }

  /** What a zip holds. */
  public enum Kind {
    EPUB,
    DOCX,
    PPTX,
    ODT,
    /** Something that Naslag does not read: {@link #foreign}. */
    OTHER
  }

  /** What is wrong with the size of a zip, in Dutch. */
  public static final class TooLarge extends IOException {
    TooLarge(String message) {
      super(message);
    }
  }

  /**
   * Opens a zip.
   *
   * @throws java.util.zip.ZipException when it is no zip or a damaged one
   */
  public static BoundedZip open(Path file) throws IOException {
    BoundedZip zip = new BoundedZip(new ZipFile(file.toFile()));
    if (zip.zip.size() > MOST_ENTRIES) {
      zip.close();
      throw new TooLarge("bevat meer dan " + MOST_ENTRIES + " bestanden");
    }
    return zip;
  }

  public Kind kind() throws IOException {
    if (has(CONTAINER)) {
      return Kind.EPUB;
    }
    if (mimetype().startsWith("application/vnd.oasis.opendocument.text")) {
      return Kind.ODT;
    }
    byte[] main = bytes(mainPart());
    Matcher root =
        ROOT.matcher(new String(main, 0, Math.min(main.length, 4096), StandardCharsets.UTF_8));
    return !root.find() ? Kind.OTHER : root.group(1).equals("document") ? Kind.DOCX : Kind.PPTX;
  }

  /** What a zip of kind {@link Kind#OTHER} is. */
  public SourceFile.Foreign foreign() throws IOException {
    String names = String.join(" ", names());
    return SourceFile.Foreign.of("zip: " + mimetype() + " " + names + " ").orElseThrow();
  }

  private String mimetype() throws IOException {
    return new String(bytes("mimetype"), StandardCharsets.US_ASCII).strip();
  }

  /** The part of an Office package that its own list calls the main one; "" when there is none. */
  public String mainPart() throws IOException {
    return xml("_rels/.rels").getElementsByTag("Relationship").stream()
        .filter(part -> part.attr("Type").endsWith("/officeDocument"))
        .map(part -> part.attr("Target").replaceFirst("^/", ""))
        .filter(this::has)
        .findFirst()
        .orElse(has("word/document.xml") ? "word/document.xml" : "");
  }

  /** The names of its files, without folders. */
  public List<String> names() {
    return zip.stream()
        .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
        .map(entry -> entry.getName().substring(folder.length()))
        .toList();
  }

  public boolean has(String name) {
    return zip.getEntry(folder + name) != null;
  }

  /**
   * The bytes of an entry; empty when there is none.
   *
   * @throws TooLarge when it holds too much; what a zip says of its own sizes may be a lie
   */
  public byte[] bytes(String name) throws IOException {
    ZipEntry entry = zip.getEntry(folder + name);
    if (entry == null) {
      return new byte[0];
    }
    long likely = Math.max(HARMLESS, MOST_RATIO * entry.getCompressedSize());
    int most = (int) Math.min(LARGEST_ENTRY, likely);
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(most + 1);
      unpacked += bytes.length;
      if (bytes.length > most && most == likely) {
        throw new TooLarge("is gemaakt om bij het uitpakken te ontploffen");
      }
      if (bytes.length > most || unpacked > LARGEST_WHOLE) {
        throw new TooLarge("wordt uitgepakt te groot");
      }
      return bytes;
    }
  }

  /** An entry as a tree of XML; an empty one when there is no such entry. */
  public Document xml(String name) throws IOException {
    Document document =
        Jsoup.parse(new ByteArrayInputStream(bytes(name)), "UTF-8", "", Parser.xmlParser());
    // Line ends and spaces between tags would become words.
    document.outputSettings().prettyPrint(false);
    return document;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
