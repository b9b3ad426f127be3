package naslag.cli;

import java.util.List;
import naslag.corpus.Failure;
import naslag.corpus.Problem;
import naslag.index.Progress;
import naslag.index.Refresh;

/** Shows on a terminal how far indexing is, and says afterwards what was done. */
final class IndexProgress implements Progress {
  static final String READ_ONLY =
      "De index is verouderd en kan hier niet bijgewerkt worden; kies met --index een map waar je"
          + " mag schrijven.";

  private final Terminal terminal;
  private final ProgressBar bar;

  IndexProgress(Terminal terminal) {
    this.terminal = terminal;
    this.bar = new ProgressBar(terminal, "Index maken");
  }

  @Override
  public void step(int done, int total) {
    if (!terminal.interactive() && done == 1 && total > 1) {
      terminal.say("Index maken van " + total + " werken…");
      terminal.flush();
    }
    bar.draw(done, total, done + "/" + total);
  }

  void done() {
    bar.clear();
  }

  /** Names the files that cannot be read, at every command that goes on without them. */
  static void say(List<Problem> problems, Terminal terminal) {
    Problem.shortly(problems).forEach(sentence -> terminal.say("let op: " + sentence));
  }

  /**
   * That the index was not written, and why.
   *
   * @param so what follows from it, such as ", dus ..."; may be ""
   */
  static String sentence(Refresh.Failed failed, String so) {
    return "De index is niet bijgewerkt" + so + ": " + Failure.sentence(failed.cause());
  }

  /** Nothing when all that changed are works that cannot be read. */
  static void say(Refresh.Updated updated, Terminal terminal) {
    if (updated.why() != Refresh.Why.WORKS || updated.written() + updated.removed() > 0) {
      terminal.say(sentence(updated));
    }
    updated.remarks().forEach(remark -> terminal.say("let op: " + remark));
  }

  private static String sentence(Refresh.Updated updated) {
    String works = updated.written() == 1 ? "1 werk" : updated.written() + " werken";
    return switch (updated.why()) {
      case NEW -> "Index gemaakt: " + works + ".";
      case ASKED -> "Index opnieuw gemaakt: " + works + ".";
      case RULES ->
          "Index opnieuw gemaakt, want de regels of de thesaurus zijn gewijzigd: " + works + ".";
      case DAMAGED ->
          "De index was beschadigd of van een andere versie, en is opnieuw gemaakt: " + works + ".";
      case WORKS -> {
        String removed = updated.removed() == 0 ? "" : ", " + updated.removed() + " verwijderd";
        yield "Index bijgewerkt: " + works + " gelezen" + removed + ".";
      }
    };
  }
}
