package naslag.intake;

import java.nio.file.Path;
import java.util.Optional;
import naslag.intake.report.ImportReport;

/** What became of a file. */
public sealed interface Outcome {

  /**
   * A work was written.
   *
   * @param output the work
   * @param report also written beside it
   * @param backup where the work that stood there was kept, when it was replaced
   */
  record Imported(Path output, Path reportFile, ImportReport report, Optional<Path> backup)
      implements Outcome {}

  /** A trial: nothing was written. */
  record Tried(Path output, ImportReport report, String markdown) implements Outcome {}

  /** The same file was imported before, by the same importer, with the same words beside it. */
  record Unchanged(Path output) implements Outcome {}

  /**
   * The work was edited after it was imported, or is not of our making; it was left alone.
   *
   * @param reason one Dutch sentence with the way out
   */
  record EditedSince(Path output, String reason) implements Outcome {}

  /**
   * The file cannot be imported.
   *
   * @param reason one Dutch sentence with the way out
   */
  record Refused(String reason) implements Outcome {}
}
