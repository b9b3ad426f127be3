package naslag.cli;

import java.io.IOException;
import java.util.Set;
import naslag.index.PassageIndex;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.search.Why;
import naslag.show.Json;
import naslag.show.TerminalHits.TerminalWhy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "waarom", description = "Toont waarom een vraag een passage vindt, of niet.")
final class WhyCommand extends CorpusCommand.WithJson {
  @Parameters(
      index = "0",
      paramLabel = "VRAAG",
      description = "Eén argument: zet woorden tussen aanhalingstekens.")
  private String words = "";

  @Parameters(index = "1", paramLabel = "ID", description = "De naam onder een zoekresultaat.")
  private String id = "";

  @Option(
      names = "--zonder",
      paramLabel = "STAP",
      description = "Sla een stap over: ${COMPLETION-CANDIDATES}.",
      completionCandidates = EvaluateCommand.StepNames.class)
  private Set<Question.Expansion> without = Set.of();

  @Override
  Exit run() throws IOException {
    Question question = new Question(words, Filters.NONE, 1, 0, false, without);
    Why why = new Library(allPlaces(), terminal()).use(index -> why(index, question));
    print(() -> Json.why(why), () -> TerminalWhy.of(why, terminal().style()));
    return why.rank().isPresent() ? Exit.OK : Exit.NOTHING;
  }

  private Why why(PassageIndex index, Question question) throws IOException {
    Searcher searcher = Searcher.on(index);
    Hits hits = Lookup.hits(searcher.search(question));
    return searcher.why(hits, id.strip()).orElseThrow(() -> Lookup.noSuchPassage(index, id));
  }
}
