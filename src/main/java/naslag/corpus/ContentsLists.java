package naslag.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a work's own table of contents: a list of nothing but its headings. It leads to passages
 * and is none, or a search for a word of a heading would bring the list as well as the text.
 */
final class ContentsLists {
  /** A list of fewer items may be a choice that the text describes. */
  private static final int FEWEST = 4;

  /** Titles are shortened, or printed in another edition, here and there. */
  private static final double MOST = 0.6;

  private final Work work;
  private final Set<String> headings = new HashSet<>();

  ContentsLists(Work work) {
    this.work = work;
  }

  boolean contains(Block block) {
    if (!(block instanceof Block.Listing list) || list.items().size() < FEWEST) {
      return false;
    }
    if (headings.isEmpty()) {
      work.sections().forEach(section -> headings.add(key(section.heading())));
      work.sections().forEach(section -> headings.add(key(section.title())));
    }
    long named = list.items().stream().filter(this::isHeading).count();
    return named >= MOST * list.items().size();
  }

  /** Its own words; those of lists inside it lead to headings of their own. */
  private boolean isHeading(List<Block> item) {
    return !item.isEmpty() && headings.contains(key(PlainText.ofBlocks(item.subList(0, 1)).text()));
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
