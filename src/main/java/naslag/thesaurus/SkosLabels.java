package naslag.thesaurus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.thesaurus.Triple.Literal;

/**
 * The labels of a SKOS concept, sorted by language.
 *
 * @param preferred "" when there is none at all
 * @param foreign the preferred one is borrowed from another language
 * @param others by language, the preferred one first
 */
record SkosLabels(
    String preferred,
    boolean foreign,
    List<String> alternative,
    List<String> hidden,
    Map<String, List<String>> others) {

  static SkosLabels of(SkosNode node, SkosCensus census) {
    List<Literal> preferred = new ArrayList<>(node.labels("prefLabel"));
    if (preferred.isEmpty()) {
      preferred.addAll(node.literals(SkosNode.RDFS + "label"));
    }
    String dutch = "";
    List<String> alternative = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    Map<String, List<String>> others = new LinkedHashMap<>();
    for (Literal literal :
        preferred.stream().sorted(Comparator.comparingInt(SkosNode::distance)).toList()) {
      boolean second = others.containsKey(literal.language());
      if (!SkosNode.isDutch(literal)) {
        add(others, literal.language(), literal.text());
      } else if (dutch.isEmpty()) {
        dutch = literal.text().strip();
        census.dutchByLanguage(literal.language());
      } else {
        second = true;
        add(literal, alternative, census);
      }
      if (second) {
        census.secondPreferred();
      }
    }
    Set<String> withPreferred = new HashSet<>(others.keySet());
    for (Literal literal : node.labels("altLabel")) {
      String language = literal.language();
      if (SkosNode.isDutch(literal)) {
        add(literal, alternative, census);
      } else {
        boolean alone = !withPreferred.contains(language);
        add(others, language + (alone ? OtherLanguages.ALTERNATIVE : ""), literal.text());
      }
    }
    for (Literal literal : node.labels("hiddenLabel")) {
      if (SkosNode.isDutch(literal)) {
        add(literal, hidden, census);
      } else {
        add(others, literal.language() + OtherLanguages.HIDDEN, literal.text());
      }
    }
    boolean foreign = dutch.isEmpty();
    String shown = foreign ? OtherLanguages.first(others).strip() : dutch;
    return new SkosLabels(shown, foreign, alternative, hidden, others);
  }

  private static void add(Literal literal, List<String> dutch, SkosCensus census) {
    census.dutchByLanguage(literal.language());
    if (!dutch.contains(literal.text().strip())) {
      dutch.add(literal.text().strip());
    }
  }

  private static void add(Map<String, List<String>> others, String language, String text) {
    List<String> labels = others.computeIfAbsent(language, key -> new ArrayList<>());
    if (!labels.contains(text.strip())) {
      labels.add(text.strip());
    }
  }
}
