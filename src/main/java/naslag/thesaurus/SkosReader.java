package naslag.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.thesaurus.Draft.Reference;
import naslag.thesaurus.Triple.Resource;

/** Makes a thesaurus of the statements of a SKOS file. */
final class SkosReader {
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, SkosNode> nodes = new LinkedHashMap<>();
  private final Map<String, String> idOfUri = new LinkedHashMap<>();
  private final Map<String, List<Reference>> above = new HashMap<>();

  private SkosReader(List<Triple> triples) {
    for (Triple triple : triples) {
      nodes
          .computeIfAbsent(triple.subject(), uri -> new SkosNode(uri, triple.line(), nodes))
          .add(triple);
    }
  }

  static Reading turtle(String turtle) {
    try {
      String text = turtle.startsWith("\uFEFF") ? turtle.substring(1) : turtle;
      return new SkosReader(TurtleParser.parse(text)).reading();
    } catch (RdfFault e) {
      return new Reading(Thesaurus.empty(), List.of(e.problem()));
    }
  }

  static Reading xml(byte[] xml) {
    try {
      return new SkosReader(RdfXmlParser.parse(xml)).reading();
    } catch (RdfFault e) {
      return new Reading(Thesaurus.empty(), List.of(e.problem()));
    }
  }

  private Reading reading() {
    List<SkosNode> concepts = nodes.values().stream().filter(SkosNode::isConcept).toList();
    if (concepts.isEmpty()) {
      problems.add(new Problem(1, "Er staat geen enkel skos:Concept in dit bestand."));
    }
    Set<String> taken = new LinkedHashSet<>();
    for (SkosNode node : concepts) {
      idOfUri.put(node.uri(), freeId(node, taken));
    }
    for (SkosNode node : concepts) {
      // Many files state the hierarchy from above only.
      for (Triple triple : node.resources(Skos.SKOS + "narrower")) {
        above
            .computeIfAbsent(((Resource) triple.object()).uri(), uri -> new ArrayList<>())
            .add(new Reference(idOfUri.getOrDefault(node.uri(), node.uri()), triple.line()));
      }
    }
    List<Draft> drafts = new ArrayList<>();
    for (SkosNode node : concepts) {
      draft(node, drafts);
    }
    String scheme = scheme(concepts);
    SkosNode stated = nodes.getOrDefault(scheme, new SkosNode(scheme, 1, nodes));
    String title =
        stated.dutch(
            Skos.TERMS + "title",
            "http://purl.org/dc/elements/1.1/title",
            Skos.SKOS + "prefLabel",
            LABEL);
    return Assembly.assemble(scheme, title, drafts, problems);
  }

  private String scheme(List<SkosNode> concepts) {
    List<String> schemes = new ArrayList<>();
    nodes.values().stream()
        .filter(node -> node.isA(Skos.SKOS + "ConceptScheme"))
        .forEach(node -> schemes.add(node.uri()));
    for (SkosNode node : concepts) {
      node.resources(Skos.SKOS + "inScheme")
          .forEach(triple -> schemes.add(((Resource) triple.object()).uri()));
    }
    return schemes.stream()
        .filter(Concept::isUri)
        .filter(uri -> !uri.startsWith("_:"))
        .findFirst()
        .orElse(Thesaurus.empty().scheme());
  }

  private void draft(SkosNode node, List<Draft> drafts) {
    if (node.uri().startsWith("_:") || !Concept.isUri(node.uri())) {
      problems.add(
          new Problem(node.line(), "Een begrip zonder bruikbare uri: '%s'.".formatted(node.uri())));
      return;
    }
    SkosLabels labels = SkosLabels.of(node);
    if (labels.preferred().isEmpty()) {
      problems.add(new Problem(node.line(), "Begrip <%s> heeft geen label.".formatted(node.uri())));
      return;
    }
    if (!labels.inDutch()) {
      problems.add(
          new Problem(
              node.line(),
              "Begrip <%s> heeft geen Nederlands voorkeurslabel; '%s' is genomen."
                  .formatted(node.uri(), labels.preferred())));
    }
    List<Reference> broader = new ArrayList<>(references(node, "broader"));
    broader.addAll(above.getOrDefault(node.uri(), List.of()));
    Concept concept =
        new Concept(
            idOfUri.getOrDefault(node.uri(), ""),
            node.uri(),
            Concept.Kind.ofDutch(node.dutch(Skos.TERMS + "type")).orElse(Concept.Kind.WORD),
            labels.preferred(),
            labels.alternative(),
            labels.hidden(),
            labels.others(),
            List.of(),
            List.of(),
            node.dutch(Skos.SKOS + "definition"),
            node.dutch(Skos.SKOS + "scopeNote"),
            matches(node));
    drafts.add(new Draft(concept, node.line(), broader, references(node, "related")));
  }

  private static Map<String, List<String>> matches(SkosNode node) {
    Map<String, List<String>> matches = new LinkedHashMap<>();
    for (String kind : Concept.MATCHES) {
      matches.put(
          kind,
          node.resources(Skos.SKOS + kind).stream()
              .map(SkosReader::uri)
              .filter(uri -> Concept.isUri(uri) && !uri.startsWith("_:"))
              .distinct()
              .toList());
    }
    return matches;
  }

  private List<Reference> references(SkosNode node, String relation) {
    return node.resources(Skos.SKOS + relation).stream()
        .map(triple -> new Reference(uri(triple), triple.line()))
        .map(found -> new Reference(idOfUri.getOrDefault(found.id(), found.id()), found.line()))
        .toList();
  }

  private static String uri(Triple triple) {
    return triple.object() instanceof Resource(String uri) ? uri : "";
  }

  /** What follows the last '#', '/' or ':' of a URI. */
  static String localName(String uri) {
    int end = Math.max(uri.lastIndexOf('#'), Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')));
    return uri.substring(end + 1);
  }

  private static String freeId(SkosNode node, Set<String> taken) {
    String stated = node.dutch(Skos.TERMS + "identifier");
    String wanted = Concept.isId(stated) ? stated : localName(node.uri());
    wanted = wanted.replaceAll("[^\\p{L}\\p{N}._-]", "-");
    wanted = wanted.isEmpty() ? "begrip" : wanted;
    String id = wanted;
    for (int i = 2; !taken.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }
}
