package naslag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.Programs.Run;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code naslag}, as {@code launcher.md} says. Needs a POSIX shell. */
class LauncherSessionsTest {
  private static final Pattern START = Pattern.compile("(\\d*)\\$ ?(.*)");

  @TempDir private static Path temporary;

  @TestFactory
  Stream<DynamicContainer> starts() throws IOException {
    assumeTrue(File.separatorChar == '/', "the launcher is a POSIX shell script");
    return Sessions.in("launcher", temporary.toRealPath(), false, Checkout::new);
  }

  private static final class Checkout implements Sessions.Stage {
    private final FakeCheckout checkout;
    private final Path place;

    Checkout(Path place) throws IOException {
      this.place = place;
      checkout = new FakeCheckout(place);
      checkout.jdk("25");
    }

    @Override
    public Map<String, String> ask(String line) throws IOException {
      Matcher start = START.matcher(line);
      if (start.matches()) {
        return started(start);
      }
      String[] words = line.split(" ", 2);
      String rest = words.length > 1 ? words[1] : "";
      switch (words[0]) {
        case "jdks" -> {
          Files.move(checkout.jdks.resolve("jdk-25"), place.resolve("no-jdk"));
          for (String version : rest.split(" ")) {
            if (!version.isEmpty()) {
              checkout.jdk(version);
            }
          }
        }
        case "jdk" -> {
          String[] jdk = rest.split(" ");
          checkout.jdk(place.resolve(jdk[1]), jdk[0]);
        }
        case "path" -> checkout.onPath(place.resolve(rest));
        case "java" -> checkout.jdk("25", rest.translateEscapes() + "\n");
        case "script" ->
            FakeCheckout.script(
                checkout.jdks.resolve("jdk-25/bin/java"), rest.translateEscapes() + "\n");
        case "maven" -> checkout.maven(rest.translateEscapes() + "\n");
        case "mended" -> checkout.working();
        case "without-maven" -> checkout.noMaven();
        case "with" -> checkout.with(rest.split("=")[0], rest.split("=")[1]);
        case "without" -> checkout.without(rest);
        case "write" -> {
          String[] file = rest.split(" \\| ");
          checkout.write(checkout.root.resolve(file[0]), file[1]);
        }
        case "programs" -> {
          return Map.of("ran", String.join(" ", checkout.programsRun()));
        }
        default -> throw new IllegalArgumentException(line);
      }
      return Map.of();
    }

    private Map<String, String> started(Matcher start) throws IOException {
      String line = start.group(2);
      Run run;
      try {
        run = checkout.start(line.isEmpty() ? new String[0] : line.split(" "));
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      int status = start.group(1).isEmpty() ? 0 : Integer.parseInt(start.group(1));
      assertEquals(status, run.status(), () -> line + "\n" + run);
      Map<String, String> said = new LinkedHashMap<>();
      said.put("out", run.out());
      said.put("err", run.err());
      said.put("lines", run.err().lines().count() + "");
      said.put("java", run.out().lines().findFirst().orElse("").replaceFirst("^java ", ""));
      said.put("built", checkout.mavenRuns() + "");
      return said;
    }
  }
}
