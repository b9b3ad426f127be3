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
}
