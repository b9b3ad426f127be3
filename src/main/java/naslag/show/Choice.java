package naslag.show;

import java.util.List;

/**
 * A filter with its values.
 *
 * @param heading for people
 * @param shown the few that are always seen; may be empty
 * @param options all of them with counts; empty when {@code shown} has them all
 * @param open true when one of them is chosen
 */
public record Choice(String heading, List<Option> shown, List<Option> options, boolean open) {

  /**
   * A value of a filter.
   *
   * @param label for people
   * @param count of all that was found
   * @param href the search with it, or without it when it is chosen
   * @param chosen true when it holds now
   * @param narrower what lies below it; empty but for themes
   */
  public record Option(
      String label, int count, String href, boolean chosen, List<Option> narrower) {
    public Option {
      narrower = List.copyOf(narrower);
    }
  }

  public Choice {
    shown = List.copyOf(shown);
    options = List.copyOf(options);
  }
}
