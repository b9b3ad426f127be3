package naslag.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a command's data goes, in UTF-8. A plain {@link PrintStream} hides that a write failed;
 * this one remembers why, so that {@link Main} can end with a failure. A pipe that its reader
 * closed, as {@code | head -1} does, is no failure.
 */
final class Output extends PrintStream {
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
