package naslag.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What keeps other people on the same machine out of the page: they reach its port too.
 *
 * <p>The secret of one run stands in files that only its owner reads. One of them is a page that
 * posts it, so that it comes in no address, history or list of processes; the answer is a cookie.
 * The other is a header for programs. Without either every request is refused.
 */
public final class AccessKey {
  /** Where the page in the file posts to. */
  static final String PATH = "/sleutel";

  private static final String FIELD = "sleutel=";
  private static final String HEADER = "X-Naslag-Sleutel";
  private static final int BYTES = 32;

  private static final String KEPT_OUT =
      "Op dit toestel werken meer mensen, en deze pagina is van wie Naslag startte: open het bestand"
          + " dat Naslag toen noemde.";

  /** It goes on by itself, since a cookie of this kind does not go along with the page before. */
  private static final String ON =
      "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>Naslag</title>"
          + "<meta http-equiv=\"refresh\" content=\"0; url=/\"><p><a href=\"/\">Naar Naslag</a></p>";

  private final String secret;

  private AccessKey(String secret) {
    this.secret = secret;
  }

  /** One that nobody can guess. */
  public static AccessKey fresh() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new AccessKey(HexFormat.of().formatHex(bytes));
  }

  /**
   * Writes the files, for their owner alone.
   *
   * @param directory is made if it is not there, for its owner alone
   * @throws IOException when they cannot be written
   */
  public Door write(Path directory, int port) throws IOException {
    makeOwn(directory);
    Door door =
        new Door(
            directory.resolve("naslag-" + port + ".html"),
            directory.resolve("naslag-" + port + ".kop"));
    door.close(); // what a run left that was killed may be anybody's to read
    Files.createFile(door.page(), mode(directory, "rw-------"));
    Files.createFile(door.header(), mode(directory, "rw-------"));
    Files.writeString(
        door.page(),
        """
        <!doctype html><html lang="nl"><meta charset="utf-8"><title>Naslag</title>
        <form method="post" action="http://127.0.0.1:%d%s">
        <input type="hidden" name="sleutel" value="%s"><button>Naar Naslag</button></form>
        <script>document.forms[0].submit()</script>
        """
            .formatted(port, PATH, secret));
    Files.writeString(door.header(), HEADER + ": " + secret + "\n");
    return door;
  }

  /** Makes a directory for its owner alone, if it is not there. */
  public static void makeOwn(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory.getParent());
      Files.createDirectory(directory, mode(directory.getParent(), "rwx------"));
    }
  }

  private static FileAttribute<?>[] mode(Path directory, String mode) {
    Set<String> views = directory.getFileSystem().supportedFileAttributeViews();
    return views.contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * The files with the secret.
   *
   * @param page opens the page in a browser
   * @param header what a program sends along, a line
   */
  public record Door(Path page, Path header) implements AutoCloseable {
    /** Takes them away. */
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(page);
      Files.deleteIfExists(header);
    }
  }

  /** Refuses who has no key, answers who brings it; empty when a request may go on. */
  Optional<Reply> refusal(Request request, int port) {
    if (request.target().equals(PATH) && isSecret(request.body(), FIELD)) {
      String cookie = cookie(port) + secret + "; Path=/; HttpOnly; SameSite=Strict";
      return Optional.of(Reply.text(200, Reply.HTML, ON, Map.of("Set-Cookie", cookie)));
    }
    boolean known =
        isSecret(request.first("x-naslag-sleutel"), "")
            || request.all("cookie").stream()
                .flatMap(line -> Stream.of(line.split("; *")))
                .anyMatch(each -> isSecret(each, cookie(port)));
    return known ? Optional.empty() : Optional.of(Reply.plain(403, KEPT_OUT, Map.of()));
  }

  /** A cookie goes to every port of a machine; two runs side by side tell theirs apart. */
  private static String cookie(int port) {
    return "naslag-" + port + "=";
  }

  private boolean isSecret(String given, String before) {
    return MessageDigest.isEqual(
        given.getBytes(US_ASCII), (before + secret).getBytes(US_ASCII)); // in constant time
  }
}
