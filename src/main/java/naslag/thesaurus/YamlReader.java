package naslag.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.YamlTree.Items;
import naslag.thesaurus.YamlTree.Mapping;
import naslag.thesaurus.YamlTree.Node;
import naslag.thesaurus.YamlTree.Pair;
import naslag.thesaurus.YamlTree.Text;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the YAML form by the table of fields; what cannot be used is a problem at its line. */
final class YamlReader {
  private static final List<String> KEYS =
      List.of("scheme", "title", "schemes", "collections", "concepts");
  private static final List<String> CONCEPT = Field.keys(false);
  private static final List<String> GROUP = Field.keys(true);

  private static final String NOTES_BY_KIND =
      "'notes' hoort per soort te staan, zoals {changeNote@nl: [nieuw in 2024]}.";
  private static final String LABELS_BY_LANGUAGE =
      "'labels' hoort per taal te staan, zoals {en: [resilience]}.";

  private final List<Problem> problems = new ArrayList<>();
  private String scheme = Thesaurus.empty().scheme();

  private YamlReader() {}

  static Reading read(String yaml) {
    try {
      Optional<Node> root = YamlTree.of(yaml);
      return root.isPresent()
          ? new YamlReader().document(root.get())
          : Reading.none(1, "Het bestand is leeg.");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(1);
      return Reading.none(line, "Dit is geen geldige YAML: " + e.getProblem() + ".");
    } catch (ReaderException e) {
      return Reading.none(1, "Dit is geen geldige YAML: er staat een teken in dat niet mag.");
    } catch (YamlEngineException e) {
      return Reading.none(1, "Dit is geen geldige YAML: " + e.getMessage() + ".");
    } catch (StackOverflowError e) {
      // The scanner recurses and knows no bound; a thesaurus nests four deep.
      return Reading.none(1, "Dit is geen geldige YAML: te diep genest.");
    }
  }

  /** The line of each concept by its id, of the first that has it; empty for broken YAML. */
  static Map<String, Integer> lines(String yaml) {
    Map<String, Integer> lines = new HashMap<>();
    try {
      if (YamlTree.of(yaml).orElse(null) instanceof Mapping document
          && document.at("concepts").orElse(null) instanceof Items concepts) {
        concepts.items().forEach(node -> lines.putIfAbsent(id(node), node.line()));
      }
      return lines;
    } catch (YamlEngineException | StackOverflowError e) {
      return Map.of();
    }
  }

  /** The id that an entry states; "" when it states none. */
  static String id(Node entry) {
    return entry instanceof Mapping mapping && mapping.at("id").orElse(null) instanceof Text id
        ? id.text().strip()
        : "";
  }

  private Reading document(Node root) {
    if (!(root instanceof Mapping mapping)) {
      return Reading.none(
          root.line(), "Bovenaan horen 'scheme:', 'title:' en 'concepts:' te staan.");
    }
    Map<String, Pair> pairs = pairs(mapping, KEYS);
    String stated = text(pairs, "scheme");
    if (stated.isEmpty()) {
      problem(root.line(), "'scheme' ontbreekt: de uri waaronder de begrippen vallen.");
    } else if (isUri(stated, root.line())) {
      scheme = stated;
    }
    Assembly assembly = new Assembly(scheme, text(pairs, "title"), schemes(pairs));
    items(pairs, "concepts").forEach(node -> entry(node, false, assembly));
    items(pairs, "collections").forEach(node -> entry(node, true, assembly));
    problems.forEach(found -> assembly.problem(found.line(), found.message()));
    return assembly.reading();
  }

  private Map<String, String> schemes(Map<String, Pair> document) {
    Map<String, String> schemes = new LinkedHashMap<>();
    for (Node node : items(document, "schemes")) {
      Map<String, Pair> pairs =
          node instanceof Mapping mapping ? pairs(mapping, List.of("uri", "title")) : Map.of();
      String uri = text(pairs, "uri");
      if (Concept.isUri(uri)) {
        schemes.put(uri, text(pairs, "title"));
      } else {
        problem(node.line(), "Een schema heeft een 'uri:'.");
      }
    }
    return schemes;
  }

  private void entry(Node node, boolean group, Assembly assembly) {
    String what = group ? "Collectie" : "Begrip";
    if (!(node instanceof Mapping mapping)) {
      problem(node.line(), what + " begint met 'id:' en 'prefLabel:'.");
      return;
    }
    Map<String, Pair> pairs = pairs(mapping, group ? GROUP : CONCEPT);
    Map<String, List<String>> values = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>(4);
    pairs.values().forEach(pair -> values(pair, values, lines));
    String id = text(pairs, "id");
    String label =
        values.containsKey("prefLabel") ? "prefLabel" : LanguageTag.borrowed(values.keySet());
    if (id.isEmpty() || (label.isEmpty() && !group)) {
      String name = id.isEmpty() ? String.join("", values.getOrDefault(label, List.of())) : id;
      String lacks = id.isEmpty() ? "id" : "prefLabel";
      problem(node.line(), "%s '%s' heeft geen '%s'.".formatted(what, name, lacks));
    } else if (!Concept.isId(id)) {
      problem(
          node.line(),
          "'%s' kan geen id zijn: enkel letters, cijfers, '.', '-' en '_'.".formatted(id));
    } else {
      String stated = text(pairs, "uri");
      String uri = !stated.isEmpty() && isUri(stated, node.line()) ? stated : scheme + "#" + id;
      assembly.add(
          group ? new ConceptGroup(id, uri, values) : new Concept(id, uri, kind(pairs), values),
          node.line(),
          Map.copyOf(lines));
    }
  }

  /** What a field has, under one key or one for each language or kind of note. */
  private void values(Pair pair, Map<String, List<String>> values, Map<String, Integer> lines) {
    Field.Shape shape = shape(pair.key());
    switch (shape) {
      case URI -> {}
      case LABELS, NOTES -> {
        boolean notes = shape == Field.Shape.NOTES;
        if (pair.value() instanceof Mapping mapping) {
          for (Pair each : pairs(mapping, List.of()).values()) {
            String key =
                notes ? each.key() + (each.key().contains("@") ? "" : "@") : "label@" + each.key();
            if (Field.of(key).isPresent()) {
              put(key, texts(each, text -> true), values);
            } else {
              problem(each.line(), notes ? notANote(each.key()) : notALanguage(each.key()));
            }
          }
        } else if (!pair.value().isEmpty()) {
          problem(pair.line(), notes ? NOTES_BY_KIND : LABELS_BY_LANGUAGE);
        }
      }
      case FLAG -> {
        String word = text(pair);
        if (word.equals("true")) {
          values.put(pair.key(), List.of(word));
        } else if (!word.isEmpty() && !word.equals("false")) {
          problem(pair.line(), "'%s' is true of false, niet '%s'.".formatted(pair.key(), word));
        }
      }
      case TEXT, DATE -> {
        if (!pair.key().equals("id") && !pair.key().equals("soort")) {
          put(pair.key(), List.of(text(pair)), values);
        }
      }
      case URIS -> put(pair.key(), texts(pair, uri -> isUri(uri, pair.line())), values);
      case TEXTS, CODES -> put(pair.key(), texts(pair, text -> true), values);
      case ENTRIES -> {
        put(pair.key(), texts(pair, text -> true), values);
        list(pair.value())
            .forEach(n -> lines.putIfAbsent(n instanceof Text t ? t.text().strip() : "", n.line()));
      }
    }
  }

  private static String notANote(String key) {
    return "'%s' is geen soort noot; kies %s, met een taal erbij zoals changeNote@nl."
        .formatted(key, String.join(", ", Field.NOTE_KINDS));
  }

  private static String notALanguage(String key) {
    return "'%s' is geen taalcode zoals 'en' of 'fr'.".formatted(key);
  }

  private static Field.Shape shape(String key) {
    return Field.of(key)
        .map(Field::shape)
        .orElse(key.equals("notes") ? Field.Shape.NOTES : Field.Shape.LABELS);
  }

  private static void put(String key, List<String> texts, Map<String, List<String>> values) {
    if (!texts.isEmpty() && !texts.getFirst().isEmpty()) {
      values.put(key, texts);
    }
  }

  private Kind kind(Map<String, Pair> pairs) {
    String word = text(pairs, "soort");
    Optional<Kind> kind = word.isEmpty() ? Optional.of(Kind.WORD) : Kind.ofDutch(word);
    if (kind.isEmpty()) {
      problem(
          pairs.get("soort").line(),
          "Onbekende soort '%s'; kies thema, beroep, plaats of woord.".formatted(word));
    }
    return kind.orElse(Kind.WORD);
  }

  /** By key, each once; an empty list of known keys lets every key through. */
  private Map<String, Pair> pairs(Mapping mapping, List<String> known) {
    Map<String, Pair> pairs = new LinkedHashMap<>();
    for (Pair pair : mapping.pairs()) {
      if (!known.isEmpty() && !known.contains(pair.key())) {
        problem(
            pair.line(),
            "Onbekende sleutel '%s'; dit kan er staan: %s."
                .formatted(pair.key(), String.join(", ", known)));
      } else if (pairs.putIfAbsent(pair.key(), pair) != null) {
        problem(pair.line(), "Sleutel '%s' staat er twee keer.".formatted(pair.key()));
      }
    }
    return pairs;
  }

  private List<Node> items(Map<String, Pair> pairs, String key) {
    Pair pair = pairs.get(key);
    if (pair == null || pair.value().isEmpty()) {
      return List.of();
    }
    if (pair.value() instanceof Items list) {
      return list.items();
    }
    problem(pair.value().line(), "'%s' hoort een lijst te zijn.".formatted(key));
    return List.of();
  }

  /** "" when absent. */
  private String text(Map<String, Pair> pairs, String key) {
    Pair pair = pairs.get(key);
    return pair == null ? "" : text(pair);
  }

  private String text(Pair pair) {
    if (pair.value() instanceof Text text) {
      return text.text().strip();
    }
    problem(pair.value().line(), "'%s' hoort één tekst te zijn.".formatted(pair.key()));
    return "";
  }

  /** Those that are wanted; a single text counts as a list of one. */
  private List<String> texts(Pair pair, Predicate<String> wanted) {
    List<String> texts = new ArrayList<>(2);
    for (Node item : list(pair.value())) {
      if (!(item instanceof Text text) || text.text().isBlank()) {
        problem(item.line(), "In '%s' hoort enkel tekst.".formatted(pair.key()));
      } else if (wanted.test(text.text().strip())) {
        texts.add(text.text().strip());
      }
    }
    return texts;
  }

  private static List<Node> list(Node value) {
    return value.isEmpty()
        ? List.of()
        : value instanceof Items items ? items.items() : List.of(value);
  }

  private boolean isUri(String text, int line) {
    boolean valid = Concept.isUri(text);
    if (!valid) {
      problem(line, "'%s' kan geen uri zijn.".formatted(text));
    }
    return valid;
  }

  private void problem(int line, String message) {
    problems.add(new Problem(line, message));
  }
}
