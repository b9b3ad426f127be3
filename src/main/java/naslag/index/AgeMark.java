package naslag.index;

import naslag.age.AgeRange;

/**
 * An age that a passage is about.
 *
 * @param range in days
 * @param origin how it is known
 */
public record AgeMark(AgeRange range, Origin origin) {

  /** How an age is known, the surest first. */
  public enum Origin {
    /** The author stated it in the example's field. */
    STATED,
    /** The text gives it as a number. */
    NUMBER,
    /** The text names a stage, such as "peuter". */
    STAGE,
    /** The text names a child whose age another passage of the work tells. */
    NAMED_CHILD
  }
}
