package naslag.thesaurus.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.thesaurus.Concept;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOSXL;

/** The statements of an RDF file by their subject, in the order of the file. */
final class Graph {
  /** One statement about a subject. */
  record Said(IRI property, Value object, int line) {
    Statement of(Resource subject) {
      return SimpleValueFactory.getInstance().createStatement(subject, property, object);
    }
  }

  /** A subject with the line of its first statement. */
  record Node(Resource subject, int line, List<Said> said) {
    List<Said> with(IRI property) {
      return said.stream().filter(each -> each.property().equals(property)).toList();
    }

    boolean isA(IRI... types) {
      return with(RDF.TYPE).stream().anyMatch(each -> List.of(types).contains(each.object()));
    }

    /** The objects that are IRIs, each once. */
    Set<String> uris(IRI property) {
      return with(property).stream()
          .filter(each -> each.object().isIRI())
          .map(each -> each.object().stringValue())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  /** The properties under which a label or note that is a node of its own has its text. */
  private static final List<IRI> WORDS = List.of(RDF.VALUE, SKOSXL.LITERAL_FORM, RDFS.COMMENT);

  private final Map<Resource, Node> nodes = new LinkedHashMap<>();

  void add(Resource subject, IRI property, Value object, int line) {
    nodes
        .computeIfAbsent(subject, s -> new Node(s, line, new ArrayList<>(8)))
        .said()
        .add(new Said(property, object, line));
  }

  Collection<Node> nodes() {
    return nodes.values();
  }

  /** What is said about a subject. */
  List<Said> said(Resource subject) {
    return node(subject).map(Node::said).orElse(List.of());
  }

  long size() {
    return nodes.values().stream().mapToLong(node -> node.said().size()).sum();
  }

  long blankNodes() {
    return nodes.keySet().stream().filter(Value::isBNode).count();
  }

  Stream<Statement> statements() {
    return nodes.values().stream()
        .flatMap(node -> node.said().stream().map(said -> said.of(node.subject())));
  }

  Optional<Node> node(Value subject) {
    return subject.isResource() ? Optional.ofNullable(nodes.get(subject)) : Optional.empty();
  }

  /** The texts of an object: itself, or those of a label or note that is a node of its own. */
  List<Literal> words(Value object) {
    Stream<Value> texts =
        object.isLiteral()
            ? Stream.of(object)
            : WORDS.stream()
                .flatMap(p -> node(object).stream().flatMap(n -> n.with(p).stream()))
                .map(Said::object);
    return texts
        .filter(Literal.class::isInstance)
        .map(text -> plain((Literal) text))
        .filter(text -> !text.getLabel().isBlank())
        .toList();
  }

  /** Markup in a text is left out: a label or note here is plain. */
  private static Literal plain(Literal literal) {
    if (!Set.of(RDF.XMLLITERAL, RDF.HTML).contains(literal.getDatatype())) {
      return literal;
    }
    String bare = literal.getLabel().replaceAll("<[^>]*>", "");
    String text = bare.replace("&lt;", "<").replace("&amp;", "&");
    return SimpleValueFactory.getInstance().createLiteral(text);
  }

  /** The texts with any of the properties, in the order of these. */
  List<Literal> words(Node node, IRI... properties) {
    return Arrays.stream(properties)
        .flatMap(property -> node.with(property).stream())
        .flatMap(said -> words(said.object()).stream())
        .distinct()
        .toList();
  }

  /** The cells of an RDF list, in their order; each once, so that a list in a ring ends. */
  Collection<Node> cells(Value list) {
    Map<Resource, Node> cells = new LinkedHashMap<>();
    Optional<Node> cell = node(list);
    while (cell.isPresent() && cells.putIfAbsent(cell.get().subject(), cell.get()) == null) {
      cell = cell.get().with(RDF.REST).stream().findFirst().flatMap(rest -> node(rest.object()));
    }
    return cells.values();
  }

  /** Whether a value is an IRI that can name a concept. */
  static boolean isNamed(Value value) {
    return value.isIRI() && Concept.isUri(value.stringValue());
  }
}
