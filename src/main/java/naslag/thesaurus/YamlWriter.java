package naslag.thesaurus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.YamlReader.YamlTree;
import naslag.thesaurus.YamlReader.YamlTree.Items;
import naslag.thesaurus.YamlReader.YamlTree.Mapping;
import naslag.thesaurus.YamlReader.YamlTree.Node;
import naslag.thesaurus.YamlReader.YamlTree.Pair;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Writes the YAML form: a block for each concept, its lists on one line. */
final class YamlWriter {
  // What is plain here is plain in a flow list too, and reads as text under any YAML version that
  // takes node values as they stand.
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} '’()./_-]*[\\p{L}\\p{N}).])?");

  /** Spaces other than the common one, controls and line separators would be folded or refused. */
  private static final Pattern ESCAPED = Pattern.compile("[\"\\\\\\p{C}\\p{Z}&&[^ ]]");

  private YamlWriter() {}

  static String write(Thesaurus thesaurus) {
    String schemes = schemes(thesaurus.otherSchemes());
    String groups = entries(thesaurus.scheme(), thesaurus.groups());
    return "scheme: %s\ntitle: %s\n"
            .formatted(scalar(thesaurus.scheme()), scalar(thesaurus.title()))
        + (schemes.isEmpty() ? "" : "schemes:\n" + schemes)
        + (groups.isEmpty() ? "" : "collections:\n" + groups)
        + "concepts:\n"
        + entries(thesaurus.scheme(), thesaurus.concepts());
  }

  /** The items of the list of other schemes. */
  static String schemes(Map<String, String> schemes) {
    StringBuilder out = new StringBuilder();
    schemes.forEach(
        (uri, title) -> {
          String named = title.isEmpty() ? "" : "    title: " + scalar(title) + "\n";
          out.append("  - uri: " + scalar(uri) + "\n" + named);
        });
    return out.toString();
  }

  /** The items of the list of concepts, or of collections. */
  static String entries(String scheme, List<? extends Entry> entries) {
    StringBuilder out = new StringBuilder();
    for (Entry entry : entries) {
      out.append("  - id: ").append(scalar(entry.id())).append('\n');
      fields(scheme, entry).values().forEach(f -> out.append("    ").append(f).append('\n'));
    }
    return out.toString();
  }

  /** The fields of an entry after its id: its text by its key in YAML. */
  static Map<String, String> fields(String scheme, Entry entry) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (!entry.uri().equals(scheme + "#" + entry.id())) {
      fields.put("uri", "uri: " + scalar(entry.uri()));
    }
    if (entry instanceof Concept concept && concept.kind() != Kind.WORD) {
      fields.put("soort", "soort: " + concept.kind().dutch());
    }
    for (String key : Field.inOrder(entry.values().keySet())) {
      List<String> values = entry.all(key);
      Field field = Field.of(key).orElseThrow();
      switch (field.shape()) {
        case LABELS -> {
          String label = scalar(key.substring(Field.LABEL.length())) + ": " + list(values) + "}";
          fields.merge(
              "labels", "labels: {" + label, (a, b) -> a.replaceFirst("\\}$", ", ") + label);
        }
        case NOTES -> {
          String text = values.size() == 1 ? scalar(values.getFirst()) : list(values);
          String note = "\n      " + key.replaceFirst("@$", "") + ": " + text;
          fields.merge("notes", "notes:" + note, (a, b) -> a + note);
        }
        default -> {
          boolean single = field.shape().isSingle();
          fields.put(key, key + ": " + (single ? scalar(values.getFirst()) : list(values)));
        }
      }
    }
    return fields;
  }

  private static String list(List<String> values) {
    return "[" + String.join(", ", values.stream().map(YamlWriter::scalar).toList()) + "]";
  }

  private static String scalar(String value) {
    if (PLAIN.matcher(value).matches()) {
      return value;
    }
    return "\"" + ESCAPED.matcher(value).replaceAll(YamlWriter::escaped) + "\"";
  }

  private static String escaped(MatchResult match) {
    int c = match.group().codePointAt(0);
    return Matcher.quoteReplacement(
        switch (c) {
          case '"', '\\' -> "\\" + match.group();
          case '\n' -> "\\n";
          case '\t' -> "\\t";
          default -> String.format(Locale.ROOT, "\\U%08x", c);
        });
  }

  /**
   * Changes the text of a thesaurus only where it must say something else, so that comments, order
   * and what a person laid out stay.
   */
  static final class YamlEdit {
    /** Lines by their index: from the first up to, and without, {@code to}. */
    private record Lines(int from, int to) {}

    /** Lines to put in the place of others; of none when there is only something to insert. */
    private record Change(Lines old, String text) {}

    /** An entry and its lines. */
    private record Block(Mapping mapping, Lines lines) {}

    private static final Pattern IN_BLOCK = Pattern.compile("\\s*- +id:.*", Pattern.DOTALL);

    private final String text;
    private final String end;

    /** The offset at which each line begins, and that of the end. */
    private final int[] starts;

    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Lines> sections = new HashMap<>();
    private final Map<String, Block> blocks = new HashMap<>();

    private YamlEdit(String yaml, Mapping root) {
      end = yaml.contains("\r\n") ? "\r\n" : "\n";
      text = yaml.endsWith("\n") ? yaml : yaml + end;
      IntStream ends = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n');
      starts = IntStream.concat(IntStream.of(0), ends.map(i -> i + 1)).toArray();
      each(
          root.pairs(),
          Pair::line,
          starts.length - 1,
          (section, lines) -> {
            boolean last = section.line() == root.pairs().getLast().line();
            sections.put(section.key(), last ? new Lines(lines.from(), starts.length - 1) : lines);
            if (section.value() instanceof Items list) {
              each(list.items(), Node::line, lines.to(), this::block);
            }
          });
    }

    private void block(Node node, Lines lines) {
      if (node instanceof Mapping mapping) {
        blocks.putIfAbsent(YamlReader.id(mapping), new Block(mapping, lines));
      }
    }

    /**
     * Gives each item with its lines: up to the next item, or the end, but for the blank lines and
     * comments before that, which belong to what follows.
     */
    private <T> void each(List<T> items, ToIntFunction<T> line, int end, BiConsumer<T, Lines> use) {
      for (int i = 0; i < items.size(); i++) {
        int from = line.applyAsInt(items.get(i)) - 1;
        int to = i + 1 < items.size() ? line.applyAsInt(items.get(i + 1)) - 1 : end;
        while (to > from + 1 && line(to - 1).matches("\\s*(#.*)?\\s*")) {
          to--;
        }
        use.accept(items.get(i), new Lines(from, to));
      }
    }

    private String line(int index) {
      return text.substring(starts[index], starts[index + 1]);
    }

    /** Empty when it cannot: a concept is removed, or the layout is not in blocks. */
    static Optional<String> edit(String yaml, Thesaurus before, Thesaurus after) {
      try {
        String text = yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml;
        return YamlTree.of(text)
            .filter(Mapping.class::isInstance)
            .map(root -> new YamlEdit(text, (Mapping) root).plan(before, after).applied())
            .filter(edited -> ThesaurusFile.parse(edited).equals(new Reading(after, List.of())));
      } catch (YamlEngineException e) {
        return Optional.empty();
      }
    }

    private YamlEdit plan(Thesaurus before, Thesaurus after) {
      Map<String, String> schemes = new LinkedHashMap<>(after.otherSchemes());
      schemes.keySet().removeAll(before.otherSchemes().keySet());
      add("schemes", YamlWriter.schemes(schemes));
      Map<String, Entry> old = new HashMap<>();
      before.entries().forEach(entry -> old.put(entry.id(), entry));
      plan("collections", after.groups(), old, after.scheme());
      plan("concepts", after.concepts(), old, after.scheme());
      return this;
    }

    private void plan(
        String section, List<? extends Entry> entries, Map<String, Entry> old, String scheme) {
      List<Entry> added = new ArrayList<>();
      for (Entry entry : entries) {
        Entry before = old.get(entry.id());
        Block block = blocks.get(entry.id());
        if (before == null) {
          added.add(entry);
        } else if (block != null && !before.equals(entry)) {
          change(scheme, before, entry, block);
        }
      }
      add(section, YamlWriter.entries(scheme, added));
    }

    /** At the end of a section, which is made before the concepts where it is not there yet. */
    private void add(String section, String items) {
      Lines present = sections.get(section);
      Lines concepts = sections.get("concepts");
      int above = concepts == null ? starts.length - 1 : concepts.from();
      int at = present == null ? above : present.to();
      if (!items.isEmpty()) {
        String head = present == null ? section + ":\n" : "";
        changes.add(new Change(new Lines(at, at), head + items));
      }
    }

    /** Field by field, where each has lines of its own; else the entry anew. */
    private void change(String scheme, Entry old, Entry entry, Block block) {
      Map<String, Lines> places = places(block);
      if (!IN_BLOCK.matcher(line(block.lines().from())).matches() || places.size() < 2) {
        changes.add(new Change(block.lines(), YamlWriter.entries(scheme, List.of(entry))));
        return;
      }
      Map<String, String> was = YamlWriter.fields(scheme, old);
      Map<String, String> is = YamlWriter.fields(scheme, entry);
      String indent =
          places.values().stream()
              .filter(place -> place.from() > block.lines().from())
              .findFirst()
              .map(place -> line(place.from()).replaceAll("(?s)\\S.*", ""))
              .orElse("    ");
      int after = block.lines().from() + 1;
      for (Map.Entry<String, String> field : is.entrySet()) {
        Lines place = places.getOrDefault(field.getKey(), new Lines(after, after));
        if (!field.getValue().equals(was.get(field.getKey()))) {
          String lines = indent + field.getValue().replace("\n    ", "\n" + indent) + "\n";
          changes.add(new Change(place, lines));
        }
        after = place.to();
      }
      places.keySet().removeAll(is.keySet());
      places.keySet().retainAll(was.keySet());
      places.values().forEach(place -> changes.add(new Change(place, "")));
    }

    /** The lines of each field by its key. */
    private Map<String, Lines> places(Block block) {
      Map<String, Lines> places = new LinkedHashMap<>();
      List<Pair> pairs = block.mapping().pairs();
      each(pairs, Pair::line, block.lines().to(), (pair, at) -> places.put(pair.key(), at));
      return places;
    }

    private String applied() {
      int added = changes.stream().mapToInt(change -> change.text().length()).sum();
      StringBuilder edited = new StringBuilder(text.length() + 2 * added);
      // The sort keeps what is inserted at one line in its order.
      changes.sort(Comparator.comparingInt(change -> change.old().from()));
      int at = 0;
      for (Change change : changes) {
        edited.append(text, starts[at], starts[change.old().from()]);
        edited.append(change.text().replace("\n", end));
        at = change.old().to();
      }
      return edited.append(text, starts[at], text.length()).toString();
    }
  }
}
