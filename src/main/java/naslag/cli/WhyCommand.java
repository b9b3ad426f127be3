package naslag.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import naslag.index.PassageIndex;
import naslag.search.Answer;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.search.Why;
import naslag.show.Json;
import naslag.show.TerminalWhy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "waarom",
    description = "Toont waarom een vraag een passage vindt, of niet.",
    synopsisHeading = "Gebruik: ",
    parameterListHeading = "%n",
    optionListHeading = "%nOpties:%n")
final class WhyCommand extends CorpusCommand {
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
      completionCandidates = StepNames.class)
  private List<String> without = List.of();

  @Option(names = "--json", description = "Eén JSON-document voor een ander programma.")
  private boolean json;

  @Override
  Exit run() throws IOException {
    Set<Question.Expansion> off = EnumSet.noneOf(Question.Expansion.class);
    without.forEach(name -> off.add(StepNames.step(name)));
    Question question = new Question(words, Filters.NONE, 1, 0, false, off);
    Why why = new Library(allPlaces(), terminal()).use(index -> why(index, question));
    if (json) {
      terminal().out().println(Json.why(why));
    } else {
      terminal().out().print(TerminalWhy.of(why, terminal().style()));
    }
    return why.rank().isPresent() ? Exit.OK : Exit.NOTHING;
  }

  private Why why(PassageIndex index, Question question) throws IOException {
    Searcher searcher = Searcher.on(index);
    switch (searcher.search(question)) {
      case Answer.UnknownFilter unknown ->
          throw new Refusal(Exit.USAGE, SearchRun.sentence(unknown));
      case Hits hits -> {}
    }
    return searcher.why(question, id.strip()).orElseThrow(() -> ReadRun.absent(index, id));
  }
}
