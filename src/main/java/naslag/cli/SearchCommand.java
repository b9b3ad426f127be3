package naslag.cli;

import java.io.IOException;
import java.util.List;
import naslag.search.Filters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "zoek",
    description = "Zoekt passages met alle woorden.",
    synopsisHeading = "Gebruik: ",
    parameterListHeading = "%n",
    optionListHeading = "%nOpties:%n",
    footerHeading = "%n",
    footer = {
      "\"woorden na elkaar\" zoekt ze na elkaar, woord* wat zo begint, zonder:woord of -woord sluit uit.",
      "Filters mogen ook tussen de woorden: thema:slapen leeftijd:9m soort:voorbeeld bron:veerkracht"
    })
final class SearchCommand extends CorpusCommand {
  private static final String UNKNOWN_OPTION = "--";

  @Parameters(arity = "0..*", paramLabel = "WOORD", description = "Wat je zoekt.")
  private List<String> words = List.of();

  @Option(names = "--thema", paramLabel = "THEMA", description = "Alleen over dit thema.")
  private List<String> themes = List.of();

  @Option(
      names = "--leeftijd",
      paramLabel = "LEEFTIJD",
      description = "Alleen over deze leeftijd: 9m, 5w, 2,5j, peuter, 0-3 maanden, zwangerschap.")
  private List<String> ages = List.of();

  @Option(names = "--soort", paramLabel = "SOORT", description = "voorbeeld of uitleg.")
  private List<String> types = List.of();

  @Option(names = "--bron", paramLabel = "BRON", description = "Alleen uit dit werk.")
  private List<String> sources = List.of();

  @Option(
      names = "--verzameling",
      paramLabel = "NAAM",
      description = {
        "Alleen in deze verzameling: een corpus, of een map",
        "meteen eronder, zoals imh of eigen."
      })
  private List<String> collections = List.of();

  @Option(
      names = "--max",
      paramLabel = "AANTAL",
      description = "Hoogstens zoveel passages (5, met --json 10).")
  private int max;

  @Option(names = "--json", description = "Eén JSON-document voor een ander programma.")
  private boolean json;

  @Override
  Exit run() throws IOException {
    for (String word : words) {
      if (word.startsWith(UNKNOWN_OPTION) && word.length() > UNKNOWN_OPTION.length()) {
        throw new Refusal(
            Exit.USAGE, "de optie " + word + " bestaat niet; bekijk ze met naslag zoek --help.");
      }
    }
    if (max < 0 || max > 10_000) {
      throw new Refusal(Exit.USAGE, "--max gaat van 1 tot 10000, niet " + max + ".");
    }
    Filters filters = new Filters(themes, ages, types, sources, List.of(), List.of(), collections);
    if (words.isEmpty() && filters.isEmpty()) {
      throw new Refusal(Exit.USAGE, "geef een of meer woorden: naslag zoek veerkracht.");
    }
    return new SearchRun(allPlaces(), String.join(" ", words), filters, max, json).run(terminal());
  }
}
