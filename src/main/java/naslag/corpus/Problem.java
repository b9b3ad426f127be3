package naslag.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import naslag.corpus.Attempt.Unreadable;

/**
 * Something in a file that a person should fix.
 *
 * @param file the file as a person would name it, relative to the corpus
 * @param line 1-based; 0 when no line is to blame
 * @param message one Dutch sentence that says what is wrong and the way out
 * @param lasting true when the file, or a part that every search needs, could not be read: then it
 *     is said at every search until the file changes, and not only when the file is read
 */
public record Problem(String file, int line, String message, boolean lasting) {
  /** More would push what was asked for off the screen. */
  private static final int MOST_SHOWN = 20;

  /** Of what a library says is wrong. */
  private static final int MOST_LETTERS = 160;

  /** A problem that is said once, when the file is read. */
  public Problem(String file, int line, String message) {
    this(file, line, message, false);
  }

  /** A message without its quoted words, file names and figures, which vary within one kind. */
  public static String shape(String message) {
    return message.replaceAll("“[^”]*”|\"[^\"]*\"|\\d+|\\S+\\.\\w{2,5}\\b", "#");
  }

  /** A lasting one: nothing of the file is used because reading it ended with a throwable. */
  static Problem skipped(String file, Throwable thrown) {
    return thrown instanceof Unreadable unreadable
        ? new Problem(file, unreadable.line(), unreadable.sentence(), true)
        : new Problem(file, 0, sentence(thrown), true);
  }

  private static String sentence(Throwable thrown) {
    return switch (thrown) {
      case AccessDeniedException denied ->
          "overgeslagen, want dit mag niet gelezen worden; kijk de rechten na.";
      case IOException failed ->
          "overgeslagen, want lezen lukt niet (%s); herstel het bestand of haal het weg."
              .formatted(failed.getMessage());
      case StackOverflowError deep ->
          "overgeslagen, want de tekst is te diep genest; haal lijsten, citaten of haakjes uit"
              + " elkaar.";
      case OutOfMemoryError large ->
          "overgeslagen, want het past niet in het geheugen; knip het in delen.";
      default ->
          "overgeslagen door een fout in Naslag (%s); meld dit met het bestand erbij."
              .formatted(shortened(thrown.toString()));
    };
  }

  private static String shortened(String text) {
    return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + "…";
  }

  /** The first problems, and how many more there are, each as a sentence for a person. */
  public static List<String> shortly(List<Problem> problems) {
    List<String> sentences = new ArrayList<>();
    problems.stream().limit(MOST_SHOWN).map(Problem::toString).forEach(sentences::add);
    int more = problems.size() - MOST_SHOWN;
    if (more > 0) {
      String files = more == 1 ? "nog 1 bestand" : "nog " + more + " bestanden";
      sentences.add("Ook met " + files + " is er iets mis; zie naslag controleer.");
    }
    return sentences;
  }

  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
  }

  /** Says in Dutch why something could not be read or written at all, and the way out. */
  public static final class Failure {
    private Failure() {}

    /** One sentence without a capital at its begin. */
    public static String sentence(Throwable thrown) {
      String message = String.valueOf(thrown.getMessage());
      return switch (thrown) {
        case UncheckedIOException wrapped -> sentence(wrapped.getCause());
        case NoSuchFileException missing -> missing.getFile() + " bestaat niet; kijk de naam na.";
        case AccessDeniedException denied ->
            denied.getFile() + " mag niet gelezen of geschreven worden; kijk de rechten na.";
        case FileAlreadyExistsException other ->
            "op de plaats van " + other.getFile() + " staat al iets anders; kies een andere map.";
        case CorpusLock.Busy busy ->
            "een andere Naslag schrijft al meer dan een minuut in "
                + message
                + "; wacht tot die klaar is, of sluit ze, en probeer opnieuw.";
        case IOException full when message.contains("No space left") ->
            "de schijf is vol; maak plaats en probeer opnieuw.";
        case IOException fixed when message.contains("Read-only file system") ->
            "op deze schijf mag niet geschreven worden; kies een andere plaats met --corpus en --index.";
        case IOException failed -> "lezen of schrijven lukte niet (" + message + ").";
        case OutOfMemoryError full ->
            "het geheugen is op; sluit andere programma's of verdeel de bestanden.";
        default -> {
          StackTraceElement[] trace = thrown.getStackTrace();
          String what = thrown + (trace.length == 0 ? "" : " (" + trace[0] + ")");
          yield "er ging iets mis dat niet mag: " + what + "; meld dit met je opdracht erbij.";
        }
      };
    }
  }
}
