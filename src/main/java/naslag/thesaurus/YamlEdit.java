package naslag.thesaurus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.thesaurus.YamlTree.Items;
import naslag.thesaurus.YamlTree.Mapping;
import naslag.thesaurus.YamlTree.Node;
import naslag.thesaurus.YamlTree.Pair;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Changes the text of a thesaurus only where it must say something else, so that comments, order
 * and what a person laid out stay.
 */
final class YamlEdit {
  /**
   * Lines to put in the place of others.
   *
   * @param from index of the first line to go
   * @param to index after the last line to go; {@code from} when there is only something to insert
   */
  private record Change(int from, int to, List<String> lines) {}

  private final List<String> lines;
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Pair> sections = new HashMap<>();
  private final List<Integer> sectionStarts = new ArrayList<>();

  /** The place of each id in its section. */
  private final Map<String, Map<String, Integer>> indexes = new HashMap<>();

  private YamlEdit(List<String> lines, Mapping root) {
    this.lines = lines;
    for (Pair section : root.pairs()) {
      sections.put(section.key(), section);
      sectionStarts.add(section.line() - 1);
    }
  }

  /** Empty when it cannot be done so: a concept goes away, or the layout is not that of blocks. */
  static Optional<String> edit(String text, Thesaurus before, Thesaurus after) {
    String yaml = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String end = yaml.contains("\r\n") ? "\r\n" : "\n";
    List<String> lines = new ArrayList<>(Arrays.asList(yaml.split("\r?\n", -1)));
    if (lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    try {
      if (YamlTree.of(yaml).orElse(null) instanceof Mapping root) {
        YamlEdit edit = new YamlEdit(lines, root);
        edit.plan(before, after);
        String edited = String.join(end, edit.applied()) + end;
        Reading read = ThesaurusFile.parse(edited);
        boolean whole = read.problems().isEmpty() && read.thesaurus().equals(after);
        return whole ? Optional.of(edited) : Optional.empty();
      }
    } catch (YamlEngineException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private void plan(Thesaurus before, Thesaurus after) {
    Map<String, String> schemes = new LinkedHashMap<>(after.otherSchemes());
    schemes.keySet().removeAll(before.otherSchemes().keySet());
    add("schemes", schemes.isEmpty() ? "" : YamlWriter.schemes(schemes));
    Map<String, ConceptGroup> groups = new HashMap<>();
    before.groups().forEach(group -> groups.put(group.id(), group));
    List<ConceptGroup> newGroups = new ArrayList<>();
    for (ConceptGroup group : after.groups()) {
      if (!groups.containsKey(group.id())) {
        newGroups.add(group);
      } else if (!group.equals(groups.get(group.id()))) {
        replace("collections", group.id(), YamlWriter.entries(after.scheme(), List.of(group)));
      }
    }
    add("collections", YamlWriter.entries(after.scheme(), newGroups));
    List<Concept> added = new ArrayList<>();
    for (Concept concept : after.concepts()) {
      Optional<Concept> old = before.byId(concept.id());
      if (old.isEmpty()) {
        added.add(concept);
      } else if (!old.get().equals(concept)) {
        change(after.scheme(), old.get(), concept);
      }
    }
    add("concepts", YamlWriter.entries(after.scheme(), added));
  }

  private List<String> applied() {
    List<String> edited = new ArrayList<>(lines.size());
    // The sort keeps what is inserted at one line in its order.
    changes.sort(Comparator.comparingInt(Change::from));
    int at = 0;
    for (Change change : changes) {
      edited.addAll(lines.subList(at, change.from()));
      edited.addAll(change.lines());
      at = change.to();
    }
    edited.addAll(lines.subList(at, lines.size()));
    return edited;
  }

  /** At the end of a section, which is made before the concepts where it is not there yet. */
  private void add(String section, String items) {
    if (items.isEmpty()) {
      return;
    }
    Pair present = sections.get(section);
    List<String> fresh = new ArrayList<>(items.lines().toList());
    if (present == null) {
      Pair concepts = sections.get("concepts");
      int at = concepts == null ? lines.size() : concepts.line() - 1;
      fresh.addFirst(section + ":");
      changes.add(new Change(at, at, fresh));
    } else {
      int start = present.line() - 1;
      int end = endOfSection(start);
      end = end == lines.size() ? end : trimmed(start, end);
      changes.add(new Change(end, end, fresh));
    }
  }

  private void replace(String section, String id, String item) {
    int[] block = block(section, id);
    changes.add(new Change(block[0], block[1], item.lines().toList()));
  }

  /** Field by field, where each stands on lines of its own. */
  private void change(String scheme, Concept old, Concept concept) {
    int[] block = block("concepts", concept.id());
    Mapping mapping = mapping("concepts", concept.id());
    Map<String, String> was = YamlWriter.fields(scheme, old);
    Map<String, String> is = YamlWriter.fields(scheme, concept);
    Map<String, int[]> places = places(mapping, block);
    boolean inBlock = lines.get(block[0]).matches("\\s*- +id:.*") && places.size() > 1;
    if (!inBlock) {
      replace("concepts", concept.id(), YamlWriter.entries(scheme, List.of(concept)));
      return;
    }
    String indent = indent(places, block[0]);
    int[] last = {block[0], block[0] + 1};
    for (Map.Entry<String, String> field : is.entrySet()) {
      int[] place = places.get(field.getKey());
      if (!field.getValue().equals(was.get(field.getKey()))) {
        int from = place == null ? last[1] : place[0];
        int to = place == null ? last[1] : place[1];
        changes.add(new Change(from, to, indented(field.getValue(), indent)));
      }
      last = place == null ? last : place;
    }
    for (String key : was.keySet()) {
      int[] place = places.get(key);
      if (!is.containsKey(key) && place != null) {
        changes.add(new Change(place[0], place[1], List.of()));
      }
    }
  }

  private static List<String> indented(String field, String indent) {
    return (indent + field.replace("\n    ", "\n" + indent)).lines().toList();
  }

  private String indent(Map<String, int[]> places, int first) {
    return places.values().stream()
        .filter(place -> place[0] > first)
        .findFirst()
        .map(place -> lines.get(place[0]).replaceAll("\\S.*", ""))
        .orElse("    ");
  }

  /** The lines of each field by its key. */
  private Map<String, int[]> places(Mapping mapping, int[] block) {
    Map<String, int[]> places = new LinkedHashMap<>();
    List<Pair> pairs = mapping.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      int from = pairs.get(i).line() - 1;
      int to = i + 1 < pairs.size() ? pairs.get(i + 1).line() - 1 : block[1];
      places.put(pairs.get(i).key(), new int[] {from, trimmed(from, to)});
    }
    return places;
  }

  private Mapping mapping(String section, String id) {
    return (Mapping) items(section).get(index(section, id));
  }

  private List<Node> items(String section) {
    Pair pair = sections.get(section);
    return pair != null && pair.value() instanceof Items list ? list.items() : List.of();
  }

  private int index(String section, String id) {
    return indexes
        .computeIfAbsent(
            section,
            name -> {
              Map<String, Integer> index = new HashMap<>();
              List<Node> items = items(name);
              for (int i = 0; i < items.size(); i++) {
                index.putIfAbsent(YamlReader.id(items.get(i)), i);
              }
              return index;
            })
        .getOrDefault(id, 0);
  }

  /** The first line of an item, and the line after its last. */
  private int[] block(String section, String id) {
    List<Node> items = items(section);
    int at = index(section, id);
    int from = items.get(at).line() - 1;
    int to =
        at + 1 < items.size()
            ? items.get(at + 1).line() - 1
            : endOfSection(sections.get(section).line() - 1);
    return new int[] {from, trimmed(from, to)};
  }

  private int endOfSection(int start) {
    return sectionStarts.stream()
        .filter(line -> line > start)
        .min(Integer::compare)
        .orElse(lines.size());
  }

  /** Blank lines and comments at the end belong to what follows. */
  private int trimmed(int from, int to) {
    int end = to;
    while (end > from + 1 && lines.get(end - 1).matches("\\s*(#.*)?")) {
      end--;
    }
    return end;
  }
}
