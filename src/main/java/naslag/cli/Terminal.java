package naslag.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import naslag.show.Style;
import naslag.show.Style.Wrap;
import org.jspecify.annotations.Nullable;

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

  /** In columns; a terminal that does not know its width says 0. */
  int width() {
    String said = environment.getOrDefault("COLUMNS", "");
    int columns = said.matches("\\d{1,5}") ? Integer.parseInt(said) : 0;
    return columns < NARROWEST ? USUAL_WIDTH : columns;
  }

  /**
   * One sentence for a person; a template where values follow. It may quote what came from
   * elsewhere, and a terminal obeys control characters.
   */
  void say(String sentence, Object... values) {
    err.println(harmless(filled(sentence, values)));
  }

  /** The template with its values; a sentence without values may have a percent sign. */
  @SuppressWarnings("AnnotateFormatMethod") // without values a percent sign is no format
  static String filled(String sentence, Object... values) {
    return values.length == 0 ? sentence : sentence.formatted(values);
  }

  /** A number with its noun: "1 werk", "3 werken". */
  static String counted(long n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }

  /** While another process has a corpus locked. */
  void waitForWriter() {
    say("Een andere Naslag schrijft in dit corpus; even wachten…");
    flush();
  }

  /** One line, its control characters replaced by spaces, since a terminal obeys them. */
  static String harmless(String line) {
    return Wrap.harmless(line).replace('\n', ' ');
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

  /**
   * Where a command's data goes, in UTF-8. A plain {@link PrintStream} hides that a write failed;
   * this one remembers why, so that {@link Main} can end with a failure. A pipe that its reader
   * closed, as {@code | head -1} does, is no failure.
   */
  static final class Output extends PrintStream {
    private final Writes writes;

    private Output(Writes writes) {
      super(new BufferedOutputStream(writes, 8192), false, StandardCharsets.UTF_8);
      this.writes = writes;
    }

    static Output to(OutputStream stream) {
      return new Output(new Writes(stream));
    }

    /** Flushes, and tells why not everything could be written; empty when all went well. */
    Optional<IOException> failure() {
      flush();
      return Optional.ofNullable(writes.failure);
    }

    /** After the first write that fails nothing more is written: there would be a hole. */
    private static final class Writes extends OutputStream {
      private final OutputStream stream;
      private @Nullable IOException failure;
      private boolean closed;

      Writes(OutputStream stream) {
        this.stream = stream;
      }

      @Override
      public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        if (failure != null || closed) {
          return;
        }
        try {
          stream.write(bytes, from, length);
          stream.flush();
        } catch (IOException e) {
          // Java has no type for it; the launcher asks for the system's messages in English.
          String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
          closed = message.contains("pipe") || message.contains("connection reset");
          failure = closed ? null : e;
        }
      }
    }
  }

  /** One line on a terminal that shows how far long work is, and that goes away when it is done. */
  static final class ProgressLine {
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
}
