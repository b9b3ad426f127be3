package naslag.cli;

import naslag.index.Progress;
import naslag.index.Refresh;

/** Shows on a terminal how far indexing is, and says afterwards what was done. */
final class IndexProgress implements Progress {
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

  static String sentence(Refresh.Updated updated) {
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
