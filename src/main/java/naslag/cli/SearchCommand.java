package naslag.cli;

import java.io.IOException;
import java.util.List;
import naslag.search.Filters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "zoek",
    description = "Zoekt passages met alle woorden.",
    footer = {
      "(huilen OF wenen) baby: een van beide; huilen NIET nacht of huilen -nacht: zonder"
          + " dat woord.",
      "\"milde blik\": precies zo na elkaar; \"mama kijkt\"~5: hoogstens vijf plaatsen uit"
          + " elkaar.",
      "slaap*: wat zo begint; h?chting: een letter om het even; slapen~: wat er bijna zo"
          + " uitziet.",
      "Filters tussen de woorden: thema:(slapen OF eten) leeftijd:[3m TOT 9m]"
          + " soort:voorbeeld bron:veerkracht"
    })
final class SearchCommand extends CorpusCommand.WithJson {
  @Parameters(arity = "0..*", paramLabel = "WOORD", description = "Wat je zoekt.")
  private List<String> words = List.of();

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(
      names = "--max",
      paramLabel = "AANTAL",
      description = "Hoogstens zoveel passages (5, met --json 10).")
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
