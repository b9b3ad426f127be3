package naslag.cli;

/** One line on a terminal that shows how far long work is, and that goes away when it is done. */
final class ProgressLine {
  private static final int BAR = 24;

  private final Terminal terminal;
  private String shown = "";

  /** Nothing is shown yet. */
  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Shows a text in the place of the former one; nothing where nobody looks. */
  void show(String text) {
    String line = Terminal.harmless(text);
    line = line.substring(0, Math.min(line.length(), terminal.width() - 1));
    if (terminal.interactive() && !line.equals(shown)) {
      terminal.err().print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
      terminal.flush();
      shown = line;
    }
  }

  /**
   * Shows a bar.
   *
   * @param work what is being done, in a word or two
   * @param total at least 1
   * @param figures after the bar
   */
  void show(String work, int done, int total, String figures) {
    int filled = (int) (BAR * (long) done / total);
    show(work + " " + "█".repeat(filled) + "░".repeat(BAR - filled) + " " + figures);
  }

  void clear() {
    if (!shown.isEmpty()) {
      terminal.err().print("\r" + " ".repeat(shown.length()) + "\r");
      terminal.flush();
      shown = "";
    }
  }
}
