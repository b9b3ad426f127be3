package naslag.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.thesaurus.Draft.Reference;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields of one mapping: as text, as lists, and with a problem for each that is neither. */
final class YamlFields {
  private final int line;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Problem> problems;

  private YamlFields(int line, List<Problem> problems) {
    this.line = line;
    this.problems = problems;
  }

  /** An empty list of known keys lets every key through, as for language tags. */
  static YamlFields of(MappingNode mapping, List<String> knownKeys, List<Problem> problems) {
    YamlFields fields = new YamlFields(line(mapping), problems);
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      int keyLine = line(tuple.getKeyNode());
      if (!knownKeys.isEmpty() && !knownKeys.contains(key)) {
        problems.add(
            new Problem(
                keyLine,
                "Onbekende sleutel '%s'; dit kan er staan: %s."
                    .formatted(key, String.join(", ", knownKeys))));
      } else if (fields.nodes.putIfAbsent(key, tuple.getValueNode()) != null) {
        problems.add(new Problem(keyLine, "Sleutel '%s' staat er twee keer.".formatted(key)));
      }
    }
    return fields;
  }

  List<String> keys() {
    return List.copyOf(nodes.keySet());
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(nodes.get(key));
  }

  /** "" when absent. */
  String text(String key) {
    Node node = nodes.get(key);
    if (node == null || isEmpty(node)) {
      return "";
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    problems.add(new Problem(line(node), "'%s' hoort één tekst te zijn.".formatted(key)));
    return "";
  }

  /** A single text counts as a list of one. */
  List<String> texts(String key) {
    return references(key).stream().map(Reference::id).toList();
  }

  /** As {@link #texts}, each with its line. */
  List<Reference> references(String key) {
    Node node = nodes.get(key);
    if (node == null || isEmpty(node)) {
      return List.of();
    }
    List<Node> items = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    List<Reference> texts = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
        texts.add(new Reference(scalar.getValue().strip(), line(item)));
      } else {
        problems.add(new Problem(line(item), "In '%s' hoort enkel tekst.".formatted(key)));
      }
    }
    return texts;
  }

  /** At the line where the mapping begins. */
  void problem(String message) {
    problems.add(new Problem(line, message));
  }

  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar && scalar.isPlain() && scalar.getValue().isEmpty();
  }
}
