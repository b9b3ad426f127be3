package naslag.search;

import org.jspecify.annotations.Nullable;

/**
 * Why a passage was found although it does not have the word as typed.
 *
 * @param kind how the two hang together
 * @param typed the word of the question
 * @param found what the passage has
 */
public record Reason(Kind kind, String typed, String found) {

  /** How a word of the question hangs together with one of the passage. */
  public enum Kind {
    /** The typed word is a part of the found compound. */
    PART_OF,
    /** The typed compound's parts stand apart in the passage. */
    APART,
    /** Both name the same concept, or the found one is narrower. */
    SYNONYM,
    /** The passage is about this age. */
    AGE,
    /** The author of an example gave it the theme that the word names. */
    THEME
  }

  // Written out: the JDK makes those of a record with method handles at their first use, which
  // takes 3% of a cold lookup.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reason(Kind k, String t, String f)
        && kind == k
        && typed.equals(t)
        && found.equals(f);
  }

  @Override
  public int hashCode() {
    return typed.hashCode() + found.hashCode();
  }
}
