package naslag.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.thesaurus.Outline.GroupDraft;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the YAML form, each part with its line. */
final class YamlReader {
  private static final List<String> KEYS =
      List.of("scheme", "title", "schemes", "collections", "concepts");

  private YamlReader() {}

  static Reading read(String yaml) {
    try {
      Optional<YamlNode> root = YamlTree.of(yaml);
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
      Optional<YamlNode> root = YamlTree.of(yaml);
      if (root.isPresent() && root.get() instanceof YamlNode.Mapping mapping) {
        Optional<YamlNode> concepts =
            YamlFields.of(mapping, List.of(), new ArrayList<>()).node("concepts");
        if (concepts.isPresent() && concepts.get() instanceof YamlNode.Items sequence) {
          for (YamlNode node : sequence.items()) {
            if (node instanceof YamlNode.Mapping concept) {
              String id = YamlFields.of(concept, List.of(), new ArrayList<>()).text("id");
              lines.putIfAbsent(id, node.line());
            }
          }
        }
      }
    } catch (YamlEngineException | StackOverflowError e) {
      return Map.of();
    }
    return lines;
  }

  private static Reading document(YamlNode root) {
    List<Problem> problems = new ArrayList<>();
    if (!(root instanceof YamlNode.Mapping mapping)) {
      return empty(root.line(), "Bovenaan horen 'scheme:', 'title:' en 'concepts:' te staan.");
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
    for (YamlNode node : items(fields, "concepts", problems)) {
      YamlConcept.draft(node, home, problems).ifPresent(drafts::add);
    }
    List<GroupDraft> groups = new ArrayList<>();
    for (YamlNode node : items(fields, "collections", problems)) {
      YamlGroup.draft(node, home, problems).ifPresent(groups::add);
    }
    Map<String, String> schemes = schemes(fields, problems);
    return Assembly.assemble(
        new Outline(home, fields.text("title"), schemes, drafts, groups), problems);
  }

  private static List<YamlNode> items(YamlFields fields, String key, List<Problem> problems) {
    Optional<YamlNode> node = fields.node(key);
    if (node.isPresent() && node.get() instanceof YamlNode.Items sequence) {
      return sequence.items();
    }
    if (node.isPresent() && !node.get().isEmpty()) {
      problems.add(new Problem(node.get().line(), "'%s' hoort een lijst te zijn.".formatted(key)));
    }
    return List.of();
  }

  private static Map<String, String> schemes(YamlFields fields, List<Problem> problems) {
    Map<String, String> schemes = new LinkedHashMap<>();
    for (YamlNode node : items(fields, "schemes", problems)) {
      if (node instanceof YamlNode.Mapping mapping) {
        YamlFields scheme = YamlFields.of(mapping, List.of("uri", "title"), problems);
        String uri = scheme.text("uri");
        if (Concept.isUri(uri)) {
          schemes.put(uri, scheme.text("title"));
          continue;
        }
      }
      problems.add(new Problem(node.line(), "Een schema heeft een 'uri:'."));
    }
    return schemes;
  }

  private static Reading empty(int line, String message) {
    return new Reading(Thesaurus.empty(), List.of(new Problem(line, message)));
  }
}
