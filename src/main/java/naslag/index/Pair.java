package naslag.index;

/**
 * What belongs with a passage: the explanation of an example, or an example of an explanation.
 *
 * @param id of the other passage
 * @param bond why they belong together
 */
public record Pair(String id, Bond bond) {}
