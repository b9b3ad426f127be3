package naslag.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import naslag.thesaurus.Triple.Literal;
import naslag.thesaurus.Triple.Resource;

/** Everything a file states of one subject. */
final class SkosNode {
  private final String uri;
  private final int line;
  private final Map<String, List<Triple>> byPredicate = new LinkedHashMap<>();

  SkosNode(String uri, int line) {
    this.uri = uri;
    this.line = line;
  }

  void add(Triple triple) {
    byPredicate.computeIfAbsent(triple.predicate(), key -> new ArrayList<>()).add(triple);
  }

  String uri() {
    return uri;
  }

  int line() {
    return line;
  }

  boolean isA(String type) {
    return resources(TurtleParser.RDF + "type").stream()
        .anyMatch(triple -> triple.object().equals(new Resource(type)));
  }

  /** Those of which the object is a URI or a nameless node. */
  List<Triple> resources(String predicate) {
    return byPredicate.getOrDefault(predicate, List.of()).stream()
        .filter(triple -> triple.object() instanceof Resource)
        .toList();
  }

  List<Literal> literals(String predicate) {
    List<Literal> literals = new ArrayList<>();
    for (Triple triple : byPredicate.getOrDefault(predicate, List.of())) {
      if (triple.object() instanceof Literal literal && !literal.text().isBlank()) {
        literals.add(literal);
      }
    }
    return literals;
  }

  /** The Dutch texts of the first predicate that has any, else those of no or another language. */
  String dutch(String... predicates) {
    for (String predicate : predicates) {
      List<Literal> literals = literals(predicate);
      if (!literals.isEmpty()) {
        int best = literals.stream().mapToInt(SkosNode::distance).min().getAsInt();
        List<String> texts =
            literals.stream()
                .filter(literal -> distance(literal) == best)
                .map(Literal::text)
                .toList();
        return String.join("\n", best < 2 ? texts : texts.subList(0, 1));
      }
    }
    return "";
  }

  /** How far a text is from Dutch: 0 Dutch, 1 no language said, 2 English, 3 another. */
  static int distance(Literal literal) {
    String language = literal.language().toLowerCase(Locale.ROOT);
    if (language.equals("nl") || language.startsWith("nl-")) {
      return 0;
    }
    return language.isEmpty() ? 1 : language.equals("en") || language.startsWith("en-") ? 2 : 3;
  }
}
