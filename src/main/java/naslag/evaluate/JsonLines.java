package naslag.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import naslag.corpus.Problem;
import naslag.evaluate.JsonLines.BadLine;
import naslag.evaluate.JsonLines.Fields;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of one JSON object a line, without holding the file. */
final class JsonLines {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private JsonLines() {}

  /** A line that cannot be used; thrown and caught in this package only. */
  static final class BadLine extends RuntimeException {
    private final Problem problem;

    /**
     * A fault in a file.
     *
     * @param line 1-based; 0 when the file as a whole is to blame
     * @param message one Dutch sentence, without a capital
     */
    BadLine(Path file, int line, String message) {
      super(message, null, false, false);
      this.problem = new Problem(file.toString(), line, message);
    }

    Problem problem() {
      return problem;
    }
  }

  /**
   * What each line's object gives, in order; empty lines are skipped.
   *
   * @param what the file has, for a sentence when there is none
   * @param id of each, unique in the file
   * @param twice the sentence for an id that was there before
   * @throws IOException when the file cannot be read
   * @throws BadLine at the first line that is no JSON object
   */
  static <T> List<T> read(
      Path file, String what, Function<Fields, T> each, Function<T, String> id, String twice)
      throws IOException {
    List<T> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String json = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        if (!json.isBlank()) {
          Fields fields = object(file, number, json);
          all.add(each.apply(fields));
          if (!ids.add(id.apply(all.getLast()))) {
            throw fields.bad(twice, id.apply(all.getLast()));
          }
        }
      }
    } catch (CharacterCodingException e) {
      throw new BadLine(file, 0, "dit bestand is geen UTF-8; bewaar het opnieuw als UTF-8.");
    }
    if (all.isEmpty()) {
      throw new BadLine(file, 0, "hier staan geen " + what + " in.");
    }
    return all;
  }

  private static Fields object(Path file, int line, String json) {
    try {
      JsonNode object = JSON.readTree(json);
      if (object.isObject()) {
        return new Fields(file, line, object);
      }
      throw new BadLine(file, line, "hier moet een JSON-object staan, tussen { en }.");
    } catch (StreamReadException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      String where = column > 0 ? ", bij teken " + column : "";
      throw new BadLine(file, line, "geen geldige JSON" + where + ".");
    } catch (JacksonException e) {
      throw new BadLine(file, line, "er staat nog iets na het JSON-object.");
    }
  }

  /** The fields of one object, asked for by name and kind; one of another kind is a bad line. */
  record Fields(Path file, int line, JsonNode object) {
    /** A text that must be there and not be blank. */
    String text(String name) {
      return optionalText(name)
          .filter(value -> !value.isBlank())
          .orElseThrow(() -> bad("hier ontbreekt \"%s\" (een tekst).", name));
    }

    Optional<String> optionalText(String name) {
      return object.hasNonNull(name)
          ? Optional.of(string(object.path(name), name))
          : Optional.empty();
    }

    private String string(JsonNode value, String name) {
      if (!value.isString()) {
        throw bad("\"%s\" moet een tekst zijn.", name);
      }
      return value.stringValue();
    }

    /** One text or a list of texts; empty when the field is absent. */
    List<String> texts(String name) {
      List<JsonNode> values = items(name);
      if (!values.stream().allMatch(JsonNode::isString)) {
        throw bad("\"%s\" moet een tekst of een lijst van teksten zijn.", name);
      }
      return values.stream().map(JsonNode::stringValue).toList();
    }

    /** One object or a list of objects; empty when the field is absent. */
    List<Fields> objects(String name) {
      List<JsonNode> values = items(name);
      if (!values.stream().allMatch(JsonNode::isObject)) {
        throw bad("\"%s\" moet een object zijn.", name);
      }
      return values.stream().map(value -> new Fields(file, line, value)).toList();
    }

    /** The values of a list; a single value counts as a list of one. */
    private List<JsonNode> items(String name) {
      JsonNode value = object.path(name);
      return !object.hasNonNull(name)
          ? List.of()
          : value.isArray() ? new ArrayList<>(value.values()) : List.of(value);
    }

    /** A whole number within bounds. */
    int number(String name, int least, int most) {
      JsonNode value = object.path(name);
      double number = value.isNumber() ? value.doubleValue() : Double.NaN;
      if (number == Math.rint(number) && number >= least && number <= most) {
        return (int) number;
      }
      throw bad("\"%s\" moet een getal van %s tot %s zijn.", name, least, most);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is in no library of ours
    BadLine bad(String message, Object... values) {
      return new BadLine(file, line, message.formatted(values));
    }
  }
}
