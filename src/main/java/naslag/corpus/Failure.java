package naslag.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Says in Dutch why something could not be read or written at all, and the way out. */
public final class Failure {
  private Failure() {}

  /** One sentence without a capital at its begin. */
  public static String sentence(Throwable thrown) {
    return switch (thrown) {
      case UncheckedIOException wrapped -> sentence(wrapped.getCause());
      case IOException failed -> sentence(failed);
      case OutOfMemoryError full ->
          "het geheugen is op; sluit andere programma's of verdeel de bestanden.";
      default -> {
        StackTraceElement[] trace = thrown.getStackTrace();
        String what = thrown + (trace.length == 0 ? "" : " (" + trace[0] + ")");
        yield "er ging iets mis dat niet mag: " + what + "; meld dit met je opdracht erbij.";
      }
    };
  }

  private static String sentence(IOException e) {
    String message = String.valueOf(e.getMessage());
    return switch (e) {
      case NoSuchFileException missing -> missing.getFile() + " bestaat niet; kijk de naam na.";
      case AccessDeniedException denied ->
          denied.getFile() + " mag niet gelezen of geschreven worden; kijk de rechten na.";
      case FileAlreadyExistsException other ->
          "op de plaats van " + other.getFile() + " staat al iets anders; kies een andere map.";
      case CorpusLock.Busy busy ->
          "een andere Naslag schrijft al meer dan een minuut in "
              + busy.getMessage()
              + "; wacht tot die klaar is, of sluit ze, en probeer opnieuw.";
      case IOException full when message.contains("No space left") ->
          "de schijf is vol; maak plaats en probeer opnieuw.";
      case IOException fixed when message.contains("Read-only file system") ->
          "op deze schijf mag niet geschreven worden; kies een andere plaats met --corpus en --index.";
      default -> "lezen of schrijven lukte niet (" + message + ").";
    };
  }
}
