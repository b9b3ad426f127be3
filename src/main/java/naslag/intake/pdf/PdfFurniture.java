package naslag.intake.pdf;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.intake.blocks.Numerals;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.blocks.Runs;
import naslag.intake.pdf.PdfMeasure.LineFlow;
import naslag.intake.pdf.PdfParser.PdfContent;
import naslag.intake.pdf.PdfParser.PdfContent.PageText;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;

/**
 * Tells the lines that belong to the page and not to the text. A tagged file says so itself. In
 * another one a line is furniture when it is set in a slot: a height at the edge of the page where
 * nearly all lines repeat, count with the pages, or have the words of a line of the text.
 *
 * @param kinds what each is, of those that were found
 * @param printed by index of the page, the number that stands on it
 */
record PdfFurniture(
    PdfContent content,
    PdfMeasure measure,
    Map<TextLine, Repair.Kind> kinds,
    Map<Integer, String> printed) {
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
    PdfFurniture furniture = new PdfFurniture(content, measure, new HashMap<>(), new HashMap<>());
    List<TextLine> artifacts = artifacts(content);
    artifacts.forEach(furniture::add);
    for (int round = 0; artifacts.isEmpty() && round < ROUNDS; round++) {
      Open open = Open.of(content.lines().filter(line -> !furniture.is(line)).toList());
      for (List<Edge> slot : furniture.slots()) {
        furniture.prove(slot, open);
        // Left pages may repeat the title where right ones have something else.
        slot.stream()
            .collect(groupingBy(edge -> edge.line().page() % 2))
            .values()
            .forEach(side -> furniture.prove(side, open));
      }
    }
    furniture.readNumbers();
    furniture.loneNumbers();
    furniture.readNumbers();
    return furniture;
  }

  /** What a tagged file says is no text: heads and feet where it names them, else anything. */
  private static List<TextLine> artifacts(PdfContent content) {
    List<TextLine> artifacts =
        Stream.of(PdfGlyphs.PAGINATION, PdfGlyphs.ARTIFACT)
            .map(bits -> content.lines().filter(line -> line.isAll(bits)).toList())
            .filter(marked -> content.tagged() && !marked.isEmpty())
            .findFirst()
            .orElse(List.of());
    long marked = artifacts.stream().mapToLong(line -> line.text().length()).sum();
    long all = content.lines().mapToLong(line -> line.text().length()).sum();
    return marked < MOST_ARTIFACTS * all ? artifacts : List.of();
  }

  private void add(TextLine line) {
    boolean number = NUMBER.matcher(line.text()).matches();
    kinds.put(line, number ? Repair.Kind.PAGE_NUMBER : Repair.Kind.RUNNING_HEAD);
  }

  private boolean is(TextLine line) {
    return kinds.containsKey(line);
  }

  /** Takes the furniture from the pages. */
  void remove(ImportLog log) {
    for (PageText page : content.pages()) {
      page.lines().stream()
          .filter(this::is)
          .forEach(line -> log.repaired(page.index() + 1, kinds.get(line), line.text()));
      page.lines().removeIf(this::is);
    }
  }

  /**
   * The lines that are no furniture when a round begins.
   *
   * @param letters of each line, in the order of the text
   * @param pages the lines of each, from the top
   * @param all how often each line stands in the text
   */
  private record Open(
      Map<TextLine, String> letters, Map<Integer, List<TextLine>> pages, Map<String, Long> all) {
    static Open of(List<TextLine> lines) {
      Map<TextLine, String> letters = new LinkedHashMap<>();
      lines.forEach(line -> letters.put(line, PdfFurniture.letters(line.text())));
      return new Open(
          letters,
          lines.stream()
              .sorted(Comparator.comparingDouble(TextLine::baseline))
              .collect(groupingBy(TextLine::page)),
          lines.stream().collect(groupingBy(TextLine::text, counting())));
    }

    String lettersWithout(Set<TextLine> lines) {
      return letters.entrySet().stream()
          .filter(line -> !lines.contains(line.getKey()))
          .map(Map.Entry::getValue)
          .collect(joining());
    }
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
    return isDigits(number) ? Integer.parseInt(number) : Numerals.ofRoman(number);
  }

  private static boolean isDigits(String number) {
    return Character.isDigit(number.charAt(0));
  }

  /** The lines at the edges of the pages, those at one height together. */
  private List<List<Edge>> slots() {
    List<Edge> edges = new ArrayList<>();
    for (PageText page : content.pages()) {
      List<TextLine> open =
          page.lines().stream()
              .filter(line -> !is(line))
              .sorted(Comparator.comparingDouble(TextLine::baseline))
              .toList();
      edges(page, true, open, edges);
      edges(page, false, open.reversed(), edges);
    }
    edges.sort(Comparator.comparingDouble(Edge::from));
    return Runs.of(edges, (before, edge) -> edge.from() - before.from() <= SLOT);
  }

  private void edges(PageText page, boolean top, List<TextLine> ordered, List<Edge> edges) {
    if (ordered.isEmpty()) {
      return;
    }
    TextLine first = ordered.getFirst();
    float from = top ? first.baseline() : first.baseline() - page.height();
    if (Math.abs(from) > EDGE * page.height()) {
      return;
    }
    Predicate<TextLine> beside = line -> Math.abs(line.baseline() - first.baseline()) < SLOT;
    // A head of two lines in small letters stands as far from the text as its last line does.
    float small = first.size() < 0.95f * measure.size() ? 1.05f * first.size() : 0;
    Optional<TextLine> next =
        ordered.stream().filter(beside.negate()).filter(line -> line.size() >= small).findFirst();
    float gap =
        next.map(line -> Math.abs(line.baseline() - first.baseline())).orElse(page.height());
    for (TextLine line : ordered.stream().takeWhile(beside).toList()) {
      if (!line.isTable() && line.size() <= LARGE * measure.size()) {
        edges.add(new Edge(line, from, gap, next.map(TextLine::text).orElse("")));
      }
    }
  }

  /**
   * True for a line whose sentence goes on in a line that no other page has, or that ends it; of a
   * head of two lines both repeat, and no full stop ends them.
   */
  private boolean readsOn(Edge edge, Open open) {
    boolean top = edge.from() > 0;
    TextLine last = edge.line();
    List<TextLine> page = open.pages().get(last.page());
    for (TextLine line : top ? page : page.reversed()) {
      if (top ? goesOn(last, line) : goesOn(line, last)) {
        boolean ends = Typography.endsSentence((top ? line : last).text());
        if (ends || open.all().get(line.text()) == 1) {
          return true;
        }
        last = line;
      }
    }
    return false;
  }

  /** Whether a sentence goes on from one line of the text, no short one, to the next. */
  private boolean goesOn(TextLine line, TextLine next) {
    float down = next.baseline() - line.baseline();
    return down > 0
        && down < LineFlow.GAP * measure.leading()
        && Math.abs(line.size() - measure.size()) < 0.05f * measure.size()
        && Math.abs(next.size() - line.size()) < 0.05f * line.size()
        && Math.abs(next.x() - line.x()) < 3 * line.size()
        && 2 * line.width() > measure.width()
        && !Typography.endsSentence(line.text())
        && Typography.beginsLower(next.text());
  }

  /**
   * Adds the lines of a slot if they are proven to be furniture.
   *
   * @param open all lines that are no furniture yet
   */
  private void prove(List<Edge> slot, Open open) {
    if (slot.stream().allMatch(edge -> is(edge.line()))) {
      return;
    }
    Map<String, Long> texts = slot.stream().collect(groupingBy(Edge::text, counting()));
    Map<String, Long> counts =
        slot.stream().flatMap(e -> e.counts().stream()).collect(groupingBy(c -> c, counting()));
    // A line that is also set outside the slot more than half as often as inside is text.
    Predicate<Edge> repeats =
        e -> texts.get(e.text()) > 1 && 2 * open.all().get(e.text()) <= 3 * texts.get(e.text());
    // "Les 1", "Les 2" in heavy letters above pages that all begin anew are headings.
    boolean tornAbove = slot.stream().anyMatch(edge -> Typography.beginsLower(edge.next()));
    Predicate<Edge> isCounted =
        edge ->
            edge.counts().stream()
                    .anyMatch(c -> counts.get(c) >= (c.startsWith(OUTSIDE) ? FEWEST : 2))
                && (tornAbove || edge.from() < 0 || !isSetAsHeading(edge.line()));
    Predicate<Edge> sure = repeats.or(isCounted);
    long pages = slot.stream().map(edge -> edge.line().page()).distinct().count();
    long apart = slot.stream().filter(edge -> edge.gap() > APART * measure.leading()).count();
    if (pages < 2
        || (pages < FEWEST && !(pages == content.pages().size() && isSmall(slot)))
        || pages < 0.04 * content.pages().size()
        || 2 * slot.stream().filter(sure).count() < slot.size()
        || apart < PROVEN * slot.size()) {
      return;
    }
    Set<TextLine> here = slot.stream().map(Edge::line).collect(toSet());
    String words = open.lettersWithout(here);
    List<Edge> proven =
        slot.stream()
            .filter(edge -> !readsOn(edge, open))
            .filter(sure.or(edge -> isSaid(open.letters().get(edge.line()), words)))
            .toList();
    if (proven.size() >= PROVEN * slot.size()) {
      proven.stream().map(Edge::line).filter(line -> !isOnlyHeading(line)).forEach(this::add);
    }
  }

  /** On two pages only a foot, or small letters, are furniture: a letter may begin as another. */
  private boolean isSmall(List<Edge> slot) {
    return slot.stream()
        .allMatch(edge -> edge.from() < 0 || edge.line().size() < 0.95f * measure.size());
  }

  private boolean isSetAsHeading(TextLine line) {
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
  private boolean isOnlyHeading(TextLine line) {
    String words = letters(line.text());
    List<TextLine> page = content.pages().get(line.page()).lines();
    return !words.isEmpty()
        && page.stream().filter(other -> letters(other.text()).contains(words)).count() == 1
        && content.outline().stream()
            .anyMatch(b -> b.page() == line.page() && letters(b.title()).equals(words));
  }

  /**
   * Numbers alone that count as those in slots do: on a page that begins a chapter for instance.
   */
  private void loneNumbers() {
    Set<String> counted = new HashSet<>();
    printed.forEach((page, number) -> counted.add(OUTSIDE + (value(number) - page)));
    slots().stream()
        .flatMap(List::stream)
        .filter(edge -> NUMBER.matcher(edge.text()).matches())
        .filter(edge -> !Collections.disjoint(edge.counts(), counted))
        .forEach(edge -> add(edge.line()));
  }

  /** Numbers that rise with the pages, wherever in a head or foot they stand. */
  private void readNumbers() {
    Map<Integer, Integer> votes = new HashMap<>();
    Map<Integer, List<String>> numbers = new HashMap<>();
    for (PageText page : content.pages()) {
      List<String> found =
          page.lines().stream()
              .filter(this::is)
              .flatMap(line -> COUNT.matcher(line.text()).results().map(MatchResult::group))
              .toList();
      found.stream()
          .filter(PdfFurniture::isDigits)
          .forEach(n -> votes.merge(value(n) - page.index(), 1, Integer::sum));
      numbers.put(page.index(), found);
    }
    numbers.forEach(
        (page, found) -> {
          ToIntFunction<String> vote = n -> isDigits(n) ? votes.get(value(n) - page) : 0;
          found.stream()
              .filter(n -> vote.applyAsInt(n) >= FEWEST)
              .max(Comparator.comparingInt(vote))
              .or(() -> found.stream().filter(n -> !isDigits(n)).findFirst())
              .ifPresent(n -> printed.put(page, n));
        });
  }
}
