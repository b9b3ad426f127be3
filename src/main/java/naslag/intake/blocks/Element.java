package naslag.intake.blocks;

import java.util.List;
import naslag.corpus.Block;
import naslag.corpus.PageMark;

/** What every format is read to before it becomes a work: headings and blocks, in reading order. */
public sealed interface Element {

  /** Where it stands in the source: a page of a PDF, a heading's count elsewhere. */
  int place();

  /** The pages that begin at it. */
  List<PageMark> pages();

  /**
   * A heading.
   *
   * @param level from 1, as the source counts
   * @param number "" when it has none
   */
  record Head(int level, String number, String title, int place, List<PageMark> pages)
      implements Element {
    public Head {
      pages = List.copyOf(pages);
    }
  }

  /** A paragraph, list, quotation or table. */
  record Body(Block block, int place, List<PageMark> pages) implements Element {
    public Body {
      pages = List.copyOf(pages);
    }
  }
}
