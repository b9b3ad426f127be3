package naslag.dutch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The measuring sets that lie beside the project and are no part of it. */
final class EvaluationData {

  private EvaluationData() {}

  /** The rows of a tab-separated file without its heading; skips the test where it is absent. */
  static List<String[]> rows(String file) throws IOException {
    Path path = Path.of("..", "shared", "eval").resolve(file);
    assumeTrue(Files.isReadable(path), "no measuring set " + file + " beside the project");
    return Files.readAllLines(path).stream().skip(1).map(line -> line.split("\t", -1)).toList();
  }
}
