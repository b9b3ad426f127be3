package naslag.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import naslag.corpus.Corpus;
import naslag.index.IndexLocation;
import org.jspecify.annotations.Nullable;

/**
 * Where the corpus and its index are.
 *
 * @param corpus absolute; it need not exist
 * @param index the index's own directory
 */
record Places(Path corpus, Path index) {

  /** Set by the launcher: where Naslag is installed. */
  private static final String HOME = "naslag.home";

  /**
   * Options go before the environment, which goes before what stands beside the launcher.
   *
   * @param corpus from {@code --corpus}, or null
   * @param index from {@code --index}, or null
   */
  static Places of(
      @Nullable String corpus, @Nullable String index, Map<String, String> environment) {
    Path home = home();
    Path works = given(corpus, environment, "NASLAG_CORPUS", shippedCorpus());
    Path asked = given(index, environment, "NASLAG_INDEX", null);
    if (asked != null) {
      return new Places(works, IndexLocation.of(works, List.of(asked)));
    }
    Path user =
        IndexLocation.userCache(
            environment,
            Path.of(System.getProperty("user.home", ".")),
            System.getProperty("os.name", ""));
    return new Places(
        works, IndexLocation.of(works, List.of(home.resolve("index"), user.resolve("index"))));
  }

  /** The corpus beside the launcher. */
  static Path shippedCorpus() {
    return home().resolve("corpus");
  }

  private static Path home() {
    return Path.of(System.getProperty(HOME, ".")).toAbsolutePath().normalize();
  }

  private static @Nullable Path given(
      @Nullable String option, Map<String, String> environment, String name, @Nullable Path other) {
    String value = option != null ? option : environment.get(name);
    return value == null || value.isBlank() ? other : path(value);
  }

  private static Path path(String value) {
    try {
      return Path.of(value).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new Refusal(
          Exit.USAGE, "\"" + value + "\" kan geen map zijn; geef de naam van een map.");
    }
  }

  boolean hasCorpus() {
    return Files.isDirectory(corpus);
  }

  /**
   * The corpus.
   *
   * @throws Refusal when there is none
   */
  Corpus corpusThatExists() {
    if (!hasCorpus()) {
      throw new Refusal(
          Exit.FAILED,
          "er is geen corpus in "
              + corpus
              + "; geef met --corpus een map met werken, of maak er een met naslag importeer.");
    }
    return Corpus.at(corpus);
  }
}
