package naslag.corpus;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.corpus.Attempt.Unreadable;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
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
  record Reading(Map<String, List<String>> values, Optional<Unreadable> problem) {}

  private FrontMatter() {}

  /**
   * Reads front matter.
   *
   * @throws Unreadable when it is beyond the bounds: the library composes it recursively, and an
   *     alias may repeat what is large
   */
  static Reading read(String yaml) {
    if (yaml.length() > LARGEST) {
      throw new Unreadable(
          2, "overgeslagen, want de front matter telt meer dan 100.000 tekens; kort ze in.");
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    Optional<Unreadable> problem = Optional.empty();
    try {
      Object loaded = document(yaml);
      if (loaded instanceof Map<?, ?> map) {
        map.forEach((key, value) -> values.put(keyOf(key), strings(value)));
      } else if (loaded != null) {
        String message = "de front matter is geen lijst van \"sleutel: waarde\"; herschrijf ze zo.";
        problem = Optional.of(new Unreadable(1, message));
      }
    } catch (YamlEngineException e) {
      problem = Optional.of(broken("de front matter", e));
    }
    return new Reading(values, problem);
  }

  private static Unreadable broken(String what, YamlEngineException e) {
    Optional<Mark> mark =
        e instanceof MarkedYamlEngineException at ? at.getProblemMark() : Optional.empty();
    String out = "zet een waarde met een dubbele punt of een haakje tussen aanhalingstekens.";
    return new Unreadable(
        mark.map(at -> at.getLine() + 1).orElse(1),
        what + " is geen geldige YAML; " + (mark.isEmpty() ? "herschrijf die." : out));
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
      throw broken("overgeslagen, want dit", e);
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
      List<String> lines = List.of(text.split("\n", -1));
      for (int i = 1; i < lines.size(); i++) {
        String line = lines.get(i).stripTrailing();
        if (line.equals("---") || line.equals("...")) {
          String yaml = String.join("\n", lines.subList(1, i));
          String body = String.join("\n", lines.subList(i + 1, lines.size()));
          return new SourceText(yaml, body, i + 1);
        }
      }
      problems.add(
          new Problem(
              file, 1, "de front matter eindigt niet; zet een regel --- onder de laatste.", true));
      return new SourceText("", text, 0);
    }
  }
}
