package naslag.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import naslag.corpus.Corpus;
import naslag.corpus.CorpusLock;
import naslag.corpus.ParcelPlace;
import naslag.corpus.Slug;
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
   * One a corpus, in the order given. Options go before the environment, which goes before what
   * stands beside the launcher.
   *
   * @param corpora from {@code --corpus}; may be empty
   * @param index from {@code --index}, or null
   */
  static List<Places> of(
      List<String> corpora, @Nullable String index, Map<String, String> environment) {
    List<String> named = corpora.isEmpty() ? inEnvironment(environment) : corpora;
    Path asked = given(index, environment.get("NASLAG_INDEX"));
    List<Places> places = new ArrayList<>();
    for (String corpus : named) {
      Places one = of(path(corpus), asked, environment);
      if (!places.contains(one)) {
        places.add(one);
      }
    }
    return places.isEmpty() ? List.of(of(shippedCorpus(), asked, environment)) : places;
  }

  /** Several corpora as a system writes a path; a directory with a separator in its name is one. */
  private static List<String> inEnvironment(Map<String, String> environment) {
    String value = environment.getOrDefault("NASLAG_CORPUS", "");
    if (value.isBlank()) {
      return List.of();
    }
    if (value.indexOf(File.pathSeparatorChar) < 0 || Files.isDirectory(path(value))) {
      return List.of(value);
    }
    List<String> corpora = new ArrayList<>(List.of(value.split(Pattern.quote(File.pathSeparator))));
    corpora.removeIf(String::isBlank);
    return corpora;
  }

  /** What to call corpora side by side: their directories' names, told apart by a number. */
  static List<String> names(List<Places> places) {
    Set<String> names = new LinkedHashSet<>();
    for (Places each : places) {
      Path last = each.corpus().getFileName();
      Slug.unused(Slug.of(last == null ? "corpus" : last.toString()), names);
    }
    return List.copyOf(names);
  }

  private static Places of(Path works, @Nullable Path asked, Map<String, String> environment) {
    List<Path> usual = List.of(home().resolve("index"), userCache(environment).resolve("index"));
    return new Places(works, IndexLocation.of(works, asked == null ? usual : List.of(asked)));
  }

  static Path userCache(Map<String, String> environment) {
    String system = System.getProperty("os.name", "");
    return IndexLocation.userCache(environment, userHome(environment), system);
  }

  /** HOME goes before the home of the system's user database. */
  private static Path userHome(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isBlank() ? System.getProperty("user.home", ".") : home);
  }

  /** The corpus beside the launcher. */
  static Path shippedCorpus() {
    return home().resolve("corpus");
  }

  private static Path home() {
    return Path.of(System.getProperty(HOME, ".")).toAbsolutePath().normalize();
  }

  /** What to say of a newer parcel in the folder that the corpus follows, as few do. */
  Optional<String> news() throws IOException {
    return new ParcelPlace(corpus).isFollowing() ? FollowedNews.known(corpus) : Optional.empty();
  }

  private static @Nullable Path given(@Nullable String option, @Nullable String otherwise) {
    String value = option != null ? option : otherwise;
    return value == null || value.isBlank() ? null : path(value);
  }

  private static Path path(String value) {
    Refusal.usageIf(value.isBlank(), "een lege naam is geen map; geef de naam van een map.");
    try {
      return Path.of(value).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw Refusal.usage("\"" + value + "\" kan geen map zijn; geef de naam van een map.");
    }
  }

  /**
   * The corpus.
   *
   * @throws Refusal when there is none
   * @throws IOException when an exchange for a newer one was broken off and cannot be undone
   */
  Corpus corpusThatExists() throws IOException {
    if (!Files.isDirectory(corpus)) {
      ParcelPlace place = new ParcelPlace(corpus);
      if (place.isBrokenOff()) {
        Path repaired =
            CorpusLock.holding(
                corpus.getParent(),
                () -> {},
                () -> {
                  place.repair();
                  return corpus;
                });
        return Corpus.at(repaired);
      }
      throw Refusal.failed(
          "er is geen corpus in %s; geef met --corpus een map met werken, of maak er een"
              + " met naslag importeer.",
          corpus);
    }
    return Corpus.at(corpus);
  }
}
