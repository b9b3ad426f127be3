package naslag.thesaurus.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Entry;
import naslag.thesaurus.Field;
import naslag.thesaurus.Field.LanguageTag;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Reading.Assembly;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.exchange.Graph.Node;
import naslag.thesaurus.exchange.Graph.Said;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Namespaces;
import org.eclipse.rdf4j.model.vocabulary.DC;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.SKOSXL;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * Makes a thesaurus of the statements of a SKOS file, by the table of fields.
 *
 * <p>Long, since SKOS-XL, notes as resources, groups and schemes state the same fields in ways of
 * their own.
 */
final class SkosReader {
  private static final String ISO = "http://purl.org/iso25964/skos-thes#";

  /** The kinds of group; those of ISO 25964 are read as SKOS collections. */
  private static final IRI[] GROUPS = {
    SKOS.COLLECTION, SKOS.ORDERED_COLLECTION, iri(ISO + "ThesaurusArray"), iri(ISO + "ConceptGroup")
  };

  private static final List<IRI> MEMBERSHIP = List.of(SKOS.IN_SCHEME, SKOS.TOP_CONCEPT_OF);

  /** Between two concepts that are both known, the relation is in a field or was a problem. */
  private static final List<IRI> LINKS = List.of(SKOS.BROADER, SKOS.NARROWER, SKOS.RELATED);

  private static final Map<IRI, Field> FIELDS =
      Arrays.stream(Field.values())
          .filter(field -> !field.property().isEmpty())
          .collect(Collectors.toMap(field -> iri(field.property()), Function.identity()));

  private static final Map<IRI, String> NOTES =
      Field.NOTE_KINDS.stream()
          .collect(Collectors.toMap(kind -> iri(Field.SKOS + kind), Function.identity()));

  private final Graph graph;

  /** Ids by URI. */
  private final Map<String, String> ids = new HashMap<>();

  /** Titles by the URI of the scheme; the first is that of the thesaurus. */
  private final Map<String, String> schemes = new LinkedHashMap<>();

  /** Schemes by the concept that they state to be at their top. */
  private final Map<String, Set<String>> byTop = new HashMap<>();

  /** The lines of broader relations that are stated from above, by the URI of the lower concept. */
  private final Map<String, Map<String, Integer>> above = new HashMap<>();

  /** The cells of lists of members, which are in the field. */
  private final Set<Resource> listed = new HashSet<>();

  private int dutchByDefault;
  private int secondPreferred;
  private final Map<String, Integer> borrowed = new TreeMap<>();

  private SkosReader(Graph graph) {
    this.graph = graph;
  }

  private static IRI iri(String uri) {
    return SimpleValueFactory.getInstance().createIRI(uri);
  }

  static Skos.Read read(Graph graph) {
    SkosReader reader = new SkosReader(graph);
    return reader.rest(reader.reading());
  }

  private Reading reading() {
    List<Node> concepts = graph.nodes().stream().filter(this::isConcept).toList();
    List<Node> groups = graph.nodes().stream().filter(n -> n.isA(GROUPS) && !isConcept(n)).toList();
    schemes(concepts);
    String home = schemes.keySet().stream().findFirst().orElse(Thesaurus.empty().scheme());
    Map<String, String> others = new LinkedHashMap<>(schemes);
    String title = Optional.ofNullable(others.remove(home)).orElse("");
    Assembly assembly = new Assembly(home, title, others);
    if (concepts.isEmpty()) {
      assembly.problem(1, "Er staat geen enkel skos:Concept in dit bestand.");
    }
    Set<String> taken = new HashSet<>();
    Stream.concat(concepts.stream(), groups.stream())
        .forEach(node -> ids.put(node.subject().stringValue(), freeId(node, taken)));
    concepts.forEach(node -> narrower(node, assembly));
    concepts.forEach(node -> entry(node, false, home, assembly));
    groups.forEach(node -> entry(node, true, home, assembly));
    return assembly.reading();
  }

  /** A thing with a label and a place among concepts is a concept, whatever its type. */
  private boolean isConcept(Node node) {
    boolean placed =
        Stream.of(MEMBERSHIP, LINKS, List.of(SKOS.EXACT_MATCH))
            .flatMap(List::stream)
            .anyMatch(property -> !node.uris(property).isEmpty());
    return node.isA(SKOS.CONCEPT)
        || (placed
            && !node.isA(SKOS.CONCEPT_SCHEME)
            && !node.isA(GROUPS)
            && !graph.words(node, SKOS.PREF_LABEL, SKOSXL.PREF_LABEL).isEmpty());
  }

  private void schemes(List<Node> concepts) {
    for (Node node : graph.nodes()) {
      if (node.isA(SKOS.CONCEPT_SCHEME) && Graph.isNamed(node.subject())) {
        String uri = node.subject().stringValue();
        schemes.put(uri, dutch(node, DCTERMS.TITLE, DC.TITLE, SKOS.PREF_LABEL, RDFS.LABEL));
        node.uris(SKOS.HAS_TOP_CONCEPT)
            .forEach(top -> byTop.computeIfAbsent(top, t -> new LinkedHashSet<>()).add(uri));
      }
    }
    for (Node node : concepts) {
      MEMBERSHIP.forEach(p -> node.uris(p).forEach(uri -> schemes.putIfAbsent(uri, "")));
    }
  }

  /** The Dutch text of the first property that has any, else that of no or another language. */
  private String dutch(Node node, IRI... properties) {
    return Arrays.stream(properties)
        .flatMap(
            p ->
                graph.words(node, p).stream()
                    .min(Comparator.comparingInt(SkosReader::distance))
                    .stream())
        .findFirst()
        .map(text -> text.getLabel().strip())
        .orElse("");
  }

  private static int distance(Literal text) {
    return LanguageTag.distance(language(text));
  }

  private static String language(Literal text) {
    return text.getLanguage().orElse("");
  }

  private String freeId(Node node, Set<String> taken) {
    String stated = dutch(node, DCTERMS.IDENTIFIER);
    String given = Concept.isId(stated) ? stated : localName(node.subject().stringValue());
    String wanted = given.replaceAll("[^\\p{L}\\p{N}._-]", "-");
    return Merge.freeId(wanted.isEmpty() ? "begrip" : wanted, taken);
  }

  /** What follows the last '#', '/' or ':' of a URI. */
  static String localName(String uri) {
    int end = Math.max(uri.lastIndexOf('#'), Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')));
    return uri.substring(end + 1);
  }

  /** Many files state the hierarchy from above only. */
  private void narrower(Node node, Assembly assembly) {
    String id = ids.getOrDefault(node.subject().stringValue(), "");
    for (Said said : node.with(SKOS.NARROWER)) {
      String below = said.object().stringValue();
      if (ids.containsKey(below)) {
        above.computeIfAbsent(below, uri -> new LinkedHashMap<>()).put(id, said.line());
      } else if (said.object().isIRI()) {
        assembly.problem(said.line(), "Onbekend begrip '%s' bij narrower van '%s'.", below, id);
      }
    }
  }

  private void entry(Node node, boolean group, String home, Assembly assembly) {
    String uri = node.subject().stringValue();
    if (!Graph.isNamed(node.subject())) {
      String sentence = "%s zonder uri komt niet over; wat erover gezegd wordt, blijft bewaard.";
      assembly.problem(node.line(), sentence, group ? "Een collectie" : "Een begrip");
      return;
    }
    Map<String, Set<String>> values = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>(4);
    labels(node, group, values);
    for (Said said : node.said()) {
      Field field = FIELDS.get(said.property());
      if (NOTES.containsKey(said.property())) {
        for (Literal text : graph.words(said.object())) {
          add(values, NOTES.get(said.property()) + "@" + language(text), text.getLabel());
        }
      } else if (field != null && field.isOf(group)) {
        value(field, said, values, lines);
      }
    }
    node.uris(SKOS.TOP_CONCEPT_OF).forEach(scheme -> add(values, "inScheme", scheme));
    byTop.getOrDefault(uri, Set.of()).forEach(scheme -> add(values, "inScheme", scheme));
    if (group) {
      order(node, values);
    } else {
      takeDutch("definition", values);
      takeDutch("scopeNote", values);
      above.getOrDefault(uri, Map.of()).keySet().forEach(id -> add(values, "broader", id));
      above.getOrDefault(uri, Map.of()).forEach(lines::putIfAbsent);
      values.remove("inScheme", Set.of(home));
      Concept.Kind.ofDutch(dutch(node, DCTERMS.TYPE))
          .ifPresent(kind -> add(values, "soort", kind.dutch()));
    }
    add(values, "uri", uri);
    add(values, "id", ids.getOrDefault(uri, ""));
    Map<String, List<String>> lists = new HashMap<>();
    values.forEach((key, texts) -> lists.put(key, List.copyOf(texts)));
    assembly.add(group, lists, node.line(), lines);
  }

  private static void add(Map<String, Set<String>> values, String key, String text) {
    if (!text.isBlank()) {
      values.computeIfAbsent(key, k -> new LinkedHashSet<>(2)).add(text.strip());
    }
  }

  private void labels(Node node, boolean group, Map<String, Set<String>> values) {
    List<Literal> stated = graph.words(node, SKOS.PREF_LABEL, SKOSXL.PREF_LABEL);
    List<Literal> preferred =
        (stated.isEmpty() ? graph.words(node, RDFS.LABEL) : stated)
            .stream().sorted(Comparator.comparingInt(SkosReader::distance)).toList();
    for (Literal label : preferred) {
      String key = key(label, "prefLabel", "");
      String text = label.getLabel().strip();
      boolean second = !values.getOrDefault(key, Set.of(text)).contains(text);
      secondPreferred += second ? 1 : 0;
      label(label, second && key.equals("prefLabel") ? "altLabel" : key, group, values);
    }
    if (!values.containsKey("prefLabel") && !preferred.isEmpty()) {
      borrowed.merge(language(preferred.getFirst()), 1, Integer::sum);
    }
    Set<String> preferredOnes = Set.copyOf(values.keySet());
    for (Literal label : graph.words(node, SKOS.ALT_LABEL, SKOSXL.ALT_LABEL)) {
      boolean beside = preferredOnes.contains(Field.LABEL + language(label));
      String end = beside ? "" : LanguageTag.ALTERNATIVE;
      label(label, key(label, "altLabel", end), group, values);
    }
    for (Literal label : graph.words(node, SKOS.HIDDEN_LABEL, SKOSXL.HIDDEN_LABEL)) {
      label(label, key(label, "hiddenLabel", LanguageTag.HIDDEN), group, values);
    }
  }

  private static String key(Literal label, String dutch, String end) {
    String language = language(label);
    return LanguageTag.isDutch(language) ? dutch : Field.LABEL + language + end;
  }

  private void label(Literal label, String key, boolean group, Map<String, Set<String>> values) {
    if (Field.of(key).orElseThrow().isOf(group)) {
      add(values, key, label.getLabel());
      countDefault(language(label));
    }
  }

  /** A text that counts as Dutch though its language is not stated, or is a regional one. */
  private void countDefault(String tag) {
    dutchByDefault += LanguageTag.isDutch(tag) && !tag.equals("nl") ? 1 : 0;
  }

  /** Takes the first Dutch text of a kind out of the notes. */
  private void takeDutch(String kind, Map<String, Set<String>> values) {
    values.keySet().stream()
        .filter(key -> key.startsWith(kind + "@"))
        .map(key -> key.substring(kind.length() + 1))
        .filter(LanguageTag::isDutch)
        .min(Comparator.comparingInt(LanguageTag::distance).thenComparing(tag -> tag))
        .ifPresent(
            tag -> {
              Set<String> texts = values.getOrDefault(kind + "@" + tag, Set.of());
              String first = texts.iterator().next();
              texts.remove(first);
              add(values, kind, first);
              countDefault(tag);
            });
  }

  private void value(
      Field field, Said said, Map<String, Set<String>> values, Map<String, Integer> lines) {
    Value object = said.object();
    String text = object.stringValue().strip();
    switch (field.shape()) {
      case ENTRIES -> {
        if (object.isIRI()) {
          String id = ids.getOrDefault(text, text);
          add(values, field.key(), id);
          lines.putIfAbsent(id, said.line());
        }
      }
      case URIS -> add(values, field.key(), Graph.isNamed(object) ? text : "");
      case CODES -> {
        if (object instanceof Literal code && !text.isEmpty()) {
          boolean plain = code.getLanguage().isPresent() || code.getDatatype().equals(XSD.STRING);
          add(values, field.key(), text + (plain ? "" : "^^" + code.getDatatype()));
        }
      }
      case DATE -> {
        // The last of several, since dates are written in the order that they came.
        if (object.isLiteral() && !text.isEmpty()) {
          values.put(field.key(), Set.of(text));
        }
      }
      case FLAG -> add(values, field.key(), Set.of("true", "1").contains(text) ? "true" : "");
      // Texts are read together, by language.
      case URI, TEXT, TEXTS, LABELS, NOTES -> {}
    }
  }

  /** The members in the order of the list, if there is one, before those that stand alone. */
  private void order(Node node, Map<String, Set<String>> values) {
    List<Said> lists = node.with(SKOS.MEMBER_LIST);
    add(values, "ordered", lists.isEmpty() && !node.isA(SKOS.ORDERED_COLLECTION) ? "" : "true");
    Set<String> alone = values.getOrDefault("member", Set.of());
    values.remove("member");
    for (Said list : lists) {
      for (Node cell : graph.cells(list.object())) {
        cell.uris(RDF.FIRST).forEach(uri -> add(values, "member", ids.getOrDefault(uri, uri)));
        listed.add(cell.subject());
      }
    }
    alone.forEach(id -> add(values, "member", id));
  }

  /** What the thesaurus, written again, would not say. */
  private Skos.Read rest(Reading reading) {
    Map<String, Entry> entries = new HashMap<>();
    reading.thesaurus().entries().forEach(entry -> entries.put(entry.uri(), entry));
    SkosWriter writer = new SkosWriter(reading.thesaurus());
    List<Statement> rest = new ArrayList<>();
    Map<String, Integer> kept = new TreeMap<>();
    for (Node node : graph.nodes()) {
      String uri = node.subject().stringValue();
      Entry entry = entries.get(uri);
      List<Statement> scheme = schemes.containsKey(uri) ? writer.scheme(uri) : List.of();
      List<Statement> fields = entry == null ? scheme : writer.entry(entry);
      Set<Statement> exact = new HashSet<>(fields);
      for (Said said : listed.contains(node.subject()) ? List.<Said>of() : node.said()) {
        boolean known = entries.containsKey(said.object().stringValue());
        boolean list = said.property().equals(SKOS.MEMBER_LIST);
        boolean link = entry != null && (list || (known && LINKS.contains(said.property())));
        Statement statement = said.of(node.subject());
        if (!link && !exact.contains(statement)) {
          rest.add(statement);
          if (Extra.plain(said, fields, graph).isEmpty()) {
            kept.merge(name(said.property()), 1, Integer::sum);
          }
        }
      }
    }
    return new Skos.Read(reading, Set.of(), Extra.of(rest), kept, remarks());
  }

  /** An IRI as people abbreviate it. */
  private static String name(IRI iri) {
    return Namespaces.DEFAULT_RDF4J.stream()
        .filter(namespace -> namespace.getName().equals(iri.getNamespace()))
        .map(Namespace::getPrefix)
        // Dublin Core's terms are "dc" and "dcterms" there.
        .max(Comparator.comparingInt(String::length))
        .map(prefix -> prefix + ":" + iri.getLocalName())
        .orElse("<" + iri + ">");
  }

  private List<String> remarks() {
    Map<String, Object> remarks = new LinkedHashMap<>();
    remarks.put(
        "Begrippen zonder Nederlands voorkeurslabel tonen dat van een andere taal (%s).",
        borrowed.toString().replaceAll("[{}]", "").replace("=", ": "));
    remarks.put(
        "Teksten zonder taalcode, of met een taalcode zoals nl-BE, tellen als Nederlands (%s).",
        dutchByDefault);
    remarks.put(
        "Een tweede voorkeurslabel in dezelfde taal telt als altLabel (%s).", secondPreferred);
    remarks.values().removeAll(List.of("", 0));
    return remarks.entrySet().stream().map(r -> r.getKey().formatted(r.getValue())).toList();
  }
}
