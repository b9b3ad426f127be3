package naslag.index;

/**
 * What belongs with a passage: the explanation of an example, or an example of an explanation.
 *
 * @param id of the other passage
 * @param bond why they belong together
 */
public record Pair(String id, Bond bond) {
  /** One a line, for the index. */
  String line() {
    return bond.name() + " " + id;
  }

  static Pair ofLine(String line) {
    int space = line.indexOf(' ');
    return new Pair(line.substring(space + 1), Bond.valueOf(line.substring(0, space)));
  }
}
