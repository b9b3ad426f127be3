package naslag.cli;

import java.io.IOException;
import java.util.List;
import naslag.search.Filters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "zoek")
final class SearchCommand extends CorpusCommand.WithJson {
  @Parameters(arity = "0..*", paramLabel = "WOORD")
  private List<String> words = List.of();

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(names = "--max", paramLabel = "AANTAL")
  private int max;

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
    String question = FilterOptions.question("zoek", words);
    int most = FilterOptions.most(max);
    Filters chosen = filters.filters();
    Refusal.usageIf(
        words.isEmpty() && chosen.isEmpty(), "geef een of meer woorden: naslag zoek veerkracht.");
    return new Lookup.Search(allPlaces(), question, chosen, most, json());
  }
}
