package naslag.check;

/** How much a finding matters, the most first. */
public enum Severity {
  /** Something does not work: it is not read, not found, or leads nowhere. */
  ERROR("fout"),
  /** Something is very likely wrong, and only a person can tell. */
  WARNING("waarschuwing"),
  /** Something could be better, or is worth knowing. */
  HINT("wenk");

  private final String dutch;

  Severity(String dutch) {
    this.dutch = dutch;
  }

  /** The word for people, and for programs that read plain lines. */
  public String dutch() {
    return dutch;
  }
}
