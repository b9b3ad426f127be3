package naslag.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import naslag.corpus.CorpusLock;

/** Turns what ended a command into one Dutch sentence and an exit status. */
final class Outcomes {
  private Outcomes() {}

  static int of(Throwable end, Terminal terminal) {
    Exit exit = end instanceof Refusal refusal ? refusal.exit() : Exit.FAILED;
    return say(sentence(end), exit, terminal);
  }

  /** Of a command that did its work but could not print it. */
  static int unwritten(IOException failure, Terminal terminal) {
    return say(
        "de uitvoer is niet helemaal geschreven: " + sentence(failure), Exit.FAILED, terminal);
  }

  private static int say(String sentence, Exit exit, Terminal terminal) {
    terminal.say("naslag: " + sentence);
    return exit.status();
  }

  private static String sentence(Throwable end) {
    return switch (end) {
      case Refusal refusal -> refusal.sentence();
      case UncheckedIOException wrapped -> sentence(wrapped.getCause());
      case IOException failed -> sentence(failed);
      case OutOfMemoryError full ->
          "het geheugen is op; sluit andere programma's of verdeel de bestanden.";
      default -> {
        String where = end.getStackTrace().length == 0 ? "" : " (" + end.getStackTrace()[0] + ")";
        yield "er ging iets mis dat niet mag: " + end + where + "; meld dit met je opdracht erbij.";
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
