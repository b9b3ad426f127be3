package naslag.thesaurus;

import java.util.ArrayList;
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
    out.append("concepts:\n");
    return out.append(concepts(thesaurus.scheme(), thesaurus.concepts())).toString();
  }

  /** The items of the list of concepts. */
  static String concepts(String scheme, List<Concept> concepts) {
    StringBuilder out = new StringBuilder();
    for (Concept concept : concepts) {
      out.append("  - id: ").append(scalar(concept.id())).append('\n');
      for (String field : fields(scheme, concept)) {
        out.append("    ").append(field).append('\n');
      }
    }
    return out.toString();
  }

  private static List<String> fields(String scheme, Concept concept) {
    List<String> fields = new ArrayList<>();
    if (!concept.uri().equals(YamlConcept.uri(scheme, concept.id()))) {
      addText(fields, "uri", concept.uri());
    }
    if (concept.kind() != Kind.WORD) {
      addText(fields, "soort", concept.kind().dutch());
    }
    addText(fields, "prefLabel", concept.prefLabel());
    addList(fields, "altLabel", concept.altLabels());
    addList(fields, "hiddenLabel", concept.hiddenLabels());
    List<String> languages = new ArrayList<>();
    for (Map.Entry<String, List<String>> labels : concept.otherLabels().entrySet()) {
      languages.add(scalar(labels.getKey()) + ": " + list(labels.getValue()));
    }
    if (!languages.isEmpty()) {
      fields.add("labels: {" + String.join(", ", languages) + "}");
    }
    addList(fields, "broader", concept.broader());
    addList(fields, "related", concept.related());
    addText(fields, "definition", concept.definition());
    addText(fields, "scopeNote", concept.scopeNote());
    for (String kind : Concept.MATCHES) {
      addList(fields, kind, concept.matches().getOrDefault(kind, List.of()));
    }
    return fields;
  }

  private static void addText(List<String> fields, String key, String value) {
    if (!value.isEmpty()) {
      fields.add(key + ": " + scalar(value));
    }
  }

  private static void addList(List<String> fields, String key, List<String> values) {
    if (!values.isEmpty()) {
      fields.add(key + ": " + list(values));
    }
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
