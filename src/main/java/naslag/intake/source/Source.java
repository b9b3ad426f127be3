package naslag.intake.source;

import java.nio.file.Path;
import java.util.function.IntConsumer;

/**
 * What a format's reader gets.
 *
 * @param given what a person or a record beside the file says of the work
 * @param progress is told the number of each page that was read
 */
public record Source(SourceFile.Opened file, FoundMetadata given, IntConsumer progress) {

  public Path path() {
    return file.path();
  }

  public String name() {
    return String.valueOf(file.path().getFileName());
  }
}
