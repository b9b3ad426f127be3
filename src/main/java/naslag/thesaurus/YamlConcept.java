package naslag.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Draft.Reference;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

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
          "relatedMatch");

  private YamlConcept() {}

  static Optional<Draft> draft(Node node, String scheme, List<Problem> problems) {
    if (!(node instanceof MappingNode mapping)) {
      problems.add(
          new Problem(YamlFields.line(node), "Een begrip begint met 'id:' en 'prefLabel:'."));
      return Optional.empty();
    }
    YamlFields fields = YamlFields.of(mapping, KEYS, problems);
    String id = fields.text("id");
    String prefLabel = fields.text("prefLabel");
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
            uri(fields, scheme, id),
            kind(fields),
            prefLabel,
            fields.texts("altLabel"),
            fields.texts("hiddenLabel"),
            otherLabels(fields, problems),
            List.of(),
            List.of(),
            fields.text("definition"),
            fields.text("scopeNote"),
            matches(fields));
    return Optional.of(
        new Draft(
            concept,
            YamlFields.line(node),
            fields.references("broader"),
            fields.references("related")));
  }

  /** The URI of a concept that states none. */
  static String uri(String scheme, String id) {
    return scheme + "#" + id;
  }

  private static String uri(YamlFields fields, String scheme, String id) {
    String stated = fields.text("uri");
    if (!stated.isEmpty() && !Concept.isUri(stated)) {
      fields.problem("'%s' kan geen uri zijn.".formatted(stated));
    }
    return Concept.isUri(stated) ? stated : uri(scheme, id);
  }

  private static Map<String, List<String>> matches(YamlFields fields) {
    Map<String, List<String>> matches = new LinkedHashMap<>();
    for (String kind : Concept.MATCHES) {
      for (Reference match : fields.references(kind)) {
        if (Concept.isUri(match.id())) {
          matches.computeIfAbsent(kind, k -> new ArrayList<>()).add(match.id());
        } else {
          fields.problem("'%s' kan geen uri zijn.".formatted(match.id()));
        }
      }
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

  private static Map<String, List<String>> otherLabels(YamlFields fields, List<Problem> problems) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    Optional<Node> node = fields.node("labels");
    if (node.isPresent() && node.get() instanceof MappingNode mapping) {
      YamlFields languages = YamlFields.of(mapping, List.of(), problems);
      for (String language : languages.keys()) {
        if (Concept.isLanguage(language)) {
          labels.put(language, languages.texts(language));
        } else {
          languages.problem("'%s' is geen taalcode zoals 'en' of 'fr'.".formatted(language));
        }
      }
    } else if (node.isPresent() && !YamlFields.isEmpty(node.get())) {
      fields.problem("'labels' hoort per taal te staan, zoals {en: [resilience]}.");
    }
    return labels;
  }
}
