package naslag.thesaurus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts what a SKOS file states and a thesaurus here does not keep, so that nothing goes unsaid.
 */
final class SkosCensus {
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry(Skos.SKOS, "skos:"),
          Map.entry(SkosNode.XL, "skosxl:"),
          Map.entry(Skos.TERMS, "dct:"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
          Map.entry(SkosNode.RDF, "rdf:"),
          Map.entry(SkosNode.RDFS, "rdfs:"),
          Map.entry(Skos.OWL, "owl:"),
          Map.entry(Skos.ISO, "isothes:"),
          Map.entry("http://xmlns.com/foaf/0.1/", "foaf:"),
          Map.entry("http://www.w3.org/ns/prov#", "prov:"),
          Map.entry("http://www.w3.org/ns/dcat#", "dcat:"),
          Map.entry("http://www.w3.org/ns/adms#", "adms:"),
          Map.entry("http://rdfs.org/ns/void#", "void:"),
          Map.entry("http://schema.org/", "schema:"),
          Map.entry("https://schema.org/", "schema:"),
          Map.entry("http://openskos.org/xmlns#", "openskos:"),
          Map.entry("http://purl.org/vocab/vann/", "vann:"),
          Map.entry("http://www.w3.org/2003/06/sw-vocab-status/ns#", "vs:"));

  private final Map<String, Integer> omitted = new TreeMap<>();
  private int untagged;
  private int regional;
  private int extraPreferred;
  private final Map<String, Integer> borrowed = new TreeMap<>();

  /** A statement of a kind that is not kept. */
  void omit(String what) {
    omitted.merge(what, 1, Integer::sum);
  }

  /** A text that counts as Dutch though its language says otherwise. */
  void dutchByLanguage(String language) {
    if (language.isEmpty()) {
      untagged++;
    } else if (!language.equals("nl")) {
      regional++;
    }
  }

  void borrowed(String language) {
    borrowed.merge(language, 1, Integer::sum);
  }

  void secondPreferred() {
    extraPreferred++;
  }

  Map<String, Integer> omitted() {
    return omitted;
  }

  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    int all = borrowed.values().stream().mapToInt(Integer::intValue).sum();
    if (all > 0) {
      List<String> languages = new ArrayList<>();
      borrowed.forEach((language, n) -> languages.add(language + ": " + n));
      remarks.add(
          (all == 1 ? "1 begrip heeft" : all + " begrippen hebben")
              + " geen Nederlands voorkeurslabel en tonen dat van een andere taal ("
              + String.join(", ", languages)
              + ").");
    }
    if (untagged > 0) {
      remarks.add(
          untagged == 1
              ? "1 tekst zonder taalcode telt als Nederlands."
              : untagged + " teksten zonder taalcode tellen als Nederlands.");
    }
    if (regional > 0) {
      remarks.add(
          regional == 1
              ? "1 tekst met een taalcode zoals nl-BE krijgt nl."
              : regional + " teksten met een taalcode zoals nl-BE krijgen nl.");
    }
    if (extraPreferred > 0) {
      remarks.add(
          extraPreferred
              + " keer staat er een tweede voorkeurslabel in dezelfde taal; het is nu een altLabel.");
    }
    return remarks;
  }

  /** Every predicate of a node but those that are kept. */
  void countRest(SkosNode node, Set<String> kept, String suffix) {
    for (Triple triple : node.triples()) {
      if (!kept.contains(triple.predicate())) {
        omit(name(triple.predicate()) + suffix);
      }
    }
  }

  /** Things that are neither concept, scheme, group nor a node that belongs to one. */
  void countOthers(Iterable<SkosNode> nodes, Set<String> known) {
    Set<String> counted = new HashSet<>(known);
    for (SkosNode node : nodes) {
      if (!node.uri().startsWith("_:") && counted.add(node.uri())) {
        List<String> types = node.uris(SkosNode.RDF + "type");
        omit(
            types.isEmpty()
                ? "beschrijving van iets dat geen begrip is"
                : "beschrijving van een " + name(types.getFirst()));
      }
    }
  }

  /** A URI as people abbreviate it. */
  static String name(String uri) {
    String local = SkosReader.localName(uri);
    String namespace = uri.substring(0, uri.length() - local.length());
    String prefix = PREFIXES.get(namespace);
    return prefix == null ? "<" + uri + ">" : prefix + local;
  }
}
