package naslag.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Turns what a command comes to into one Dutch sentence and an exit status. */
final class Outcomes {

  /** A command's work. */
  @FunctionalInterface
  interface Command {
    Exit run() throws IOException;
  }

  private Outcomes() {}

  static int of(Terminal terminal, Command command) {
    try {
      return command.run().status();
    } catch (Refusal refusal) {
      terminal.say("naslag: " + refusal.sentence());
      return refusal.exit().status();
    } catch (UncheckedIOException e) {
      return failed(terminal, sentence(e.getCause()));
    } catch (IOException e) {
      return failed(terminal, sentence(e));
    } catch (OutOfMemoryError e) {
      return failed(
          terminal, "het geheugen is op; sluit andere programma's of verdeel de bestanden.");
    } catch (RuntimeException | StackOverflowError e) {
      String where = e.getStackTrace().length == 0 ? "" : " (" + e.getStackTrace()[0] + ")";
      return failed(
          terminal,
          "er ging iets mis dat niet mag: " + e + where + "; meld dit met je opdracht erbij.");
    }
  }

  private static int failed(Terminal terminal, String sentence) {
    terminal.say("naslag: " + sentence);
    return Exit.FAILED.status();
  }

  private static String sentence(IOException e) {
    String message = String.valueOf(e.getMessage());
    return switch (e) {
      case NoSuchFileException missing -> missing.getFile() + " bestaat niet; kijk de naam na.";
      case AccessDeniedException denied ->
          denied.getFile() + " mag niet gelezen of geschreven worden; kijk de rechten na.";
      case FileAlreadyExistsException other ->
          "op de plaats van " + other.getFile() + " staat al iets anders; kies een andere map.";
      case IOException full when message.contains("No space left") ->
          "de schijf is vol; maak plaats en probeer opnieuw.";
      case IOException fixed when message.contains("Read-only file system") ->
          "op deze schijf mag niet geschreven worden; kies een andere plaats met --corpus en --index.";
      default -> "lezen of schrijven lukte niet (" + message + ").";
    };
  }
}
