package naslag.thesaurus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import naslag.thesaurus.Concept.Kind;

/** Concepts to send through a file and back. */
public final class Specimen {
  private Specimen() {}

  /** Texts that a format may take for something else, or lose a character of. */
  public static List<String> oddTexts() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/naslag/thesaurus/odd-texts.txt")).stream()
        .map(String::translateEscapes)
        .toList();
  }

  /** One that has a text in every field that takes one, relations apart. */
  public static Concept filledWith(String text) {
    return new Concept(
        "a",
        "urn:a",
        Kind.THEME,
        Map.ofEntries(
            Map.entry("prefLabel", List.of(text)),
            Map.entry("altLabel", List.of(text, "b")),
            Map.entry("hiddenLabel", List.of(text)),
            Map.entry("label@en", List.of(text)),
            Map.entry("definition", List.of(text)),
            Map.entry("scopeNote", List.of(text)),
            Map.entry("exactMatch", List.of("urn:b")),
            Map.entry("relatedMatch", List.of("urn:c")),
            Map.entry("notation", List.of(text)),
            Map.entry("changeNote@nl", List.of(text)),
            Map.entry("note@", List.of("x", text)),
            Map.entry("created", List.of("2024-05-06")),
            Map.entry("replacedBy", List.of("urn:na")),
            Map.entry("inScheme", List.of("urn:ander"))));
  }
}
