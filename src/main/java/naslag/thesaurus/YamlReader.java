package naslag.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.thesaurus.Outline.GroupDraft;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the YAML form; works on nodes, since only they know their lines. */
final class YamlReader {
  // The library's own bound of three million characters is below some public thesauri.
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(64_000_000).build();
  private static final List<String> KEYS =
      List.of("scheme", "title", "schemes", "collections", "concepts");

  private YamlReader() {}

  static Reading read(String yaml) {
    try {
      Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
      return root.isPresent() ? document(root.get()) : empty(1, "Het bestand is leeg.");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(1);
      return empty(line, "Dit is geen geldige YAML: " + e.getProblem() + ".");
    } catch (ReaderException e) {
      return empty(1, "Dit is geen geldige YAML: er staat een teken in dat niet mag.");
    } catch (YamlEngineException e) {
      return empty(1, "Dit is geen geldige YAML: " + e.getMessage() + ".");
    } catch (StackOverflowError e) {
      // The composer recurses and knows no bound; a thesaurus nests four deep.
      return empty(1, "Dit is geen geldige YAML: te diep genest.");
    }
  }

  /** The line of each concept, by id, of the first that has it; nothing of broken YAML. */
  static Map<String, Integer> lines(String yaml) {
    Map<String, Integer> lines = new HashMap<>();
    try {
      Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        Optional<Node> concepts =
            YamlFields.of(mapping, List.of(), new ArrayList<>()).node("concepts");
        if (concepts.isPresent() && concepts.get() instanceof SequenceNode sequence) {
          for (Node node : sequence.getValue()) {
            if (node instanceof MappingNode concept) {
              String id = YamlFields.of(concept, List.of(), new ArrayList<>()).text("id");
              lines.putIfAbsent(id, YamlFields.line(node));
            }
          }
        }
      }
    } catch (YamlEngineException | StackOverflowError e) {
      return Map.of();
    }
    return lines;
  }

  private static Reading document(Node root) {
    List<Problem> problems = new ArrayList<>();
    if (!(root instanceof MappingNode mapping)) {
      return empty(
          YamlFields.line(root), "Bovenaan horen 'scheme:', 'title:' en 'concepts:' te staan.");
    }
    YamlFields fields = YamlFields.of(mapping, KEYS, problems);
    String scheme = fields.text("scheme");
    if (scheme.isEmpty()) {
      fields.problem("'scheme' ontbreekt: de uri waaronder de begrippen vallen.");
    } else if (!Concept.isUri(scheme)) {
      fields.problem("'%s' kan geen uri zijn.".formatted(scheme));
    }
    if (!Concept.isUri(scheme)) {
      scheme = Thesaurus.empty().scheme();
    }
    String home = scheme;
    List<Draft> drafts = new ArrayList<>();
    for (Node node : items(fields, "concepts", problems)) {
      YamlConcept.draft(node, home, problems).ifPresent(drafts::add);
    }
    List<GroupDraft> groups = new ArrayList<>();
    for (Node node : items(fields, "collections", problems)) {
      YamlGroup.draft(node, home, problems).ifPresent(groups::add);
    }
    Map<String, String> schemes = schemes(fields, problems);
    return Assembly.assemble(
        new Outline(home, fields.text("title"), schemes, drafts, groups), problems);
  }

  private static List<Node> items(YamlFields fields, String key, List<Problem> problems) {
    Optional<Node> node = fields.node(key);
    if (node.isPresent() && node.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (node.isPresent() && !YamlFields.isEmpty(node.get())) {
      problems.add(
          new Problem(YamlFields.line(node.get()), "'%s' hoort een lijst te zijn.".formatted(key)));
    }
    return List.of();
  }

  private static Map<String, String> schemes(YamlFields fields, List<Problem> problems) {
    Map<String, String> schemes = new LinkedHashMap<>();
    for (Node node : items(fields, "schemes", problems)) {
      if (node instanceof MappingNode mapping) {
        YamlFields scheme = YamlFields.of(mapping, List.of("uri", "title"), problems);
        String uri = scheme.text("uri");
        if (Concept.isUri(uri)) {
          schemes.put(uri, scheme.text("title"));
          continue;
        }
      }
      problems.add(new Problem(YamlFields.line(node), "Een schema heeft een 'uri:'."));
    }
    return schemes;
  }

  private static Reading empty(int line, String message) {
    return new Reading(Thesaurus.empty(), List.of(new Problem(line, message)));
  }
}
