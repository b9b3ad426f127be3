package naslag.thesaurus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import naslag.thesaurus.Concept.Kind;

/** Writes the YAML form: a block for each concept, its lists on one line. */
final class YamlWriter {
  // What is plain here is plain in a flow list too, and reads as text under any YAML version that
  // takes node values as they stand.
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} '’()./_-]*[\\p{L}\\p{N}).])?");

  private YamlWriter() {}

  static String write(Thesaurus thesaurus) {
    StringBuilder out = new StringBuilder();
    out.append("scheme: ").append(scalar(thesaurus.scheme())).append('\n');
    out.append("title: ").append(scalar(thesaurus.title())).append('\n');
    if (!thesaurus.otherSchemes().isEmpty()) {
      out.append("schemes:\n").append(schemes(thesaurus.otherSchemes()));
    }
    if (!thesaurus.groups().isEmpty()) {
      out.append("collections:\n").append(entries(thesaurus.scheme(), thesaurus.groups()));
    }
    out.append("concepts:\n");
    return out.append(entries(thesaurus.scheme(), thesaurus.concepts())).toString();
  }

  /** The items of the list of other schemes. */
  static String schemes(Map<String, String> schemes) {
    StringBuilder out = new StringBuilder();
    schemes.forEach(
        (uri, title) -> {
          out.append("  - uri: ").append(scalar(uri)).append('\n');
          if (!title.isEmpty()) {
            out.append("    title: ").append(scalar(title)).append('\n');
          }
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
    StringBuilder quoted = new StringBuilder("\"");
    value.codePoints().forEach(c -> quoted.append(escaped(c)));
    return quoted.append('"').toString();
  }

  private static String escaped(int c) {
    if (c == '"' || c == '\\') {
      return "\\" + (char) c;
    }
    if (c == '\n' || c == '\t') {
      return c == '\n' ? "\\n" : "\\t";
    }
    // Spaces other than the common one, controls and line separators would be folded or refused.
    boolean odd =
        c != ' ' && (Character.isSpaceChar(c) || Character.isISOControl(c) || isUnseen(c));
    return odd ? String.format(Locale.ROOT, "\\U%08x", c) : Character.toString(c);
  }

  private static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }
}
