package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
        "corpus/LEESMIJ.md",
        "formaat ",
        Map.of(
            Place.WORK,
            "werk",
            Place.SECTION,
            "deel",
            Place.EXAMPLE,
            "voorbeeld",
            Place.TEXT,
            "tekst"),
        Map.of(
            Values.ONE,
            "één",
            Values.COMMAS,
            "meer, met ,",
            Values.SEMICOLONS,
            "meer, met ;",
            Values.LINES,
            "meer, elk op een regel"),
        List.of("begrip", "verzameling", "beide", "één", "meer")),
    ENGLISH(
        "docs/corpus-format.md",
        "Format ",
        Map.of(
            Place.WORK,
            "work",
            Place.SECTION,
            "section",
            Place.EXAMPLE,
            "example",
            Place.TEXT,
            "text"),
        Map.of(
            Values.ONE,
            "one",
            Values.COMMAS,
            "several ,",
            Values.SEMICOLONS,
            "several ;",
            Values.LINES,
            "several, a line each"),
        List.of("concept", "collection", "both", "one", "several"));

    private final Path file;
    private final String version;
    private final Map<Place, String> places;
    private final Map<Values, String> values;
    private final List<String> ofThesaurus;

    Document(
        String file,
        String version,
        Map<Place, String> places,
        Map<Values, String> values,
        List<String> ofThesaurus) {
      this.file = Path.of(file);
      this.version = version;
      this.places = places;
      this.values = values;
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
              .map(places::get)
              .collect(Collectors.joining(", "));
      return "`" + field.key() + "` | " + where + " | " + values.get(field.shape());
    }

    private String row(Field field) {
      boolean both = field.isOf(true) && field.isOf(false);
      return "`"
          + field.key()
          + "` | "
          + ofThesaurus.get(both ? 2 : field.isOf(true) ? 1 : 0)
          + " | "
          + ofThesaurus.get(field.shape().isSingle() ? 3 : 4);
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
            .map(
                file ->
                    "`"
                        + file.fileName()
                        + "`"
                        + file.fields().stream()
                            .map(field -> "`" + field + "`")
                            .collect(Collectors.joining(" ")))
            .toList(),
        rest);
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
