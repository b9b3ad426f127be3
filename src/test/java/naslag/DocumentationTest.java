package naslag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What README and design say of the files of this project. Commands are run by ReleaseIT. */
class DocumentationTest {
  private static final int LONGEST_README = 120;

  /**
   * In code font: {@code `src/bench/figures.sh`}; or a link: {@code [figures](docs/figures.md)}.
   */
  private static final Pattern FILE =
      Pattern.compile("`((?:src|docs|corpus)/[\\w./-]+)`|\\]\\(([\\w./-]+)\\)");

  @Test
  void theReadmeIsShort() throws IOException {
    int lines = Files.readAllLines(Path.of("README.md")).size();
    assertTrue(lines <= LONGEST_README, "lines in the README: " + lines);
  }

  @Test
  void filesThatReadmeAndDesignNameExist() throws IOException {
    for (Path page : List.of(Path.of("README.md"), Path.of("docs/design.md"))) {
      List<String> named =
          FILE.matcher(Files.readString(page)).results().map(DocumentationTest::named).toList();
      assertFalse(named.isEmpty(), page + " names no file");
      assertEquals(
          List.of(),
          named.stream().filter(file -> !Files.exists(Path.of(file))).toList(),
          page::toString);
    }
  }

  private static String named(MatchResult match) {
    return match.group(1) != null ? match.group(1) : match.group(2);
  }
}
