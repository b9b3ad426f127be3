package naslag.age;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of life that Dutch has a name for.
 *
 * @param name what to call it
 * @param names the forms in which texts say it, the first is {@code name}; "eerste" stands for "1e"
 *     and "1ste" too
 * @param range its days
 */
public record Stage(String name, List<String> names, AgeRange range) {
  public Stage {
    names = List.copyOf(names);
    if (names.isEmpty() || !names.getFirst().equals(name)) {
      throw new IllegalArgumentException("names do not begin with the name: " + name);
    }
  }

  /** Every stage, the earliest first. */
  public static List<Stage> all() {
    return Stages.ALL;
  }

  /**
   * The few that together span a childhood and are worth naming on a timeline, the earliest first.
   */
  public static List<Stage> timeline() {
    return Stages.TIMELINE;
  }

  /** The narrowest stage of the timeline that has the whole of the range in it. */
  public static Optional<Stage> of(AgeRange range) {
    return Stages.TIMELINE.stream()
        .filter(stage -> stage.range().contains(range))
        .min((a, b) -> Integer.compare(a.range().width(), b.range().width()));
  }
}
