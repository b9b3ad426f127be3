package naslag.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.thesaurus.Draft.Reference;

/** What concepts and groups of the YAML form have in common, read and written. */
final class YamlParticulars {
  private YamlParticulars() {}

  static Particulars read(YamlFields fields, List<Problem> problems, boolean foreign) {
    return new Particulars(
        fields.texts("notation"),
        notes(fields, problems),
        fields.text("created"),
        fields.text("modified"),
        isTrue(fields, "deprecated"),
        uris(fields, "replacedBy"),
        uris(fields, "inScheme"),
        foreign);
  }

  static boolean isTrue(YamlFields fields, String key) {
    String word = fields.text(key);
    if (!word.isEmpty() && !word.equals("true") && !word.equals("false")) {
      fields.problem("'%s' is true of false, niet '%s'.".formatted(key, word));
    }
    return word.equals("true");
  }

  private static Map<String, List<String>> notes(YamlFields fields, List<Problem> problems) {
    Map<String, List<String>> notes = new LinkedHashMap<>();
    Optional<YamlNode> node = fields.node("notes");
    if (node.isPresent() && node.get() instanceof YamlNode.Mapping mapping) {
      YamlFields kinds = YamlFields.of(mapping, List.of(), problems);
      for (String key : kinds.keys()) {
        if (Particulars.isNote(key)) {
          notes.put(key, kinds.texts(key));
        } else {
          kinds.problem(
              "'%s' is geen soort noot; kies %s, met een taal erbij zoals changeNote@nl."
                  .formatted(key, String.join(", ", Particulars.NOTES)));
        }
      }
    } else if (node.isPresent() && !node.get().isEmpty()) {
      fields.problem("'notes' hoort per soort te staan, zoals {changeNote@nl: [nieuw in 2024]}.");
    }
    return notes;
  }

  static List<String> uris(YamlFields fields, String key) {
    List<String> uris = new ArrayList<>();
    for (Reference uri : fields.references(key)) {
      if (Concept.isUri(uri.id())) {
        uris.add(uri.id());
      } else {
        fields.problem("'%s' kan geen uri zijn.".formatted(uri.id()));
      }
    }
    return uris;
  }

  static Map<String, List<String>> otherLabels(YamlFields fields, List<Problem> problems) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    Optional<YamlNode> node = fields.node("labels");
    if (node.isPresent() && node.get() instanceof YamlNode.Mapping mapping) {
      YamlFields languages = YamlFields.of(mapping, List.of(), problems);
      for (String language : languages.keys()) {
        if (Concept.isLanguage(language)) {
          labels.put(language, languages.texts(language));
        } else {
          languages.problem("'%s' is geen taalcode zoals 'en' of 'fr'.".formatted(language));
        }
      }
    } else if (node.isPresent() && !node.get().isEmpty()) {
      fields.problem("'labels' hoort per taal te staan, zoals {en: [resilience]}.");
    }
    labels.values().removeIf(List::isEmpty);
    return labels;
  }

  /** The URI of a concept or group that states none. */
  static String uri(String scheme, String id) {
    return scheme + "#" + id;
  }

  static String uri(YamlFields fields, String scheme, String id) {
    String stated = fields.text("uri");
    if (!stated.isEmpty() && !Concept.isUri(stated)) {
      fields.problem("'%s' kan geen uri zijn.".formatted(stated));
    }
    return Concept.isUri(stated) ? stated : uri(scheme, id);
  }
}
