package naslag;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every way that we know in which a file of a corpus can be bad, each made in a test corpus. */
public final class BadFiles {
  /** A regular file that nobody can read, not even the administrator: reading it fails. */
  private static final Path UNREADABLE = Path.of("/proc/self/mem");

  private BadFiles() {}

  /** Makes one bad file of a name. */
  @FunctionalInterface
  public interface Maker {
    void make(TestCorpus corpus, String name) throws IOException;
  }

  /**
   * By what is wrong.
   *
   * @return makers, each with a word of the sentence that must name the file
   */
  public static Map<String, Maker> all() {
    Map<String, Maker> makers = new LinkedHashMap<>();
    makers.put("geen tekst en", text(""));
    makers.put("heeft geen tekst", text("---\ntitle: Alleen gegevens\n---\n"));
    makers.put("werk heeft geen tekst", text("# Kop\n\n## Nog een kop\n"));
    makers.put("te diep genest", text(front("[".repeat(20_000) + "]".repeat(20_000))));
    makers.put("diep genest", text(front("[".repeat(20_000))));
    makers.put("te veel verwijzingen", text(aliasBomb()));
    makers.put("meer dan 100.000 tekens", text(front("x".repeat(200_000))));
    makers.put("groter dan 16 MB", BadFiles::large);
    makers.put("geen tekst;", text("De baby\u0000 slaapt."));
    makers.put("geen UTF-8", BadFiles::latin);
    makers.put("immense term", text(example("kind: " + "X".repeat(40_000))));
    makers.put("leidt nergens heen", link("bestaat-niet.md"));
    makers.put("koppeling leidt nergens", (corpus, name) -> link(name).make(corpus, name));
    makers.put("naam van een werk", (corpus, name) -> Files.createDirectory(corpus.file(name)));
    if (Files.isExecutable(Path.of("/usr/bin/mkfifo"))) {
      makers.put("geen gewoon bestand", BadFiles::pipe);
    }
    if (Files.isRegularFile(UNREADABLE)) {
      makers.put("lezen lukt niet", link(UNREADABLE.toString()));
    }
    return makers;
  }

  private static Maker text(String text) {
    return (corpus, name) -> corpus.write(name, text);
  }

  private static Maker link(String target) {
    return (corpus, name) -> Files.createSymbolicLink(corpus.file(name), Path.of(target));
  }

  private static void pipe(TestCorpus corpus, String name) throws IOException {
    try {
      assertTrue(Programs.ran("mkfifo", corpus.file(name)));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void large(TestCorpus corpus, String name) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(corpus.file(name).toFile(), "rw")) {
      file.setLength(60_000_000);
    }
  }

  private static void latin(TestCorpus corpus, String name) throws IOException {
    Files.write(
        corpus.file(name),
        "---\ntitle: Oud\n---\n\nDe crèche gaat open.\n".getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String front(String value) {
    return "---\ntitle: Stuk\nx: " + value + "\n---\n\nDe peuter tekent.\n";
  }

  private static String example(String field) {
    return "---\ntitle: Stuk\n---\n\n"
        + TestCorpus.example("Een", List.of(field), "De peuter tekent.")
        + "\n";
  }

  /** Nine levels of nine references, which written out are 300 million words. */
  private static String aliasBomb() {
    StringBuilder yaml = new StringBuilder("---\ntitle: Stuk\na0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int level = 1; level < 9; level++) {
      String references = String.join(",", Collections.nCopies(9, "*a" + (level - 1)));
      yaml.append("a%d: &a%d [%s]\n".formatted(level, level, references));
    }
    return yaml.append("---\n\nDe peuter tekent.\n").toString();
  }
}
