package naslag.search;

import java.util.List;

/**
 * The part of a passage that answers best.
 *
 * @param text plain words, without ellipses
 * @param marks ranges of it that met the question, ascending, apart
 * @param start where it begins in the passage's text
 * @param opens true when it begins where the passage begins
 * @param closes true when it ends where the passage ends
 */
public record Snippet(String text, List<Range> marks, int start, boolean opens, boolean closes) {
  public Snippet {
    marks = List.copyOf(marks);
  }
}
