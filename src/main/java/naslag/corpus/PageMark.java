package naslag.corpus;

/**
 * A new page of the source begins here: inside a paragraph, or between two blocks.
 *
 * @param page the page number as printed, "19" or "xiv"
 * @param inferred true when the source does not print it and it was counted
 */
public record PageMark(String page, boolean inferred) implements Inline, Block {
  public PageMark {
    if (!page.matches("[0-9A-Za-z.\\-]{1,12}")) {
      throw new IllegalArgumentException("not a page number: \"" + page + "\"");
    }
  }
}
