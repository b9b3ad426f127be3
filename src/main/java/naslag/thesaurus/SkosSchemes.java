package naslag.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.thesaurus.Triple.Literal;

/** The concept schemes of a SKOS file, the first of which is that of the thesaurus. */
final class SkosSchemes {
  private static final String DC_TITLE = "http://purl.org/dc/elements/1.1/title";
  private static final List<String> MEMBERSHIP = List.of("inScheme", "topConceptOf");

  private final Map<String, String> titles = new LinkedHashMap<>();

  /** Schemes by the concept that they state to be at their top. */
  private final Map<String, List<String>> byTop = new HashMap<>();

  private String home = Thesaurus.empty().scheme();

  SkosSchemes(Map<String, SkosNode> nodes, SkosCensus census) {
    for (SkosNode node : nodes.values()) {
      if (node.isScheme() && SkosReader.isNamed(node.uri())) {
        add(node, census);
      }
    }
  }

  private void add(SkosNode node, SkosCensus census) {
    String title =
        node.dutch(
            Skos.TERMS + "title", DC_TITLE, Skos.SKOS + "prefLabel", SkosNode.RDFS + "label");
    titles.put(node.uri(), title);
    for (String top : node.uris(Skos.SKOS + "hasTopConcept")) {
      byTop.computeIfAbsent(top, uri -> new ArrayList<>()).add(node.uri());
    }
    for (Triple triple : node.triples()) {
      boolean type =
          triple.predicate().equals(SkosNode.RDF + "type")
              && SkosReader.uri(triple).equals(Skos.SKOS + "ConceptScheme");
      List<Literal> words = node.words(triple);
      boolean called = words.stream().anyMatch(said -> said.text().equals(title));
      if (called && words.stream().noneMatch(SkosNode::isDutch)) {
        census.omit("taalcode van de titel van het schema");
      }
      boolean top = triple.predicate().equals(Skos.SKOS + "hasTopConcept");
      if (!type && !called && !top) {
        census.omit(SkosCensus.name(triple.predicate()) + " van het schema");
      }
    }
  }

  Set<String> uris() {
    return titles.keySet();
  }

  /** The scheme stated first, or the one that a concept names first. */
  String home(List<SkosNode> concepts) {
    for (SkosNode node : concepts) {
      for (String name : MEMBERSHIP) {
        for (String uri : node.uris(Skos.SKOS + name)) {
          if (SkosReader.isNamed(uri)) {
            titles.putIfAbsent(uri, "");
          }
        }
      }
    }
    titles.keySet().stream().findFirst().ifPresent(first -> home = first);
    return home;
  }

  /** Of the first. */
  String title() {
    return titles.getOrDefault(home, "");
  }

  /** The titles of those but the first that something belongs to. */
  Map<String, String> others() {
    Map<String, String> others = new LinkedHashMap<>(titles);
    others.remove(home);
    return others;
  }

  /** Those that a concept belongs to; empty when that is the first alone, or none. */
  List<String> of(SkosNode node) {
    List<String> schemes = stated(node);
    return schemes.equals(List.of(home)) ? List.of() : schemes;
  }

  /** Those that a node says it belongs to, or that say it is at their top. */
  List<String> stated(SkosNode node) {
    Set<String> schemes = new LinkedHashSet<>();
    for (String name : MEMBERSHIP) {
      node.uris(Skos.SKOS + name).stream().filter(SkosReader::isNamed).forEach(schemes::add);
    }
    schemes.addAll(byTop.getOrDefault(node.uri(), List.of()));
    return List.copyOf(schemes);
  }
}
