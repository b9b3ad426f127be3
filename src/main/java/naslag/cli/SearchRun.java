package naslag.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import naslag.search.Answer;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.show.HitsJson;
import naslag.show.TerminalHits;

/**
 * One lookup.
 *
 * @param max how many hits at most; 0 for the default of the form asked
 */
record SearchRun(List<Places> places, String words, Filters filters, int max, boolean json)
    implements Lookup {
  private static final int MAX_ON_TERMINAL = 5;
  private static final int MAX_AS_JSON = 10;

  @Override
  public Exit run(Terminal terminal) throws IOException {
    int limit = max > 0 ? max : json ? MAX_AS_JSON : MAX_ON_TERMINAL;
    Question question = new Question(words, filters, limit, 0, json, Set.of());
    Answer answer = new Library(places, terminal).use(index -> Searcher.on(index).search(question));
    // A switch over types is linked anew in every JVM; the usual case goes round it.
    if (answer instanceof Hits hits) {
      return show(hits, terminal);
    }
    return switch (answer) {
      case Hits hits -> show(hits, terminal);
      case Answer.UnknownFilter unknown -> throw new Refusal(Exit.USAGE, sentence(unknown));
    };
  }

  private Exit show(Hits hits, Terminal terminal) {
    if (json) {
      terminal.out().println(HitsJson.of(hits));
    } else {
      Sentences.about(hits).forEach(terminal::say);
      terminal.out().print(new TerminalHits(terminal.style(), terminal.width()).of(hits));
    }
    return hits.total() == 0 ? Exit.NOTHING : Exit.OK;
  }

  static String sentence(Answer.UnknownFilter unknown) {
    List<String> known = unknown.known();
    String which =
        known.isEmpty()
            ? "dit corpus heeft er geen."
            : "wel bestaan: " + String.join(", ", known) + ".";
    return unknown.filter() + " \"" + unknown.value() + "\" bestaat niet; " + which;
  }
}
