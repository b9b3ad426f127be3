package naslag.cli;

/** Ends a command with one sentence and an exit status; thrown and caught in this package only. */
final class Refusal extends RuntimeException {
  private final Exit exit;

  /**
   * A refusal.
   *
   * @param sentence Dutch, without a capital, with the way out
   */
  Refusal(Exit exit, String sentence) {
    super(sentence, null, false, false);
    this.exit = exit;
  }

  Exit exit() {
    return exit;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
