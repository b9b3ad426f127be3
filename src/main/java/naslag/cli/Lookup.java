package naslag.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.cli.Lookup.Read;
import naslag.cli.Lookup.Search;
import naslag.cli.Main.Exit;
import naslag.index.PassageIndex;
import naslag.index.PassageIndex.Use;
import naslag.related.InContext;
import naslag.search.Answer;
import naslag.search.Facet;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.show.Json.HitsJson;
import naslag.show.Notice;
import naslag.show.TerminalHits;
import naslag.show.Understood;

/** One question to the index, its arguments read. */
sealed interface Lookup {
  /** Lends an index for one use. */
  interface Indexes {
    <T> T use(Use<T> use) throws IOException;
  }

  List<Places> places();

  /**
   * Answers on the terminal.
   *
   * @throws IOException when the corpus or the index cannot be read
   */
  Exit run(Terminal terminal, Indexes indexes) throws IOException;

  /** The same on the index of its corpora, brought up to date first. */
  default Exit run(Terminal terminal) throws IOException {
    return run(terminal, new Library(places(), terminal));
  }

  /**
   * A search.
   *
   * @param max how many hits at most; 0 for the default of the form asked
   * @param without names of what not to read in the words
   */
  record Search(
      List<Places> places,
      String words,
      Filters filters,
      int max,
      boolean json,
      List<String> without)
      implements Lookup {
    private static final int MAX_ON_TERMINAL = 5;
    private static final int MAX_AS_JSON = 10;

    @Override
    public Exit run(Terminal terminal, Indexes indexes) throws IOException {
      Set<Facet> off = Understood.named(without, Facet::label);
      Refusal.usageIf(
          off.size() < Set.copyOf(without).size(),
          "--zonder kent leeftijd, thema, begeleider en soort;"
              + " een woord laat je weg met zonder:woord.");
      int limit = max > 0 ? max : json ? MAX_AS_JSON : MAX_ON_TERMINAL;
      Question question = new Question(words, filters, limit, 0, json, Understood.off(off));
      Hits hits = hits(indexes.use(i -> Searcher.on(i).search(question)));
      if (json) {
        terminal.out().println(HitsJson.of(hits));
      } else {
        sentences(hits).forEach(terminal::say);
        terminal.out().print(new TerminalHits(terminal.style(), terminal.width()).of(hits));
      }
      return hits.total() == 0 ? Exit.NOTHING : Exit.OK;
    }

    /** What to say about an answer before showing it. */
    private static List<String> sentences(Hits hits) {
      List<String> sentences = new ArrayList<>();
      if (hits.corrected().isPresent()) {
        sentences.add(
            "Gezocht op %s; toch %s zoeken? Zet het tussen aanhalingstekens."
                .formatted(
                    Notice.quoted(hits.corrected().get()), Notice.quoted(hits.question().text())));
      }
      sentences.addAll(Notice.of(hits));
      List<String> ages = Understood.ages(hits);
      if (!ages.isEmpty()) {
        sentences.add(
            "Leeftijd begrepen: %s. Telt die niet mee? Zet er --zonder leeftijd bij."
                .formatted(String.join(", ", ages)));
      }
      if (hits.corrected().isEmpty() && !hits.offered().isEmpty()) {
        sentences.add("Bedoelde je " + Notice.quoted(hits.offered().getFirst()) + "?");
      }
      if (hits.total() == 0) {
        sentences.add(
            hits.missing().isEmpty()
                ? "Probeer minder woorden of filters, of blader met naslag bronnen."
                : "Probeer een ander of korter woord, of blader met naslag bronnen.");
      }
      // Not every terminal has the quotes of the page.
      return sentences.stream().map(s -> s.replace('“', '"').replace('”', '"')).toList();
    }
  }

  /** One passage, shown between its neighbours. */
  record Read(List<Places> places, String id, boolean json) implements Lookup {
    @Override
    public Exit run(Terminal terminal, Indexes indexes) throws IOException {
      InContext found =
          indexes.use(
              index -> InContext.of(index, id.strip()).orElseThrow(() -> noSuchPassage(index, id)));
      String now = found.passage().passage().id();
      if (!now.endsWith(id.strip())) {
        terminal.say("Passage " + id.strip() + " heet nu " + now + ".");
      }
      if (json) {
        terminal.out().println(HitsJson.of(found));
      } else {
        terminal.out().print(new TerminalHits(terminal.style(), terminal.width()).of(found));
      }
      return Exit.OK;
    }
  }

  /** Of an id that no passage has. */
  static Refusal noSuchPassage(PassageIndex index, String id) {
    try {
      String message =
          index.isGone(id.strip())
              ? "passage %s staat niet meer in de teksten: ze is geschrapt of herschreven; zoek ze"
                  + " met naslag zoek."
              : "er is geen passage %s; zoek ze met naslag zoek.";
      return Refusal.nothing(message, id.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The hits of an answer.
   *
   * @throws Refusal when a filter has a value that nothing has
   */
  static Hits hits(Answer answer) {
    // Not a switch over types, which is linked anew in every JVM.
    if (answer instanceof Answer.UnknownFilter unknown) {
      String known = String.join(", ", unknown.known());
      throw Refusal.usage(
          "%s \"%s\" bestaat niet; %s.",
          unknown.filter().label(),
          unknown.value(),
          known.isEmpty() ? "dit corpus heeft er geen" : "wel bestaan: " + known);
    }
    return (Hits) answer;
  }

  /**
   * Reads the arguments of <code>zoek</code> and <code>lees</code> without picocli, which costs a
   * cold start about two empty programs. What is not plainly right (an unknown option, a value that
   * begins with a minus, an option given twice) is left to picocli, which has the messages. A test
   * holds both readings equal.
   */
  static final class QuickLookup {
    private static final Set<String> OF_READING = Set.of("--corpus", "--index");
    private static final Set<String> OF_SEARCHING =
        Set.of(
            "--corpus --index --thema --leeftijd --soort --bron --verzameling --max --zonder"
                .split(" "));
    private static final Set<String> ONCE = Set.of("--index", "--max");
    private static final String JSON = "--json";

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private boolean json;

    /** What was asked, ready to run, or nothing where picocli has to read it. */
    static Optional<Lookup> of(String[] args, Map<String, String> environment) {
      if (args.length < 2 || !(args[0].equals("zoek") || args[0].equals("lees"))) {
        return Optional.empty();
      }
      boolean search = args[0].equals("zoek");
      QuickLookup read = new QuickLookup();
      try {
        return !read.reads(args, search ? OF_SEARCHING : OF_READING)
            ? Optional.empty()
            : search ? read.search(environment) : read.reading(environment);
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
          String value = equals >= 0 ? arg.substring(equals + 1) : ++i < args.length ? args[i] : "";
          if (!known.contains(name) || value.isBlank() || value.startsWith("-")) {
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

    private Optional<Lookup> search(Map<String, String> environment) {
      Filters filters = Filters.each(facet -> all("--" + facet.label()));
      int max = max();
      if (max < 0 || (words.isEmpty() && filters.isEmpty())) {
        return Optional.empty();
      }
      String question = String.join(" ", words);
      return Optional.of(
          new Search(places(environment), question, filters, max, json, all("--zonder")));
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

    /** The number of passages asked for, 0 where none was, or -1 where picocli must read it. */
    private int max() {
      String asked = all("--max").isEmpty() ? "0" : all("--max").getFirst();
      int max = asked.matches("\\d{1,5}") ? Integer.parseInt(asked) : -1;
      return max <= QueryCommands.FilterOptions.MOST ? max : -1;
    }

    private List<String> all(String option) {
      return values.getOrDefault(option, List.of());
    }
  }
}
