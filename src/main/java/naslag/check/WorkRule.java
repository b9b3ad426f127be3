package naslag.check;

/** One thing to look for in a work by itself. */
@FunctionalInterface
interface WorkRule {
  /** Adds what it finds. */
  void examine(Examined work, Findings findings);
}
