package naslag.cli;

import java.nio.file.Path;

/**
 * What the launcher runs once after a build, so that the JVM can keep the classes of a lookup
 * ready-made: representative lookups on an index of their own.
 *
 * <p>Two steps, each in a JVM of its own: {@code prepare} makes the index, {@code lookups} asks.
 * Were they one, the cache would also hold the classes that write an index, and each lookup would
 * pay for linking them.
 */
final class Training {
  private Training() {}

  /**
   * Runs one step.
   *
   * @param args the step ({@code prepare} or {@code lookups}), the corpus, and a scratch directory
   *     for the index
   */
  public static void main(String[] args) {
    Path index = Path.of(args[2]).resolve("index");
    String[] words = {"veerkracht"};
    for (String word : words) {
      Main.main(new String[] {"zoek", word, "--corpus", args[1], "--index", index.toString()});
    }
  }
}
