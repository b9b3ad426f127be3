package naslag.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.thesaurus.Triple.Literal;
import naslag.thesaurus.Triple.Resource;

/** Reads of a SKOS node what is kept beside its labels and relations, and counts what is not. */
final class SkosParticulars {
  private static final Set<String> KEPT = kept();

  private final SkosNode node;
  private final Map<String, SkosNode> nodes;
  private final SkosCensus census;
  private final Map<String, List<String>> notes = new LinkedHashMap<>();

  SkosParticulars(SkosNode node, Map<String, SkosNode> nodes, SkosCensus census) {
    this.node = node;
    this.nodes = nodes;
    this.census = census;
    for (String kind : Particulars.NOTES) {
      for (Triple triple : node.all(Skos.SKOS + kind)) {
        note(kind, triple);
      }
    }
  }

  private static Set<String> kept() {
    Set<String> kept = new LinkedHashSet<>();
    for (String name : Particulars.NOTES) {
      kept.add(Skos.SKOS + name);
    }
    for (String name : List.of("prefLabel", "altLabel", "hiddenLabel")) {
      kept.add(Skos.SKOS + name);
      kept.add(SkosNode.XL + name);
    }
    for (String name : List.of("notation", "inScheme", "topConceptOf")) {
      kept.add(Skos.SKOS + name);
    }
    for (String name : List.of("created", "modified", "isReplacedBy")) {
      kept.add(Skos.TERMS + name);
    }
    kept.add(Skos.OWL + "deprecated");
    return kept;
  }

  /** The predicates that are kept of concepts and groups alike. */
  static Set<String> predicates() {
    return new LinkedHashSet<>(KEPT);
  }

  private void note(String kind, Triple triple) {
    List<Literal> words = node.words(triple);
    if (words.isEmpty()) {
      census.omit("skos:" + kind + " zonder tekst");
    }
    for (Literal literal : words) {
      String key = literal.language().isEmpty() ? kind : kind + "@" + literal.language();
      List<String> texts = notes.computeIfAbsent(key, k -> new ArrayList<>());
      if (!texts.contains(literal.text().strip())) {
        texts.add(literal.text().strip());
      }
    }
    SkosNode own = triple.object() instanceof Resource(String uri) ? nodes.get(uri) : null;
    if (own != null && !words.isEmpty()) {
      census.countRest(own, Set.copyOf(SkosNode.WORDS), " van een noot");
    }
  }

  /** Takes the first Dutch text of a kind out of the notes; "" when there is none. */
  String takeDutch(String kind) {
    String best = "";
    int distance = 2;
    for (String key : notes.keySet()) {
      Literal literal = new Literal("", Particulars.language(key));
      if (Particulars.kind(key).equals(kind) && SkosNode.distance(literal) < distance) {
        distance = SkosNode.distance(literal);
        best = key;
      }
    }
    List<String> texts = notes.getOrDefault(best, new ArrayList<>());
    if (texts.isEmpty()) {
      return "";
    }
    census.dutchByLanguage(Particulars.language(best));
    String text = texts.removeFirst();
    return text;
  }

  Particulars read(List<String> schemes, boolean foreign) {
    notes.values().removeIf(List::isEmpty);
    return new Particulars(
        notations(),
        notes,
        date("created"),
        date("modified"),
        deprecated(),
        replacedBy(),
        schemes,
        foreign);
  }

  private List<String> notations() {
    Set<String> notations = new LinkedHashSet<>();
    for (Triple triple : node.all(Skos.SKOS + "notation")) {
      if (!(triple.object() instanceof Literal literal) || literal.text().isBlank()) {
        census.omit("skos:notation zonder tekst");
      } else {
        if (!literal.language().isEmpty()) {
          census.omit("taalcode van een skos:notation");
        }
        String type = literal.datatype().isEmpty() ? "" : "^^" + literal.datatype();
        notations.add(literal.text().strip() + type);
      }
    }
    return List.copyOf(notations);
  }

  /** The last of several, since dates are written in the order that they came. */
  private String date(String name) {
    String date = "";
    for (Triple triple : node.all(Skos.TERMS + name)) {
      String here = triple.object() instanceof Literal literal ? literal.text().strip() : "";
      if (here.isEmpty() || !(date.isEmpty() || date.equals(here))) {
        census.omit("nog een dct:" + name);
      }
      date = here.isEmpty() ? date : here;
    }
    return date;
  }

  private boolean deprecated() {
    for (Literal literal : node.literals(Skos.OWL + "deprecated")) {
      if (literal.text().strip().equals("true") || literal.text().strip().equals("1")) {
        return true;
      }
    }
    return false;
  }

  private List<String> replacedBy() {
    Set<String> uris = new LinkedHashSet<>();
    for (Triple triple : node.all(Skos.TERMS + "isReplacedBy")) {
      if (triple.object() instanceof Resource(String uri) && SkosReader.isNamed(uri)) {
        uris.add(uri);
      } else {
        census.omit("dct:isReplacedBy zonder uri");
      }
    }
    return List.copyOf(uris);
  }
}
