package naslag.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.thesaurus.Draft.Reference;
import naslag.thesaurus.Outline.GroupDraft;
import naslag.thesaurus.Triple.Literal;
import naslag.thesaurus.Triple.Resource;
import org.eclipse.rdf4j.model.Value;

/** Makes a thesaurus of the statements of a SKOS file. */
final class SkosReader {
  private static final Set<String> OF_CONCEPTS = ofConcepts();

  private final List<Problem> problems = new ArrayList<>();
  private final SkosCensus census = new SkosCensus();
  private final Map<String, SkosNode> nodes = new LinkedHashMap<>();
  private final Map<String, String> idOfUri = new LinkedHashMap<>();
  private final Map<String, List<Reference>> above = new HashMap<>();
  private final SkosSchemes schemes;

  private SkosReader(List<Triple> triples) {
    for (Triple triple : triples) {
      nodes
          .computeIfAbsent(triple.subject(), uri -> new SkosNode(uri, triple.line(), nodes))
          .add(triple);
    }
    schemes = new SkosSchemes(nodes, census);
  }

  private static Set<String> ofConcepts() {
    Set<String> kept = SkosParticulars.predicates();
    for (String name : List.of("broader", "narrower", "related")) {
      kept.add(Skos.SKOS + name);
    }
    for (String name : Concept.MATCHES) {
      kept.add(Skos.SKOS + name);
    }
    return kept;
  }

  static Reading read(byte[] file) {
    List<Triple> triples = new ArrayList<>();
    Optional<Problem> broken =
        RdfReader.read(
            file,
            (subject, predicate, object, line) ->
                triples.add(
                    new Triple(name(subject), predicate.stringValue(), term(object), line)));
    return broken.isPresent()
        ? new Reading(Thesaurus.empty(), List.of(broken.get()))
        : new SkosReader(triples).reading();
  }

  private static String name(org.eclipse.rdf4j.model.Resource resource) {
    return resource.isBNode() ? "_:" + resource.stringValue() : resource.stringValue();
  }

  private static Triple.Term term(Value value) {
    if (value instanceof org.eclipse.rdf4j.model.Resource resource) {
      return new Resource(name(resource));
    }
    org.eclipse.rdf4j.model.Literal literal = (org.eclipse.rdf4j.model.Literal) value;
    String type = literal.getDatatype().stringValue();
    String text = literal.getLabel();
    if (type.equals(SkosNode.RDF + "XMLLiteral")) {
      text = text.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&amp;", "&");
    }
    boolean plain =
        literal.getLanguage().isPresent()
            || type.equals(SkosNode.XSD + "string")
            || type.equals(SkosNode.RDF + "XMLLiteral");
    return new Literal(text, literal.getLanguage().orElse(""), plain ? "" : type);
  }

  private Reading reading() {
    List<SkosNode> concepts = nodes.values().stream().filter(SkosNode::isConcept).toList();
    List<SkosNode> groups =
        nodes.values().stream().filter(node -> node.isGroup() && !node.isConcept()).toList();
    if (concepts.isEmpty()) {
      problems.add(new Problem(1, "Er staat geen enkel skos:Concept in dit bestand."));
    }
    Set<String> taken = new LinkedHashSet<>();
    for (SkosNode node : concepts) {
      idOfUri.put(node.uri(), freeId(node, taken));
    }
    for (SkosNode node : concepts) {
      narrower(node);
    }
    String home = schemes.home(concepts);
    List<Draft> drafts = new ArrayList<>();
    for (SkosNode node : concepts) {
      draft(node, drafts);
    }
    SkosGroups grouped = new SkosGroups(nodes, schemes, census);
    List<GroupDraft> groupDrafts = grouped.read(groups, idOfUri, uri -> freeId(uri, taken));
    countOthers(concepts, groups);
    Outline outline = new Outline(home, schemes.title(), schemes.others(), drafts, groupDrafts);
    Reading reading = Assembly.assemble(outline, problems);
    return new Reading(reading.thesaurus(), reading.problems(), census.omitted(), census.remarks());
  }

  /** Many files state the hierarchy from above only. */
  private void narrower(SkosNode node) {
    String id = idOfUri.getOrDefault(node.uri(), node.uri());
    for (Triple triple : node.resources(Skos.SKOS + "narrower")) {
      String below = uri(triple);
      if (idOfUri.containsKey(below)) {
        above
            .computeIfAbsent(below, uri -> new ArrayList<>())
            .add(new Reference(id, triple.line()));
      } else {
        problems.add(
            new Problem(
                triple.line(), "Onbekend begrip '%s' bij narrower van '%s'.".formatted(below, id)));
      }
    }
  }

  private void draft(SkosNode node, List<Draft> drafts) {
    if (!isNamed(node.uri())) {
      problems.add(
          new Problem(node.line(), "Een begrip zonder bruikbare uri: '%s'.".formatted(node.uri())));
      return;
    }
    SkosLabels labels = SkosLabels.of(node, census);
    if (labels.preferred().isEmpty()) {
      problems.add(new Problem(node.line(), "Begrip <%s> heeft geen label.".formatted(node.uri())));
      return;
    }
    if (labels.foreign()) {
      census.borrowed(
          labels.others().entrySet().stream()
              .filter(entry -> entry.getValue().contains(labels.preferred()))
              .map(entry -> OtherLanguages.bare(entry.getKey()))
              .findFirst()
              .orElse(""));
    }
    List<Reference> broader = new ArrayList<>(references(node, "broader"));
    broader.addAll(above.getOrDefault(node.uri(), List.of()));
    SkosParticulars particulars = new SkosParticulars(node, nodes, census);
    Concept.Kind kind =
        Concept.Kind.ofDutch(node.dutch(Skos.TERMS + "type")).orElse(Concept.Kind.WORD);
    String id = idOfUri.getOrDefault(node.uri(), "");
    Concept concept =
        new Concept(
            id,
            node.uri(),
            kind,
            labels.preferred(),
            labels.alternative(),
            labels.hidden(),
            labels.others(),
            List.of(),
            List.of(),
            particulars.takeDutch("definition"),
            particulars.takeDutch("scopeNote"),
            matches(node),
            particulars.read(schemes.of(node), labels.foreign()));
    drafts.add(new Draft(concept, node.line(), broader, references(node, "related")));
    count(node, concept, !broader.isEmpty());
  }

  /** What is not kept of a concept. */
  private void count(SkosNode node, Concept concept, boolean below) {
    Set<String> labels = new HashSet<>(concept.allLabels());
    for (Triple triple : node.triples()) {
      String predicate = triple.predicate();
      String text = triple.object() instanceof Literal literal ? literal.text().strip() : "";
      boolean link =
          predicate.startsWith(Skos.SKOS)
              && OF_CONCEPTS.contains(predicate)
              && isLink(predicate.substring(Skos.SKOS.length()));
      boolean kept =
          switch (predicate) {
            case SkosNode.RDF + "type" -> uri(triple).equals(Skos.SKOS + "Concept");
            case SkosNode.RDFS + "label" -> labels.contains(text);
            case Skos.TERMS + "type" -> text.equals(concept.kind().dutch());
            case Skos.TERMS + "identifier" -> text.equals(concept.id());
            case Skos.SKOS + "topConceptOf" -> !below;
            default -> OF_CONCEPTS.contains(predicate) && (!link || isNamed(uri(triple)));
          };
      if (predicate.endsWith("Label") && node.words(triple).isEmpty()) {
        census.omit(SkosCensus.name(predicate) + " zonder tekst");
      }
      if (!kept) {
        boolean type = predicate.equals(SkosNode.RDF + "type");
        census.omit(
            SkosCensus.name(predicate)
                + (type ? " " + SkosCensus.name(uri(triple)) : "")
                + (below && predicate.endsWith("#topConceptOf") ? " onder een breder begrip" : "")
                + (link ? " zonder uri" : ""));
      }
    }
  }

  private static boolean isLink(String name) {
    return Concept.MATCHES.contains(name)
        || List.of("broader", "narrower", "related", "inScheme").contains(name);
  }

  /** Things beside concepts, and what the nodes of labels say more. */
  private void countOthers(List<SkosNode> concepts, List<SkosNode> groups) {
    Set<String> known = new HashSet<>(schemes.uris());
    concepts.forEach(node -> known.add(node.uri()));
    groups.forEach(node -> known.add(node.uri()));
    for (SkosNode node : nodes.values()) {
      if (node.isA(SkosNode.XL + "Label") || !node.all(SkosNode.XL + "literalForm").isEmpty()) {
        known.add(node.uri());
        census.countRest(
            node, Set.of(SkosNode.RDF + "type", SkosNode.XL + "literalForm"), " van een label");
      }
      for (String note : Particulars.NOTES) {
        known.addAll(node.uris(Skos.SKOS + note));
      }
    }
    census.countOthers(nodes.values(), known);
  }

  private static Map<String, List<String>> matches(SkosNode node) {
    Map<String, List<String>> matches = new LinkedHashMap<>();
    for (String kind : Concept.MATCHES) {
      matches.put(
          kind,
          node.uris(Skos.SKOS + kind).stream().filter(SkosReader::isNamed).distinct().toList());
    }
    return matches;
  }

  private List<Reference> references(SkosNode node, String relation) {
    return node.resources(Skos.SKOS + relation).stream()
        .map(triple -> new Reference(uri(triple), triple.line()))
        .map(found -> new Reference(idOfUri.getOrDefault(found.id(), found.id()), found.line()))
        .toList();
  }

  /** The object as a URI, "" when it is a text. */
  static String uri(Triple triple) {
    return triple.object() instanceof Resource(String uri) ? uri : "";
  }

  /** Not a nameless node, and a URI by its letters. */
  static boolean isNamed(String uri) {
    return !uri.startsWith("_:") && Concept.isUri(uri);
  }

  /** What follows the last '#', '/' or ':' of a URI. */
  static String localName(String uri) {
    int end = Math.max(uri.lastIndexOf('#'), Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')));
    return uri.substring(end + 1);
  }

  private static String freeId(SkosNode node, Set<String> taken) {
    String stated = node.dutch(Skos.TERMS + "identifier");
    return freeId(Concept.isId(stated) ? stated : localName(node.uri()), taken);
  }

  private static String freeId(String given, Set<String> taken) {
    String wanted = given.replaceAll("[^\\p{L}\\p{N}._-]", "-");
    wanted = wanted.isEmpty() ? "begrip" : wanted;
    String id = wanted;
    for (int i = 2; !taken.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }
}
