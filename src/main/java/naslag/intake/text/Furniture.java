package naslag.intake.text;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What belongs to the page and not to the text.
 *
 * @param kinds of each furniture line, by its index
 * @param printed the page numbers that stand in furniture lines, by index
 * @param heads the running heads, by index
 * @param headings lines that some running head repeats: headings of the text, which stay
 * @param title the running head that goes with the whole text, where there is one
 */
record Furniture(
    Map<Integer, Kind> kinds,
    Map<Integer, Integer> printed,
    Map<Integer, Head> heads,
    Set<Integer> headings,
    Optional<String> title) {

  /** What a line is. */
  enum Kind {
    PRINTER_SLUG,
    PAGE_NUMBER,
    MARGIN_NUMBER,
    TITLE_HEAD,
    CHAPTER_HEAD
  }

  /** Which of the two running heads of an opening. */
  enum Head {
    TITLE,
    CHAPTER
  }

  boolean is(int index) {
    return kinds.containsKey(index);
  }

  boolean is(int index, Kind kind) {
    return kinds.get(index) == kind;
  }
}
