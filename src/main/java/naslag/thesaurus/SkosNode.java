package naslag.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import naslag.thesaurus.Triple.Literal;
import naslag.thesaurus.Triple.Resource;

/** Everything a file states of one subject. */
final class SkosNode {
  private final String uri;
  private final int line;
  private static final String XL = "http://www.w3.org/2008/05/skos-xl#";

  private final Map<String, SkosNode> others;
  private final Map<String, List<Triple>> byPredicate = new LinkedHashMap<>();

  SkosNode(String uri, int line, Map<String, SkosNode> others) {
    this.uri = uri;
    this.line = line;
    this.others = others;
  }

  void add(Triple triple) {
    byPredicate.computeIfAbsent(triple.predicate(), key -> new ArrayList<>()).add(triple);
  }

  String uri() {
    return uri;
  }

  int line() {
    return line;
  }

  boolean isA(String type) {
    return resources(TurtleParser.RDF + "type").stream()
        .anyMatch(triple -> triple.object().equals(new Resource(type)));
  }

  /** Those of which the object is a URI or a nameless node. */
  List<Triple> resources(String predicate) {
    return byPredicate.getOrDefault(predicate, List.of()).stream()
        .filter(triple -> triple.object() instanceof Resource)
        .toList();
  }

  List<Literal> literals(String predicate) {
    List<Literal> literals = new ArrayList<>();
    for (Triple triple : byPredicate.getOrDefault(predicate, List.of())) {
      switch (triple.object()) {
        case Literal literal -> add(literal, literals);
        // A note with a source or a date of its own is a node, its words under rdf:value.
        case Resource(String uri) -> said(uri).forEach(literal -> add(literal, literals));
      }
    }
    return literals;
  }

  private static void add(Literal literal, List<Literal> literals) {
    if (!literal.text().isBlank()) {
      literals.add(literal);
    }
  }

  private List<Literal> said(String uri) {
    SkosNode node = others.get(uri);
    List<Literal> said = new ArrayList<>();
    if (node != null && node != this) {
      for (String predicate : List.of(TurtleParser.RDF + "value", XL + "literalForm")) {
        for (Triple triple : node.byPredicate.getOrDefault(predicate, List.of())) {
          if (triple.object() instanceof Literal literal) {
            said.add(literal);
          }
        }
      }
    }
    return said;
  }

  /** Plain labels, or those of SKOS-XL, which are nodes of their own, where there are none. */
  List<Literal> labels(String name) {
    List<Literal> plain = literals(Skos.SKOS + name);
    return plain.isEmpty() ? literals(XL + name) : plain;
  }

  /** What a file states that has a label and is no scheme or collection is a concept. */
  boolean isConcept() {
    boolean told = isA(Skos.SKOS + "Concept");
    boolean other =
        isA(Skos.SKOS + "ConceptScheme")
            || isA(Skos.SKOS + "Collection")
            || isA(Skos.SKOS + "OrderedCollection");
    return told
        || (!other
            && !resources(Skos.SKOS + "inScheme").isEmpty()
            && !labels("prefLabel").isEmpty());
  }

  /** The Dutch texts of the first predicate that has any, else those of no or another language. */
  String dutch(String... predicates) {
    for (String predicate : predicates) {
      List<Literal> literals = literals(predicate);
      if (!literals.isEmpty()) {
        int best = literals.stream().mapToInt(SkosNode::distance).min().getAsInt();
        List<String> texts =
            literals.stream()
                .filter(literal -> distance(literal) == best)
                .map(Literal::text)
                .toList();
        return String.join("\n", best < 2 ? texts : texts.subList(0, 1));
      }
    }
    return "";
  }

  /** How far a text is from Dutch: 0 Dutch, 1 no language said, 2 English, 3 another. */
  static int distance(Literal literal) {
    String language = literal.language().toLowerCase(Locale.ROOT);
    if (language.equals("nl") || language.startsWith("nl-")) {
      return 0;
    }
    return language.isEmpty() ? 1 : language.equals("en") || language.startsWith("en-") ? 2 : 3;
  }
}
