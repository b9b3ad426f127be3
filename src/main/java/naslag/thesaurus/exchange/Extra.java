package naslag.thesaurus.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.thesaurus.Field;
import naslag.thesaurus.Field.LanguageTag;
import naslag.thesaurus.Reading.Fault;
import naslag.thesaurus.exchange.Graph.Said;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.SKOSXL;

/**
 * What RDF files say that no field of the thesaurus holds, or only less precisely: {@code
 * dcterms:creator}, a label in {@code nl-BE}, a note that is a node with an author. It is kept
 * statement by statement in {@code thesaurus.extra.ttl} beside the thesaurus, and written again on
 * export.
 */
public final class Extra {
  /** The file beside {@code thesaurus.yaml}. */
  public static final String FILE = "thesaurus.extra.ttl";

  /** Nothing beyond the fields. */
  public static final Extra NONE = new Extra(List.of());

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  /** The other properties of which a concept has every text in a field. */
  private static final Set<IRI> TEXTS =
      Stream.concat(
              Field.NOTE_KINDS.stream().map(kind -> VALUES.createIRI(SKOS.NAMESPACE, kind)),
              Stream.of(SKOS.NOTATION))
          .collect(Collectors.toSet());

  private static final Set<IRI> DATES = Set.of(DCTERMS.CREATED, DCTERMS.MODIFIED, DCTERMS.TITLE);

  private final Graph graph = new Graph();

  private Extra(Collection<Statement> statements) {
    statements.forEach(s -> graph.add(s.getSubject(), s.getPredicate(), s.getObject(), 1));
  }

  /** What a file gave: the statements, or the problem for which it could not be read. */
  public record Read(Extra extra, Optional<Fault> problem) {}

  /**
   * Reads the file beside a thesaurus; nothing is kept where it is not there.
   *
   * @throws IOException when it cannot be read
   */
  public static Read beside(Path thesaurus) throws IOException {
    Path file = thesaurus.resolveSibling(FILE);
    return Files.isRegularFile(file)
        ? read(Files.readAllBytes(file))
        : new Read(NONE, Optional.empty());
  }

  static Read read(byte[] turtle) {
    Graph graph = new Graph();
    Optional<Fault> problem = RdfReader.read(turtle, graph);
    return new Read(problem.isPresent() ? NONE : of(graph.statements().toList()), problem);
  }

  /**
   * The statements of a file. Its blank nodes get names made of what is said about them, so that a
   * file that is read twice gives the same statements twice.
   */
  static Extra of(Collection<Statement> statements) {
    Graph graph = new Extra(statements).graph;
    Map<Resource, String> names = new HashMap<>();
    graph.nodes().forEach(node -> name(node.subject(), graph, names));
    Set<Statement> renamed = new LinkedHashSet<>();
    for (Statement s : statements) {
      Resource subject = (Resource) renamed(s.getSubject(), names);
      Value object = renamed(s.getObject(), names);
      renamed.add(VALUES.createStatement(subject, s.getPredicate(), object));
    }
    return new Extra(renamed);
  }

  private static Value renamed(Value value, Map<Resource, String> names) {
    String name = value.isBNode() ? names.getOrDefault(value, "") : "";
    return name.isEmpty() ? value : VALUES.createBNode(name);
  }

  /** Names a blank node after those below it; without recursion, since lists can be long. */
  private static void name(Resource root, Graph graph, Map<Resource, String> names) {
    Deque<Resource> open = new ArrayDeque<>(root.isBNode() ? List.of(root) : List.of());
    while (!open.isEmpty()) {
      Resource node = open.peek();
      if (names.putIfAbsent(node, "") == null) {
        for (Said said : graph.said(node)) {
          if (said.object().isBNode() && !names.containsKey(said.object())) {
            open.push((Resource) said.object());
          }
        }
      } else {
        open.pop();
        names.computeIfPresent(
            node, (same, name) -> name.isEmpty() ? digest(graph.said(node), names) : name);
      }
    }
  }

  private static String digest(List<Said> said, Map<Resource, String> names) {
    String all =
        said.stream()
            .map(s -> s.property() + " " + names.getOrDefault(s.object(), s.object().toString()))
            .sorted()
            .collect(Collectors.joining("\n"));
    return "b" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  Graph graph() {
    return graph;
  }

  /**
   * These statements and others; this same object when the others say nothing new.
   *
   * @param replace whether the others are all that is said about their subjects
   */
  public Extra with(Extra others, boolean replace) {
    Set<Statement> before = graph.statements().collect(Collectors.toCollection(LinkedHashSet::new));
    Set<Statement> all = new LinkedHashSet<>(before);
    if (replace) {
      Map<Value, Long> uses =
          before.stream()
              .collect(Collectors.groupingBy(Statement::getObject, Collectors.counting()));
      others.graph.nodes().stream()
          .filter(node -> node.subject().isIRI())
          .forEach(node -> remove(node.subject(), uses, all));
    }
    others.graph.statements().forEach(all::add);
    return all.equals(before) ? this : new Extra(all);
  }

  /** Removes what is said about a subject, and the blank nodes that nothing else refers to. */
  private void remove(Resource subject, Map<Value, Long> uses, Set<Statement> all) {
    Deque<Value> loose = new ArrayDeque<>(List.of(subject));
    while (!loose.isEmpty()) {
      Value node = loose.pop();
      for (Said said : node.isResource() ? graph.said((Resource) node) : List.<Said>of()) {
        all.remove(said.of((Resource) node));
        if (said.object().isBNode() && uses.getOrDefault(said.object(), 0L) < 2) {
          loose.push(said.object());
        }
      }
    }
  }

  /**
   * What is said of a subject in all: the statements of its fields, each in the form that its
   * source gave it, and the rest. A text that the fields no longer have is left out.
   *
   * @param fields what the fields of the subject say
   */
  List<Statement> with(List<Statement> fields, Resource subject) {
    List<Statement> all = new ArrayList<>(fields);
    boolean concept = fields.contains(VALUES.createStatement(subject, RDF.TYPE, SKOS.CONCEPT));
    for (Said said : graph.said(subject)) {
      Optional<Statement> plain = plain(said, fields, graph);
      boolean text = isLabel(said.property()) || TEXTS.contains(said.property());
      boolean stale = concept && text && !graph.words(said.object()).isEmpty();
      if (plain.isPresent() && !said.property().getNamespace().equals(SKOSXL.NAMESPACE)) {
        all.remove(plain.get());
      }
      if (plain.isPresent() || !stale) {
        all.add(said.of(subject));
      }
    }
    return all;
  }

  /** Plain, or a node of SKOS-XL. */
  private static boolean isLabel(IRI property) {
    return Set.of(SKOS.NAMESPACE, SKOSXL.NAMESPACE).contains(property.getNamespace())
        && property.getLocalName().endsWith("Label");
  }

  /** The statement of a field that says the same with less: no language, no region, no node. */
  static Optional<Statement> plain(Said said, Collection<Statement> fields, Graph graph) {
    IRI property = said.property();
    boolean label = isLabel(property);
    if (!label && !TEXTS.contains(property) && !DATES.contains(property)) {
      return Optional.empty();
    }
    List<Literal> words = graph.words(said.object());
    return fields.stream()
        .filter(f -> label ? isLabel(f.getPredicate()) : f.getPredicate().equals(property))
        .filter(f -> f.getObject() instanceof Literal text && isIn(words, text, property))
        .findFirst();
  }

  private static boolean isIn(List<Literal> words, Literal text, IRI property) {
    String tag = text.getLanguage().orElse("");
    return words.stream()
        .filter(word -> word.getLabel().strip().equals(text.getLabel()))
        .map(word -> word.getLanguage().orElse(""))
        .anyMatch(
            language ->
                tag.isEmpty()
                    || property.equals(DCTERMS.TITLE)
                    || language.equalsIgnoreCase(tag)
                    || (LanguageTag.isDutch(language) && LanguageTag.isDutch(tag)));
  }

  /** The text of {@link #FILE}. */
  public String write() {
    return SkosWriter.turtle(
        graph.statements(),
        graph.size(),
        graph.blankNodes(),
        "Wat SKOS-bestanden meer zeggen dan thesaurus.yaml: ruwe uitspraken in Turtle.",
        "Geschreven door naslag thesaurus importeer; naslag thesaurus exporteer geeft ze"
            + " weer mee.");
  }
}
