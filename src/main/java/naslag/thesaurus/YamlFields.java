package naslag.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.thesaurus.Draft.Reference;

/** The fields of one mapping: as text, as lists, and with a problem for each that is neither. */
final class YamlFields {
  private final int line;
  private final Map<String, YamlNode> nodes = new LinkedHashMap<>();
  private final List<Problem> problems;

  private YamlFields(int line, List<Problem> problems) {
    this.line = line;
    this.problems = problems;
  }

  /** An empty list of known keys lets every key through, as for language tags. */
  static YamlFields of(YamlNode.Mapping mapping, List<String> knownKeys, List<Problem> problems) {
    YamlFields fields = new YamlFields(mapping.line(), problems);
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = entry.key() instanceof YamlNode.Text scalar ? scalar.text() : "?";
      int keyLine = entry.key().line();
      if (!knownKeys.isEmpty() && !knownKeys.contains(key)) {
        problems.add(
            new Problem(
                keyLine,
                "Onbekende sleutel '%s'; dit kan er staan: %s."
                    .formatted(key, String.join(", ", knownKeys))));
      } else if (fields.nodes.putIfAbsent(key, entry.value()) != null) {
        problems.add(new Problem(keyLine, "Sleutel '%s' staat er twee keer.".formatted(key)));
      }
    }
    return fields;
  }

  List<String> keys() {
    return List.copyOf(nodes.keySet());
  }

  Optional<YamlNode> node(String key) {
    return Optional.ofNullable(nodes.get(key));
  }

  /** "" when absent. */
  String text(String key) {
    YamlNode node = nodes.get(key);
    if (node == null || node.isEmpty()) {
      return "";
    }
    if (node instanceof YamlNode.Text scalar) {
      return scalar.text().strip();
    }
    problems.add(new Problem(node.line(), "'%s' hoort één tekst te zijn.".formatted(key)));
    return "";
  }

  /** A single text counts as a list of one. */
  List<String> texts(String key) {
    return references(key).stream().map(Reference::id).toList();
  }

  /** As {@link #texts}, each with its line. */
  List<Reference> references(String key) {
    YamlNode node = nodes.get(key);
    if (node == null || node.isEmpty()) {
      return List.of();
    }
    List<YamlNode> items =
        node instanceof YamlNode.Items sequence ? sequence.items() : List.of(node);
    List<Reference> texts = new ArrayList<>();
    for (YamlNode item : items) {
      if (item instanceof YamlNode.Text scalar && !scalar.text().isBlank()) {
        texts.add(new Reference(scalar.text().strip(), item.line()));
      } else {
        problems.add(new Problem(item.line(), "In '%s' hoort enkel tekst.".formatted(key)));
      }
    }
    return texts;
  }

  /** At the line where the mapping begins. */
  void problem(String message) {
    problems.add(new Problem(line, message));
  }
}
