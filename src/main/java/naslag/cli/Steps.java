package naslag.cli;

/** Shows on a terminal which step of a long job is going on, and wipes it when that is done. */
final class Steps {
  private final Terminal terminal;
  private String drawn = "";

  Steps(Terminal terminal) {
    this.terminal = terminal;
  }

  void begin(String what) {
    if (terminal.interactive()) {
      done();
      drawn = Terminal.harmless(what + "…");
      drawn = drawn.substring(0, Math.min(drawn.length(), terminal.width() - 1));
      terminal.err().print("\r" + drawn);
      terminal.flush();
    }
  }

  void done() {
    if (!drawn.isEmpty()) {
      terminal.err().print("\r" + " ".repeat(drawn.length()) + "\r");
      terminal.flush();
      drawn = "";
    }
  }
}
