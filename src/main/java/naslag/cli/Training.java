package naslag.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import naslag.corpus.Corpus;

/**
 * What the launcher runs once after a build, so that the JVM can keep the classes of a lookup
 * ready-made: representative lookups on a small corpus of their own, with the thesaurus that ships.
 *
 * <p>Two steps, each in a JVM of its own: {@code prepare} makes the index, {@code lookups} asks.
 * Were they one, the cache would also hold the classes that write an index, and each lookup would
 * pay for linking them.
 */
final class Training {
  /** So that a word has more passages than a block of postings, and a lookup reads whole blocks. */
  private static final int WORKS = 150;

  private Training() {}

  /**
   * Runs one step.
   *
   * @param args the step ({@code prepare} or {@code lookups}), the corpus that ships, and a scratch
   *     directory for the index
   * @throws IOException when the scratch directory cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path scratch = Path.of(args[2]);
    Path corpus = scratch.resolve("corpus");
    boolean prepare = args[0].equals("prepare");
    if (prepare) {
      Files.createDirectories(corpus);
      String text = NewCommand.inJar("oefenstof.md");
      Files.writeString(corpus.resolve("oefenstof.md"), text);
      Path more = Files.createDirectory(corpus.resolve("meer"));
      for (int copy = 1; copy < WORKS; copy++) {
        Files.writeString(more.resolve("oefenstof-" + copy + ".md"), text);
      }
      Path thesaurus = Path.of(args[1]).resolve(Corpus.THESAURUS);
      if (Files.isRegularFile(thesaurus)) {
        Files.copy(thesaurus, corpus.resolve(Corpus.THESAURUS));
      }
    }
    Terminal process = Terminal.ofProcess();
    Map<String, String> places =
        Map.of("NASLAG_CORPUS", corpus.toString(), "NASLAG_INDEX", scratch.resolve("i").toString());
    Terminal terminal = new Terminal(process.out(), process.err(), places, false);
    List<String> lines = lookups();
    for (String line : prepare ? lines.subList(0, 1) : lines) {
      Main.run(line.split(" "), terminal);
    }
  }

  /** The lines to run; every option of a lookup is in one of them. */
  static List<String> lookups() throws IOException {
    return NewCommand.inJar("lookups.txt").lines().toList();
  }
}
