package naslag.corpus;

import java.util.List;

/**
 * One text of a corpus: what its file says, and no more.
 *
 * @param metadata from the front matter
 * @param sections in reading order; the first may have level 0
 */
public record Work(Metadata metadata, List<Section> sections) {
  public Work {
    sections = List.copyOf(sections);
    for (int i = 1; i < sections.size(); i++) {
      if (sections.get(i).level() == 0) {
        throw new IllegalArgumentException("only the first section may have no heading");
      }
    }
  }

  /**
   * A work as read from its file.
   *
   * @param id the work's name in passage ids, safe in a URL
   * @param file relative to the corpus, with forward slashes
   * @param work what it says
   * @param lines the lines of its sections and blocks
   * @param problems what could not be read as meant; the rest was read
   */
  public record WorkFile(
      String id, String file, Work work, SourceLines lines, List<Problem> problems) {
    /** What to say of a work without a single passage. */
    public static final String NO_TEXT =
        "dit werk heeft geen tekst en doet niet mee; vul het aan of schrap het bestand.";

    public WorkFile {
      problems = List.copyOf(problems);
    }

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
  }
}
