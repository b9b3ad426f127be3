package naslag.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, asked for by name and kind; what is not as asked is a {@link
 * BadLine}.
 *
 * @param file where it stands
 * @param line 1-based
 * @param values strings, numbers, booleans, nulls, lists and maps
 */
record Fields(Path file, int line, Map<String, @Nullable Object> values) {
  @SuppressWarnings("unchecked") // a JSON object has text keys only
  static Fields of(Path file, int line, Map<?, ?> object) {
    return new Fields(file, line, (Map<String, @Nullable Object>) object);
  }

  /** A text that must be there and say something. */
  String text(String name) {
    return optionalText(name)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> bad("hier ontbreekt \"" + name + "\" (een tekst)."));
  }

  Optional<String> optionalText(String name) {
    Object value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text) {
      return Optional.of(text);
    }
    throw bad("\"" + name + "\" moet een tekst zijn.");
  }

  /** One text or a list of texts; empty when the field is absent. */
  List<String> texts(String name) {
    Object value = values.get(name);
    List<String> texts = new ArrayList<>();
    for (Object item : value instanceof List<?> list ? list : single(value)) {
      if (!(item instanceof String text)) {
        throw bad("\"" + name + "\" moet een tekst of een lijst van teksten zijn.");
      }
      texts.add(text);
    }
    return texts;
  }

  /** A list of objects; empty when the field is absent. */
  List<Fields> objects(String name) {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    List<Fields> objects = new ArrayList<>();
    for (Object item : value instanceof List<?> list ? list : single(value)) {
      objects.add(object(item).orElseThrow(() -> bad("\"" + name + "\" moet objecten bevatten.")));
    }
    return objects;
  }

  /** An object; without fields when absent. */
  Fields object(String name) {
    Object value = values.get(name);
    return value == null
        ? new Fields(file, line, Map.of())
        : object(value).orElseThrow(() -> bad("\"" + name + "\" moet een object zijn."));
  }

  /** A whole number within bounds. */
  int number(String name, int least, int most) {
    if (values.get(name) instanceof Number number
        && number.doubleValue() == number.intValue()
        && number.intValue() >= least
        && number.intValue() <= most) {
      return number.intValue();
    }
    throw bad("\"" + name + "\" moet een getal van " + least + " tot " + most + " zijn.");
  }

  BadLine bad(String message) {
    return new BadLine(file, line, message);
  }

  private static List<?> single(@Nullable Object value) {
    return value == null ? List.of() : List.of(value);
  }

  private Optional<Fields> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? Optional.of(of(file, line, map)) : Optional.empty();
  }
}
