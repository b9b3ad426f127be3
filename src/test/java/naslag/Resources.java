package naslag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Files among the resources of the tests, each in the folder of the class that reads it. */
public final class Resources {
  private Resources() {}

  public static Path file(Class<?> reader, String name) {
    return Path.of("src/test/resources", reader.getPackageName().replace('.', '/'), name);
  }

  /** The lines of a file but for blank ones and those that begin with "#". */
  public static List<String> lines(Class<?> reader, String name) throws IOException {
    return Files.readAllLines(file(reader, name)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** With the escapes of Java, which {@code String.translateEscapes} reads but for Unicode's. */
  public static String unescaped(String text) {
    return Pattern.compile("\\\\u(\\p{XDigit}{4})")
        .matcher(text)
        .replaceAll(code -> "" + (char) Integer.parseInt(code.group(1), 16))
        .translateEscapes();
  }
}
