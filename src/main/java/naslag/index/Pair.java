package naslag.index;

/**
 * What belongs with a passage: the explanation of an example, or an example of an explanation.
 *
 * @param id of the other passage
 * @param bond why they belong together
 */
public record Pair(String id, Bond bond) {

  /** What ties an example to a piece of explanation, the surest first. */
  public enum Bond {
    /** The explanation names somebody of the example: "zoals bij mama Nina". */
    NAMED,
    /** The explanation links to the section in which the example stands: "(2.5)". */
    LINKED,
    /** They stand next to each other in one section. */
    BESIDE,
    /** They share themes, and an age as far as both tell one. */
    THEME
  }
}
