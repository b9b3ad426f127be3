package naslag.show;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import naslag.age.AgeMention;
import naslag.age.AgeRange;
import naslag.search.Facet;
import naslag.search.Hits;
import naslag.search.Question.Expansion;

/**
 * Something that was read in the words of a question.
 *
 * @param kind which filter it is like
 * @param label of it, for people
 * @param typed the words it was read in; "" for a filter that was written as one
 */
public record Understood(Facet kind, String label, String typed) {
  /** A kind of reading that can be switched off. */
  public enum Reading {
    /** Ages. */
    AGE("leeftijd", "age", Expansion.AGES);

    private final String parameter;
    private final String key;
    private final Expansion expansion;

    Reading(String parameter, String key, Expansion expansion) {
      this.parameter = parameter;
      this.key = key;
      this.expansion = expansion;
    }

    /** Its name on the page and on the command line. */
    public String parameter() {
      return parameter;
    }

    /**
     * Those of some names; a name that is not known is passed over.
     *
     * @param names as the page or, in English, a program gives them
     */
    public static Set<Reading> of(List<String> names) {
      Set<Reading> readings = EnumSet.noneOf(Reading.class);
      for (Reading reading : values()) {
        if (names.contains(reading.parameter) || names.contains(reading.key)) {
          readings.add(reading);
        }
      }
      return readings;
    }

    /** What a question leaves out for them. */
    public static Set<Expansion> off(Set<Reading> readings) {
      Set<Expansion> off = EnumSet.noneOf(Expansion.class);
      readings.forEach(reading -> off.add(reading.expansion));
      return off;
    }
  }

  /** The ages and the filters in the words, in that order, each once. */
  static List<Understood> of(Hits hits) {
    List<Understood> understood = new ArrayList<>();
    for (AgeMention age : counted(hits)) {
      understood.add(new Understood(Facet.AGE, label(age), age.text()));
    }
    hits.parsed()
        .filters()
        .values()
        .forEach(
            (facet, values) ->
                values.forEach(value -> understood.add(new Understood(facet, value, ""))));
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
