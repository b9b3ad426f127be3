package naslag.thesaurus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naslag.thesaurus.Triple.Literal;

/**
 * The labels of a SKOS concept, sorted by language.
 *
 * @param preferred "" when there is none at all
 * @param inDutch whether the preferred one is Dutch, or of no stated language
 * @param others by language, the preferred one first
 */
record SkosLabels(
    String preferred,
    boolean inDutch,
    List<String> alternative,
    List<String> hidden,
    Map<String, List<String>> others) {

  /**
   * Ends the language under which misspellings of another language are kept: a tag of private use
   * in the sense of BCP 47.
   */
  static final String HIDDEN = "-x-hidden";

  static String withoutHidden(String language) {
    return language.substring(0, language.length() - HIDDEN.length());
  }

  static SkosLabels of(SkosNode node) {
    List<Literal> preferred = new ArrayList<>(node.labels("prefLabel"));
    if (preferred.isEmpty()) {
      preferred.addAll(node.literals("http://www.w3.org/2000/01/rdf-schema#label"));
    }
    Literal best =
        preferred.stream()
            .min(Comparator.comparingInt(SkosNode::distance))
            .orElse(new Literal("", ""));
    // A label of another language stays there too, so that it is not taken for Dutch alone.
    if (SkosNode.distance(best) < 2) {
      preferred.remove(best);
    }
    List<String> alternative = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    Map<String, List<String>> others = new LinkedHashMap<>();
    sort(preferred, alternative, others, "");
    sort(node.labels("altLabel"), alternative, others, "");
    sort(node.labels("hiddenLabel"), hidden, others, HIDDEN);
    return new SkosLabels(best.text(), SkosNode.distance(best) < 2, alternative, hidden, others);
  }

  private static void sort(
      List<Literal> literals, List<String> dutch, Map<String, List<String>> others, String suffix) {
    for (Literal literal : literals) {
      if (SkosNode.distance(literal) < 2) {
        dutch.add(literal.text());
      } else {
        others
            .computeIfAbsent(literal.language() + suffix, language -> new ArrayList<>())
            .add(literal.text());
      }
    }
  }
}
