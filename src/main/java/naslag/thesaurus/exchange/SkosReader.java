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
import naslag.thesaurus.Assembly;
import naslag.thesaurus.Concept;
import naslag.thesaurus.ConceptGroup;
import naslag.thesaurus.Entry;
import naslag.thesaurus.Field;
import naslag.thesaurus.LanguageTag;
import naslag.thesaurus.Reading;
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

/** Makes a thesaurus of the statements of a SKOS file, by the table of fields. */
final class SkosReader {
  private static final String ISO = "http://purl.org/iso25964/skos-thes#";

  /** The kinds of group; those of ISO 25964 are read as SKOS collections. */
  private static final IRI[] GROUPS = {
    SKOS.COLLECTION, SKOS.ORDERED_COLLECTION, iri(ISO + "ThesaurusArray"), iri(ISO + "ConceptGroup")
  };

  private static final List<IRI> OF_CONCEPTS =
      List.of(
          SKOS.IN_SCHEME,
          SKOS.TOP_CONCEPT_OF,
          SKOS.BROADER,
          SKOS.NARROWER,
          SKOS.RELATED,
          SKOS.EXACT_MATCH);

  /** The fields that are read value by value; labels and notes by language are read together. */
  private static final Map<IRI, Field> FIELDS =
      Arrays.stream(Field.values())
          .filter(field -> !field.property().isEmpty() && field.shape() != Field.Shape.TEXT)
          .filter(field -> field.shape() != Field.Shape.TEXTS)
          .collect(Collectors.toMap(field -> iri(field.property()), Function.identity()));

  private static final Map<IRI, String> NOTES =
      Field.NOTE_KINDS.stream()
          .collect(Collectors.toMap(kind -> iri(Field.SKOS + kind), Function.identity()));

  /** Between two concepts that are both known, the relation is in a field or was a problem. */
  private static final Set<IRI> LINKS = Set.of(SKOS.BROADER, SKOS.NARROWER, SKOS.RELATED);

  private static final Map<String, String> PREFIXES =
      Namespaces.DEFAULT_RDF4J.stream()
          .collect(
              Collectors.toMap(
                  Namespace::getName,
                  Namespace::getPrefix,
                  // Dublin Core's terms are "dc" and "dcterms" there.
                  (a, b) -> a.length() > b.length() ? a : b));

  private final Graph graph;
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
    return new SkosReader(graph).reading();
  }

  private Skos.Read reading() {
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
    concepts.forEach(node -> ids.put(node.subject().stringValue(), freeId(node, taken)));
    groups.forEach(node -> ids.put(node.subject().stringValue(), freeId(node, taken)));
    concepts.forEach(node -> narrower(node, assembly));
    concepts.forEach(node -> entry(node, false, home, assembly));
    groups.forEach(node -> entry(node, true, home, assembly));
    Reading reading = assembly.reading();
    return rest(reading);
  }

  /** What the thesaurus, written again, would not say. */
  private Skos.Read rest(Reading reading) {
    Map<String, Entry> entries = new HashMap<>();
    reading.thesaurus().groups().forEach(group -> entries.put(group.uri(), group));
    reading.thesaurus().concepts().forEach(concept -> entries.put(concept.uri(), concept));
    SkosWriter writer = new SkosWriter(reading.thesaurus());
    List<Statement> rest = new ArrayList<>();
    Map<String, Integer> kept = new TreeMap<>();
    for (Node node : graph.nodes()) {
      String uri = node.subject().stringValue();
      List<Statement> fields =
          entries.containsKey(uri)
              ? writer.entry(Optional.ofNullable(entries.get(uri)).orElseThrow())
              : schemes.containsKey(uri) ? writer.scheme(uri) : List.of();
      Set<Statement> exact = fields.size() > 50 ? new HashSet<>(fields) : Set.of();
      for (Said said : listed.contains(node.subject()) ? List.<Said>of() : node.said()) {
        Statement s =
            SimpleValueFactory.getInstance()
                .createStatement(node.subject(), said.property(), said.object());
        boolean link =
            entries.containsKey(uri)
                && (said.property().equals(SKOS.MEMBER_LIST)
                    || (LINKS.contains(said.property())
                        && entries.containsKey(said.object().stringValue())));
        if (!link && !exact.contains(s) && !fields.contains(s)) {
          rest.add(s);
          if (Extra.plain(said, fields, graph).isEmpty()) {
            kept.merge(name(said.property()), 1, Integer::sum);
          }
        }
      }
    }
    return new Skos.Read(reading, Extra.of(rest), kept, remarks());
  }

  /** An IRI as people abbreviate it. */
  private static String name(IRI iri) {
    return PREFIXES.containsKey(iri.getNamespace())
        ? PREFIXES.get(iri.getNamespace()) + ":" + iri.getLocalName()
        : "<" + iri + ">";
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    int foreign = borrowed.values().stream().mapToInt(Integer::intValue).sum();
    if (foreign > 0) {
      List<String> languages =
          borrowed.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
      remarks.add(
          (foreign == 1
                  ? "1 begrip heeft geen Nederlands voorkeurslabel en toont"
                  : foreign + " begrippen hebben geen Nederlands voorkeurslabel en tonen")
              + " dat van een andere taal ("
              + String.join(", ", languages)
              + ").");
    }
    if (dutchByDefault > 0) {
      remarks.add(
          (dutchByDefault == 1 ? "1 tekst" : dutchByDefault + " teksten")
              + " zonder taalcode, of met een taalcode zoals nl-BE,"
              + (dutchByDefault == 1 ? " telt" : " tellen")
              + " als Nederlands.");
    }
    if (secondPreferred > 0) {
      remarks.add(
          secondPreferred
              + " keer staat er een tweede voorkeurslabel in dezelfde taal; het telt als altLabel.");
    }
    return remarks;
  }

  /** What a file states that has a label and a place among concepts is a concept. */
  private boolean isConcept(Node node) {
    return node.isA(SKOS.CONCEPT)
        || (!node.isA(SKOS.CONCEPT_SCHEME)
            && !node.isA(GROUPS)
            && OF_CONCEPTS.stream()
                .anyMatch(p -> node.with(p).stream().anyMatch(said -> said.object().isResource()))
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
      node.uris(SKOS.IN_SCHEME).forEach(uri -> schemes.putIfAbsent(uri, ""));
      node.uris(SKOS.TOP_CONCEPT_OF).forEach(uri -> schemes.putIfAbsent(uri, ""));
    }
  }

  /** The Dutch text of the first property that has any, else that of no or another language. */
  private String dutch(Node node, IRI... properties) {
    return Arrays.stream(properties)
        .map(property -> graph.words(node, property))
        .filter(texts -> !texts.isEmpty())
        .findFirst()
        .flatMap(texts -> texts.stream().min(Comparator.comparingInt(SkosReader::distance)))
        .map(text -> text.getLabel().strip())
        .orElse("");
  }

  private static int distance(Literal text) {
    return LanguageTag.distance(language(text));
  }

  private static String language(Literal text) {
    return text.getLanguage().orElse("");
  }

  /** Many files state the hierarchy from above only. */
  private void narrower(Node node, Assembly assembly) {
    String id = ids.getOrDefault(node.subject().stringValue(), "");
    for (Said said : node.with(SKOS.NARROWER)) {
      String below = said.object().stringValue();
      if (ids.containsKey(below)) {
        above.computeIfAbsent(below, uri -> new LinkedHashMap<>()).put(id, said.line());
      } else if (said.object().isIRI()) {
        assembly.problem(
            said.line(), "Onbekend begrip '%s' bij narrower van '%s'.".formatted(below, id));
      }
    }
  }

  private void entry(Node node, boolean group, String home, Assembly assembly) {
    String uri = node.subject().stringValue();
    if (!Graph.isNamed(node.subject())) {
      assembly.problem(
          node.line(), (group ? "Een collectie" : "Een begrip") + " zonder uri is overgeslagen.");
      return;
    }
    Map<String, Set<String>> values = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>(4);
    labels(node, group, values);
    for (Said said : node.said()) {
      Field field = FIELDS.get(said.property());
      if (NOTES.containsKey(said.property())) {
        note(NOTES.get(said.property()), said.object(), values);
      } else if (field != null && field.isOf(group)) {
        value(field, said, values, lines);
      }
    }
    if (group) {
      order(node, values);
    } else {
      takeDutch("definition", values);
      takeDutch("scopeNote", values);
      above
          .getOrDefault(uri, Map.of())
          .forEach(
              (id, line) -> {
                add(values, "broader", id);
                lines.putIfAbsent(id, line);
              });
    }
    node.uris(SKOS.TOP_CONCEPT_OF).forEach(scheme -> add(values, "inScheme", scheme));
    byTop.getOrDefault(uri, Set.of()).forEach(scheme -> add(values, "inScheme", scheme));
    if (!group && Set.of(home).equals(values.get("inScheme"))) {
      values.remove("inScheme");
    }
    Map<String, List<String>> lists = new HashMap<>();
    values.forEach((key, texts) -> lists.put(key, List.copyOf(texts)));
    String id = ids.getOrDefault(uri, "");
    if (group) {
      assembly.add(new ConceptGroup(id, uri, lists), node.line(), lines);
    } else if (!lists.containsKey("prefLabel") && LanguageTag.borrowed(lists.keySet()).isEmpty()) {
      assembly.problem(node.line(), "Begrip <%s> heeft geen label.".formatted(uri));
    } else {
      Concept.Kind kind = Concept.Kind.ofDutch(dutch(node, DCTERMS.TYPE)).orElse(Concept.Kind.WORD);
      assembly.add(new Concept(id, uri, kind, lists), node.line(), lines);
    }
  }

  private static void add(Map<String, Set<String>> values, String key, String text) {
    if (!text.isBlank()) {
      values.computeIfAbsent(key, k -> new LinkedHashSet<>(2)).add(text.strip());
    }
  }

  private void labels(Node node, boolean group, Map<String, Set<String>> values) {
    List<Literal> preferred =
        new ArrayList<>(graph.words(node, SKOS.PREF_LABEL, SKOSXL.PREF_LABEL));
    if (preferred.isEmpty()) {
      preferred.addAll(graph.words(node, RDFS.LABEL));
    }
    preferred.sort(Comparator.comparingInt(SkosReader::distance));
    for (Literal label : preferred) {
      String tag = language(label);
      String text = label.getLabel().strip();
      boolean dutch = LanguageTag.isDutch(tag);
      Set<String> before = values.get(dutch ? "prefLabel" : Field.LABEL + tag);
      if (before != null && !before.contains(text)) {
        secondPreferred++;
      }
      String key = !dutch ? Field.LABEL + tag : before == null ? "prefLabel" : "altLabel";
      if (before == null || !before.contains(text)) {
        addLabel(values, group, key, label);
      }
    }
    if (!values.containsKey("prefLabel") && !preferred.isEmpty()) {
      borrowed.merge(language(preferred.getFirst()), 1, Integer::sum);
    }
    Set<String> withPreferred = new HashSet<>(values.keySet());
    for (Literal label : graph.words(node, SKOS.ALT_LABEL, SKOSXL.ALT_LABEL)) {
      String key = Field.LABEL + language(label);
      String end = withPreferred.contains(key) ? "" : LanguageTag.ALTERNATIVE;
      addLabel(values, group, LanguageTag.isDutch(language(label)) ? "altLabel" : key + end, label);
    }
    for (Literal label : graph.words(node, SKOS.HIDDEN_LABEL, SKOSXL.HIDDEN_LABEL)) {
      String key = Field.LABEL + language(label) + LanguageTag.HIDDEN;
      addLabel(values, group, LanguageTag.isDutch(language(label)) ? "hiddenLabel" : key, label);
    }
  }

  private void addLabel(Map<String, Set<String>> values, boolean group, String key, Literal label) {
    if (Field.of(key).orElseThrow().isOf(group)) {
      add(values, key, label.getLabel());
      countDefault(language(label));
    }
  }

  /** A text that counts as Dutch though its language is not stated, or is a regional one. */
  private void countDefault(String tag) {
    dutchByDefault += LanguageTag.isDutch(tag) && !tag.equals("nl") ? 1 : 0;
  }

  private void note(String kind, Value object, Map<String, Set<String>> values) {
    for (Literal text : graph.words(object)) {
      add(values, kind + "@" + language(text), text.getLabel());
    }
  }

  /** Takes the first Dutch text of a kind out of the notes. */
  private void takeDutch(String kind, Map<String, Set<String>> values) {
    Optional<String> key =
        values.keySet().stream()
            .filter(k -> k.startsWith(kind + "@"))
            .filter(k -> LanguageTag.isDutch(k.substring(kind.length() + 1)))
            .min(
                Comparator.comparingInt(
                        (String k) -> LanguageTag.distance(k.substring(kind.length() + 1)))
                    .thenComparing(Comparator.naturalOrder()));
    if (key.isPresent()) {
      Set<String> texts = values.get(key.get());
      String first = texts.iterator().next();
      texts.remove(first);
      if (texts.isEmpty()) {
        values.remove(key.get());
      }
      add(values, kind, first);
      countDefault(key.get().substring(kind.length() + 1));
    }
  }

  private void value(
      Field field, Said said, Map<String, Set<String>> values, Map<String, Integer> lines) {
    Value object = said.object();
    String text = object.stringValue();
    switch (field.shape()) {
      case ENTRIES -> {
        if (object.isIRI()) {
          String id = ids.getOrDefault(text, text);
          add(values, field.key(), id);
          lines.putIfAbsent(id, said.line());
        }
      }
      case URIS -> {
        if (Graph.isNamed(object)) {
          add(values, field.key(), text);
        }
      }
      case CODES -> {
        if (object instanceof Literal code && !text.isBlank()) {
          boolean plain = code.getLanguage().isPresent() || code.getDatatype().equals(XSD.STRING);
          add(values, field.key(), text.strip() + (plain ? "" : "^^" + code.getDatatype()));
        }
      }
      case DATE -> {
        // The last of several, since dates are written in the order that they came.
        if (object.isLiteral() && !text.isBlank()) {
          values.remove(field.key());
          add(values, field.key(), text);
        }
      }
      case FLAG -> {
        if (Set.of("true", "1").contains(text.strip())) {
          add(values, field.key(), "true");
        }
      }
      case URI, TEXT, TEXTS, LABELS, NOTES -> {
        // Not among the fields that are read value by value.
      }
    }
  }

  /** The members in the order of the list, if there is one, before those that stand alone. */
  private void order(Node node, Map<String, Set<String>> values) {
    List<Said> lists = node.with(SKOS.MEMBER_LIST);
    if (!lists.isEmpty() || node.isA(SKOS.ORDERED_COLLECTION)) {
      add(values, "ordered", "true");
    }
    Set<String> members = new LinkedHashSet<>();
    for (Said list : lists) {
      for (Node cell : graph.cells(list.object())) {
        cell.uris(RDF.FIRST).forEach(uri -> members.add(ids.getOrDefault(uri, uri)));
        listed.add(cell.subject());
      }
    }
    members.addAll(values.getOrDefault("member", Set.of()));
    if (!members.isEmpty()) {
      values.put("member", members);
    }
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
}
