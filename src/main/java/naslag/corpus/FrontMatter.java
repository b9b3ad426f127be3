package naslag.corpus;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naslag.corpus.Attempt.Unreadable;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The YAML between the two lines of hyphens at the top of a work. */
final class FrontMatter {
  /** Everything is a string: a YAML date or number would come back in another form. */
  private static final LoadSettings LOAD =
      LoadSettings.builder()
          .setSchema(new FailsafeSchema())
          .setLabel("front matter")
          // Nested aliases would double what is written at each level.
          .setMaxAliasesForCollections(0)
          .build();

  private static final DumpSettings DUMP =
      DumpSettings.builder()
          .setSchema(new FailsafeSchema())
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setWidth(10_000)
          .build();

  /** In characters; that of a work is some hundreds. */
  private static final int LARGEST = 100_000;

  /** Real front matter nests two deep. */
  private static final int DEEPEST = 50;

  private static final int MOST_ALIASES = 50;

  /** What could be read, by key; broken YAML gives nothing and a problem. */
  record Reading(Map<String, List<String>> values, List<Broken> problems) {}

  /**
   * A fault.
   *
   * @param line 1-based, counted from the line after the opening hyphens
   */
  record Broken(int line, String message) {}

  private FrontMatter() {}

  /**
   * Reads front matter.
   *
   * @throws Unreadable when it is beyond the bounds: the library composes it recursively, and an
   *     alias may repeat what is large
   */
  static Reading read(String yaml) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<Broken> problems = new ArrayList<>();
    if (yaml.length() > LARGEST) {
      throw new Unreadable(
          2, "overgeslagen, want de front matter telt meer dan 100.000 tekens; kort ze in.");
    }
    try {
      Object loaded = document(yaml);
      if (loaded instanceof Map<?, ?> map) {
        map.forEach((key, value) -> values.put(keyOf(key), strings(value)));
      } else if (loaded != null) {
        String message = "de front matter is geen lijst van \"sleutel: waarde\"; herschrijf ze zo.";
        problems.add(new Broken(1, message));
      }
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      String out = "zet een waarde met een dubbele punt of een haakje tussen aanhalingstekens.";
      problems.add(new Broken(line, "de front matter is geen geldige YAML; " + out));
    } catch (YamlEngineException e) {
      problems.add(new Broken(1, "de front matter is geen geldige YAML; herschrijf ze."));
    }
    return new Reading(values, problems);
  }

  /**
   * Reads the YAML of a file beside the works; every value in it is a string.
   *
   * @return null when it is empty
   * @throws Unreadable when it is no YAML, or beyond the bounds
   */
  static @Nullable Object load(String yaml) {
    try {
      return document(yaml);
    } catch (YamlEngineException e) {
      int line =
          e instanceof MarkedYamlEngineException marked
              ? marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0)
              : 0;
      String out = "zet een waarde met een dubbele punt of een haakje tussen aanhalingstekens.";
      throw new Unreadable(line, "overgeslagen, want dit is geen geldige YAML; " + out);
    }
  }

  private static @Nullable Object document(String yaml) {
    checkNesting(yaml);
    // As a stream, since empty front matter, or one with comments only, is no document.
    Iterator<Object> documents = new Load(LOAD).loadAllFromString(yaml).iterator();
    return documents.hasNext() ? documents.next() : null;
  }

  private static void checkNesting(String yaml) {
    int depth = 0;
    int aliases = 0;
    for (Event event : new Parse(LOAD).parseString(yaml)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        case Alias -> aliases++;
        default -> {}
      }
      if (depth > DEEPEST || aliases > MOST_ALIASES) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 2).orElse(2);
        throw new Unreadable(
            line,
            "overgeslagen, want de front matter is te diep genest of heeft te veel"
                + " verwijzingen; schrijf \"sleutel: waarde\".");
      }
    }
  }

  private static String keyOf(@Nullable Object key) {
    return WorkField.keyOf(String.valueOf(key), WorkField.Place.WORK);
  }

  private static List<String> strings(Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list.stream().map(String::valueOf).filter(s -> !s.isBlank()).toList();
      default -> {
        String text = String.valueOf(value).strip();
        yield text.isEmpty() ? List.of() : List.of(text);
      }
    };
  }

  static String write(Metadata metadata) {
    Map<String, Object> values = new LinkedHashMap<>();
    WorkField.inOrder(metadata.values(), WorkField.Place.WORK)
        .forEach((key, list) -> values.put(key, list.size() == 1 ? list.getFirst() : list));
    return new Dump(DUMP).dumpToString(values);
  }

  /**
   * A file split into its front matter and its body.
   *
   * @param frontMatter the YAML, "" when there is none
   * @param linesBefore how many lines precede the body
   */
  record SourceText(String frontMatter, String body, int linesBefore) {

    static SourceText of(String file, String markdown, List<Problem> problems) {
      String text = markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown;
      text = text.replace("\r\n", "\n").replace('\r', '\n');
      if (!text.startsWith("---\n")) {
        return new SourceText("", text, 0);
      }
      String[] lines = text.split("\n", -1);
      for (int i = 1; i < lines.length; i++) {
        String line = lines[i].stripTrailing();
        if (line.equals("---") || line.equals("...")) {
          String yaml = join(lines, 1, i);
          return new SourceText(yaml, join(lines, i + 1, lines.length), i + 1);
        }
      }
      problems.add(
          new Problem(
              file, 1, "de front matter eindigt niet; zet een regel --- onder de laatste.", true));
      return new SourceText("", text, 0);
    }

    private static String join(String[] lines, int from, int to) {
      return String.join("\n", List.of(lines).subList(from, to));
    }
  }
}
