package naslag.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.FileTree;
import naslag.Sessions;
import naslag.check.Finding.Severity;
import naslag.corpus.Corpus;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a check of a corpus finds, and what it fixes: the sessions in {@code check}. */
class CheckSessionsTest {
  private static final String FRONT = "---\ntitle: Kijken\ncreator: An Proef\ndate: 2026\n---\n\n";

  @TempDir private static Path temporary;

  @TestFactory
  Stream<DynamicContainer> sessions() throws IOException {
    return Sessions.in(
        "check",
        temporary,
        false,
        directory -> line -> said(line, Corpus.at(directory.resolve("corpus"))));
  }

  private static Map<String, String> said(String line, Corpus corpus) throws IOException {
    return switch (line) {
      case "front" -> Map.of("out", FRONT);
      case "without thesaurus" -> {
        Files.delete(corpus.thesaurus());
        yield Map.of();
      }
      case "check" -> found(corpus, "ongebruikt");
      case "check all" -> found(corpus, "");
      case "fix" -> Map.of("out", fixed(corpus));
      default -> throw new IllegalArgumentException(line);
    };
  }

  private static Map<String, String> found(Corpus corpus, String but) throws IOException {
    CorpusCheck.Result result = CorpusCheck.of(corpus, List.of(), percent -> {});
    List<Finding> findings =
        result.findings().stream().filter(f -> !f.code().label().equals(but)).toList();
    Map<String, String> said = new LinkedHashMap<>();
    said.put("codes", joined(findings.stream().map(f -> f.code().label() + " " + f.line()), ", "));
    said.put("out", joined(findings.stream().map(f -> f.line() + " " + f.message()), "\n"));
    said.put("clean", "" + result.isClean());
    return said;
  }

  private static String fixed(Corpus corpus) throws IOException {
    List<Fixer.FixedFile> files = Fixer.of(corpus);
    for (Fixer.FixedFile file : files) {
      Files.writeString(corpus.directory().resolve(file.file()), file.text());
    }
    return joined(
        files.stream().flatMap(f -> f.fixes().stream()).map(f -> f.line() + " " + f.message()),
        "\n");
  }

  private static String joined(Stream<String> texts, String separator) {
    return texts.collect(Collectors.joining(separator));
  }

  @Test
  void theShippedCorpusIsCleanAndOnlyNamesOfThemesAreToFix() throws IOException {
    Corpus shipped = Corpus.at(Path.of("corpus"));
    assertEquals(
        List.of(),
        CorpusCheck.of(shipped, List.of(), percent -> {}).findings().stream()
            .filter(f -> f.code().severity() != Severity.HINT)
            .toList());
    assertEquals(
        List.of(),
        Fixer.of(shipped).stream()
            .flatMap(fixed -> fixed.fixes().stream())
            .filter(fix -> !fix.message().matches("\"(> thema|subject):(?s:.*)"))
            .toList());
  }

  @Test
  void eachRowOfTheTableOfFindingsIsUsedByARuleAndEachUsedRowIsThere() throws IOException {
    StringBuilder rules = new StringBuilder();
    for (Path file : FileTree.in(Path.of("src/main/java/naslag/check"))) {
      rules.append(Files.readString(file));
    }
    Map<String, Finding.Code> table = Finding.Findings.CODES;
    // A key is the first text of a call; a choice of two is not counted, and is in the table.
    assertEquals(
        List.of(),
        Pattern.compile("findings\\s*\\.add\\((?:[^;\"?]|\"[^\"]*\"\\))*?, \"([^\"]+)\"(?!\\),)")
            .matcher(rules.toString().replaceAll("\\s+", " "))
            .results()
            .map(call -> call.group(1))
            .filter(key -> !table.containsKey(key))
            .toList());
    assertEquals(
        List.of(),
        table.keySet().stream().filter(key -> rules.indexOf('"' + key + '"') < 0).toList());
  }
}
