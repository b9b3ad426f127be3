package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import naslag.Sessions;
import naslag.corpus.Corpus;
import naslag.corpus.Parcel;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Commands as a person types them, each session in a directory of its own. */
class SessionsTest {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final Pattern COMMAND = Pattern.compile("(\\d?)\\$ ?(.*)");

  @TempDir private static Path temporary;

  @TestFactory
  Stream<DynamicContainer> commands() throws IOException {
    return Sessions.in("cli/sessions", temporary, false, directory -> line -> run(directory, line));
  }

  private static Map<String, String> run(Path directory, String line) throws IOException {
    String[] words = line.split(" ");
    if (words[0].equals("pack")) {
      Parcel.write(
          Corpus.at(directory.resolve("corpus")),
          "teksten",
          Instant.parse(words[1] + "T09:00:00Z"),
          (file, bytes) -> Optional.of(bytes),
          directory.resolve("teksten.naslag"));
      return Map.of();
    }
    if (words[0].equals("works")) {
      return Map.of("out", works(directory.resolve(words[1])));
    }
    Matcher command = COMMAND.matcher(line);
    if (!command.matches()) {
      throw new IllegalArgumentException(line);
    }
    Ran ran =
        Ran.in(
            directory,
            WORD.matcher(command.group(2))
                .results()
                .map(SessionsTest::word)
                .toArray(String[]::new));
    int status = command.group(1).isEmpty() ? 0 : Integer.parseInt(command.group(1));
    assertEquals(status, ran.status(), () -> line + "\n" + ran);
    Map<String, String> said = new LinkedHashMap<>();
    said.put("out", ran.out());
    said.put("err", ran.err());
    return said;
  }

  private static String works(Path parcel) throws IOException {
    try (ZipFile zip = new ZipFile(parcel.toFile())) {
      return zip.stream()
          .map(entry -> Path.of(entry.getName()).getFileName().toString())
          .filter(name -> name.endsWith(".md"))
          .sorted()
          .collect(Collectors.joining(" "));
    }
  }

  private static String word(MatchResult found) {
    return found.group(1) != null
        ? found.group(1)
        : found.group(2) != null ? found.group(2) : found.group(3);
  }
}
