package naslag.intake.examples;

/**
 * Somebody whom the text names.
 *
 * @param name the first name; "" of a helper of whom the text says only what they are
 * @param kind by the words beside the name
 * @param role the word for a relative or friend beside the name, "mama"; "" when there is none
 * @param profession "vroedvrouw"; "" when the text gives none
 */
public record Person(String name, Kind kind, String role, String profession) {

  /** Child or not, as far as the text says. */
  enum Kind {
    CHILD,
    SIBLING,
    ADULT,
    UNKNOWN
  }

  /** The name with what the text calls its bearer: "kinderarts Martine", "mama Nina". */
  String called() {
    if (name.isEmpty()) {
      return "de " + profession;
    }
    if (!profession.isEmpty()) {
      return profession.contains(" ") ? name + ", " + profession : profession + " " + name;
    }
    return role.isEmpty() ? name : role + " " + name;
  }
}
