package naslag.related;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.Sessions;
import naslag.TestCorpus;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What belongs with a passage, given by its first words: {@code beside} gives the three that stand
 * nearest, {@code thread} the thread of its child.
 */
class RelatedSessionsTest {
  @TempDir private static Path temporary;

  @TestFactory
  Stream<DynamicContainer> related() throws IOException {
    return Sessions.in("related", temporary, false, at -> line -> related(at, line));
  }

  private static Map<String, String> related(Path directory, String line) throws IOException {
    String[] words = line.split(" ", 2);
    try (PassageIndex index = TestCorpus.in(directory).open()) {
      IndexedPassage passage =
          index.everyPassage().stream()
              .filter(found -> found.passage().text().startsWith(words[1]))
              .findFirst()
              .orElseThrow();
      Stream<String> found =
          switch (words[0]) {
            case "beside" ->
                Companions.in(index).of(passage, 3).stream()
                    .map(other -> other.bond() + " " + other.found().passage().title());
            case "thread" ->
                ChildThread.of(index, passage).stream()
                    .flatMap(thread -> thread.steps().stream())
                    .map(step -> step.role() + " " + step.found().passage().title());
            default -> throw new IllegalArgumentException(line);
          };
      return Map.of("found", found.collect(Collectors.joining(" | ")));
    }
  }
}
