package naslag.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.thesaurus.YamlNode.Entry;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML as a tree of light nodes. The library's own composer keeps two marks with each node,
 * which takes more than half a gigabyte for eighty thousand concepts.
 */
final class YamlTree {
  // The library's own bound of three million characters is below some public thesauri.
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(64_000_000).build();

  /** A thesaurus nests four deep. */
  private static final int DEEPEST = 50;

  private final Iterator<Event> events;
  private final Map<Anchor, YamlNode> anchors = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  private YamlTree(String yaml) {
    events = new Parse(SETTINGS).parseString(yaml).iterator();
  }

  /**
   * The first document of a text; empty when there is none.
   *
   * @throws YamlEngineException when it is no YAML
   */
  static Optional<YamlNode> of(String yaml) {
    return new YamlTree(yaml).root();
  }

  private Optional<YamlNode> root() {
    Optional<YamlNode> root = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case Scalar, SequenceStart, MappingStart, Alias -> {
          if (root.isPresent()) {
            throw fault("er begint een tweede document", event);
          }
          root = Optional.of(node(event, 0));
        }
        default -> {
          // Where a stream or a document begins and ends says nothing.
        }
      }
    }
    return root.filter(node -> !node.isEmpty());
  }

  private YamlNode node(Event event, int depth) {
    if (depth > DEEPEST) {
      throw fault("te diep genest", event);
    }
    int line = line(event);
    return switch (event) {
      case ScalarEvent scalar ->
          kept(scalar.getAnchor(), new YamlNode.Text(scalar.getValue(), scalar.isPlain(), line));
      case SequenceStartEvent start -> {
        List<YamlNode> items = new ArrayList<>(2);
        for (Event next = events.next(); !is(next, Event.ID.SequenceEnd); next = events.next()) {
          items.add(node(next, depth + 1));
        }
        yield kept(start.getAnchor(), new YamlNode.Items(items, line));
      }
      case MappingStartEvent start -> {
        List<Entry> entries = new ArrayList<>(4);
        for (Event next = events.next(); !is(next, Event.ID.MappingEnd); next = events.next()) {
          YamlNode key = key(node(next, depth + 1));
          entries.add(new Entry(key, node(events.next(), depth + 1)));
        }
        yield kept(start.getAnchor(), new YamlNode.Mapping(entries, line));
      }
      case AliasEvent alias -> {
        YamlNode known = anchors.get(alias.getAlias());
        if (known == null) {
          throw fault("'*" + alias.getAlias() + "' verwijst naar niets", event);
        }
        yield known;
      }
      default -> throw fault("hier hoort een waarde", event);
    };
  }

  private static boolean is(Event event, Event.ID id) {
    return event.getEventId() == id;
  }

  private YamlNode kept(Optional<Anchor> anchor, YamlNode node) {
    anchor.ifPresent(name -> anchors.put(name, node));
    return node;
  }

  /** Each key once: a thesaurus has some twenty. */
  private YamlNode key(YamlNode key) {
    return key instanceof YamlNode.Text(String text, boolean plain, int line)
        ? new YamlNode.Text(keys.computeIfAbsent(text, same -> same), plain, line)
        : key;
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static ParserException fault(String message, Event event) {
    return new ParserException(message, event.getStartMark());
  }
}
