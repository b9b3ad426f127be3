package naslag.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Opens the browser that the person uses, where there is a desktop. */
final class Browser {
  private Browser() {}

  /** Whether there is a screen to open a browser on. */
  static boolean isThere(Map<String, String> environment) {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (os.startsWith("windows") || os.startsWith("mac")) {
      return !environment.containsKey("SSH_CONNECTION");
    }
    return !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }

  /** Tries; where it does not work, the address is on the terminal. */
  static void open(String address, Map<String, String> environment) {
    if (!isThere(environment)) {
      return;
    }
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command =
        os.startsWith("windows")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
            : List.of(os.startsWith("mac") ? "open" : "xdg-open", address);
    try {
      Process unused =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      // No such program: the person opens the address by hand.
      return;
    }
  }
}
