package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.age.AgeMention;
import naslag.age.AgeRange;
import naslag.search.Facet;
import naslag.search.Facets;
import naslag.search.Hits;
import naslag.search.ParsedQuestion;
import naslag.search.Question.Expansion;

/**
 * Something that was read in the words of a question.
 *
 * @param kind which filter it is like
 * @param label of it, for people
 * @param typed the words it was read in; "" for a filter that was written as one
 */
public record Understood(Facet kind, String label, String typed) {
  private static final Map<Facet, Expansion> READ =
      Map.of(
          Facet.AGE, Expansion.AGES,
          Facet.THEME, Expansion.THEMES,
          Facet.HELPER, Expansion.HELPERS,
          Facet.TYPE, Expansion.EXAMPLES);

  /** What a question leaves out when these are not to be read in its words. */
  public static Set<Expansion> off(Set<Facet> without) {
    return without.stream()
        .flatMap(facet -> Stream.ofNullable(READ.get(facet)))
        .collect(Collectors.toSet());
  }

  /** What was read in the words of a search, each leading to the same search without it. */
  static List<Card.Link> links(Hits hits, Facets facets, Address address) {
    List<Card.Link> links = new ArrayList<>();
    address.without().stream()
        .sorted()
        .forEach(facet -> links.add(off(facet.label() + " telt niet mee", facet, address)));
    ages(hits).forEach(age -> links.add(off(age, Facet.AGE, address)));
    boolean examples = !address.without().contains(Facet.TYPE) && hits.parsed().wishesExamples();
    if (examples && hits.hits().getFirst().found().passage().isExample()) {
      links.add(off("voorbeelden eerst", Facet.TYPE, address));
    }
    // Only what the passages below it have.
    for (ParsedQuestion.Named read : hits.parsed().named()) {
      if (facets.of(read.facet()).stream().anyMatch(c -> c.label().equals(read.label()))) {
        links.add(off(read.facet().label() + ": " + read.label(), read.facet(), address));
      }
    }
    for (Understood read : of(hits)) {
      String left = read.without(address.words());
      if (!left.equals(address.words())) {
        links.add(
            new Card.Link(read.kind.label() + ": " + read.label, address.asking(left).href()));
      }
    }
    return links;
  }

  private static Card.Link off(String words, Facet facet, Address address) {
    return new Card.Link(words, address.toggled(facet).href());
  }

  /** The words of a question without this filter, where it is written as one; else the same. */
  String without(String words) {
    String value = Pattern.quote(label);
    String filter = "(?iu)(?<!\\S)%s:(?:%s|\"%s\")(?!\\S)".formatted(kind.label(), value, value);
    return typed.isEmpty() ? words.replaceFirst(filter, "").strip().replaceAll(" +", " ") : words;
  }

  /** The ages and the filters in the words, in that order, each once. */
  static List<Understood> of(Hits hits) {
    List<Understood> understood = new ArrayList<>();
    for (AgeMention age : counted(hits)) {
      understood.add(new Understood(Facet.AGE, label(age), age.text()));
    }
    for (Facet facet : Facet.values()) {
      hits.parsed().filters().of(facet).forEach(v -> understood.add(new Understood(facet, v, "")));
    }
    return understood.stream().distinct().toList();
  }

  /** The ages that were read in the words, for people; empty when there are none. */
  public static List<String> ages(Hits hits) {
    return counted(hits).stream().map(Understood::label).distinct().toList();
  }

  /** The same as ranges. */
  static List<AgeRange> ranges(Hits hits) {
    return counted(hits).stream().map(AgeMention::range).toList();
  }

  /** In "baby van 5 weken" the weeks say all. */
  private static List<AgeMention> counted(Hits hits) {
    List<AgeMention> ages = hits.parsed().ages();
    List<AgeMention> stated = ages.stream().filter(age -> !isStage(age)).toList();
    return stated.isEmpty() ? ages : stated;
  }

  private static boolean isStage(AgeMention age) {
    return age.kind() == AgeMention.Kind.STAGE;
  }

  /** A stage by the word that was typed: in days "baby" is "0 jaar". */
  private static String label(AgeMention age) {
    return isStage(age) ? age.text() : age.range().label();
  }
}
