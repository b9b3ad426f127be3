package naslag.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines between an example's title and its text: <code>leeftijd: 3 dagen</code>. */
final class ExampleFields {
  static final String CHILD = "kind";
  static final String AGE = "leeftijd";
  static final String HELPER = "begeleider";
  static final String PLACE = "plaats";
  static final String THEME = "thema";
  static final String FOLLOWS = "vervolg op";
  static final String RETELLS = "hervertelt";
  static final String SAYING = "zin";

  private static final List<String> KNOWN =
      List.of(CHILD, AGE, HELPER, PLACE, THEME, FOLLOWS, RETELLS, SAYING);

  private final Map<String, List<String>> known = new LinkedHashMap<>();
  private final List<Example.Field> other = new ArrayList<>();

  /**
   * Takes one line, if it is a field.
   *
   * @return false when the line is not a field, so that the example's text begins here
   */
  boolean take(String line) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      return false;
    }
    String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    String value = line.substring(colon + 1).strip();
    if (KNOWN.contains(name)) {
      if (!value.isEmpty()) {
        known.computeIfAbsent(name, n -> new ArrayList<>()).addAll(values(name, value));
      }
      return true;
    }
    // A speaker ("Mama: ‘Kijk’") begins with a capital, a field that we do not know does not.
    boolean field =
        name.equals(line.substring(0, colon).strip()) && name.matches("[\\p{L} -]{2,24}");
    if (field) {
      other.add(new Example.Field(name, value));
    }
    return field;
  }

  /** Titles may hold a comma, so lists of titles are parted by a semicolon. */
  private static List<String> values(String name, String value) {
    String separator =
        switch (name) {
          case AGE, SAYING -> null;
          case FOLLOWS, RETELLS -> ";";
          default -> ",";
        };
    if (separator == null) {
      return List.of(value);
    }
    List<String> values = new ArrayList<>();
    for (String part : value.split(separator)) {
      if (!part.isBlank()) {
        values.add(part.strip());
      }
    }
    return values;
  }

  Example example(String title, List<Block> body) {
    return new Example(
        title,
        list(CHILD),
        String.join(", ", list(AGE)),
        list(HELPER),
        list(PLACE),
        list(THEME),
        list(FOLLOWS),
        list(RETELLS),
        String.join(" ", list(SAYING)),
        other,
        body);
  }

  private List<String> list(String name) {
    return known.getOrDefault(name, List.of());
  }

  /** The field lines of an example, in the order in which people read them. */
  static List<Example.Field> of(Example example) {
    List<Example.Field> fields = new ArrayList<>();
    add(fields, CHILD, String.join(", ", example.children()));
    add(fields, AGE, example.age());
    add(fields, HELPER, String.join(", ", example.helpers()));
    add(fields, PLACE, String.join(", ", example.places()));
    add(fields, THEME, String.join(", ", example.themes()));
    add(fields, FOLLOWS, String.join("; ", example.follows()));
    add(fields, RETELLS, String.join("; ", example.retells()));
    add(fields, SAYING, example.saying());
    fields.addAll(example.other());
    return fields;
  }

  private static void add(List<Example.Field> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.add(new Example.Field(name, value));
    }
  }
}
