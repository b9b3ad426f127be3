package naslag.intake;

import java.nio.file.Path;
import java.util.function.IntConsumer;

/**
 * What a format's reader gets.
 *
 * @param given what a person or a record beside the file says of the work
 * @param progress is told the number of each page that was read
 */
record Source(SourceFile.Readable file, FoundMetadata given, IntConsumer progress) {

  Path path() {
    return file.path();
  }

  String name() {
    return String.valueOf(file.path().getFileName());
  }
}
