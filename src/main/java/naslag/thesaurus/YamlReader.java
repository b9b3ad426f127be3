package naslag.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.thesaurus.Field.Shape;
import naslag.thesaurus.Reading.Assembly;
import naslag.thesaurus.Reading.Fault;
import naslag.thesaurus.YamlReader.YamlTree.Items;
import naslag.thesaurus.YamlReader.YamlTree.Mapping;
import naslag.thesaurus.YamlReader.YamlTree.Node;
import naslag.thesaurus.YamlReader.YamlTree.Pair;
import naslag.thesaurus.YamlReader.YamlTree.Text;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the YAML form by the table of fields; what cannot be used is a problem at its line. */
final class YamlReader {
  private static final List<String> KEYS =
      List.of("scheme", "title", "schemes", "collections", "concepts");
  private static final String NOTES_BY_KIND =
      "'notes' hoort per soort te staan, zoals {changeNote@nl: [nieuw in 2024]}.";
  private static final String UNKNOWN_NOTE =
      "'%s' is geen soort noot; kies %s, met een taal erbij zoals changeNote@nl.";
  private static final String LABELS_BY_LANGUAGE =
      "'labels' hoort per taal te staan, zoals {en: [resilience]}.";

  private static final Node NOTHING = new Text("", true, 1);

  private final List<Fault> problems = new ArrayList<>();

  private YamlReader() {}

  static Reading read(String yaml) {
    try {
      Optional<Node> root = YamlTree.of(yaml);
      return root.isPresent()
          ? new YamlReader().document(root.get())
          : Reading.none(1, "Het bestand is leeg.");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(1);
      String colon = "en zet een waarde met een dubbele punt tussen aanhalingstekens";
      return broken(line, "sluit elke haak en elk aanhalingsteken, " + colon);
    } catch (ReaderException e) {
      return broken(1, "er staat een teken in dat niet mag");
    } catch (YamlEngineException | StackOverflowError e) {
      // The scanner recurses and knows no bound; a thesaurus nests four deep.
      return broken(1, "er is te veel genest of te vaak verwezen");
    }
  }

  private static Reading broken(int line, String why) {
    return Reading.none(line, "Dit is geen geldige YAML: " + why + ".");
  }

  /** The line of each concept by its id, of the first that has it; empty for broken YAML. */
  static Map<String, Integer> lines(String yaml) {
    try {
      Map<String, Integer> lines = new HashMap<>();
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
    String stated = text(pairs.get("scheme"));
    if (stated.isEmpty()) {
      problem(root.line(), "'scheme' ontbreekt: de uri waaronder de begrippen vallen.");
    } else if (!Concept.isUri(stated)) {
      problem(root.line(), "'%s' kan geen uri zijn.", stated);
    }
    String scheme = Concept.isUri(stated) ? stated : Thesaurus.empty().scheme();
    Assembly assembly = new Assembly(scheme, text(pairs.get("title")), schemes(pairs));
    // Each node is let go when it was read: together they take as much as the concepts.
    items(pairs, "concepts").replaceAll(node -> read(node, false, assembly));
    items(pairs, "collections").replaceAll(node -> read(node, true, assembly));
    problems.forEach(found -> assembly.problem(found.line(), found.message()));
    return assembly.reading();
  }

  private Map<String, String> schemes(Map<String, Pair> document) {
    Map<String, String> schemes = new LinkedHashMap<>();
    for (Node node : items(document, "schemes")) {
      Map<String, Pair> pairs =
          node instanceof Mapping mapping ? pairs(mapping, List.of("uri", "title")) : Map.of();
      String uri = text(pairs.get("uri"));
      if (Concept.isUri(uri)) {
        schemes.put(uri, text(pairs.get("title")));
      } else {
        problem(node.line(), "Een schema heeft een 'uri:'.");
      }
    }
    return schemes;
  }

  /** Adds an entry, and gives back an empty node for its place. */
  private Node read(Node node, boolean group, Assembly assembly) {
    if (!(node instanceof Mapping mapping)) {
      String what = group ? "Een collectie" : "Een begrip";
      problem(node.line(), what + " begint met 'id:' en 'prefLabel:'.");
      return NOTHING;
    }
    Map<String, List<String>> values = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>(4);
    for (Pair pair : pairs(mapping, Field.keys(group)).values()) {
      Field field = Field.named(pair.key()).orElseThrow();
      if (field.shape() == Shape.LABELS || field.shape() == Shape.NOTES) {
        tagged(field, pair, values);
      } else {
        List<String> texts = field.shape().isSingle() ? List.of(text(pair)) : texts(pair);
        put(values, pair.key(), field.valid(texts, message -> problem(pair.line(), message)));
      }
      if (field.shape() == Shape.ENTRIES) {
        list(pair.value())
            .forEach(n -> lines.putIfAbsent(n instanceof Text t ? t.text().strip() : "", n.line()));
      }
    }
    assembly.add(group, values, node.line(), Map.copyOf(lines));
    return NOTHING;
  }

  /** Labels by language, or notes by kind and language. */
  private void tagged(Field field, Pair pair, Map<String, List<String>> values) {
    boolean notes = field == Field.NOTES;
    if (!(pair.value() instanceof Mapping mapping)) {
      if (!pair.value().isEmpty()) {
        problem(pair.line(), notes ? NOTES_BY_KIND : LABELS_BY_LANGUAGE);
      }
      return;
    }
    for (Pair each : pairs(mapping, List.of()).values()) {
      String key =
          notes ? each.key() + (each.key().contains("@") ? "" : "@") : Field.LABEL + each.key();
      if (Field.of(key).isPresent()) {
        put(values, key, texts(each));
      } else if (notes) {
        String kinds = String.join(", ", Field.NOTE_KINDS);
        problem(each.line(), UNKNOWN_NOTE, each.key(), kinds);
      } else {
        problem(each.line(), "'%s' is geen taalcode zoals 'en' of 'fr'.", each.key());
      }
    }
  }

  private static void put(Map<String, List<String>> values, String key, List<String> texts) {
    if (!texts.isEmpty() && !texts.getFirst().isEmpty()) {
      values.put(key, texts);
    }
  }

  /** By key, each once; an empty list of known keys lets every key through. */
  private Map<String, Pair> pairs(Mapping mapping, List<String> known) {
    Map<String, Pair> pairs = new LinkedHashMap<>();
    for (Pair pair : mapping.pairs()) {
      if (!known.isEmpty() && !known.contains(pair.key())) {
        String keys = String.join(", ", known);
        problem(pair.line(), "Onbekende sleutel '%s'; dit kan er staan: %s.", pair.key(), keys);
      } else if (pairs.putIfAbsent(pair.key(), pair) != null) {
        problem(pair.line(), "Sleutel '%s' staat er twee keer.", pair.key());
      }
    }
    return pairs;
  }

  private List<Node> items(Map<String, Pair> pairs, String key) {
    Pair pair = pairs.get(key);
    if (pair != null && !pair.value().isEmpty() && !(pair.value() instanceof Items)) {
      problem(pair.value().line(), "'%s' hoort een lijst te zijn.", key);
    }
    return pair != null && pair.value() instanceof Items list ? list.items() : new ArrayList<>();
  }

  /** "" when absent. */
  private String text(@Nullable Pair pair) {
    if (pair != null && !(pair.value() instanceof Text)) {
      problem(pair.value().line(), "'%s' hoort één tekst te zijn.", pair.key());
    }
    return pair != null && pair.value() instanceof Text text ? text.text().strip() : "";
  }

  /** A single text counts as a list of one. */
  private List<String> texts(Pair pair) {
    List<String> texts = new ArrayList<>(2);
    for (Node item : list(pair.value())) {
      if (item instanceof Text text && !text.text().isBlank()) {
        texts.add(text.text().strip());
      } else {
        problem(item.line(), "In '%s' hoort enkel tekst.", pair.key());
      }
    }
    return texts;
  }

  private static List<Node> list(Node value) {
    return value instanceof Items items
        ? items.items()
        : value.isEmpty() ? List.of() : List.of(value);
  }

  private void problem(int line, String message, Object... values) {
    problems.add(Fault.of(line, message, values));
  }

  /**
   * Reads YAML as a tree of light nodes. The library's own composer keeps two marks with each node,
   * which takes more than half a gigabyte for eighty thousand concepts.
   */
  static final class YamlTree {
    /** A piece of YAML with the line where it begins, from 1. */
    sealed interface Node {
      int line();

      /** Whether there is nothing, not even an empty text in quotes. */
      default boolean isEmpty() {
        return this instanceof Text(String text, boolean plain, int at) && plain && text.isEmpty();
      }
    }

    /**
     * A text.
     *
     * @param plain without quotes
     */
    record Text(String text, boolean plain, int line) implements Node {}

    record Items(List<Node> items, int line) implements Node {}

    record Mapping(List<Pair> pairs, int line) implements Node {
      /** What is under a key, the first time. */
      Optional<Node> at(String key) {
        return pairs.stream().filter(p -> p.key().equals(key)).map(Pair::value).findFirst();
      }
    }

    /**
     * A key of a mapping and what is under it.
     *
     * @param key "?" if it is not a text
     */
    record Pair(String key, int line, Node value) {}

    // The library's own bound of three million characters is below some public thesauri.
    private static final LoadSettings SETTINGS =
        LoadSettings.builder().setCodePointLimit(64_000_000).build();

    /** A thesaurus nests four deep. */
    private static final int DEEPEST = 50;

    private final Iterator<Event> events;
    private final Map<Anchor, Node> anchors = new HashMap<>();

    private YamlTree(String yaml) {
      events = new Parse(SETTINGS).parseString(yaml).iterator();
    }

    /**
     * The only document of a text; empty when there is none.
     *
     * @throws YamlEngineException when it is no YAML, or has a second document
     */
    static Optional<Node> of(String yaml) {
      return new YamlTree(yaml).root();
    }

    private Optional<Node> root() {
      Optional<Node> root = Optional.empty();
      while (events.hasNext()) {
        Event event = events.next();
        // Where a stream or a document begins and ends says nothing.
        if (event instanceof NodeEvent) {
          if (root.isPresent()) {
            throw fault("a second document", event);
          }
          root = Optional.of(node(event, 0));
        }
      }
      return root.filter(node -> !node.isEmpty());
    }

    private Node node(Event event, int depth) {
      if (depth > DEEPEST) {
        throw fault("nested too deep", event);
      }
      int line = line(event);
      return switch (event) {
        case ScalarEvent scalar ->
            kept(scalar.getAnchor(), new Text(scalar.getValue(), scalar.isPlain(), line));
        case SequenceStartEvent start -> {
          List<Node> items = new ArrayList<>(2);
          for (Event next = events.next(); !is(next, Event.ID.SequenceEnd); next = events.next()) {
            items.add(node(next, depth + 1));
          }
          yield kept(start.getAnchor(), new Items(items, line));
        }
        case MappingStartEvent start -> {
          List<Pair> pairs = new ArrayList<>(4);
          for (Event next = events.next(); !is(next, Event.ID.MappingEnd); next = events.next()) {
            Node key = node(next, depth + 1);
            // Each key once: a thesaurus has some twenty.
            String name = key instanceof Text text ? text.text().intern() : "?";
            pairs.add(new Pair(name, key.line(), node(events.next(), depth + 1)));
          }
          yield kept(start.getAnchor(), new Mapping(pairs, line));
        }
        case AliasEvent alias ->
            Optional.ofNullable(anchors.get(alias.getAlias()))
                .orElseThrow(() -> fault("unknown alias", event));
        default -> throw fault("no value", event);
      };
    }

    private static boolean is(Event event, Event.ID id) {
      return event.getEventId() == id;
    }

    private Node kept(Optional<Anchor> anchor, Node node) {
      anchor.ifPresent(name -> anchors.put(name, node));
      return node;
    }

    private static int line(Event event) {
      return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static ParserException fault(String message, Event event) {
      return new ParserException(message, event.getStartMark());
    }
  }
}
