package naslag.evaluate;

/** What a good answer holds. */
public sealed interface Gold {

  /** How good an answer is that holds it: 3 to the point, 2 of use, 1 in passing. */
  int grade();

  /**
   * Words of a passage; a hit that holds them is relevant, however the text was cut.
   *
   * @param text verbatim; only its letters and digits are compared
   */
  record Snippet(String text, int grade) implements Gold {
    public Snippet {
      if (Squashed.of(text).isEmpty()) {
        throw new IllegalArgumentException("a snippet has letters: \"" + text + "\"");
      }
      check(grade);
    }
  }

  /** A passage that was given ready-made, by the id it came with. */
  record PassageId(String id, int grade) implements Gold {
    public PassageId {
      check(grade);
    }
  }

  private static void check(int grade) {
    if (grade < 1 || grade > 3) {
      throw new IllegalArgumentException("a grade is 1 to 3, not " + grade);
    }
  }
}
