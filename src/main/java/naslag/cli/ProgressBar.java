package naslag.cli;

/** Draws on a terminal how far long work is, on one line that goes away when it is done. */
final class ProgressBar {
  private static final int BAR = 24;

  private final Terminal terminal;
  private final String work;
  private String drawn = "";

  /**
   * Nothing is drawn yet.
   *
   * @param work what is being done, in a word or two
   */
  ProgressBar(Terminal terminal, String work) {
    this.terminal = terminal;
    this.work = work;
  }

  /**
   * Draws it anew; nothing where nobody looks, or where it would look the same.
   *
   * @param total at least 1
   * @param figures beside the bar
   */
  void draw(int done, int total, String figures) {
    int filled = (int) (BAR * (long) done / total);
    String line =
        "\r" + work + " " + "█".repeat(filled) + "░".repeat(BAR - filled) + " " + figures + " ";
    if (terminal.interactive() && !line.equals(drawn)) {
      terminal.err().print(line);
      terminal.flush();
      drawn = line;
    }
  }

  void clear() {
    if (!drawn.isEmpty()) {
      terminal.err().print("\r" + " ".repeat(drawn.length() - 1) + "\r");
      terminal.flush();
      drawn = "";
    }
  }
}
