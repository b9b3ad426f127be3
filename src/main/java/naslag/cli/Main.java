package naslag.cli;

/** The command line: parses, dispatches, maps outcomes to exit codes. */
public final class Main {
  private Main() {}

  /**
   * Runs one command.
   *
   * @param args the command and its arguments, never null
   */
  public static void main(String[] args) {
    System.out.println("naslag");
  }
}
