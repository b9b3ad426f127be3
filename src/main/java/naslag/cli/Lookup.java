package naslag.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import naslag.index.PassageIndex;
import naslag.search.Answer;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.show.Json.HitsJson;
import naslag.show.Notice;
import naslag.show.TerminalHits;

/** One question to the index, its arguments read. */
sealed interface Lookup {
  /**
   * Answers on the terminal.
   *
   * @throws IOException when the corpus or the index cannot be read
   */
  Exit run(Terminal terminal) throws IOException;

  /**
   * A search.
   *
   * @param max how many hits at most; 0 for the default of the form asked
   */
  record Search(List<Places> places, String words, Filters filters, int max, boolean json)
      implements Lookup {
    private static final int MAX_ON_TERMINAL = 5;
    private static final int MAX_AS_JSON = 10;

    @Override
    public Exit run(Terminal terminal) throws IOException {
      int limit = max > 0 ? max : json ? MAX_AS_JSON : MAX_ON_TERMINAL;
      Question question = new Question(words, filters, limit, 0, json, Set.of());
      Hits hits = hits(new Library(places, terminal).use(i -> Searcher.on(i).search(question)));
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
    public Exit run(Terminal terminal) throws IOException {
      Searcher.InContext found =
          new Library(places, terminal)
              .use(
                  index ->
                      Searcher.on(index)
                          .read(id.strip())
                          .orElseThrow(() -> noSuchPassage(index, id)));
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
    // A switch over types is linked anew in every JVM; the usual case avoids it.
    if (answer instanceof Hits hits) {
      return hits;
    }
    return switch (answer) {
      case Hits hits -> hits;
      case Answer.UnknownFilter unknown -> {
        String known = String.join(", ", unknown.known());
        throw Refusal.usage(
            "%s \"%s\" bestaat niet; %s.",
            unknown.filter().label(),
            unknown.value(),
            known.isEmpty() ? "dit corpus heeft er geen" : "wel bestaan: " + known);
      }
    };
  }
}
