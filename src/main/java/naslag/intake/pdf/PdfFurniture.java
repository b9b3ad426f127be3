package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.pdf.PdfMeasure.PageShape;
import naslag.intake.pdf.PdfParser.PdfContent.PageText;

/**
 * Tells the lines that belong to the page and not to the text: what stands at one height on many
 * pages, above or below a gap that no body text has, and what repeats.
 *
 * @param lines by identity
 * @param printed by index of the page, the number that stands on it
 */
record PdfFurniture(Set<TextLine> lines, Map<Integer, String> printed) {
  /** Of the leading: a gap that parts a running head from the text. */
  private static final float APART = 1.35f;

  private static final int FEWEST_PAGES = 3;

  /** Of the pages that have a line at a height, those where it must stand apart. */
  private static final double NEARLY_ALL = 0.85;

  private static final float TOLERANCE = 2;

  /** Of the body's size. */
  private static final float LARGE = 1.4f;

  private static final Pattern NUMBER =
      Pattern.compile("(?:[–—-]\\s?)?(\\d{1,4}|[ivxlc]{1,7}|[A-Z]-\\d{1,3})(?:\\s?[–—-])?");

  static PdfFurniture of(List<PageText> pages, PdfMeasure measure) {
    PdfFurniture furniture =
        new PdfFurniture(Collections.newSetFromMap(new IdentityHashMap<>()), new HashMap<>());
    // Two rounds: a head of two lines, or a number above a rule of text.
    for (int round = 0; round < 2; round++) {
      furniture.band(pages, measure, true);
      furniture.band(pages, measure, false);
    }
    furniture.loneNumbers(pages);
    furniture.readNumbers(pages);
    return furniture;
  }

  boolean is(TextLine line) {
    return lines.contains(line);
  }

  /** The outermost line that is no furniture yet, and its neighbour; null where there is none. */
  private record Edge(TextLine line, float gap) {}

  private Map<Integer, List<Edge>> edges(List<PageText> pages, PdfMeasure measure, boolean top) {
    Map<Integer, List<Edge>> byHeight = new HashMap<>();
    for (PageText page : pages) {
      List<TextLine> open =
          page.lines().stream()
              .filter(line -> !lines.contains(line))
              .sorted(Comparator.comparingDouble(TextLine::baseline))
              .toList();
      if (open.isEmpty()) {
        continue;
      }
      List<TextLine> ordered = top ? open : open.reversed();
      TextLine edge = ordered.getFirst();
      boolean inBand =
          top ? edge.baseline() < 0.2f * page.height() : edge.baseline() > 0.8f * page.height();
      // No running head is set in letters as large as a chapter's.
      if (!inBand || edge.isTable() || edge.size() > LARGE * measure.size()) {
        continue;
      }
      List<Float> distances =
          ordered.stream().map(line -> Math.abs(line.baseline() - edge.baseline())).toList();
      float gap =
          distances.stream().filter(d -> d >= TOLERANCE).findFirst().orElse(Float.MAX_VALUE);
      for (int i = 0; i < ordered.size(); i++) {
        if (distances.get(i) < TOLERANCE) {
          byHeight
              .computeIfAbsent(Math.round(edge.baseline() / TOLERANCE), h -> new ArrayList<>())
              .add(new Edge(ordered.get(i), gap));
        }
      }
    }
    return byHeight;
  }

  private void band(List<PageText> pages, PdfMeasure measure, boolean top) {
    Map<Integer, List<Edge>> byHeight = edges(pages, measure, top);
    Map<String, Integer> repeats = new HashMap<>();
    byHeight
        .values()
        .forEach(edges -> edges.forEach(e -> repeats.merge(key(e.line()), 1, Integer::sum)));
    byHeight.forEach(
        (height, edges) -> {
          List<Edge> near = new ArrayList<>(edges);
          near.addAll(byHeight.getOrDefault(height - 1, List.of()));
          near.addAll(byHeight.getOrDefault(height + 1, List.of()));
          long apart = near.stream().filter(e -> e.gap() > APART * measure.leading()).count();
          boolean isBand =
              near.size() >= FEWEST_PAGES
                  && near.size() >= 0.08 * pages.size()
                  && apart >= NEARLY_ALL * near.size()
                  && varies(near, repeats);
          for (Edge edge : edges) {
            int times = repeats.get(key(edge.line()));
            boolean repeated =
                times >= FEWEST_PAGES
                    && times >= 0.04 * pages.size()
                    && !key(edge.line()).isEmpty()
                    && edge.gap() > 0.9f * measure.leading();
            if (repeated || (isBand && edge.gap() > 1.1f * measure.leading())) {
              lines.add(edge.line());
            }
          }
        });
  }

  /**
   * A band holds numbers or repeats itself; the first line of short letters to clients does not.
   */
  private static boolean varies(List<Edge> edges, Map<String, Integer> repeats) {
    long told =
        edges.stream()
            .map(Edge::line)
            .filter(line -> repeats.get(key(line)) > 1 || line.text().matches(".*\\d.*"))
            .count();
    return told >= 0.5 * edges.size();
  }

  private static String key(TextLine line) {
    return line.text()
        .replaceAll("\\d+", "#")
        .replaceAll("^[ivxlc]+\\s|\\s[ivxlc]+$", " # ")
        .strip();
  }

  /** A number alone at the very top or foot, on a page that begins a chapter for instance. */
  private void loneNumbers(List<PageText> pages) {
    for (PageText page : pages) {
      page.lines().stream()
          .filter(l -> l.baseline() < 0.1f * page.height() || l.baseline() > 0.88f * page.height())
          .filter(line -> NUMBER.matcher(line.text()).matches())
          .forEach(lines::add);
    }
  }

  /** Numbers that rise with the pages, wherever in a head or foot they stand. */
  private void readNumbers(List<PageText> pages) {
    Map<Integer, List<String>> candidates = new HashMap<>();
    Map<Integer, Integer> offsets = new HashMap<>();
    for (PageText page : pages) {
      for (TextLine line : page.lines()) {
        if (!lines.contains(line)) {
          continue;
        }
        List<String> found = candidates.computeIfAbsent(page.index(), i -> new ArrayList<>());
        Matcher number =
            Pattern.compile("\\d{1,4}|(?<![\\p{L}])[ivxlc]{1,7}(?![\\p{L}.])").matcher(line.text());
        while (number.find()) {
          found.add(number.group());
          if (Character.isDigit(number.group().charAt(0))) {
            offsets.merge(Integer.parseInt(number.group()) - page.index(), 1, Integer::sum);
          }
        }
      }
    }
    for (PageText page : pages) {
      List<String> found = candidates.getOrDefault(page.index(), List.of());
      ToIntFunction<String> votes =
          n -> Character.isDigit(n.charAt(0)) ? offsets.get(Integer.parseInt(n) - page.index()) : 0;
      found.stream()
          .filter(n -> votes.applyAsInt(n) >= FEWEST_PAGES)
          .max(Comparator.comparingInt(votes))
          .or(() -> found.stream().filter(n -> !Character.isDigit(n.charAt(0))).findFirst())
          .ifPresent(n -> printed.put(page.index(), n));
    }
  }

  /**
   * The notes at the foot of pages: small letters below the text, each beginning with its mark.
   *
   * @param notes in order
   * @param lines all their lines, by identity
   */
  record PdfNotes(List<Note> notes, Set<TextLine> lines) {
    /** Of the body's size. */
    private static final float SMALLER = 0.93f;

    private static final Pattern MARK = Pattern.compile("(\\d{1,3}|[*†‡]{1,2})\\s?(?=\\S)");

    /**
     * A note.
     *
     * @param mark "3" or "*"
     * @param page index of the page on which it begins
     * @param lines its lines; the first begins with the mark
     */
    record Note(String mark, int page, List<TextLine> lines) {}

    static PdfNotes of(List<PageText> pages, PdfFurniture furniture, PdfMeasure measure) {
      PdfNotes notes =
          new PdfNotes(new ArrayList<>(), Collections.newSetFromMap(new IdentityHashMap<>()));
      List<PageShape> shapes = PageShape.of(pages, furniture, measure);
      for (PageText page : pages) {
        PageShape shape = shapes.get(page.index());
        // Each column has its own foot.
        for (int column = 0; column < shape.columns().size(); column++) {
          int wanted = column;
          List<TextLine> body =
              page.lines().stream()
                  .filter(line -> !furniture.is(line) && shape.column(line) == wanted)
                  .sorted(Comparator.comparingDouble(TextLine::baseline))
                  .toList();
          int from = body.size();
          while (from > 0
              && !body.get(from - 1).isTable()
              && body.get(from - 1).size() < SMALLER * measure.size()) {
            from--;
          }
          notes.read(page, body.subList(from, body.size()), measure);
        }
      }
      return notes;
    }

    private void read(PageText page, List<TextLine> foot, PdfMeasure measure) {
      int first = 0;
      while (first < foot.size() && mark(foot.get(first)).isEmpty()) {
        first++;
      }
      boolean low = first < foot.size() && foot.get(first).baseline() > 0.35f * page.height();
      if (first == foot.size() || !low) {
        return;
      }
      // Among small letters above the notes a line may begin with a number too.
      while (first < foot.size() && !isMarked(page, foot.get(first), measure)) {
        first++;
      }
      for (TextLine line : foot.subList(first, foot.size())) {
        String mark = mark(line);
        boolean begins =
            isMarked(page, line, measure)
                && (notes.isEmpty()
                    || notes.getLast().page() != page.index()
                    || follows(notes.getLast().mark(), mark));
        if (begins) {
          notes.add(new Note(mark, page.index(), new ArrayList<>()));
        }
        notes.getLast().lines().add(line);
        lines.add(line);
      }
    }

    private static boolean follows(String before, String mark) {
      return !before.matches("\\d+")
          || !mark.matches("\\d+")
          || Integer.parseInt(mark) == Integer.parseInt(before) + 1;
    }

    private static String mark(TextLine line) {
      Matcher mark = MARK.matcher(line.text());
      return mark.lookingAt() ? mark.group(1) : "";
    }

    /** A mark that did not fit on its line, or that the file sets apart. */
    static boolean isLoneMark(TextLine line, PdfMeasure measure) {
      return line.size() < 0.8f * measure.size()
          && line.runs().size() == 1
          && line.text().matches("\\d{1,3}|[*†‡]{1,2}");
    }

    /** True for a line with a mark that the page carries, raised, in its text above it. */
    private static boolean isMarked(PageText page, TextLine note, PdfMeasure measure) {
      String mark = mark(note);
      return !mark.isEmpty()
          && page.lines().stream()
              .filter(line -> line.baseline() < note.baseline() - 1)
              .anyMatch(
                  line ->
                      line.runs().stream()
                          .filter(run -> run.text().equals(mark))
                          .anyMatch(run -> line.isRaised(run) || isLoneMark(line, measure)));
    }
  }
}
