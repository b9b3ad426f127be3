package naslag.search;

import java.util.Arrays;

/** What passages can be filtered and counted by, with every name it has. */
public enum Facet {
  THEME("thema", "theme", "Thema’s"),
  AGE("leeftijd", "age", "Leeftijd"),
  TYPE("soort", "type", "Soort"),
  SOURCE("bron", "source", "Bron"),
  HELPER("begeleider", "helper", "Hulpverlener"),
  PLACE("plaats", "place", "Plaats"),
  COLLECTION("verzameling", "collection", "Verzameling");

  private final String label;
  private final String key;
  private final String heading;

  Facet(String label, String key, String heading) {
    this.label = label;
    this.key = key;
    this.heading = heading;
  }

  /** The Dutch name: in a question ("thema:slapen"), and of an option of the command line. */
  public String label() {
    return label;
  }

  /** The name for programs: in JSON, and as a parameter of the machine interface. */
  public String key() {
    return key;
  }

  /** The parameter of the page's addresses. */
  public String parameter() {
    return this == HELPER ? key : label;
  }

  /** Above its values on the page. */
  public String heading() {
    return heading;
  }

  /** Whether choosing a value on the page replaces the one chosen before. */
  public boolean isSingle() {
    return this != THEME;
  }

  /**
   * Whether one of several values is enough: a passage has one type, one source, and stands in few
   * collections, but may be about many themes and ages.
   */
  public boolean isAnyOf() {
    return this == TYPE || this == SOURCE || this == COLLECTION;
  }

  /**
   * The facet with a Dutch name.
   *
   * @param label in lower case
   * @throws java.util.NoSuchElementException when there is none
   */
  public static Facet labelled(String label) {
    return Arrays.stream(values()).filter(f -> f.label.equals(label)).findFirst().orElseThrow();
  }
}
