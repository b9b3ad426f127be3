package naslag.corpus;

import java.util.List;

/**
 * The source line of each heading and block. Kept beside the work and not in it, so that a work
 * equals itself after a person has moved it down a line.
 *
 * @param sections the 1-based line of each section's heading
 * @param blocks of each section, the 1-based line of each block
 */
public record SourceLines(List<Integer> sections, List<List<Integer>> blocks) {
  public SourceLines {
    sections = List.copyOf(sections);
    blocks = blocks.stream().map(List::copyOf).toList();
  }

  /** The 1-based line of a block. */
  public int of(int section, int block) {
    return blocks.get(section).get(block);
  }
}
