package naslag.age;

/**
 * An age found in a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last
 * @param range the age in days
 * @param kind how the text says it
 * @param text the words themselves, as written
 */
public record AgeMention(int start, int end, AgeRange range, Kind kind, String text) {
  /** How a text says an age. */
  public enum Kind {
    /** With a number: "9 maanden", "driejarige", "dag 3". */
    STATED,
    /** With the name of a stage: "peuter", "pasgeboren", "tweede kleuterklas". */
    STAGE,
    /** Counted from the due date of a child born too early: "4 maanden gecorrigeerd". */
    CORRECTED
  }

  public AgeMention {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no text between " + start + " and " + end);
    }
    if (text.length() != end - start) {
      throw new IllegalArgumentException("text of another length: " + text);
    }
  }

  /** The same mention in a text that ends here, after its start. */
  public AgeMention until(int last) {
    int cut = Math.min(end, last);
    return new AgeMention(start, cut, range, kind, text.substring(0, cut - start));
  }
}
