package naslag.cli;

/** The exit statuses, as the README documents them; 5 is the launcher's. */
enum Exit {
  /** Found, or done. */
  OK(0),
  /** Nothing found. */
  NOTHING(1),
  /** Used wrongly. */
  USAGE(2),
  /** Done, but something was refused or a check failed. */
  PARTLY(3),
  /** Not done, or done and not printed. */
  FAILED(4);

  private final int status;

  Exit(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
