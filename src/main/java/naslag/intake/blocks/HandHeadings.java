package naslag.intake.blocks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds headings that somebody made by hand: a short paragraph without a final stop, in letters
 * that are larger than the text, or heavier with more space above.
 */
public final class HandHeadings {
  private static final int LONGEST = 150;

  /** Of the body's size: from here on letters are those of a heading. */
  private static final double LARGER = 1.08;

  /** More short heavy paragraphs in a row are a list or an address, not headings. */
  private static final int MOST_IN_A_ROW = 2;

  private HandHeadings() {}

  /**
   * A paragraph of running text as it is set.
   *
   * @param size of most of its letters, in any unit
   * @param heavy true when all of it is bold, underlined or in capitals
   * @param before the space above, in any unit
   */
  public record Line(String text, int size, boolean heavy, int before) {
    private boolean isShort() {
      return text.length() <= LONGEST
          && text.matches("(?s)[\\p{L}\\p{N}\"“‘'’(¿¡].*[^.,;:…]")
          && text.codePoints().anyMatch(Character::isLetter)
          && !text.matches("(?:https?://|www\\.)\\S+");
    }

    private int rank() {
      return 2 * size + (heavy ? 1 : 0);
    }
  }

  /**
   * The level of each paragraph, 0 for one that is no heading. Where most letters would stand in
   * headings, there are none.
   *
   * @param lines all paragraphs with words, in order
   */
  public static int[] levels(List<Line> lines) {
    int body = most(lines, Line::size);
    List<Line> text = lines.stream().filter(line -> line.size() == body && !line.heavy()).toList();
    int usual = most(text, Line::before);
    boolean spaced = text.stream().anyMatch(line -> line.before() != usual);
    int[] levels = new int[lines.size()];
    for (int i = 0; i < levels.length; i++) {
      Line line = lines.get(i);
      boolean larger = line.size() > body * LARGER;
      boolean apart = line.size() >= body && line.heavy() && (!spaced || line.before() > usual);
      levels[i] = line.isShort() && (larger || apart) ? line.rank() : 0;
    }
    ungroup(levels, 2 * body + 1);
    TreeSet<Integer> ranks = new TreeSet<>(Comparator.reverseOrder());
    IntStream.of(levels).filter(rank -> rank > 0).forEach(ranks::add);
    IntUnaryOperator letters = i -> lines.get(i).text().length() * (levels[i] > 0 ? 1 : -1);
    boolean most = IntStream.range(0, levels.length).map(letters).sum() > 0;
    for (int i = 0; i < levels.length; i++) {
      levels[i] = levels[i] == 0 || most ? 0 : ranks.headSet(levels[i], true).size();
    }
    return levels;
  }

  /** The value that most letters have. */
  private static int most(List<Line> lines, Function<Line, Integer> value) {
    return lines.stream()
        .collect(groupingBy(value, summingInt(line -> line.text().length())))
        .entrySet()
        .stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** Takes away headings of the text's own size that follow one another, or that end the text. */
  private static void ungroup(int[] levels, int lowest) {
    List<Integer> all = IntStream.range(0, levels.length).boxed().toList();
    for (List<Integer> run : Runs.of(all, (before, i) -> levels[before] == levels[i])) {
      boolean ends = run.getLast() == levels.length - 1;
      if (levels[run.getFirst()] == lowest && (ends || run.size() > MOST_IN_A_ROW)) {
        run.forEach(i -> levels[i] = 0);
      }
    }
  }
}
