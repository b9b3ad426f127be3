package naslag.cli;

import java.util.List;
import java.util.Map;
import naslag.search.Facet;
import naslag.search.Filters;
import picocli.CommandLine.Option;

/** The filters that a command of passages takes, and the words it refuses. */
final class FilterOptions {
  private static final String UNKNOWN_OPTION = "--";

  static final int MOST = 10_000;

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
  static String question(String command, List<String> words) {
    for (String word : words) {
      Refusal.usageIf(
          word.startsWith(UNKNOWN_OPTION) && word.length() > UNKNOWN_OPTION.length(),
          "de optie " + word + " bestaat niet; bekijk ze met naslag " + command + " --help.");
    }
    return String.join(" ", words);
  }

  /**
   * How many passages at most.
   *
   * @throws Refusal when it is not from 0 to 10,000
   */
  static int most(int asked) {
    Refusal.usageIf(
        asked < 0 || asked > MOST, "--max gaat van 1 tot " + MOST + ", niet " + asked + ".");
    return asked;
  }
}
