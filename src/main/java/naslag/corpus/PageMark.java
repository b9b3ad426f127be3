package naslag.corpus;

/**
 * A new page of the source begins here: inside a paragraph, or between two blocks.
 *
 * @param page the page number as printed, "19" or "xiv"
 * @param inferred true when the source does not print it and it was counted
 */
public record PageMark(String page, boolean inferred) implements Inline, Block {
  private static final int LONGEST = 12;

  public PageMark {
    if (page.isEmpty() || page.length() > LONGEST || !isPlain(page)) {
      throw new IllegalArgumentException("not a page number: \"" + page + "\"");
    }
  }

  /** By hand: each hit of a cold lookup has its pages, and a pattern costs more than the search. */
  private static boolean isPlain(String page) {
    for (int i = 0; i < page.length(); i++) {
      char c = page.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != '-') {
        return false;
      }
    }
    return true;
  }
}
