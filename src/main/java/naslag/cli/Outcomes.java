package naslag.cli;

import java.io.IOException;
import naslag.corpus.Failure;

/** Turns what ended a command into one Dutch sentence and an exit status. */
final class Outcomes {
  private Outcomes() {}

  static int of(Throwable end, Terminal terminal) {
    return end instanceof Refusal refusal
        ? say(refusal.sentence(), refusal.exit(), terminal)
        : say(Failure.sentence(end), Exit.FAILED, terminal);
  }

  /** Of a command that did its work but could not print it. */
  static int unwritten(IOException failure, Terminal terminal) {
    return say(
        "de uitvoer is niet helemaal geschreven: " + Failure.sentence(failure),
        Exit.FAILED,
        terminal);
  }

  private static int say(String sentence, Exit exit, Terminal terminal) {
    terminal.say("naslag: " + sentence);
    return exit.status();
  }
}
