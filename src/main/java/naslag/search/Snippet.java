package naslag.search;

import java.util.ArrayList;
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

  /** The sentences of a passage that answer best. */
  static Snippet of(String text, List<Range> marks) {
    List<Integer> bounds = Sentences.bounds(text);
    int best = 0;
    int bestEnd = end(bounds, 0);
    double bestScore = -1;
    for (int i = 0; i < bounds.size() - 1; i++) {
      int end = end(bounds, i);
      double score = score(text, marks, bounds.get(i), end) - i * 0.001;
      if (score > bestScore) {
        bestScore = score;
        best = i;
        bestEnd = end;
      }
    }
    int start = bounds.get(best);
    String words = text.substring(start, bestEnd).stripTrailing();
    int from = start;
    List<Range> inside =
        marks.stream()
            .filter(m -> m.start() >= from && m.end() <= from + words.length())
            .map(m -> new Range(m.start() - from, m.end() - from))
            .toList();
    boolean closes = text.substring(start + words.length()).isBlank();
    return new Snippet(words, inside, start, start == 0, closes);
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
  private static double score(String text, List<Range> marks, int start, int end) {
    List<String> seen = new ArrayList<>();
    double score = 0;
    for (Range mark : marks) {
      if (mark.start() >= start && mark.end() <= end) {
        String word = text.substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT);
        score += seen.contains(word) ? 0.1 : 1;
        seen.add(word);
      }
    }
    return score;
  }
}
