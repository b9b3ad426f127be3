package naslag.search;

import java.util.List;
import java.util.Locale;
import naslag.corpus.Sentences;

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
  /** About three lines on a terminal of 80 columns. */
  private static final int LENGTH = 260;

  public Snippet {
    marks = List.copyOf(marks);
  }

  /**
   * The sentences of a passage that answer best.
   *
   * @param bounds of its sentences, as {@link Sentences#bounds} gives them
   */
  static Snippet of(String text, List<Integer> bounds, List<Range> marks) {
    int best = 0;
    double most = -1;
    for (int i = 0; i < bounds.size() - 1; i++) {
      double score = score(text, inside(marks, bounds.get(i), end(bounds, i))) - i * 0.001;
      if (score > most) {
        most = score;
        best = i;
      }
    }
    int start = bounds.get(best);
    String words = text.substring(start, end(bounds, best)).stripTrailing();
    int end = start + words.length();
    List<Range> shown =
        inside(marks, start, end).stream()
            .map(mark -> new Range(mark.start() - start, mark.end() - start))
            .toList();
    return new Snippet(words, shown, start, start == 0, text.substring(end).isBlank());
  }

  private static List<Range> inside(List<Range> marks, int start, int end) {
    return marks.stream().filter(mark -> mark.start() >= start && mark.end() <= end).toList();
  }

  /** As many sentences as fit, one at least. */
  private static int end(List<Integer> bounds, int from) {
    int end = from + 1;
    while (end + 1 < bounds.size() && bounds.get(end + 1) - bounds.get(from) <= LENGTH) {
      end++;
    }
    return bounds.get(end);
  }

  /** Different words count in full, the same word again hardly. */
  private static double score(String text, List<Range> marks) {
    long different =
        marks.stream()
            .map(mark -> text.substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT))
            .distinct()
            .count();
    return different + 0.1 * (marks.size() - different);
  }
}
