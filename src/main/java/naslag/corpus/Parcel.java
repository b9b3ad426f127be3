package naslag.corpus;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A corpus as one file: a zip that is a bag (BagIt 1.0, RFC 8493) of the works and all that belongs
 * to them, without an index. An opened parcel is whole: every file has the digest that its manifest
 * gives, and there are no others.
 *
 * <p>Long, since what is written and what is checked when it is opened must agree, list by list.
 */
public final class Parcel implements AutoCloseable {
  /**
   * In a corpus that came from a parcel: the manifest of that parcel, below a line with the time it
   * was made and its name.
   */
  private static final String RECORD = ".pakket";

  private static final String DECLARATION =
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
  private static final String MANIFEST = "manifest-sha256.txt";
  private static final String TAGS = "tagmanifest-sha256.txt";
  private static final String INFO = "bag-info.txt";
  private static final String MADE = "Naslag-Made: ";
  private static final String PAYLOAD = "data/";

  /** No name that begins with a point, but for ".naslag/x.verslag.txt"; no copy of an editor. */
  private static final Pattern LASTING =
      Pattern.compile(
          "(?:(?!\\.)[^/]+/)*(?:\\.naslag/[^/]+\\.verslag\\.txt|(?!\\.)[^/]+(?<!\\.bak|~))");

  private static final int MOST_FILES = 100_000;
  private static final long LARGEST = 2L << 30;
  private static final int AT_ONCE = 1 << 20;
  private static final int LARGEST_LIST = 32 << 20;

  private final ZipFile zip;
  private final Contents contents;

  private Parcel(ZipFile zip, Contents contents) {
    this.zip = zip;
    this.contents = contents;
  }

  /**
   * What a parcel holds, or a corpus that came from one.
   *
   * @param name of the corpus, safe as the name of a directory
   * @param made when the parcel was made
   * @param digests SHA-256 in hexadecimal, by path in the corpus with forward slashes
   */
  public record Contents(String name, Instant made, Map<String, String> digests) {
    public Contents {
      digests = new TreeMap<>(digests);
    }

    private static Contents of(String name, String made, String manifest) {
      try {
        return new Contents(name, Instant.parse(made.strip()), sums(manifest, PAYLOAD));
      } catch (DateTimeParseException e) {
        throw damaged("er staat niet in wanneer het gemaakt is");
      }
    }

    /** Whether another one is a later version of the same corpus. */
    boolean isOlderThan(Contents other) {
      return name.equals(other.name()) && made.isBefore(other.made());
    }

    private String manifest() {
      return list(digests, PAYLOAD);
    }
  }

  /** A manifest: a line for each path, with its digest before it. */
  private static String list(Map<String, String> sums, String directory) {
    StringBuilder lines = new StringBuilder();
    sums.forEach((path, sum) -> lines.append(sum + "  " + directory + encoded(path) + "\n"));
    return lines.toString();
  }

  /** Reads what {@link #list} writes. */
  private static Map<String, String> sums(String list, String directory) {
    Map<String, String> sums = new TreeMap<>();
    for (String line : list.lines().toList()) {
      String[] parts = line.split("\\s+", 2);
      damagedIf(
          parts.length < 2 || !parts[1].startsWith(directory),
          "een lijst van zijn bestanden is niet te lezen");
      sums.put(decoded(parts[1].substring(directory.length())), parts[0]);
    }
    return sums;
  }

  /** Why a file is no parcel that can be used; the message is Dutch and names no file. */
  public static final class Damaged extends RuntimeException {
    private Damaged(String why) {
      super(why, null, false, false);
    }
  }

  private static Damaged damaged(String why) {
    return new Damaged(why);
  }

  private static void damagedIf(boolean wrong, String why) {
    if (wrong) {
      throw damaged(why);
    }
  }

  /** What goes along of a file: all of it, less, or nothing. */
  @FunctionalInterface
  public interface Part {
    /**
     * Of one file.
     *
     * @param file its path in the corpus with forward slashes
     * @return what goes along; empty when it stays behind
     */
    Optional<byte[]> of(String file, byte[] bytes) throws IOException;
  }

  /**
   * Packs a corpus.
   *
   * @param name of the corpus, safe as the name of a directory
   * @param file is replaced if it exists
   * @throws IOException when a file cannot be read or written; no half parcel is then left
   */
  public static void write(Corpus corpus, String name, Instant made, Part part, Path file)
      throws IOException {
    AtomicFile.write(
        file,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out));
          Map<String, String> digests = new TreeMap<>();
          for (String each : files(corpus.directory())) {
            byte[] whole = Files.readAllBytes(corpus.directory().resolve(each));
            Optional<byte[]> bytes = part.of(each, whole);
            if (bytes.isPresent()) {
              digests.put(each, digest(bytes.get()));
              put(zip, name + "/" + PAYLOAD + each, bytes.get());
            }
          }
          Map<String, String> tags = new TreeMap<>();
          tags.put("bagit.txt", DECLARATION);
          tags.put(INFO, "External-Identifier: " + name + "\n" + MADE + made + "\n");
          tags.put(MANIFEST, new Contents(name, made, digests).manifest());
          Map<String, String> sums = new TreeMap<>();
          tags.forEach((tag, text) -> sums.put(tag, digest(text.getBytes(StandardCharsets.UTF_8))));
          tags.put(TAGS, list(sums, ""));
          for (Map.Entry<String, String> tag : tags.entrySet()) {
            put(zip, name + "/" + tag.getKey(), tag.getValue().getBytes(StandardCharsets.UTF_8));
          }
          zip.finish();
          zip.flush();
        });
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0); // the same corpus gives the same bytes
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Without what is hidden, but for reports of imports, and without what an edit left. */
  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString().replace('\\', '/'))
          .filter(file -> LASTING.matcher(file).matches())
          .sorted()
          .toList();
    }
  }

  /**
   * Opens a parcel and reads all of it once.
   *
   * @throws Damaged when it is none, not whole, or made to do harm
   * @throws IOException when it cannot be read
   */
  public static Parcel open(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      throw damaged("het is geen zip, of maar een stuk ervan");
    }
    try {
      damagedIf(zip.size() > MOST_FILES, "het bevat meer dan " + MOST_FILES + " bestanden");
      String name = name(zip);
      Map<String, String> sums = new TreeMap<>();
      long whole = 0;
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        String path = entry.getName();
        damagedIf(!isSafe(path) || !path.startsWith(name + "/"), "er zit een vreemd pad in");
        MessageDigest digest = sha256();
        try (InputStream in = zip.getInputStream(entry)) {
          for (byte[] part = in.readNBytes(AT_ONCE);
              part.length > 0;
              part = in.readNBytes(AT_ONCE)) {
            digest.update(part);
            whole += part.length;
            damagedIf(whole > LARGEST, "het wordt uitgepakt te groot");
          }
        }
        String sum = HexFormat.of().formatHex(digest.digest());
        boolean twice = sums.put(path.substring(name.length() + 1), sum) != null;
        damagedIf(twice, "een bestand staat er twee keer in");
      }
      return new Parcel(zip, checked(zip, name, sums));
    } catch (ZipException e) {
      zip.close();
      throw damaged("het is beschadigd");
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static Contents checked(ZipFile zip, String name, Map<String, String> sums)
      throws IOException {
    sums(text(zip, name + "/" + TAGS), "")
        .forEach((tag, sum) -> damagedIf(!sum.equals(sums.get(tag)), "het is gewijzigd"));
    Contents listed = listed(zip, name);
    sums.keySet().removeIf(path -> !path.startsWith(PAYLOAD));
    damagedIf(
        !sums.equals(sums(text(zip, name + "/" + MANIFEST), "")),
        "er ontbreken bestanden of ze zijn gewijzigd");
    return listed;
  }

  private static Contents listed(ZipFile zip, String name) throws IOException {
    String made =
        text(zip, name + "/" + INFO)
            .lines()
            .filter(line -> line.startsWith(MADE))
            .findFirst()
            .map(line -> line.substring(MADE.length()))
            .orElse("");
    return Contents.of(name, made, text(zip, name + "/" + MANIFEST));
  }

  /** What a file says that it holds, unchecked; empty when it is no whole parcel. */
  static Optional<Contents> peek(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return Optional.of(listed(zip, name(zip)));
    } catch (IOException | Damaged e) {
      return Optional.empty();
    }
  }

  /** The one directory at the top. */
  private static String name(ZipFile zip) {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(path -> path.endsWith("/bagit.txt"))
        .map(path -> path.substring(0, path.length() - "/bagit.txt".length()))
        .filter(path -> isSafe(path) && path.indexOf('/') < 0)
        .findFirst()
        .orElseThrow(() -> damaged("het is geen pakket van Naslag"));
  }

  private static boolean isSafe(String path) {
    try {
      return path.matches("[^\\\\:\\p{Cntrl}]+")
          && !Path.of(path).isAbsolute()
          && Stream.of(path.split("/", -1)).noneMatch(part -> part.matches("|\\.\\.?"));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String text(ZipFile zip, String path) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    damagedIf(entry == null, "er ontbreekt een lijst van zijn bestanden");
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST_LIST + 1);
      damagedIf(bytes.length > LARGEST_LIST, "een lijst van zijn bestanden is te groot");
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  public Contents contents() {
    return contents;
  }

  /**
   * Unpacks it.
   *
   * @param directory does not exist yet
   * @throws IOException when a file cannot be written; the directory is then gone again
   */
  public void unpack(Path directory) throws IOException {
    try {
      for (String file : contents.digests().keySet()) {
        Path target = directory.resolve(file);
        Files.createDirectories(target.getParent());
        try (InputStream in =
                zip.getInputStream(zip.getEntry(contents.name() + "/" + PAYLOAD + file));
            FileChannel out = FileChannel.open(target, CREATE_NEW, WRITE)) {
          in.transferTo(Channels.newOutputStream(out));
          out.force(true); // before it takes the place of what is in use
        }
      }
      Files.writeString(
          directory.resolve(RECORD),
          contents.made() + " " + contents.name() + "\n" + contents.manifest());
    } catch (IOException e) {
      AtomicFile.deleteDirectory(directory);
      throw e;
    }
  }

  /** What a corpus was unpacked from; empty when it did not come from a parcel. */
  public static Optional<Contents> unpackedIn(Path corpus) throws IOException {
    Path record = corpus.resolve(RECORD);
    if (!Files.isRegularFile(record)) {
      return Optional.empty();
    }
    String[] parts = Files.readString(record).split("\n", 2);
    String[] head = parts[0].split(" ", 2);
    return Optional.of(
        Contents.of(head.length > 1 ? head[1] : "", head[0], parts.length > 1 ? parts[1] : ""));
  }

  /** What a directory holds now, as {@link Contents#digests}. */
  public static Map<String, String> digests(Path directory) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (String file : files(directory)) {
      digests.put(file, digest(Files.readAllBytes(directory.resolve(file))));
    }
    return digests;
  }

  /** The paths, in order, that two listings give other digests, or that only one of them has. */
  public static Set<String> differing(Map<String, String> was, Map<String, String> is) {
    Set<String> paths = new TreeSet<>(was.keySet());
    paths.addAll(is.keySet());
    paths.removeIf(path -> Objects.equals(was.get(path), is.get(path)));
    return paths;
  }

  private static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** RFC 8493: a percent sign and line ends in the path of a manifest are escaped. */
  private static String encoded(String path) {
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
  }

  private static String decoded(String path) {
    return path.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
