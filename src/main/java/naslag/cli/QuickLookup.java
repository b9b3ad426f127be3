package naslag.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.search.Filters;

/**
 * The plain lookup, <code>zoek</code> and words, read without the option parser, which costs a cold
 * start about two empty programs. A test holds both readings equal.
 */
final class QuickLookup {
  private QuickLookup() {}

  /** The lookup, or nothing when the arguments hold an option. */
  static Optional<SearchRun> of(String[] args, Map<String, String> environment) {
    if (args.length < 2 || !args[0].equals("zoek")) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      if (args[i].startsWith("--") || args[i].equals("-h")) {
        return Optional.empty();
      }
      words.add(args[i]);
    }
    return Optional.of(
        new SearchRun(
            Places.of(List.of(), null, environment),
            String.join(" ", words),
            Filters.NONE,
            0,
            false));
  }
}
