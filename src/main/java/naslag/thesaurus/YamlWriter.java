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
    if (!thesaurus.otherSchemes().isEmpty()) {
      out.append("schemes:\n").append(schemes(thesaurus.otherSchemes()));
    }
    if (!thesaurus.groups().isEmpty()) {
      out.append("collections:\n").append(groups(thesaurus.scheme(), thesaurus.groups()));
    }
    out.append("concepts:\n");
    return out.append(concepts(thesaurus.scheme(), thesaurus.concepts())).toString();
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

  /** The items of the list of collections. */
  static String groups(String scheme, List<ConceptGroup> groups) {
    StringBuilder out = new StringBuilder();
    for (ConceptGroup group : groups) {
      List<String> fields = new ArrayList<>();
      addUri(fields, scheme, group.id(), group.uri());
      if (!group.particulars().foreign()) {
        addText(fields, "prefLabel", group.prefLabel());
      }
      addLabels(fields, group.otherLabels());
      if (group.ordered()) {
        fields.add("ordered: true");
      }
      addList(fields, "member", group.members());
      addParticulars(fields, group.particulars());
      item(out, group.id(), fields);
    }
    return out.toString();
  }

  private static void item(StringBuilder out, String id, List<String> fields) {
    out.append("  - id: ").append(scalar(id)).append('\n');
    for (String field : fields) {
      out.append("    ").append(field).append('\n');
    }
  }

  /** The items of the list of concepts. */
  static String concepts(String scheme, List<Concept> concepts) {
    StringBuilder out = new StringBuilder();
    for (Concept concept : concepts) {
      item(out, concept.id(), fields(scheme, concept));
    }
    return out.toString();
  }

  /** The fields of a concept after its id, each beginning with its key. */
  static List<String> fields(String scheme, Concept concept) {
    List<String> fields = new ArrayList<>();
    addUri(fields, scheme, concept.id(), concept.uri());
    if (concept.kind() != Kind.WORD) {
      addText(fields, "soort", concept.kind().dutch());
    }
    if (!concept.particulars().foreign()) {
      addText(fields, "prefLabel", concept.prefLabel());
    }
    addList(fields, "altLabel", concept.altLabels());
    addList(fields, "hiddenLabel", concept.hiddenLabels());
    addLabels(fields, concept.otherLabels());
    addList(fields, "broader", concept.broader());
    addList(fields, "related", concept.related());
    addText(fields, "definition", concept.definition());
    addText(fields, "scopeNote", concept.scopeNote());
    for (String kind : Concept.MATCHES) {
      addList(fields, kind, concept.matches().getOrDefault(kind, List.of()));
    }
    addParticulars(fields, concept.particulars());
    return fields;
  }

  private static void addUri(List<String> fields, String scheme, String id, String uri) {
    if (!uri.equals(YamlParticulars.uri(scheme, id))) {
      addText(fields, "uri", uri);
    }
  }

  private static void addLabels(List<String> fields, Map<String, List<String>> others) {
    List<String> languages = new ArrayList<>();
    others.forEach((key, labels) -> languages.add(scalar(key) + ": " + list(labels)));
    if (!languages.isEmpty()) {
      fields.add("labels: {" + String.join(", ", languages) + "}");
    }
  }

  private static void addParticulars(List<String> fields, Particulars particulars) {
    addList(fields, "notation", particulars.notations());
    if (!particulars.notes().isEmpty()) {
      StringBuilder notes = new StringBuilder("notes:");
      particulars
          .notes()
          .forEach(
              (key, texts) ->
                  notes
                      .append("\n      ")
                      .append(key)
                      .append(": ")
                      .append(texts.size() == 1 ? scalar(texts.getFirst()) : list(texts)));
      fields.add(notes.toString());
    }
    addText(fields, "created", particulars.created());
    addText(fields, "modified", particulars.modified());
    if (particulars.deprecated()) {
      fields.add("deprecated: true");
    }
    addList(fields, "replacedBy", particulars.replacedBy());
    addList(fields, "inScheme", particulars.schemes());
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
