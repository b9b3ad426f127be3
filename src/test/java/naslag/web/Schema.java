package naslag.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a description of the machine interface strictly: what is not described is a fault, and so
 * is a word of the description that is not understood here. Remembers which properties it met.
 */
final class Schema {
  private static final Set<String> UNDERSTOOD =
      Set.of(
          ("$ref allOf type const enum items properties required minimum minItems maxItems"
                  + " description")
              .split(" "));

  private final Map<?, ?> schemas;
  private final Set<String> met = new HashSet<>();

  /** Of the schemas of an OpenAPI document. */
  Schema(Map<?, ?> schemas) {
    this.schemas = schemas;
  }

  /** What an answer has that the schema of a name does not allow, or lacks; empty when it fits. */
  List<String> faults(String name, Object answer) {
    List<String> faults = new ArrayList<>();
    check(name, reference(name), answer, faults);
    return faults;
  }

  /** The properties that are described and were never met, as "Answer.hits". */
  Set<String> unmet() {
    Set<String> described = new TreeSet<>();
    schemas.forEach((name, schema) -> describe(name.toString(), (Map<?, ?>) schema, described));
    described.removeAll(met);
    return described;
  }

  private static void describe(String name, Map<?, ?> schema, Set<String> described) {
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach(
          (key, value) -> {
            described.add(name + "." + key);
            describe(name + "." + key, (Map<?, ?>) value, described);
          });
    }
    if (schema.get("items") instanceof Map<?, ?> items) {
      describe(name + "[]", items, described);
    }
    if (schema.get("allOf") instanceof List<?> parts) {
      parts.forEach(part -> describe(name, (Map<?, ?>) part, described));
    }
  }

  private Map<?, ?> reference(String name) {
    if (schemas.get(name) instanceof Map<?, ?> schema) {
      return schema;
    }
    throw new IllegalArgumentException("no schema " + name);
  }

  private void check(String name, Map<?, ?> schema, Object value, List<String> faults) {
    schema.keySet().stream()
        .filter(word -> !UNDERSTOOD.contains(word.toString()))
        .forEach(word -> faults.add(name + ": the description says " + word));
    if (schema.get("$ref") instanceof String to) {
      String target = to.substring(to.lastIndexOf('/') + 1);
      check(target, reference(target), value, faults);
      return;
    }
    if (!isOfType(schema, value)) {
      faults.add(name + ": not of its type: " + value);
      return;
    }
    if (schema.get("enum") instanceof List<?> allowed && !allowed.contains(value)) {
      faults.add(name + ": not in " + allowed + ": " + value);
    }
    if (schema.containsKey("const") && !schema.get("const").equals(value)) {
      faults.add(name + ": not " + schema.get("const") + ": " + value);
    }
    if (schema.get("minimum") instanceof Number least
        && ((Number) value).doubleValue() < least.doubleValue()) {
      faults.add(name + ": below " + least + ": " + value);
    }
    if (value instanceof List<?> items) {
      checkItems(name, schema, items, faults);
    } else if (value instanceof Map<?, ?> object) {
      checkProperties(name, schema, object, faults);
    }
  }

  private void checkItems(String name, Map<?, ?> schema, List<?> items, List<String> faults) {
    int least = schema.get("minItems") instanceof Integer n ? n : 0;
    int most = schema.get("maxItems") instanceof Integer n ? n : Integer.MAX_VALUE;
    if (items.size() < least || items.size() > most) {
      faults.add(name + ": " + items.size() + " items");
    }
    items.forEach(item -> check(name + "[]", (Map<?, ?>) schema.get("items"), item, faults));
  }

  private void checkProperties(
      String name, Map<?, ?> schema, Map<?, ?> object, List<String> faults) {
    Map<Object, Map<?, ?>> known = new HashMap<>();
    Map<Object, String> places = new HashMap<>();
    Set<Object> required = new HashSet<>();
    collect(name, schema, known, places, required);
    required.stream()
        .filter(key -> !object.containsKey(key))
        .forEach(key -> faults.add(name + ": lacks " + key));
    object.forEach(
        (key, value) -> {
          if (known.containsKey(key)) {
            met.add(places.get(key));
            check(places.get(key), known.get(key), value, faults);
          } else {
            faults.add(name + ": " + key + " is not described");
          }
        });
  }

  /** The properties of a schema and of the parts that it is made of. */
  private void collect(
      String name,
      Map<?, ?> schema,
      Map<Object, Map<?, ?>> known,
      Map<Object, String> places,
      Set<Object> required) {
    if (schema.get("$ref") instanceof String to) {
      String target = to.substring(to.lastIndexOf('/') + 1);
      collect(target, reference(target), known, places, required);
    }
    if (schema.get("required") instanceof List<?> keys) {
      required.addAll(keys);
    }
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach(
          (key, value) -> {
            known.put(key, (Map<?, ?>) value);
            places.put(key, name + "." + key);
          });
    }
    if (schema.get("allOf") instanceof List<?> parts) {
      parts.forEach(part -> collect(name, (Map<?, ?>) part, known, places, required));
    }
  }

  private static boolean isOfType(Map<?, ?> schema, Object value) {
    Object stated = schema.get("type");
    List<?> types =
        stated instanceof List<?> several ? several : List.of(stated == null ? "" : stated);
    return types.stream()
        .anyMatch(
            type ->
                switch (type.toString()) {
                  case "" -> true;
                  case "string" -> value instanceof String;
                  case "integer" -> value instanceof Integer;
                  case "number" -> value instanceof Number;
                  case "boolean" -> value instanceof Boolean;
                  case "array" -> value instanceof List<?>;
                  case "object" -> value instanceof Map<?, ?>;
                  case "null" -> value == null;
                  default -> throw new IllegalArgumentException("no type " + type);
                });
  }
}
