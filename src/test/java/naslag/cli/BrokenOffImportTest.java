package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import naslag.FileTree;
import naslag.Programs;
import naslag.corpus.MarkdownReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A large import in a process of its own with little memory, ended by force. */
@Timeout(120)
class BrokenOffImportTest {
  private static final int FILES = 200;
  private static final String[] WORDS =
      "de het een kind vader tuin water huis kamer licht morgen regen stoel tafel boek en of want met naar"
          .split(" ");

  @TempDir private Path directory;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  private void sources() throws IOException {
    Random random = new Random(11);
    Path folder = Files.createDirectories(directory.resolve("bron"));
    for (int i = 0; i < FILES; i++) {
      StringBuilder text = new StringBuilder("Verhaal nummer " + i + "\n");
      for (int sentence = 0; sentence < 18; sentence++) {
        text.append(sentence % 6 == 0 ? "\n\nToen" : " Daarna");
        for (int word = 0; word < 9; word++) {
          text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        text.append('.');
      }
      Files.writeString(folder.resolve(String.format(Locale.ROOT, "v%03d.txt", i)), text + "\n");
    }
  }

  /**
   * As the launcher starts it, in a heap that holds some files and not all that is made of them.
   */
  private Process start(String corpus) throws IOException {
    List<String> line =
        Programs.naslag(
            List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"),
            "importeer",
            directory.resolve("bron").toString(),
            "--zonder-vragen",
            "--corpus",
            directory.resolve(corpus).toString());
    Path said = directory.resolve(corpus + ".txt");
    Process process = Programs.start(line, said);
    started.add(process);
    return process;
  }

  private Path works(String corpus) {
    return directory.resolve(corpus).resolve("eigen");
  }

  /** The lines of the notes that an import of many files writes as it goes. */
  private long noted(String corpus) throws IOException {
    Path notes = works(corpus).resolve(".naslag/import.txt");
    String files = directory.resolve("bron").toString();
    return Files.exists(notes)
        ? Files.readString(notes).lines().filter(line -> line.startsWith(files)).count()
        : 0;
  }

  private Map<String, String> made(String corpus) throws IOException {
    Map<String, String> made = new TreeMap<>();
    for (Path file : FileTree.below(works(corpus))) {
      String name = works(corpus).relativize(file).toString();
      if (!name.endsWith("import.txt")) {
        made.put(name, Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return made;
  }

  @Test
  void whatWasBrokenOffIsWholeAndGoesOnToTheSameResult() throws Exception {
    sources();
    int before = 0;
    for (int moment : new int[] {20, 110}) {
      Process process = start("onderbroken");
      while (process.isAlive() && noted("onderbroken") < moment) {
        TimeUnit.MILLISECONDS.sleep(2);
      }
      assertTrue(process.isAlive(), () -> "done before it could be ended: " + said("onderbroken"));
      process.destroyForcibly().waitFor();
      int works = 0;
      for (Map.Entry<String, String> each : made("onderbroken").entrySet()) {
        if (each.getKey().endsWith(".md")) {
          works++;
          var read = MarkdownReader.read("w", each.getKey(), each.getValue());
          assertEquals(List.of(), read.problems(), each.getKey());
          assertTrue(each.getValue().endsWith(".\n"), each.getKey());
        }
      }
      assertTrue(
          works >= before && works >= Math.min(moment, 20) && works < FILES, "made " + works);
      before = works;
    }
    assertEquals(0, start("onderbroken").waitFor(), () -> said("onderbroken"));
    assertTrue(said("onderbroken").contains(FILES + " bestanden: "), said("onderbroken"));
    assertTrue(said("onderbroken").matches("(?s).* \\d\\d+ ongewijzigd, 0 niet ingelezen.*"));
    assertEquals(0, start("ineens").waitFor(), () -> said("ineens"));
    assertEquals(FILES, noted("ineens"));
    assertEquals(made("ineens"), made("onderbroken"));
  }

  private String said(String corpus) {
    try {
      return Files.readString(directory.resolve(corpus + ".txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
