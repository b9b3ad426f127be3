package naslag.intake.examples;

import naslag.intake.blocks.Draft;
import java.util.List;

/**
 * A practice example that was found.
 *
 * @param first index of its first part in the section
 * @param last index of its last part
 * @param text its paragraphs, a space between two
 * @param before the explanation that precedes it
 */
public record FoundExample(
    Draft section, int first, int last, String text, String before, Narrative narrative) {

  public int line() {
    return section.parts.get(first).prose().line();
  }

  public List<Draft.Part> parts() {
    return section.parts.subList(first, last + 1);
  }
}
