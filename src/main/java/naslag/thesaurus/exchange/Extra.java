package naslag.thesaurus.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.thesaurus.Field;
import naslag.thesaurus.LanguageTag;
import naslag.thesaurus.Problem;
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
  public static final Extra NONE = new Extra(Set.of());

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  /** Of each property of a label, plain or as a node of SKOS-XL, the plain one. */
  private static final Map<IRI, IRI> LABELS =
      Map.of(
          SKOS.PREF_LABEL, SKOS.PREF_LABEL,
          SKOS.ALT_LABEL, SKOS.ALT_LABEL,
          SKOS.HIDDEN_LABEL, SKOS.HIDDEN_LABEL,
          SKOSXL.PREF_LABEL, SKOS.PREF_LABEL,
          SKOSXL.ALT_LABEL, SKOS.ALT_LABEL,
          SKOSXL.HIDDEN_LABEL, SKOS.HIDDEN_LABEL);

  /** The other properties of which a concept has every text in a field. */
  private static final Set<IRI> TEXTS =
      Stream.concat(Field.NOTE_KINDS.stream(), Stream.of(Field.NOTATION.key()))
          .map(name -> VALUES.createIRI(Field.SKOS, name))
          .collect(Collectors.toSet());

  private static final Set<IRI> DATES = Set.of(DCTERMS.CREATED, DCTERMS.MODIFIED, DCTERMS.TITLE);

  private final Set<Statement> statements;
  private final Graph graph = new Graph();

  private Extra(Set<Statement> statements) {
    this.statements = statements;
    statements.forEach(s -> graph.add(s.getSubject(), s.getPredicate(), s.getObject(), 1));
  }

  /** What a file gave: the statements, or the problem that it could not be read for. */
  public record Read(Extra extra, Optional<Problem> problem) {}

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
    Optional<Problem> problem = RdfReader.read(turtle, graph);
    return new Read(problem.isPresent() ? NONE : of(graph.statements().toList()), problem);
  }

  /**
   * The statements of a file. Its blank nodes get names made of what is said about them, so that a
   * file that is read twice gives the same statements twice.
   */
  static Extra of(Collection<Statement> statements) {
    Map<Resource, String> names = new HashMap<>();
    Graph graph = new Extra(new LinkedHashSet<>(statements)).graph;
    graph.nodes().forEach(node -> name(node.subject(), graph, names));
    Set<Statement> renamed = new LinkedHashSet<>();
    for (Statement s : statements) {
      Resource subject = (Resource) renamed(s.getSubject(), names);
      renamed.add(VALUES.createStatement(subject, s.getPredicate(), renamed(s.getObject(), names)));
    }
    return new Extra(renamed);
  }

  private static Value renamed(Value value, Map<Resource, String> names) {
    String name = value.isBNode() ? names.getOrDefault(value, "") : "";
    return name.isEmpty() ? value : VALUES.createBNode(name);
  }

  /** Names a blank node after those below it; without recursion, since lists can be long. */
  private static void name(Resource root, Graph graph, Map<Resource, String> names) {
    Deque<Resource> open = new ArrayDeque<>();
    if (root.isBNode()) {
      open.push(root);
    }
    while (!open.isEmpty()) {
      Resource node = open.peek();
      List<Graph.Said> said = graph.node(node).map(Graph.Node::said).orElse(List.of());
      boolean first = names.putIfAbsent(node, "") == null;
      for (Graph.Said each : first ? said : List.<Graph.Said>of()) {
        if (each.object().isBNode() && !names.containsKey(each.object())) {
          open.push((Resource) each.object());
        }
      }
      if (open.peek().equals(node)) {
        open.pop();
        names.computeIfPresent(node, (same, name) -> name.isEmpty() ? digest(said, names) : name);
      }
    }
  }

  private static String digest(List<Graph.Said> said, Map<Resource, String> names) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      said.stream()
          .map(
              s -> s.property() + " " + (s.object().isBNode() ? names.get(s.object()) : s.object()))
          .sorted()
          .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return "b" + HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public boolean isEmpty() {
    return statements.isEmpty();
  }

  int size() {
    return statements.size();
  }

  Graph graph() {
    return graph;
  }

  /**
   * These statements and others; this same object when there is no other.
   *
   * @param replace whether the others are all that is said about their subjects
   */
  public Extra with(Extra others, boolean replace) {
    Set<Statement> all = new LinkedHashSet<>(statements);
    if (replace) {
      Deque<Value> loose = new ArrayDeque<>();
      for (Statement s : statements) {
        if (s.getSubject().isIRI() && others.graph.node(s.getSubject()).isPresent()) {
          all.remove(s);
          loose.push(s.getObject());
        }
      }
      removeNodes(loose, all);
    }
    all.addAll(others.statements);
    return all.equals(statements) ? this : new Extra(all);
  }

  /** Removes the blank nodes that only statements that are gone referred to, with all below. */
  private void removeNodes(Deque<Value> loose, Set<Statement> all) {
    Map<Value, Integer> uses = new HashMap<>();
    all.forEach(s -> uses.merge(s.getObject(), 1, Integer::sum));
    while (!loose.isEmpty()) {
      Value node = loose.pop();
      if (!node.isBNode() || uses.getOrDefault(node, 0) > 0) {
        continue;
      }
      for (Graph.Said said : graph.node(node).map(Graph.Node::said).orElse(List.of())) {
        all.remove(VALUES.createStatement((Resource) node, said.property(), said.object()));
        uses.merge(said.object(), -1, Integer::sum);
        loose.push(said.object());
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
    List<Graph.Said> more = graph.node(subject).map(Graph.Node::said).orElse(List.of());
    boolean concept = fields.contains(VALUES.createStatement(subject, RDF.TYPE, SKOS.CONCEPT));
    for (Graph.Said each : more) {
      Optional<Statement> plain = plain(each, fields, graph);
      boolean stale =
          concept
              && plain.isEmpty()
              && (LABELS.containsKey(each.property()) || TEXTS.contains(each.property()))
              && !graph.words(each.object()).isEmpty();
      if (plain.isPresent() && !each.property().getNamespace().equals(SKOSXL.NAMESPACE)) {
        all.remove(plain.get());
      }
      if (!stale) {
        all.add(VALUES.createStatement(subject, each.property(), each.object()));
      }
    }
    return all;
  }

  /** The statement of a field that says the same with less: no language, no region, no node. */
  static Optional<Statement> plain(Graph.Said said, Collection<Statement> fields, Graph graph) {
    IRI property = LABELS.getOrDefault(said.property(), said.property());
    boolean label = LABELS.containsKey(property);
    if (!label && !TEXTS.contains(property) && !DATES.contains(property)) {
      return Optional.empty();
    }
    List<Literal> words = graph.words(said.object());
    return fields.stream()
        .filter(
            f -> label ? LABELS.containsKey(f.getPredicate()) : f.getPredicate().equals(property))
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
        statements.stream(),
        statements.size(),
        graph.blankNodes(),
        "Wat SKOS-bestanden meer zeggen dan thesaurus.yaml: ruwe uitspraken in Turtle.",
        "Geschreven door naslag thesaurus importeer; naslag thesaurus exporteer geeft ze weer mee.");
  }
}
