package naslag.cli;

import naslag.age.AgeExpressions;
import naslag.dutch.DutchAnalysis;
import naslag.index.Labels;

/**
 * Reads the tables of language on a second processor, while the first looks whether the corpus has
 * changed: the two have nothing to do with each other, and a cold lookup needs both.
 */
final class Ahead {
  private Ahead() {}

  /** Returns at once; who needs a table before it is read waits for it as for any class. */
  static void start() {
    Thread thread =
        new Thread(
            () -> {
              DutchAnalysis.lemma("woord");
              AgeExpressions.inQuery("woord");
              Labels.stems("woord");
            },
            "tables of language");
    thread.setDaemon(true);
    thread.start();
  }
}
