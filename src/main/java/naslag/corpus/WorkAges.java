package naslag.corpus;

import java.util.List;
import java.util.stream.Stream;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;

/**
 * Finds the ages in the texts of one work.
 *
 * @param looked false when the work states that it is not about children
 * @param ofChildren true when it is about them, by its own word or by its words
 */
public record WorkAges(boolean looked, boolean ofChildren) {
  /**
   * Of a work.
   *
   * @param words all of its passages, normalised
   */
  public static WorkAges of(Metadata metadata, Stream<String> words) {
    String stated = metadata.text(WorkField.ABOUT_CHILDREN);
    return new WorkAges(
        !stated.equalsIgnoreCase("nee"),
        !stated.isEmpty() || AgeExpressions.areAboutChildren(words));
  }

  /** The ages in a text of the work, in order. */
  public List<AgeMention> in(String text) {
    return looked ? AgeExpressions.inText(text, ofChildren) : List.of();
  }
}
