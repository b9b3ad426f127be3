package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naslag.FileTree;
import naslag.Programs;
import naslag.TestCorpus;
import naslag.thesaurus.ThesaurusFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that write in one corpus: nothing of either is lost. */
@Timeout(300)
class TwoAtOnceTest {
  /** A JVM takes a second to start, so that two meet in most runs, not in all. */
  private static final int RUNS = 4;

  @TempDir private Path directory;
  private final List<Process> started = new ArrayList<>();
  private Path corpus;

  @BeforeEach
  void corpus() throws IOException {
    corpus = TestCorpus.in(directory).directory();
  }

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  private Process start(String... command) throws IOException {
    Path said = directory.resolve("said-" + started.size() + ".txt");
    List<String> flags = List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");
    List<String> line = Programs.naslag(flags, command);
    line.addAll(List.of("--corpus", corpus.toString()));
    Process process = Programs.start(line, said);
    started.add(process);
    return process;
  }

  private void endsWell() throws Exception {
    for (int i = 0; i < started.size(); i++) {
      int status = started.get(i).waitFor();
      assertEquals(0, status, Files.readString(directory.resolve("said-" + i + ".txt")));
    }
    started.clear();
  }

  private Path table(String name, int concepts) throws IOException {
    StringBuilder table = new StringBuilder("uri;prefLabel\n");
    for (int i = 0; i < concepts; i++) {
      String word = name + "woord" + i;
      table.append("http://example.org/" + word + ";" + word + "\n");
    }
    return Files.writeString(directory.resolve(name + ".csv"), table);
  }

  @Test
  void twoThesaurusImportsKeepTheConceptsOfBoth() throws Exception {
    Path one = table("een", 300);
    Path two = table("twee", 300);
    for (int run = 0; run < RUNS; run++) {
      start("thesaurus", "importeer", one.toString(), "--soort", "woord");
      start("thesaurus", "importeer", two.toString(), "--soort", "woord");
      endsWell();
      Path file = corpus.resolve("thesaurus.yaml");
      assertEquals(600, ThesaurusFile.read(file).thesaurus().concepts().size(), "run " + run);
      Files.delete(file);
    }
  }

  private Path sources(String folder) throws IOException {
    Path sources = Files.createDirectories(directory.resolve(folder));
    for (int i = 0; i < 12; i++) {
      Files.writeString(
          sources.resolve("verhaal-" + i + ".txt"),
          "Verhaal " + i + " uit " + folder + "\n\n" + "De regen tikt op het dak. ".repeat(20));
    }
    return sources;
  }

  @Test
  void twoImportsOfFilesWithOneNameLoseNeitherWork() throws Exception {
    Path one = sources("een");
    Path two = sources("twee");
    corpus = directory.resolve("nieuw");
    Process first = start("importeer", one.toString(), "--zonder-vragen");
    Process second = start("importeer", two.toString(), "--zonder-vragen");
    for (Process each : List.of(first, second)) {
      assertEquals(0, each.waitFor());
    }
    // Whoever came second at a name got one with its folder, and each work is of its own source.
    int works = 0;
    for (int i = 0; i < 12; i++) {
      for (String name :
          List.of("verhaal-" + i, "verhaal-" + i + "-een", "verhaal-" + i + "-twee")) {
        Path file = corpus.resolve("eigen/" + name + ".md");
        if (Files.exists(file)) {
          works++;
          String work = Files.readString(file);
          Path memory = corpus.resolve("eigen/.naslag/" + name + ".herkomst.txt");
          String folder = work.contains("uit een") ? "een" : "twee";
          String origin = Files.readString(memory);
          assertTrue(origin.contains("source: " + directory.resolve(folder)), work + origin);
        }
      }
    }
    assertEquals(24, works);
    long notes = 0;
    for (String name : List.of("import.txt", "import-2.txt")) {
      Path file = corpus.resolve("eigen/.naslag").resolve(name);
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      notes += lines.stream().filter(line -> line.startsWith(directory.toString())).count();
    }
    assertTrue(notes == 24 || notes == 12, "of both, or of the last when they did not meet");
    assertEquals(List.of(), leftovers());
  }

  @Test
  void mendingBesideAnImportLosesNothingOfEither() throws Exception {
    Path sources = sources("bron");
    start("importeer", sources.toString(), "--zonder-vragen");
    endsWell();
    for (int run = 0; run < RUNS; run++) {
      for (int i = 0; i < 12; i++) {
        Path work = corpus.resolve("eigen/verhaal-" + i + ".md");
        Files.writeString(work, Files.readString(work) + "\nMijn aandachts- punt " + run + ".\n");
      }
      Process mending = start("controleer", "--verbeter");
      Process replacing = start("importeer", sources.toString(), "--zonder-vragen", "--vervang");
      mending.waitFor();
      replacing.waitFor();
      started.clear();
      for (int i = 0; i < 12; i++) {
        String mine = "punt " + run + ".";
        String stem = "verhaal-" + i;
        assertTrue(
            FileTree.below(corpus.resolve("eigen")).stream()
                .filter(f -> FileTree.name(f).startsWith(stem + "."))
                .anyMatch(f -> contains(f, mine)),
            stem + ": what a person wrote is in the work or in a copy");
      }
    }
    assertEquals(List.of(), leftovers());
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> leftovers() throws IOException {
    return FileTree.below(corpus).stream()
        .map(FileTree::name)
        .filter(name -> name.endsWith(".tmp") || name.endsWith(".lock"))
        .toList();
  }
}
