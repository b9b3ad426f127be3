package naslag.thesaurus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.thesaurus.Outline.GroupDraft;

/** Reads one group of the YAML form. */
final class YamlGroup {
  static final List<String> KEYS =
      List.of(
          "id",
          "uri",
          "prefLabel",
          "labels",
          "ordered",
          "member",
          "notation",
          "notes",
          "created",
          "modified",
          "deprecated",
          "replacedBy",
          "inScheme");

  private YamlGroup() {}

  static Optional<GroupDraft> draft(YamlNode node, String scheme, List<Problem> problems) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(new Problem(node.line(), "Een collectie begint met 'id:' en 'prefLabel:'."));
      return Optional.empty();
    }
    YamlFields fields = YamlFields.of(mapping, KEYS, problems);
    String id = fields.text("id");
    Map<String, List<String>> others = YamlParticulars.otherLabels(fields, problems);
    String stated = fields.text("prefLabel");
    if (!Concept.isId(id)) {
      fields.problem(
          "Een collectie heeft een id: enkel letters, cijfers, '.', '-' en '_', niet '%s'."
              .formatted(id));
      return Optional.empty();
    }
    String borrowed = stated.isEmpty() ? OtherLanguages.first(others) : stated;
    // An array of a hierarchy often has no name of its own.
    String label = borrowed.isEmpty() ? id : borrowed;
    ConceptGroup group =
        new ConceptGroup(
            id,
            YamlParticulars.uri(fields, scheme, id),
            label,
            others,
            YamlParticulars.isTrue(fields, "ordered"),
            List.of(),
            YamlParticulars.read(fields, problems, stated.isEmpty()));
    return Optional.of(new GroupDraft(group, node.line(), fields.references("member")));
  }
}
