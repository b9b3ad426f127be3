package naslag.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether several people log in to this machine. */
final class LoginUsers {
  private static final int FIRST_PERSON = 1_000;
  private static final int LAST_PERSON = 59_999;

  /** Beside the homes of people on Windows and macOS. */
  private static final Set<String> NO_HOMES =
      Set.of("Public", "Default", "Default User", "All Users", "defaultuser0", "Shared", "Guest");

  private LoginUsers() {}

  static boolean areSeveral() {
    String me = System.getProperty("user.name", "");
    Path accounts = Path.of("/etc/passwd");
    try {
      if (Files.isReadable(accounts) && !System.getProperty("os.name", "").startsWith("Mac")) {
        return areSeveral(Files.readAllLines(accounts, StandardCharsets.ISO_8859_1), me);
      }
      Path homes = Path.of(System.getProperty("user.home", "/")).getParent();
      return homes != null && homes(homes) > 1;
    } catch (IOException e) {
      return true; // unknown: the page asks its key, which does no harm
    }
  }

  /**
   * On Linux: two accounts of people that have a shell; or else mine comes from elsewhere (a
   * directory of an organisation), and then everybody's does.
   *
   * @param accounts lines of /etc/passwd: name, password, user id, group id, comment, home, shell
   */
  static boolean areSeveral(List<String> accounts, String me) {
    boolean known = accounts.stream().anyMatch(line -> line.startsWith(me + ":"));
    return !known || accounts.stream().filter(LoginUsers::isPerson).count() > 1;
  }

  private static boolean isPerson(String account) {
    String[] fields = account.split(":", -1);
    if (fields.length < 7 || !fields[2].matches("\\d{4,5}")) {
      return false;
    }
    int id = Integer.parseInt(fields[2]);
    return id >= FIRST_PERSON
        && id <= LAST_PERSON
        && !fields[6].matches(".*/(nologin|false|sync|true)");
  }

  private static long homes(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(Files::isDirectory)
          .map(home -> home.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !NO_HOMES.contains(name))
          .count();
    }
  }
}
