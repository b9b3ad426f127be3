package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.WorkField.Place;
import naslag.corpus.WorkField.Values;
import naslag.thesaurus.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the two descriptions of the format equal to the tables in the code. */
class FormatTest {
  /** A description and the words it has for the cells of the tables. */
  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable maps and lists
  enum Document {
    DUTCH(
        "docs/corpus-velden.md",
        "formaat ",
        List.of("werk", "deel", "voorbeeld", "tekst"),
        List.of("één", "meer, met ,", "meer, met ;", "meer, elk op een regel"),
        List.of("begrip", "verzameling", "beide", "één", "meer")),
    ENGLISH(
        "docs/corpus-format.md",
        "Format ",
        List.of("work", "section", "example", "text"),
        List.of("one", "several ,", "several ;", "several, a line each"),
        List.of("concept", "collection", "both", "one", "several"));

    private final Path file;
    private final String version;
    private final List<String> places;
    private final List<String> shapes;
    private final List<String> ofThesaurus;

    /** Each list has its words in the order of what they name. */
    Document(
        String file,
        String version,
        List<String> places,
        List<String> shapes,
        List<String> ofThesaurus) {
      this.file = Path.of(file);
      this.version = version;
      this.places = places;
      this.shapes = shapes;
      this.ofThesaurus = ofThesaurus;
    }

    /** The cells of each row of a table whose first cell is a name. */
    private List<List<String>> rows() throws IOException {
      List<List<String>> rows = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("| `")) {
          List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
          rows.add(cells.subList(1, cells.size()));
        }
      }
      return rows;
    }

    private String row(WorkField field) {
      String where =
          Stream.of(Place.values())
              .filter(field::isAt)
              .map(place -> places.get(List.of(Place.values()).indexOf(place)))
              .collect(Collectors.joining(", "));
      return "`"
          + field.key()
          + "` | "
          + where
          + " | "
          + shapes.get(List.of(Values.values()).indexOf(field.shape()));
    }

    private String row(Field field) {
      boolean both = field.isOf(true) && field.isOf(false);
      String of = ofThesaurus.get(both ? 2 : field.isOf(true) ? 1 : 0);
      String number = ofThesaurus.get(field.shape().isSingle() ? 3 : 4);
      return "`" + field.key() + "` | " + of + " | " + number;
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDescriptionHasEveryFieldOfTheCodeAndNoOther(Document document) throws IOException {
    List<String> first = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (List<String> row : document.rows()) {
      if (row.size() == 4) {
        first.add(String.join(" | ", row.subList(0, 3)));
        assertTrue(!row.get(3).isBlank(), row::toString);
      } else if (row.getFirst().matches("`[\\w.]+\\.(md|yaml|ttl|jsonl|tsv|json)`")) {
        rest.add(row.get(0) + row.get(1));
      }
    }
    List<String> fields = new ArrayList<>();
    Stream.of(WorkField.values()).map(document::row).forEach(fields::add);
    Stream.of(Field.values()).map(document::row).forEach(fields::add);
    assertEquals(String.join("\n", fields), String.join("\n", first));
    assertEquals(
        Stream.of(SideFile.values())
            .map(f -> "`" + f.fileName() + "`" + quoted(f.fields()))
            .toList(),
        rest);
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @EnumSource
  void theDescriptionSaysWhichFormatItIs(Document document) throws IOException {
    String text = Files.readString(document.file);
    assertTrue(text.contains(document.version + WorkField.FORMAT + "."), () -> document.version);
  }

  @Test
  void aNameMeansOneFieldAtEachPlace() {
    for (Place place : Place.values()) {
      List<String> names = WorkField.at(place).stream().map(WorkField::key).toList();
      assertEquals(names.stream().distinct().toList(), names);
    }
  }
}
