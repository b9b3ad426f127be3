package naslag.age;

/** What a quantity of time in a text turned out to be. */
enum Verdict {
  /** A child's age, counted from birth. */
  AGE,
  /** Counted from birth for a child born too early, by the due date. */
  CORRECTED,
  /** Counted in pregnancy. */
  PREGNANCY,
  /** Counted back from birth or the due date. */
  BEFORE_BIRTH,
  /** A duration, a date, a difference, the age of an adult, a sibling or a thing. */
  NO_AGE
}
