package naslag.thesaurus;

import java.util.List;
import java.util.Map;
import naslag.thesaurus.Concept.Kind;

/** Concepts to send through a file and back. */
final class Specimen {
  private Specimen() {}

  /** One that has a text in every field that takes one, relations apart. */
  static Concept filledWith(String text) {
    return new Concept(
        "a",
        "urn:a",
        Kind.THEME,
        text,
        List.of(text, "b"),
        List.of(text),
        Map.of("en", List.of(text)),
        List.of(),
        List.of(),
        text,
        text,
        Map.of("exactMatch", List.of("urn:b"), "relatedMatch", List.of("urn:c")),
        new Particulars(
            List.of(text),
            Map.of("changeNote@nl", List.of(text), "note", List.of("x", text)),
            "2024-05-06",
            "",
            false,
            List.of("urn:na"),
            List.of("urn:ander"),
            false));
  }
}
