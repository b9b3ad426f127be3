package naslag.cli;

import java.io.IOException;
import java.util.Optional;
import naslag.age.AgeExpressions;
import naslag.corpus.Problem.Failure;
import naslag.dutch.DutchAnalysis;
import naslag.index.Labels;

/** Starts the program: dispatches, and maps outcomes to exit statuses. */
public final class Main {
  /**
   * The status that the launcher asks for where nothing is found. A JVM that cannot start, or that
   * crashes, ends with 1 too, and the launcher must tell the two apart.
   */
  private static final String NOTHING_FOUND = "naslag.nothing";

  private Main() {}

  /**
   * Runs one command and ends the program with its exit status.
   *
   * @param args the command and its arguments, never null
   */
  public static void main(String[] args) {
    int status = run(args, Terminal.ofProcess());
    if (status != 0) {
      boolean nothing = status == Exit.NOTHING.status();
      System.exit(nothing ? Integer.getInteger(NOTHING_FOUND, status) : status);
    }
  }

  /** Runs one command; what it prints is flushed. What cannot be printed makes it fail. */
  static int run(String[] args, Terminal terminal) {
    int status;
    try {
      Optional<Lookup> lookup = Lookup.QuickLookup.of(args, terminal.environment());
      status =
          lookup.isPresent() ? lookUp(lookup.get(), terminal).status() : Naslag.run(args, terminal);
    } catch (Exception | Error e) {
      status = say(e, terminal);
    }
    Optional<IOException> unwritten = terminal.out().failure();
    if (unwritten.isPresent()) {
      String why = Failure.sentence(unwritten.get());
      status = say(Refusal.failed("de uitvoer is niet helemaal geschreven: %s", why), terminal);
    }
    terminal.flush();
    return status;
  }

  /** What ended a command as one Dutch sentence and an exit status. */
  static int say(Throwable end, Terminal terminal) {
    Refusal refusal = end instanceof Refusal r ? r : Refusal.failed(Failure.sentence(end));
    terminal.say("naslag: " + refusal.sentence());
    return refusal.exit().status();
  }

  /**
   * Answers, while a second processor reads the tables of language: to look whether the corpus has
   * changed does not need them, and a cold lookup needs both. Who needs a table before it is read
   * waits for it as for any class.
   */
  private static Exit lookUp(Lookup lookup, Terminal terminal) throws IOException {
    Thread tables =
        new Thread(
            () -> {
              DutchAnalysis.lemma("woord");
              AgeExpressions.inQuery("woord");
              Labels.stems("woord");
            },
            "tables of language");
    tables.setDaemon(true);
    tables.start();
    return lookup.run(terminal);
  }

  /** The exit statuses from 0, as the README documents them; 5 is the launcher's. */
  enum Exit {
    /** Found, or done. */
    OK,
    /** Nothing found. */
    NOTHING,
    /** Used wrongly. */
    USAGE,
    /** Done, but something was refused or a check failed. */
    PARTLY,
    /** Not done, or done and not printed. */
    FAILED;

    int status() {
      return ordinal();
    }
  }
}
