package naslag.intake.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naslag.intake.pdf.PdfContent.LaidPage;

/**
 * How the body of a document is set.
 *
 * @param size of its letters, in points
 * @param leading from baseline to baseline, in points
 * @param width of a full line, in points
 */
record PdfMeasure(float size, float leading, float width) {
  private static final float STEP = 0.5f;

  static PdfMeasure of(List<LaidPage> pages) {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (LaidPage page : pages) {
      for (LaidLine line : page.lines()) {
        if (!line.isTable()) {
          sizes.merge(Math.round(line.size() / STEP), line.text().length(), Integer::sum);
        }
      }
    }
    float size = STEP * most(sizes, 20);
    Map<Integer, Integer> leadings = new HashMap<>();
    Map<Integer, Integer> widths = new HashMap<>();
    for (LaidPage page : pages) {
      for (int i = 0; i < page.lines().size(); i++) {
        LaidLine line = page.lines().get(i);
        if (line.isTable() || Math.abs(line.size() - size) > STEP) {
          continue;
        }
        widths.merge(Math.round(line.right() - line.x()), line.text().length(), Integer::sum);
        float down = i == 0 ? 0 : line.baseline() - page.lines().get(i - 1).baseline();
        if (down > 0.8f * size && down < 3 * size) {
          leadings.merge(Math.round(down / STEP), 1, Integer::sum);
        }
      }
    }
    return new PdfMeasure(
        size, STEP * most(leadings, Math.round(1.2f * size / STEP)), wide(widths));
  }

  /** The width that nine of ten signs do not exceed. */
  private static float wide(Map<Integer, Integer> widths) {
    long all = widths.values().stream().mapToLong(Integer::longValue).sum();
    long sum = 0;
    for (int width : widths.keySet().stream().sorted().toList()) {
      sum += widths.get(width);
      if (sum >= 0.8 * all) {
        return width;
      }
    }
    return 0;
  }

  private static int most(Map<Integer, Integer> counts, int otherwise) {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }
}
