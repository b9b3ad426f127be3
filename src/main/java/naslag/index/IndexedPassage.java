package naslag.index;

import java.util.List;
import naslag.corpus.Passage;

/**
 * A passage with what was found in it.
 *
 * @param passage as its author wrote it
 * @param themes stated first, then found
 * @param ages the surest first
 */
public record IndexedPassage(Passage passage, List<ThemeMark> themes, List<AgeMark> ages) {
  public IndexedPassage {
    themes = List.copyOf(themes);
    ages = List.copyOf(ages);
  }

  /** The themes that an example's author gave it, by concept id; empty for explanation. */
  public List<String> exampleThemes() {
    return passage.example().isEmpty() || passage.example().get().themes().isEmpty()
        ? List.of()
        : themes.stream().filter(ThemeMark::stated).map(ThemeMark::concept).toList();
  }
}
