package naslag.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import naslag.thesaurus.Triple.Literal;
import naslag.thesaurus.Triple.Resource;

/** Everything a file states of one subject. */
final class SkosNode {
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  static final String XL = "http://www.w3.org/2008/05/skos-xl#";
  static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

  /** Under which a text that is a node of its own has its words. */
  static final List<String> WORDS = List.of(RDF + "value", XL + "literalForm", RDFS + "comment");

  private static final List<String> OF_CONCEPTS =
      List.of("inScheme", "topConceptOf", "broader", "narrower", "related", "exactMatch");

  private final String uri;
  private final int line;
  private final Map<String, SkosNode> others;
  private final List<Triple> triples = new ArrayList<>(8);

  SkosNode(String uri, int line, Map<String, SkosNode> others) {
    this.uri = uri;
    this.line = line;
    this.others = others;
  }

  void add(Triple triple) {
    triples.add(triple);
  }

  String uri() {
    return uri;
  }

  int line() {
    return line;
  }

  List<Triple> triples() {
    return triples;
  }

  boolean isA(String type) {
    return uris(RDF + "type").contains(type);
  }

  /** Those with the predicate, in the order of the file. */
  List<Triple> all(String predicate) {
    List<Triple> found = new ArrayList<>(4);
    for (Triple triple : triples) {
      if (triple.predicate().equals(predicate)) {
        found.add(triple);
      }
    }
    return found;
  }

  /** Those of which the object is a URI or a nameless node. */
  List<Triple> resources(String predicate) {
    List<Triple> found = all(predicate);
    found.removeIf(triple -> !(triple.object() instanceof Resource));
    return found;
  }

  /** The objects that are a URI or a nameless node. */
  List<String> uris(String predicate) {
    List<String> uris = new ArrayList<>(4);
    for (Triple triple : all(predicate)) {
      if (triple.object() instanceof Resource(String object)) {
        uris.add(object);
      }
    }
    return uris;
  }

  /** Each text once; of a note or label that is a node of its own, its words. */
  List<Literal> literals(String predicate) {
    Set<Literal> literals = new LinkedHashSet<>();
    for (Triple triple : all(predicate)) {
      literals.addAll(words(triple));
    }
    return List.copyOf(literals);
  }

  /** What the object of a statement says; nothing when it is a node without words. */
  List<Literal> words(Triple triple) {
    List<Literal> words = new ArrayList<>(1);
    switch (triple.object()) {
      case Literal literal -> add(literal, words);
      case Resource(String object) -> {
        SkosNode node = others.get(object);
        if (node != null && node != this) {
          for (String predicate : WORDS) {
            for (Triple said : node.all(predicate)) {
              if (said.object() instanceof Literal literal) {
                add(literal, words);
              }
            }
          }
        }
      }
    }
    return words;
  }

  private static void add(Literal literal, List<Literal> literals) {
    if (!literal.text().isBlank()) {
      literals.add(new Literal(literal.text(), tag(literal.language()), literal.datatype()));
    }
  }

  /** XML takes any text for a language; "und" is the tag of one that is not known. */
  private static String tag(String written) {
    String tag = written.replace('_', '-');
    return tag.isEmpty() || Concept.isLanguage(tag) ? tag : "und";
  }

  /** Plain labels, and those of SKOS-XL, which are nodes of their own. */
  List<Literal> labels(String name) {
    Set<Literal> labels = new LinkedHashSet<>(literals(Skos.SKOS + name));
    labels.addAll(literals(XL + name));
    return List.copyOf(labels);
  }

  boolean isScheme() {
    return isA(Skos.SKOS + "ConceptScheme");
  }

  boolean isGroup() {
    return isA(Skos.SKOS + "Collection")
        || isA(Skos.SKOS + "OrderedCollection")
        || isA(Skos.ISO + "ThesaurusArray")
        || isA(Skos.ISO + "ConceptGroup");
  }

  /** What a file states that has a label and a place among concepts is a concept. */
  boolean isConcept() {
    if (isA(Skos.SKOS + "Concept")) {
      return true;
    }
    return !isScheme()
        && !isGroup()
        && OF_CONCEPTS.stream().anyMatch(name -> !resources(Skos.SKOS + name).isEmpty())
        && !labels("prefLabel").isEmpty();
  }

  /** The Dutch text of the first predicate that has any, else that of no or another language. */
  String dutch(String... predicates) {
    for (String predicate : predicates) {
      List<Literal> literals = literals(predicate);
      if (!literals.isEmpty()) {
        int best = literals.stream().mapToInt(SkosNode::distance).min().getAsInt();
        return literals.stream().filter(text -> distance(text) == best).findFirst().get().text();
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

  static boolean isDutch(Literal literal) {
    return distance(literal) < 2;
  }
}
