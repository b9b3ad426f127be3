package naslag.thesaurus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import naslag.thesaurus.Draft.Reference;
import naslag.thesaurus.Outline.GroupDraft;

/** The collections of a SKOS file, and the arrays and groups of ISO 25964, as groups. */
final class SkosGroups {
  private static final String ORDERED = Skos.SKOS + "OrderedCollection";
  private static final Set<String> KEPT = kept();

  private final Map<String, SkosNode> nodes;
  private final SkosSchemes schemes;
  private final SkosCensus census;

  SkosGroups(Map<String, SkosNode> nodes, SkosSchemes schemes, SkosCensus census) {
    this.nodes = nodes;
    this.schemes = schemes;
    this.census = census;
  }

  private static Set<String> kept() {
    Set<String> kept = SkosParticulars.predicates();
    kept.add(Skos.SKOS + "member");
    kept.add(Skos.SKOS + "memberList");
    kept.add(SkosNode.RDF + "type");
    return kept;
  }

  /**
   * Reads them.
   *
   * @param idOfUri of the concepts
   * @param freeId gives an id that is not taken, as near to a name as can be
   */
  List<GroupDraft> read(
      List<SkosNode> found, Map<String, String> idOfUri, UnaryOperator<String> freeId) {
    Map<String, String> ids = new LinkedHashMap<>(idOfUri);
    for (SkosNode node : found) {
      if (SkosReader.isNamed(node.uri())) {
        ids.put(node.uri(), freeId.apply(SkosReader.localName(node.uri())));
      } else {
        census.omit("skos:Collection zonder uri");
      }
    }
    List<GroupDraft> drafts = new ArrayList<>();
    for (SkosNode node : found) {
      if (SkosReader.isNamed(node.uri())) {
        drafts.add(draft(node, ids));
      }
    }
    return drafts;
  }

  private GroupDraft draft(SkosNode node, Map<String, String> ids) {
    String id = ids.getOrDefault(node.uri(), "");
    SkosLabels labels = SkosLabels.of(node, census);
    boolean ordered = node.isA(ORDERED) || !node.all(Skos.SKOS + "memberList").isEmpty();
    labels.alternative().forEach(label -> census.omit("skos:altLabel van een collectie"));
    labels.hidden().forEach(label -> census.omit("skos:hiddenLabel van een collectie"));
    Set<String> members = new LinkedHashSet<>();
    node.uris(Skos.SKOS + "memberList").forEach(list -> members.addAll(items(list)));
    members.addAll(node.uris(Skos.SKOS + "member"));
    for (Triple triple : node.triples()) {
      String type = SkosReader.uri(triple);
      if (triple.predicate().equals(SkosNode.RDF + "type")
          && !type.equals(Skos.SKOS + "Collection")
          && !type.equals(ORDERED)) {
        census.omit("rdf:type " + SkosCensus.name(type));
      }
    }
    census.countRest(node, KEPT, " van een collectie");
    ConceptGroup group =
        new ConceptGroup(
            id,
            node.uri(),
            labels.preferred().isEmpty() ? id : labels.preferred(),
            labels.others(),
            ordered,
            List.of(),
            new SkosParticulars(node, nodes, census).read(schemes.stated(node), labels.foreign()));
    return new GroupDraft(
        group,
        node.line(),
        members.stream()
            .map(uri -> new Reference(ids.getOrDefault(uri, uri), node.line()))
            .toList());
  }

  /** The items of a list of RDF, cell by cell. */
  private List<String> items(String list) {
    List<String> items = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    SkosNode cell = nodes.get(list);
    while (cell != null && seen.add(cell.uri())) {
      items.addAll(cell.uris(SkosNode.RDF + "first"));
      cell =
          cell.uris(SkosNode.RDF + "rest").stream()
              .filter(nodes::containsKey)
              .findFirst()
              .map(nodes::get)
              .orElse(null);
    }
    return items;
  }
}
