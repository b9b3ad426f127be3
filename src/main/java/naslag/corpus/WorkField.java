package naslag.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields of a work, one row each: the name, how several values are separated, and where the
 * field may stand. The reader, the writer and {@code controleer} run over this table, and a test
 * holds {@code docs/corpus-velden.md} and {@code docs/corpus-format.md} equal to it. One more field
 * is one more row here and one in each document.
 *
 * <p>A field that is not in the table is kept under its own name.
 */
public enum WorkField {
  TITLE("title", Values.ONE, Place.WORK),
  CREATOR("creator", Values.SEMICOLONS, Place.WORK, Place.SECTION),
  CONTRIBUTOR("contributor", Values.SEMICOLONS, Place.WORK),
  PUBLISHER("publisher", Values.ONE, Place.WORK),
  DATE("date", Values.ONE, Place.WORK),
  TYPE("type", Values.ONE, Place.WORK),
  LANGUAGE("language", Values.ONE, Place.WORK),
  RIGHTS("rights", Values.ONE, Place.WORK),
  SOURCE("source", Values.ONE, Place.WORK),
  IDENTIFIER("identifier", Values.ONE, Place.WORK),
  IS_PART_OF("isPartOf", Values.ONE, Place.WORK),
  SUBJECT("subject", Values.COMMAS, Place.WORK),
  EDITOR("editor", Values.SEMICOLONS, Place.WORK),
  TRANSLATOR("translator", Values.SEMICOLONS, Place.WORK),
  EDITION("edition", Values.ONE, Place.WORK),
  VOLUME("volume", Values.ONE, Place.WORK),
  ISSUE("issue", Values.ONE, Place.WORK),
  PAGES("pages", Values.ONE, Place.WORK),
  DOI("doi", Values.SEMICOLONS, Place.WORK),
  ISBN("isbn", Values.SEMICOLONS, Place.WORK),
  ISSN("issn", Values.SEMICOLONS, Place.WORK),
  URL("url", Values.SEMICOLONS, Place.WORK),
  REFERENCES("references", Values.SEMICOLONS, Place.WORK),
  PROVENANCE("provenance", Values.SEMICOLONS, Place.WORK),
  ABOUT_CHILDREN("kinderen", Values.ONE, Place.WORK),
  OWNER("eigenaar", Values.ONE, Place.WORK),
  VALID_UNTIL("geldig tot", Values.ONE, Place.WORK),
  EXPIRED("vervallen", Values.ONE, Place.WORK),

  CHILD("kind", Values.COMMAS, Place.EXAMPLE),
  AGE("leeftijd", Values.LINES, Place.EXAMPLE),
  HELPER("begeleider", Values.COMMAS, Place.EXAMPLE),
  SETTING("plaats", Values.COMMAS, Place.EXAMPLE),
  THEME("thema", Values.COMMAS, Place.EXAMPLE),
  FOLLOWS("vervolg op", Values.SEMICOLONS, Place.EXAMPLE),
  RETELLS("hervertelt", Values.SEMICOLONS, Place.EXAMPLE),
  SAYING("zin", Values.ONE, Place.EXAMPLE),
  REVIEW("nazien", Values.LINES, Place.EXAMPLE),

  QUESTIONS("vragen", Values.SEMICOLONS, Place.SECTION),
  URGENCY("ernst", Values.ONE, Place.WORK, Place.SECTION, Place.EXAMPLE),
  SENSITIVE("gevoelig", Values.ONE, Place.WORK, Place.SECTION, Place.EXAMPLE),
  AUDIENCE("voor", Values.ONE, Place.WORK, Place.SECTION, Place.EXAMPLE),
  CHECKED("nagekeken", Values.SEMICOLONS, Place.WORK, Place.SECTION, Place.EXAMPLE),
  PROOFREAD("nagelezen", Values.SEMICOLONS, Place.WORK, Place.SECTION, Place.EXAMPLE),
  STOP("stop", Values.SEMICOLONS, Place.TEXT);

  /**
   * The version of this table. A later version only adds fields, so that an older file means the
   * same for ever and needs no number of its own.
   */
  public static final int FORMAT = 3;

  /** Where a field stands in the file. */
  public enum Place {
    /** The front matter; several values are a YAML list. */
    WORK,
    /** A comment under a heading: {@code <!-- creator: An Peeters -->}. */
    SECTION,
    /** A line between the title and the text of an example: {@code leeftijd: 3 dagen}. */
    EXAMPLE,
    /** A comment between two paragraphs. */
    TEXT
  }

  /** How several values are written outside the front matter. */
  public enum Values {
    /** There is one; lines that repeat the field continue it. */
    ONE(""),
    COMMAS(","),
    /** Titles and sentences may hold a comma. */
    SEMICOLONS(";"),
    /** Each on a line of its own. */
    LINES("");

    private final String separator;

    Values(String separator) {
      this.separator = separator;
    }

    private List<String> split(String value) {
      Stream<String> all =
          separator.isEmpty() ? Stream.of(value) : Arrays.stream(value.split(separator));
      return all.map(String::strip).filter(one -> !one.isEmpty()).toList();
    }
  }

  private static final Pattern COMMENT =
      Pattern.compile("<!--\\s*([\\p{L} ]+?)\\s*:\\s*(.*?)\\s*-->", Pattern.DOTALL);

  private final String key;
  private final Values values;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final Set<Place> places;

  WorkField(String key, Values values, Place first, Place... more) {
    this.key = key;
    this.values = values;
    this.places = Set.copyOf(EnumSet.of(first, more));
  }

  /** The name in the file. */
  public String key() {
    return key;
  }

  public Values shape() {
    return values;
  }

  public boolean isAt(Place place) {
    return places.contains(place);
  }

  /** The fields that may stand at a place, in the order of writing. */
  public static List<WorkField> at(Place place) {
    return Arrays.stream(values()).filter(field -> field.isAt(place)).toList();
  }

  /** The field of a name, in any case, at a place; empty when the format has none there. */
  public static Optional<WorkField> named(String name, Place place) {
    return Arrays.stream(values())
        .filter(field -> field.isAt(place) && field.key.equalsIgnoreCase(name))
        .findFirst();
  }

  /** Of names, those that the format does not have at a place. */
  public static List<String> unknown(Collection<String> names, Place place) {
    return names.stream().filter(name -> named(name, place).isEmpty()).toList();
  }

  /** The values of this field; may be empty. */
  List<String> all(Map<String, List<String>> fields) {
    return fields.getOrDefault(key, List.of());
  }

  /** The values of this field as one text; "" when there are none. */
  String text(Map<String, List<String>> fields, String separator) {
    return String.join(separator, all(fields));
  }

  /** The name under which a field is kept: as in the table, an unknown one in lower case. */
  static String keyOf(String name, Place place) {
    return named(name, place).map(WorkField::key).orElse(name.toLowerCase(Locale.ROOT));
  }

  /** Adds what one line says of a field; what is empty adds the name alone. */
  static void add(Map<String, List<String>> fields, String name, String value, Place place) {
    Values how = named(name, place).map(WorkField::shape).orElse(Values.LINES);
    fields.computeIfAbsent(keyOf(name, place), k -> new ArrayList<>()).addAll(how.split(value));
  }

  /**
   * The lines of an example's fields, name and value. Where each of several children has an age, it
   * follows the child's name.
   */
  static List<Map.Entry<String, String>> lines(Map<String, List<String>> fields) {
    List<Map.Entry<String, String>> lines = new ArrayList<>();
    Map<String, List<String>> rest = inOrder(fields, Place.EXAMPLE);
    List<String> children = CHILD.all(fields);
    List<String> ages = AGE.all(fields);
    if (children.size() > 1 && children.size() == ages.size()) {
      for (int i = 0; i < children.size(); i++) {
        lines.add(Map.entry(CHILD.key, children.get(i)));
        lines.add(Map.entry(AGE.key, ages.get(i)));
      }
      rest.remove(CHILD.key);
      rest.remove(AGE.key);
    }
    rest.forEach(
        (name, values) -> {
          String separator = named(name, Place.EXAMPLE).map(f -> f.values.separator).orElse("");
          if (values.isEmpty() || !separator.isEmpty()) {
            lines.add(Map.entry(name, String.join(separator + " ", values)));
          } else {
            values.forEach(value -> lines.add(Map.entry(name, value)));
          }
        });
    return lines;
  }

  /** The comments of a section's fields, in the order of the table. */
  static List<String> comments(Map<String, List<String>> fields) {
    return inOrder(fields, Place.SECTION).entrySet().stream()
        .map(
            field -> "<!-- " + field.getKey() + ": " + String.join("; ", field.getValue()) + " -->")
        .toList();
  }

  /**
   * The field and the values of a comment like {@code <!-- stop: Wat zie je?; Wat zeg je? -->}.
   *
   * @return nothing when the comment is no field that may stand there
   */
  static Optional<Map.Entry<WorkField, List<String>>> ofComment(String comment, Place place) {
    Matcher matcher = COMMENT.matcher(comment.strip());
    return matcher.matches()
        ? named(matcher.group(1), place)
            .map(field -> Map.entry(field, field.values.split(matcher.group(2))))
        : Optional.empty();
  }

  /** Those of the table first, in its order, then unknown ones in their own. */
  static Map<String, List<String>> inOrder(Map<String, List<String>> fields, Place place) {
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    for (WorkField field : at(place)) {
      if (fields.containsKey(field.key)) {
        ordered.put(field.key, field.all(fields));
      }
    }
    fields.forEach(ordered::putIfAbsent);
    return ordered;
  }

  /** An unmodifiable copy in the same order. */
  static Map<String, List<String>> copy(Map<String, List<String>> fields) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    fields.forEach((name, values) -> kept.put(name, List.copyOf(values)));
    return Collections.unmodifiableMap(kept);
  }
}
