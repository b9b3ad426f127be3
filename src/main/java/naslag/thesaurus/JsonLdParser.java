package naslag.thesaurus;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import naslag.thesaurus.JsonLdContext.Term;
import naslag.thesaurus.Triple.Literal;
import naslag.thesaurus.Triple.Resource;
import naslag.thesaurus.YamlNode.Entry;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the JSON-LD that vocabulary servers give as statements: an inline context, graphs, nested
 * nodes, lists and texts by language. JSON is YAML, so that the reader of that does the rest. A
 * context on the net is not fetched.
 */
final class JsonLdParser {
  private static final String RDF = TurtleParser.RDF;
  private static final int DEEPEST = 40;

  private final List<Triple> triples = new ArrayList<>();
  private int blanks;

  private JsonLdParser() {}

  static List<Triple> parse(String json) throws RdfFault {
    try {
      // YAML takes no tab between values, and a text of JSON holds none.
      YamlNode root = YamlTree.of(json.replace('\t', ' ')).orElse(null);
      JsonLdParser parser = new JsonLdParser();
      if (root != null) {
        parser.nodes(root, JsonLdContext.NONE, 0);
      }
      return parser.triples;
    } catch (YamlEngineException e) {
      throw RdfFault.jsonLd(1, "de haken of aanhalingstekens kloppen niet");
    }
  }

  private void nodes(YamlNode node, JsonLdContext context, int depth) throws RdfFault {
    switch (node) {
      case YamlNode.Items(List<YamlNode> items, int line) -> {
        for (YamlNode item : items) {
          nodes(item, context, depth + 1);
        }
      }
      case YamlNode.Mapping mapping -> node(mapping, context, depth);
      case YamlNode.Text text -> {
        // A text beside the nodes states nothing.
      }
    }
  }

  private String node(YamlNode.Mapping mapping, JsonLdContext outer, int depth) throws RdfFault {
    if (depth > DEEPEST) {
      throw RdfFault.jsonLd(mapping.line(), "te diep genest");
    }
    JsonLdContext context = outer;
    for (Entry entry : mapping.entries()) {
      if (name(entry).equals("@context")) {
        context = context.with(entry.value());
      }
    }
    String subject = "";
    for (Entry entry : mapping.entries()) {
      if (context.expanded(name(entry)).equals("@id")
          && entry.value() instanceof YamlNode.Text id) {
        subject = resolved(id.text(), context, id.line());
      }
    }
    if (subject.isEmpty()) {
      subject = blank();
    }
    for (Entry entry : mapping.entries()) {
      String name = name(entry);
      String predicate = context.expanded(name);
      switch (predicate) {
        case "@id", "@context", "" -> {
          // Read above, or a name that stands for nothing.
        }
        case "@graph" -> nodes(entry.value(), context, depth + 1);
        case "@type" -> {
          for (YamlNode type : items(entry.value())) {
            if (type instanceof YamlNode.Text text) {
              add(subject, RDF + "type", new Resource(context.expanded(text.text())), text.line());
            }
          }
        }
        default -> {
          if (!predicate.startsWith("@")) {
            Term term = context.terms().get(name);
            values(subject, predicate, term, entry.value(), context, depth);
          }
        }
      }
    }
    return subject;
  }

  private void values(
      String subject,
      String predicate,
      @Nullable Term given,
      YamlNode value,
      JsonLdContext context,
      int depth)
      throws RdfFault {
    Term term = given == null ? new Term(predicate, "", "", false, "") : given;
    if (term.container().equals("@language") && value instanceof YamlNode.Mapping byLanguage) {
      for (Entry entry : byLanguage.entries()) {
        for (YamlNode text : items(entry.value())) {
          if (text instanceof YamlNode.Text(String words, boolean plain, int line)) {
            String language = name(entry).equals("@none") ? "" : name(entry);
            add(subject, predicate, new Literal(words, language), line);
          }
        }
      }
      return;
    }
    if (term.container().equals("@list")) {
      list(subject, predicate, term, items(value), context, depth);
      return;
    }
    for (YamlNode each : items(value)) {
      value(subject, predicate, term, each, context, depth);
    }
  }

  private void value(
      String subject, String predicate, Term term, YamlNode value, JsonLdContext context, int depth)
      throws RdfFault {
    if (value instanceof YamlNode.Text text) {
      if (!text.isNull()) {
        add(subject, predicate, object(text, term, context), text.line());
      }
    } else if (value instanceof YamlNode.Mapping mapping) {
      YamlNode words = part(mapping, "@value", context);
      YamlNode list = part(mapping, "@list", context);
      YamlNode set = part(mapping, "@set", context);
      if (words instanceof YamlNode.Text text) {
        String language = text(part(mapping, "@language", context));
        String type = context.expanded(text(part(mapping, "@type", context)));
        add(subject, predicate, literal(text, language, type), text.line());
      } else if (list != null) {
        list(subject, predicate, term, items(list), context, depth);
      } else if (set != null) {
        values(subject, predicate, term, set, context, depth + 1);
      } else {
        String object = node(mapping, context, depth + 1);
        add(subject, predicate, new Resource(object), mapping.line());
      }
    }
  }

  private void list(
      String subject,
      String predicate,
      Term term,
      List<YamlNode> items,
      JsonLdContext context,
      int depth)
      throws RdfFault {
    String from = subject;
    String link = predicate;
    for (YamlNode item : items) {
      String cell = blank();
      add(from, link, new Resource(cell), item.line());
      value(cell, RDF + "first", term, item, context, depth + 1);
      from = cell;
      link = RDF + "rest";
    }
    add(from, link, new Resource(RDF + "nil"), 1);
  }

  private Triple.Term object(YamlNode.Text text, Term term, JsonLdContext context) throws RdfFault {
    if (!text.plain() && term.type().equals("@id")) {
      return new Resource(resolved(text.text(), context, text.line()));
    }
    if (!text.plain() && term.type().equals("@vocab")) {
      return new Resource(context.expanded(text.text()));
    }
    boolean typed = !term.type().isEmpty() && !term.type().startsWith("@");
    String language = term.ownLanguage() ? term.language() : context.language();
    return literal(text, typed ? "" : language, typed ? term.type() : "");
  }

  /** A number or a truth of JSON has a type of its own. */
  private static Literal literal(YamlNode.Text text, String language, String type) {
    if (text.plain() && type.isEmpty()) {
      boolean truth = text.text().equals("true") || text.text().equals("false");
      boolean whole = text.text().matches("-?\\d+");
      String name = truth ? "boolean" : whole ? "integer" : "double";
      return new Literal(text.text(), "", TurtleParser.XSD + name);
    }
    return new Literal(text.text(), language, type.equals(TurtleParser.XSD + "string") ? "" : type);
  }

  private static @Nullable YamlNode part(
      YamlNode.Mapping mapping, String keyword, JsonLdContext context) {
    for (Entry entry : mapping.entries()) {
      if (context.expanded(name(entry)).equals(keyword)) {
        return entry.value();
      }
    }
    return null;
  }

  private static String text(@Nullable YamlNode node) {
    return node instanceof YamlNode.Text text && !text.isNull() ? text.text() : "";
  }

  private static List<YamlNode> items(YamlNode value) {
    return value instanceof YamlNode.Items list ? list.items() : List.of(value);
  }

  private static String name(Entry entry) {
    return entry.key() instanceof YamlNode.Text key ? key.text() : "";
  }

  private static String resolved(String reference, JsonLdContext context, int line)
      throws RdfFault {
    if (reference.startsWith("_:")) {
      return reference;
    }
    int colon = reference.indexOf(':');
    if (colon > 0) {
      return context.terms().containsKey(reference.substring(0, colon))
          ? context.expanded(reference)
          : reference;
    }
    try {
      return context.base().isEmpty()
          ? reference
          : URI.create(context.base()).resolve(reference).toString();
    } catch (IllegalArgumentException e) {
      throw RdfFault.jsonLd(line, "'" + reference + "' is geen uri");
    }
  }

  private void add(String subject, String predicate, Triple.Term object, int line) {
    triples.add(new Triple(subject, predicate, object, line));
  }

  private String blank() {
    return "_:[" + blanks++;
  }
}
