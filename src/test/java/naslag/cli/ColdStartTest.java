package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.Programs;
import naslag.TestCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a plain lookup loads, in a JVM of its own. Each class costs a cold start something, and a
 * library that no lookup needs costs it much; times would tell the same, but not twice alike.
 */
class ColdStartTest {
  /** Measured, and a tenth more; raise it only for what a plain lookup cannot do without. */
  private static final int MOST_CLASSES = 650;

  private static final Pattern NEEDLESS =
      Pattern.compile(
          "(picocli|gg\\.jte|org\\.snakeyaml|org\\.commonmark|tools\\.jackson|org\\.jsoup|org\\.zwobble"
              + "|org\\.eclipse|org\\.slf4j|com\\.apicatalog|jakarta|de\\.siegmar"
              + "|org\\.apache\\.(pdfbox|fontbox|lucene\\.queryparser)"
              + "|naslag\\.(web|intake|check|evaluate|search\\.query))\\..*");

  /** Tables that are read when a question needs them: this one does not. */
  private static final List<String> LATER =
      List.of(
          "naslag.dutch.Lexicon",
          "naslag.dutch.Spelling",
          "naslag.thesaurus.Thesaurus",
          "org.apache.lucene.index.DocumentsWriter",
          "org.apache.lucene.index.PointValues",
          "org.apache.lucene.store.MMapDirectory");

  @TempDir private Path temporary;

  @Test
  void aPlainLookupLoadsNothingThatItDoesNotNeed() throws IOException, InterruptedException {
    TestCorpus corpus = TestCorpus.in(temporary);
    for (String place : List.of("wieg", "wagen", "draagdoek", "crèche")) {
      corpus.work(place.length() + ".md", place, "De baby slaapt in de " + place + ".");
      // Younger than the index, it would be read again.
      Files.setLastModifiedTime(
          corpus.file(place.length() + ".md"), FileTime.from(Instant.now().minusSeconds(60)));
    }
    loadedBy(corpus, "zoek", "slaapt"); // makes the index
    List<String> loaded = loadedBy(corpus, "zoek", "slaapt");
    assertEquals(
        List.of(), loaded.stream().filter(name -> NEEDLESS.matcher(name).matches()).toList());
    assertEquals(List.of(), loaded.stream().filter(LATER::contains).toList());
    long ours =
        loaded.stream()
            .filter(name -> name.startsWith("naslag.") || name.startsWith("org.apache.lucene."))
            .filter(name -> !name.contains("$$"))
            .count();
    assertTrue(ours < MOST_CLASSES, ours + " classes");
  }

  private List<String> loadedBy(TestCorpus corpus, String... command)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(temporary, "classes", ".log");
    List<String> flags =
        List.of(
            "-Xlog:class+load:file=" + log,
            // To verify one class loads others that it may never use; an archive has that done.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");
    ProcessBuilder builder = new ProcessBuilder(Programs.naslag(flags, command));
    builder.environment().put("NASLAG_CORPUS", corpus.directory().toString());
    builder.environment().put("NASLAG_INDEX", corpus.index().toString());
    Path out = temporary.resolve("out.txt");
    int status = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start().waitFor();
    assertEquals(0, status, Files.readString(out, StandardCharsets.UTF_8));
    List<String> loaded = new ArrayList<>();
    Pattern name = Pattern.compile("\\] (\\S+) source: ");
    for (String each : Files.readAllLines(log, StandardCharsets.UTF_8)) {
      Matcher found = name.matcher(each);
      if (found.find()) {
        loaded.add(found.group(1));
      }
    }
    return loaded;
  }
}
