package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naslag.intake.blocks.Numerals;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.pdf.PdfParser.PdfContent;
import naslag.intake.pdf.PdfParser.PdfContent.PageText;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;

/**
 * Tells the lines that belong to the page and not to the text. A tagged file says so itself. In
 * another one a line is furniture when it is set in a slot: a height at the edge of the page where
 * nearly all lines repeat, count with the pages, or have the words of a line of the text.
 *
 * @param kinds what each is, by identity
 * @param printed by index of the page, the number that stands on it
 */
record PdfFurniture(IdentityHashMap<TextLine, Repair.Kind> kinds, Map<Integer, String> printed) {
  /** A head of two lines, and a rule of text below it. */
  private static final int ROUNDS = 3;

  /** In points: lines of one slot are no further apart. */
  private static final float SLOT = 3;

  /** Of the height of the page: furniture stands so near its edge. */
  private static final float EDGE = 0.2f;

  /** Of the lines in a slot: so many are proven, or the text stands there too. */
  private static final double PROVEN = 0.85;

  /** Of the leading: furniture stands so far from the text. */
  private static final float APART = 0.9f;

  /** Of the body's size: no running head is set in letters as large as a chapter's. */
  private static final float LARGE = 1.4f;

  /** Of the letters of a tagged file: more of them are no furniture, whatever it says. */
  private static final double MOST_ARTIFACTS = 0.25;

  /** In pages: so many numbers of a kind are page numbers. */
  private static final int FEWEST = 3;

  private static final Pattern NUMBER =
      Pattern.compile("(?:[–—-]\\s?)?(\\d{1,4}|[ivxlc]{1,7}|[A-Z]-\\d{1,3})(?:\\s?[–—-])?");
  private static final String OUTSIDE = "# ";
  private static final Pattern COUNT =
      Pattern.compile("\\d{1,4}|(?<![\\p{L}])[ivxlc]{1,7}(?![\\p{L}.])");

  static PdfFurniture of(PdfContent content, PdfMeasure measure) {
    PdfFurniture furniture = new PdfFurniture(new IdentityHashMap<>(), new HashMap<>());
    List<PageText> pages = content.pages();
    List<TextLine> all = furniture.open(pages);
    List<TextLine> heads = all.stream().filter(line -> isAll(line, PdfGlyphs.PAGINATION)).toList();
    List<TextLine> artifacts =
        heads.isEmpty()
            ? all.stream().filter(line -> isAll(line, PdfGlyphs.ARTIFACT)).toList()
            : heads;
    long marked = artifacts.stream().mapToLong(PdfFurniture::length).sum();
    long letters = all.stream().mapToLong(PdfFurniture::length).sum();
    if (content.tagged() && marked > 0 && marked < MOST_ARTIFACTS * letters) {
      artifacts.forEach(furniture::add);
    } else {
      for (int round = 0; round < ROUNDS; round++) {
        List<List<Edge>> slots = furniture.slots(pages, measure);
        List<TextLine> open = furniture.open(pages);
        Map<String, Integer> texts = new HashMap<>();
        open.forEach(line -> texts.merge(line.text(), 1, Integer::sum));
        slots.forEach(slot -> furniture.prove(slot, open, texts, content, measure));
      }
    }
    furniture.readNumbers(pages);
    furniture.loneNumbers(pages);
    furniture.readNumbers(pages);
    return furniture;
  }

  private List<TextLine> open(List<PageText> pages) {
    return pages.stream().flatMap(page -> page.lines().stream()).filter(line -> !is(line)).toList();
  }

  private static boolean isAll(TextLine line, int bits) {
    return line.runs().stream().allMatch(run -> run.is(bits));
  }

  private static long length(TextLine line) {
    return line.runs().stream().mapToLong(run -> run.text().length()).sum();
  }

  private void add(TextLine line) {
    boolean number = NUMBER.matcher(line.text()).matches();
    kinds.put(line, number ? Repair.Kind.PAGE_NUMBER : Repair.Kind.RUNNING_HEAD);
  }

  boolean is(TextLine line) {
    return kinds.containsKey(line);
  }

  /**
   * One of the outermost lines of a page that are no furniture yet.
   *
   * @param from how far from the edge, in points; above 0 at the top, below 0 at the foot
   * @param gap to the text, in points
   * @param next the text beside it; "" when there is none
   */
  private record Edge(TextLine line, float from, float gap, String next) {
    String text() {
      return line.text();
    }

    /** Its words, the numbers in it alike. */
    String key() {
      return text()
          .replaceAll("\\d+", "#")
          .replaceAll("^[ivxlc]+(?=\\s|$)|(?<=\\s)[ivxlc]+$", "#")
          .strip();
    }

    /**
     * How much more each of its numbers is than the page's index, among the same words, and among
     * any words where it stands before or behind them.
     */
    List<String> counts() {
      List<String> counts = new ArrayList<>();
      COUNT
          .matcher(text())
          .results()
          .forEach(
              number -> {
                int more = value(number.group()) - line.page();
                counts.add(key() + more);
                if (number.start() == 0 || number.end() == text().length()) {
                  counts.add(OUTSIDE + more);
                }
              });
      return counts;
    }
  }

  private static int value(String number) {
    return Character.isDigit(number.charAt(0))
        ? Integer.parseInt(number)
        : Numerals.ofRoman(number);
  }

  /** The lines at the edges of the pages, those at one height together. */
  private List<List<Edge>> slots(List<PageText> pages, PdfMeasure measure) {
    List<Edge> edges = new ArrayList<>();
    for (PageText page : pages) {
      List<TextLine> open =
          page.lines().stream()
              .filter(line -> !is(line))
              .sorted(Comparator.comparingDouble(TextLine::baseline))
              .toList();
      if (!open.isEmpty()) {
        edges(page, open, measure, edges);
        edges(page, open.reversed(), measure, edges);
      }
    }
    edges.sort(Comparator.comparingDouble(Edge::from));
    List<List<Edge>> slots = new ArrayList<>();
    for (Edge edge : edges) {
      if (slots.isEmpty() || edge.from() - slots.getLast().getLast().from() > SLOT) {
        slots.add(new ArrayList<>());
      }
      slots.getLast().add(edge);
    }
    return slots;
  }

  private static void edges(
      PageText page, List<TextLine> ordered, PdfMeasure measure, List<Edge> edges) {
    TextLine first = ordered.getFirst();
    boolean top = first.baseline() <= ordered.getLast().baseline();
    float from = top ? first.baseline() : first.baseline() - page.height();
    if (Math.abs(from) > EDGE * page.height()) {
      return;
    }
    Predicate<TextLine> beside = line -> Math.abs(line.baseline() - first.baseline()) < SLOT;
    Optional<TextLine> next = ordered.stream().filter(beside.negate()).findFirst();
    float gap =
        next.map(line -> Math.abs(line.baseline() - first.baseline())).orElse(page.height());
    for (TextLine line : ordered.stream().takeWhile(beside).toList()) {
      if (!line.isTable() && line.size() <= LARGE * measure.size()) {
        edges.add(new Edge(line, from, gap, next.map(TextLine::text).orElse("")));
      }
    }
  }

  /**
   * Adds the lines of a slot if they are proven to be furniture.
   *
   * @param open all lines that are no furniture yet
   * @param all how often each text stands among them
   */
  private void prove(
      List<Edge> slot,
      List<TextLine> open,
      Map<String, Integer> all,
      PdfContent content,
      PdfMeasure measure) {
    Map<String, Integer> texts = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    slot.forEach(edge -> texts.merge(edge.text(), 1, Integer::sum));
    slot.forEach(edge -> edge.counts().forEach(count -> counts.merge(count, 1, Integer::sum)));
    ToIntFunction<Edge> elsewhere = edge -> all.get(edge.text()) - texts.get(edge.text());
    // A line that is also set outside the slot as often as inside is text.
    Predicate<Edge> repeats =
        edge ->
            texts.get(edge.text()) > 1 && 2 * elsewhere.applyAsInt(edge) <= texts.get(edge.text());
    // "Les 1", "Les 2" in heavy letters above pages that all begin anew are headings.
    boolean readsOn = slot.stream().anyMatch(edge -> Typography.beginsLower(edge.next()));
    Predicate<Edge> isCounted =
        edge ->
            edge.counts().stream()
                    .anyMatch(c -> counts.get(c) >= (c.startsWith(OUTSIDE) ? FEWEST : 2))
                && (readsOn || edge.from() < 0 || !isSetAsHeading(edge.line(), measure));
    Predicate<Edge> sure = repeats.or(isCounted);
    long pages = slot.stream().map(edge -> edge.line().page()).distinct().count();
    long apart = slot.stream().filter(edge -> edge.gap() > APART * measure.leading()).count();
    if (pages < 2
        || (pages < FEWEST && !(pages == content.pages().size() && isSmall(slot, measure)))
        || pages < 0.04 * content.pages().size()
        || 2 * slot.stream().filter(sure).count() < slot.size()
        || apart < PROVEN * slot.size()) {
      return;
    }
    Set<TextLine> here = Collections.newSetFromMap(new IdentityHashMap<>());
    slot.forEach(edge -> here.add(edge.line()));
    String words =
        open.stream()
            .filter(line -> !here.contains(line))
            .map(line -> letters(line.text()))
            .collect(Collectors.joining());
    List<Edge> proven =
        slot.stream().filter(sure.or(edge -> isSaid(letters(edge.text()), words))).toList();
    if (proven.size() >= PROVEN * slot.size()) {
      proven.stream()
          .filter(edge -> !isOnlyHeading(edge, content))
          .forEach(edge -> add(edge.line()));
    }
  }

  /** On two pages only a foot, or small letters, are furniture: a letter may begin as another. */
  private static boolean isSmall(List<Edge> slot, PdfMeasure measure) {
    return slot.stream()
        .allMatch(edge -> edge.from() < 0 || edge.line().size() < 0.95f * measure.size());
  }

  private static boolean isSetAsHeading(TextLine line, PdfMeasure measure) {
    return letters(line.text()).length() > 1
        && (line.size() > 1.08f * measure.size() || line.isAll(FontStyle.BOLD));
  }

  /** True for what the text says too: the title of a chapter, cut off or not. */
  private static boolean isSaid(String letters, String words) {
    return letters.length() > 3 && words.contains(letters);
  }

  private static String letters(String text) {
    return Typography.key(text).replaceAll("\\p{N}", "");
  }

  /** True for a heading to which the outline leads, when its page has it once. */
  @SuppressWarnings("ReferenceEquality") // the very same line is meant, not one just like it
  private static boolean isOnlyHeading(Edge edge, PdfContent content) {
    int page = edge.line().page();
    String words = letters(edge.text());
    String others =
        content.pages().get(page).lines().stream()
            .map(line -> line == edge.line() ? "" : letters(line.text()))
            .collect(Collectors.joining());
    return !isSaid(words, others)
        && content.outline().stream()
            .anyMatch(b -> b.page() == page && letters(b.title()).equals(words))
        && !words.isEmpty();
  }

  /**
   * A number alone at the very top or foot that counts as those in slots do, or as the sheets: on a
   * page that begins a chapter for instance.
   */
  private void loneNumbers(List<PageText> pages) {
    Set<Integer> offsets = new HashSet<>(Set.of(1));
    printed.forEach((page, number) -> offsets.add(value(number) - page));
    for (PageText page : pages) {
      page.lines().stream()
          .filter(l -> l.baseline() < 0.1f * page.height() || l.baseline() > 0.88f * page.height())
          .filter(line -> NUMBER.matcher(line.text()).matches())
          .filter(
              line ->
                  offsets.contains(
                      value(line.text().replaceAll("^[–—\\s-]+|[–—\\s-]+$", "")) - page.index()))
          .forEach(this::add);
    }
  }

  /** Numbers that rise with the pages, wherever in a head or foot they stand. */
  private void readNumbers(List<PageText> pages) {
    Map<Integer, List<String>> candidates = new HashMap<>();
    Map<Integer, Integer> offsets = new HashMap<>();
    for (PageText page : pages) {
      for (TextLine line : page.lines()) {
        if (!is(line)) {
          continue;
        }
        List<String> found = candidates.computeIfAbsent(page.index(), i -> new ArrayList<>());
        Matcher number = COUNT.matcher(line.text());
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
          .filter(n -> votes.applyAsInt(n) >= FEWEST)
          .max(Comparator.comparingInt(votes))
          .or(() -> found.stream().filter(n -> !Character.isDigit(n.charAt(0))).findFirst())
          .ifPresent(n -> printed.put(page.index(), n));
    }
  }
}
