package naslag.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.cli.Main.Exit;
import naslag.index.PassageIndex;
import naslag.search.Facet;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.search.Why;
import naslag.show.Json;
import naslag.show.SourceList;
import naslag.show.SourceList.TerminalSources;
import naslag.show.TerminalHits.TerminalWhy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that only ask the index: zoek, lees, waarom, bronnen; and indexeer. */
final class QueryCommands {
  private QueryCommands() {}

  @Command(name = "zoek")
  static final class SearchCommand extends CorpusCommand.WithJson {
    @Mixin private FilterOptions asked = new FilterOptions();

    @Option(names = "--zonder", paramLabel = "WAT")
    private List<String> without = List.of();

    @Override
    Exit run() throws IOException {
      return lookup().run(terminal());
    }

    /**
     * The options as read.
     *
     * @throws Refusal when nothing was asked, or an option does not exist
     */
    Lookup lookup() {
      String words = asked.words("zoek");
      int most = asked.most();
      Filters filters = asked.filters();
      Refusal.usageIf(
          asked.words.isEmpty() && filters.isEmpty(),
          "geef een of meer woorden: naslag zoek veerkracht.");
      return new Lookup.Search(allPlaces(), words, filters, most, json(), without);
    }
  }

  /** What a command of passages takes: words, filters, and how many. */
  static final class FilterOptions {
    static final int MOST = 10_000;

    @Parameters(arity = "0..*", paramLabel = "WOORD")
    private List<String> words = List.of();

    @Option(names = "--max", paramLabel = "AANTAL")
    private int max;

    @Option(names = "--thema", paramLabel = "THEMA")
    private List<String> themes = List.of();

    @Option(names = "--leeftijd", paramLabel = "LEEFTIJD")
    private List<String> ages = List.of();

    @Option(names = "--soort", paramLabel = "SOORT")
    private List<String> types = List.of();

    @Option(names = "--bron", paramLabel = "BRON")
    private List<String> sources = List.of();

    @Option(names = "--verzameling", paramLabel = "NAAM")
    private List<String> collections = List.of();

    Filters filters() {
      return new Filters(
          Map.of(
              Facet.THEME, themes,
              Facet.AGE, ages,
              Facet.TYPE, types,
              Facet.SOURCE, sources,
              Facet.COLLECTION, collections));
    }

    /**
     * The words of a question, which may begin with a minus or a digit and so are parsed as given.
     *
     * @throws Refusal for what was meant as an option
     */
    String words(String command) {
      for (String word : words) {
        Refusal.usageIf(
            word.startsWith("--") && word.length() > 2,
            "de optie " + word + " bestaat niet; bekijk ze met naslag " + command + " --help.");
      }
      return String.join(" ", words);
    }

    /**
     * How many passages at most; 0 where it was not said.
     *
     * @throws Refusal when it is not from 0 to 10,000
     */
    int most() {
      Refusal.usageIf(
          max < 0 || max > MOST, "--max gaat van 1 tot " + MOST + ", niet " + max + ".");
      return max;
    }
  }

  @Command(name = "lees")
  static final class ReadCommand extends CorpusCommand.WithJson {
    @Parameters(paramLabel = "ID")
    private String id = "";

    @Override
    Exit run() throws IOException {
      return lookup().run(terminal());
    }

    /** The options as read. */
    Lookup lookup() {
      return new Lookup.Read(allPlaces(), id, json());
    }
  }

  @Command(name = "waarom")
  static final class WhyCommand extends CorpusCommand.WithJson {
    @Parameters(index = "0", paramLabel = "VRAAG")
    private String words = "";

    @Parameters(index = "1", paramLabel = "ID")
    private String id = "";

    @Option(
        names = "--zonder",
        paramLabel = "STAP",
        completionCandidates = EvaluateCommand.StepNames.class)
    private Set<Question.Expansion> without = Set.of();

    @Override
    Exit run() throws IOException {
      Question question = new Question(words, Filters.NONE, 1, 0, false, without);
      Why why = library().use(index -> why(index, question));
      print(() -> Json.why(why), () -> TerminalWhy.of(why, terminal().style()));
      return why.rank().isPresent() ? Exit.OK : Exit.NOTHING;
    }

    private Why why(PassageIndex index, Question question) throws IOException {
      Searcher searcher = Searcher.on(index);
      Hits hits = Lookup.hits(searcher.search(question));
      return searcher.why(hits, id.strip()).orElseThrow(() -> Lookup.noSuchPassage(index, id));
    }
  }

  @Command(name = "bronnen")
  static final class SourcesCommand extends CorpusCommand.WithJson {
    @Override
    Exit run() throws IOException {
      SourceList sources = library().use(SourceList::of);
      print(() -> Json.sources(sources), () -> TerminalSources.of(sources, terminal().width()));
      return sources.works().isEmpty() ? Exit.NOTHING : Exit.OK;
    }
  }

  @Command(name = "indexeer")
  static final class IndexCommand extends CorpusCommand {
    @Option(names = "--opnieuw")
    private boolean anew;

    @Override
    Exit run() throws IOException {
      return library().refresh(anew);
    }
  }
}
