package naslag.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.cli.Lookup.Read;
import naslag.cli.Lookup.Search;
import naslag.search.Filters;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of <code>zoek</code> and <code>lees</code> without picocli, which costs a
 * cold start about two empty programs. What is not plainly right (an unknown option, a value that
 * begins with a minus, an option given twice) is left to picocli, which has the messages. A test
 * holds both readings equal.
 */
final class QuickLookup {
  private static final Set<String> OF_READING = Set.of("--corpus", "--index");
  private static final Set<String> OF_SEARCHING =
      Set.of("--corpus --index --thema --leeftijd --soort --bron --verzameling --max".split(" "));
  private static final Set<String> ONCE = Set.of("--index", "--max");
  private static final String JSON = "--json";

  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private boolean json;

  private QuickLookup() {}

  /** What was asked, ready to run, or nothing where picocli has to read it. */
  static Optional<Lookup> of(String[] args, Map<String, String> environment) {
    if (args.length < 2 || !(args[0].equals("zoek") || args[0].equals("lees"))) {
      return Optional.empty();
    }
    boolean search = args[0].equals("zoek");
    QuickLookup read = new QuickLookup();
    if (!read.reads(args, search ? OF_SEARCHING : OF_READING)) {
      return Optional.empty();
    }
    try {
      return search ? read.search(environment) : read.reading(environment);
    } catch (Refusal badPath) {
      return Optional.empty(); // picocli's path says it
    }
  }

  private boolean reads(String[] args, Set<String> known) {
    for (int i = 1; i < args.length; i++) {
      String arg = args[i];
      if (arg.equals("-h")) {
        return false;
      }
      if (!arg.startsWith("--")) {
        words.add(arg);
      } else if (arg.equals(JSON)) {
        if (json) {
          return false;
        }
        json = true;
      } else {
        int equals = arg.indexOf('=');
        String name = equals < 0 ? arg : arg.substring(0, equals);
        String value = equals >= 0 ? arg.substring(equals + 1) : after(args, ++i);
        if (!known.contains(name) || value == null || value.isBlank() || value.startsWith("-")) {
          return false;
        }
        List<String> given = values.computeIfAbsent(name, n -> new ArrayList<>());
        if (!given.isEmpty() && ONCE.contains(name)) {
          return false;
        }
        given.add(value);
      }
    }
    return true;
  }

  private static @Nullable String after(String[] args, int i) {
    return i < args.length ? args[i] : null;
  }

  private Optional<Lookup> search(Map<String, String> environment) {
    Filters filters = Filters.each(facet -> all("--" + facet.label()));
    int max = max();
    if (max < 0 || (words.isEmpty() && filters.isEmpty())) {
      return Optional.empty();
    }
    String question = String.join(" ", words);
    return Optional.of(new Search(places(environment), question, filters, max, json));
  }

  private Optional<Lookup> reading(Map<String, String> environment) {
    return words.size() == 1 && !words.getFirst().startsWith("-")
        ? Optional.of(new Read(places(environment), words.getFirst(), json))
        : Optional.empty();
  }

  private List<Places> places(Map<String, String> environment) {
    List<String> index = all("--index");
    return Places.of(all("--corpus"), index.isEmpty() ? null : index.getFirst(), environment);
  }

  /** The number of passages asked for, 0 where none was, or -1 where picocli must refuse it. */
  private int max() {
    if (all("--max").isEmpty()) {
      return 0;
    }
    String digits = all("--max").getFirst();
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return -1;
      }
    }
    int max = digits.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    return max <= FilterOptions.MOST ? max : -1;
  }

  private List<String> all(String option) {
    return values.getOrDefault(option, List.of());
  }
}
