package naslag.cli;

import naslag.cli.Main.Exit;

/** Ends a command with one sentence and an exit status; thrown and caught in this package only. */
final class Refusal extends RuntimeException {
  private final Exit exit;

  private Refusal(Exit exit, String sentence, Object... values) {
    super(Terminal.filled(sentence, values), null, false, false);
    this.exit = exit;
  }

  /**
   * The command line is wrong.
   *
   * @param sentence Dutch, without a capital, with the way out; a template where values follow
   */
  static Refusal usage(String sentence, Object... values) {
    return new Refusal(Exit.USAGE, sentence, values);
  }

  /** As {@link #usage}, where the command line is wrong. */
  static void usageIf(boolean wrong, String sentence, Object... values) {
    if (wrong) {
      throw usage(sentence, values);
    }
  }

  /** The command could not be done. The sentence is as in {@link #usage}. */
  static Refusal failed(String sentence, Object... values) {
    return new Refusal(Exit.FAILED, sentence, values);
  }

  /** Nothing was found. The sentence is as in {@link #usage}. */
  static Refusal nothing(String sentence, Object... values) {
    return new Refusal(Exit.NOTHING, sentence, values);
  }

  Exit exit() {
    return exit;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
