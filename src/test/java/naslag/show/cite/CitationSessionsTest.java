package naslag.show.cite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.Sessions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Passages of works as a librarian writes them, cited: {@code cite werk 0} is the first passage of
 * a work, {@code together een twee} the first passages of works in one list.
 */
class CitationSessionsTest {
  @TempDir private static Path temporary;

  @TestFactory
  Stream<DynamicContainer> citations() throws IOException {
    return Sessions.in("show/cite/sessions", temporary, false, at -> line -> cited(at, line));
  }

  private static Map<String, String> cited(Path directory, String line) throws IOException {
    List<String> words = List.of(line.split(" "));
    List<String> names = words.subList(1, words.size());
    if (words.getFirst().equals("together")) {
      List<Citation> apart = names.stream().map(name -> citation(directory, name, 0)).toList();
      List<Citation> together = Citation.together(apart);
      return Map.of(
          "texts",
          together.stream().map(each -> each.inText().text()).collect(Collectors.joining("\n")),
          "entries",
          together.stream().map(each -> each.entry().markdown()).collect(Collectors.joining("\n")),
          "years",
          together.stream()
              .map(each -> each.work().issued().year())
              .collect(Collectors.joining(" ")),
          "same",
          apart.equals(together) + "");
    }
    Citation citation = citation(directory, names.get(0), Integer.parseInt(names.get(1)));
    Map<String, String> said = new LinkedHashMap<>();
    said.put("text", citation.inText().text());
    said.put("markdown", citation.inText().markdown());
    said.put("place", citation.place());
    said.put("entry", citation.entry().markdown());
    said.put("key", citation.work().key());
    said.put("warnings", String.join("\n", citation.warnings()));
    said.put(
        "through", citation.through().stream().map(Styled::text).collect(Collectors.joining("\n")));
    return said;
  }

  private static Citation citation(Path directory, String work, int ordinal) {
    return Cited.file(directory.resolve("corpus").resolve(work + ".md")).citation(ordinal);
  }
}
