package naslag.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import naslag.show.Style;

/**
 * Where output goes: data to one stream, progress and messages to the other, both UTF-8 whatever
 * the locale.
 *
 * @param environment the process' variables
 * @param interactive true when a person looks
 */
record Terminal(Output out, PrintStream err, Map<String, String> environment, boolean interactive) {

  /**
   * Set by the launcher when both streams are a terminal. Java's own console costs a cold start a
   * module, and says so reliably only from 22 on.
   */
  private static final String TTY = "naslag.tty";

  private static final int USUAL_WIDTH = 80;

  /** In less, no line of an answer can be set. */
  private static final int NARROWEST = 20;

  static Terminal ofProcess() {
    return new Terminal(
        Output.to(new FileOutputStream(FileDescriptor.out)),
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.err), 8192),
            true,
            StandardCharsets.UTF_8),
        System.getenv(),
        System.getProperty(TTY, "").equals("yes"));
  }

  PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  Style style() {
    String term = environment.getOrDefault("TERM", "");
    boolean colour = interactive && !environment.containsKey("NO_COLOR") && !term.equals("dumb");
    return colour ? Style.COLOUR : Style.PLAIN;
  }

  /** In columns; a terminal that was never told how wide it is says 0. */
  int width() {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
      return columns < NARROWEST ? USUAL_WIDTH : columns;
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }

  /**
   * One sentence for a person. It may quote what came from elsewhere, and a terminal obeys control
   * signs.
   */
  void say(String sentence) {
    err.println(harmless(sentence));
  }

  /** While another process has a corpus locked. */
  void waitForWriter() {
    say("Een andere Naslag schrijft in dit corpus; even wachten…");
    flush();
  }

  /** One line, without the signs that a terminal obeys. */
  static String harmless(String line) {
    StringBuilder shown = new StringBuilder(line);
    for (int i = 0; i < shown.length(); i++) {
      if (Character.isISOControl(shown.charAt(i))) {
        shown.setCharAt(i, ' ');
      }
    }
    return shown.toString();
  }

  /** A file as an editor that was started here would name it. */
  static Path shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
