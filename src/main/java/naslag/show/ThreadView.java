package naslag.show;

import java.util.List;
import naslag.search.ChildThread;

/**
 * Everything about the children of an example, a child at a time.
 *
 * @param children those that it names, in its order
 */
public record ThreadView(List<Child> children) {
  /** A child and the passages about it. */
  public record Child(String name, List<Step> steps) {}

  /** A passage and what it adds, for people. */
  public record Step(String role, Card card) {}

  public ThreadView {
    children = List.copyOf(children);
  }

  /**
   * Of the threads of an example.
   *
   * @param links where it leads
   */
  public static ThreadView of(List<ChildThread> threads, Links links) {
    return new ThreadView(threads.stream().map(thread -> child(thread, links)).toList());
  }

  private static Child child(ChildThread thread, Links links) {
    return new Child(
        thread.child(),
        thread.steps().stream()
            .map(s -> new Step(role(s.role()), Card.of(s.found(), s.work(), links)))
            .toList());
  }

  private static String role(ChildThread.Role role) {
    return switch (role) {
      case STORY -> "Het voorbeeld";
      case SEQUEL -> "Wat later volgt";
      case RETOLD -> "Opnieuw verteld";
      case DISCUSSED -> "Besproken in de uitleg";
    };
  }
}
