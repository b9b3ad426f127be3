package naslag.thesaurus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.thesaurus.Concept.Kind;

/** Reads one concept of the YAML form. */
final class YamlConcept {
  static final List<String> KEYS =
      List.of(
          "id",
          "uri",
          "soort",
          "prefLabel",
          "altLabel",
          "hiddenLabel",
          "labels",
          "broader",
          "related",
          "definition",
          "scopeNote",
          "exactMatch",
          "closeMatch",
          "broadMatch",
          "narrowMatch",
          "relatedMatch",
          "notation",
          "notes",
          "created",
          "modified",
          "deprecated",
          "replacedBy",
          "inScheme");

  private YamlConcept() {}

  static Optional<Draft> draft(YamlNode node, String scheme, List<Problem> problems) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(new Problem(node.line(), "Een begrip begint met 'id:' en 'prefLabel:'."));
      return Optional.empty();
    }
    YamlFields fields = YamlFields.of(mapping, KEYS, problems);
    String id = fields.text("id");
    Map<String, List<String>> others = YamlParticulars.otherLabels(fields, problems);
    String stated = fields.text("prefLabel");
    String prefLabel = stated.isEmpty() ? OtherLanguages.first(others) : stated;
    if (id.isEmpty() || prefLabel.isEmpty()) {
      fields.problem(
          "Begrip '%s' heeft geen '%s'."
              .formatted(id.isEmpty() ? prefLabel : id, id.isEmpty() ? "id" : "prefLabel"));
      return Optional.empty();
    }
    if (!Concept.isId(id)) {
      fields.problem(
          "'%s' kan geen id zijn: enkel letters, cijfers, '.', '-' en '_'.".formatted(id));
      return Optional.empty();
    }
    Concept concept =
        new Concept(
            id,
            YamlParticulars.uri(fields, scheme, id),
            kind(fields),
            prefLabel,
            fields.texts("altLabel"),
            fields.texts("hiddenLabel"),
            others,
            List.of(),
            List.of(),
            fields.text("definition"),
            fields.text("scopeNote"),
            matches(fields),
            YamlParticulars.read(fields, problems, stated.isEmpty()));
    return Optional.of(
        new Draft(
            concept, node.line(), fields.references("broader"), fields.references("related")));
  }

  private static Map<String, List<String>> matches(YamlFields fields) {
    Map<String, List<String>> matches = new LinkedHashMap<>();
    for (String kind : Concept.MATCHES) {
      matches.put(kind, YamlParticulars.uris(fields, kind));
    }
    return matches;
  }

  private static Kind kind(YamlFields fields) {
    String word = fields.text("soort");
    Optional<Kind> kind = word.isEmpty() ? Optional.of(Kind.WORD) : Kind.ofDutch(word);
    if (kind.isEmpty()) {
      fields.problem("Onbekende soort '%s'; kies thema, beroep, plaats of woord.".formatted(word));
    }
    return kind.orElse(Kind.WORD);
  }
}
