package naslag.show;

/** Who made a work. */
public sealed interface Name {

  /**
   * A person.
   *
   * @param given first names as written; "" when only a last name is known
   * @param particle what precedes the last name without a capital, "van der"; "" when nothing does
   * @param family the last name, with the particle where that has a capital, as in Flanders
   */
  record Person(String given, String particle, String family) implements Name {
    public Person {
      if (family.isBlank()) {
        throw new IllegalArgumentException("a person has a last name: \"" + given + "\"");
      }
    }

    /** Particle and last name as they stand where no first name precedes: with a capital. */
    String last() {
      String whole = particle.isEmpty() ? family : particle + " " + family;
      int letter = 0;
      while (letter < whole.length() && !Character.isLetter(whole.charAt(letter))) {
        letter++;
      }
      // "'t Hooft" keeps its small letter behind the apostrophe.
      return letter > 0 || whole.isEmpty()
          ? whole
          : Character.toUpperCase(whole.charAt(0)) + whole.substring(1);
    }
  }

  /** An institution, or a name that cannot be parted into first and last. */
  record Organisation(String name) implements Name {
    public Organisation {
      if (name.isBlank()) {
        throw new IllegalArgumentException("an organisation has a name");
      }
    }
  }
}
