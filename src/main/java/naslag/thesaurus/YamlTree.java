package naslag.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.thesaurus.YamlTree.Items;
import naslag.thesaurus.YamlTree.Mapping;
import naslag.thesaurus.YamlTree.Node;
import naslag.thesaurus.YamlTree.Pair;
import naslag.thesaurus.YamlTree.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML as a tree of light nodes. The library's own composer keeps two marks with each node,
 * which takes more than half a gigabyte for eighty thousand concepts.
 */
final class YamlTree {
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
  private final Map<String, String> keys = new HashMap<>();

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
          String name = key instanceof Text text ? text.text() : "?";
          name = keys.computeIfAbsent(name, same -> same);
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
