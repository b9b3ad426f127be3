package naslag.intake.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.report.ImportLog.Repair.Kind;
import naslag.intake.text.BodyLine.Measure;
import naslag.intake.text.BodyLine.SourceLine;
import naslag.intake.text.PageEvidence.PrinterSlugs;
import naslag.intake.text.PageEvidence.RunningHeads;
import naslag.intake.text.PageEvidence.RunningHeads.Family;

/** Finds what belongs to the page: it repeats from page to page, or only a page has it. */
final class Furniture {
  private final List<SourceLine> lines;
  private final List<Family> families;
  final PageEvidence evidence;

  /** What each line of furniture is, by its index. */
  final Map<Integer, Kind> kinds = new TreeMap<>();

  /** The page numbers that stand in lines of furniture, by index. */
  final Map<Integer, Integer> printed = new HashMap<>();

  /** The running heads, by index. */
  final Map<Integer, Head> heads = new HashMap<>();

  /** Lines that some running head repeats: headings of the text, which stay. */
  final Set<Integer> headings = new HashSet<>();

  /** The section numbers from the margin, by index; half a number ("3") without a dot. */
  final Map<Integer, String> margin = new TreeMap<>();

  /** The running head of the whole text, where there is one. */
  Optional<String> title = Optional.empty();

  /** Which of the two running heads of an opening. */
  enum Head {
    TITLE,
    CHAPTER
  }

  private Furniture(List<SourceLine> lines, Measure measure) {
    this.lines = lines;
    this.evidence = new PageEvidence(lines);
    this.families = new RunningHeads(lines, measure, evidence).families();
  }

  static Furniture of(List<SourceLine> lines, Measure measure) {
    Furniture furniture = new Furniture(lines, measure);
    furniture.slugs();
    furniture.marginNumbers();
    Optional<Family> title = furniture.titleFamily();
    furniture.title = title.map(Family::text);
    furniture.heads(title);
    furniture.loneNumbers();
    return furniture;
  }

  boolean is(int index) {
    return kinds.containsKey(index);
  }

  boolean is(int index, Kind kind) {
    return kinds.get(index) == kind;
  }

  private void slugs() {
    for (int i = 0; i < lines.size(); i++) {
      if (PrinterSlugs.is(lines.get(i).text())) {
        kinds.put(i, Kind.PRINTER_SLUG);
        int at = i;
        PrinterSlugs.page(lines.get(i).text()).ifPresent(page -> printed.put(at, page));
      }
    }
  }

  private void marginNumbers() {
    for (int i = 0; i < lines.size(); i++) {
      int index = i;
      MarginNumbers.at(lines, i)
          .ifPresent(
              found -> {
                margin.put(index, found.number());
                for (int k = 0; k < found.lines(); k++) {
                  kinds.put(index + k, Kind.MARGIN_NUMBER);
                }
              });
    }
  }

  /** The running head with which the text begins is its title. */
  private Optional<Family> titleFamily() {
    int first = 0;
    while (first < lines.size() && (lines.get(first).blank() || kinds.containsKey(first))) {
      first++;
    }
    int opening = first;
    return families.stream().filter(family -> family.first() == opening).findFirst();
  }

  private void heads(Optional<Family> title) {
    for (Family family : families) {
      boolean isTitle = title.isPresent() && title.get().equals(family);
      int own = isTitle ? -1 : ownHeading(family);
      for (int place : family.places()) {
        if (kinds.containsKey(place)) {
          continue;
        }
        if (place != own || evidence.at(place)) {
          heads.put(place, isTitle ? Head.TITLE : Head.CHAPTER);
          Integer number = family.numbers().get(place);
          if (number != null) {
            printed.put(place, number);
          }
        }
        if (place == own) {
          headings.add(place);
        } else {
          kinds.put(place, Kind.RUNNING_HEAD);
        }
      }
    }
  }

  /**
   * Where a head is the heading itself: the first place that no page edge explains, else the first
   * place of all, which then opens the chapter.
   */
  private int ownHeading(Family family) {
    return family.places().stream()
        .filter(place -> !evidence.at(place))
        .findFirst()
        .orElse(family.first());
  }

  /**
   * Page numbers grow from page to page. Of the lone numbers the longest growing row, slugs
   * included, are page numbers; what breaks the row comes from the margin or is text.
   */
  private void loneNumbers() {
    List<Integer> places = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Integer known = printed.get(i);
      String text = lines.get(i).text();
      if (known != null) {
        places.add(i);
        values.add(known);
      } else if (!kinds.containsKey(i) && PageEvidence.isLoneNumber(text) && standsAlone(i)) {
        places.add(i);
        values.add(Integer.parseInt(text.replaceAll("\\s*(/|van).*", "").replaceAll("\\D", "")));
      }
    }
    Set<Integer> row = new HashSet<>(GrowingRow.longest(values));
    boolean corroborated =
        !heads.isEmpty()
            || !printed.isEmpty()
            || lines.stream().anyMatch(SourceLine::pageBefore)
            || pagesOfALikelyLength(row, places);
    for (int k = 0; k < places.size(); k++) {
      int place = places.get(k);
      if (kinds.containsKey(place) || heads.containsKey(place)) {
        if (!row.contains(k)) {
          printed.remove(place);
        }
      } else if (row.contains(k) && corroborated) {
        kinds.put(place, Kind.PAGE_NUMBER);
        printed.put(place, values.get(k));
      } else if (!margin.isEmpty() && values.get(k) < 100) {
        kinds.put(place, Kind.MARGIN_NUMBER);
        margin.put(place, String.valueOf(values.get(k)));
      }
    }
  }

  private boolean standsAlone(int index) {
    boolean before = index == 0 || lines.get(index - 1).blank() || kinds.containsKey(index - 1);
    boolean after =
        index + 1 == lines.size()
            || lines.get(index + 1).blank()
            || kinds.containsKey(index + 1)
            || lines.get(index).pageBefore()
            || lines.get(index + 1).pageBefore()
            || evidence.startsWithSpace(index + 1);
    return before && after;
  }

  /** Between 12 and 80 lines from one number to the next, three numbers at least. */
  private static boolean pagesOfALikelyLength(Set<Integer> row, List<Integer> places) {
    List<Integer> at = row.stream().sorted().map(places::get).toList();
    if (at.size() < 3) {
      return false;
    }
    double lines = (at.getLast() - at.getFirst()) / (double) (at.size() - 1);
    return lines >= 12 && lines <= 80;
  }

  /** The longest strictly growing row in a list of numbers, by patience sorting. */
  static final class GrowingRow {

    /** The indexes of the row's numbers, ascending. */
    static List<Integer> longest(List<Integer> values) {
      int n = values.size();
      int[] tails = new int[n];
      int[] ends = new int[n];
      int[] before = new int[n];
      int length = 0;
      for (int i = 0; i < n; i++) {
        int found = Arrays.binarySearch(ends, 0, length, values.get(i));
        int low = found < 0 ? -found - 1 : found;
        before[i] = low == 0 ? -1 : tails[low - 1];
        tails[low] = i;
        ends[low] = values.get(i);
        length = Math.max(length, low + 1);
      }
      if (length == 0) {
        return List.of();
      }
      List<Integer> row = new ArrayList<>();
      for (int i = tails[length - 1]; i >= 0; i = before[i]) {
        row.addFirst(i);
      }
      return row;
    }
  }

  /**
   * Section numbers that a book prints in its margin. A viewer copies them at the end of the page,
   * one line or two: "1.2"; "1." and "2"; "1" and ".2".
   */
  static final class MarginNumbers {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,2}\\.\\d{1,2}");
    private static final Pattern HEAD_DOT = Pattern.compile("(\\d{1,2})\\.");
    private static final Pattern TAIL = Pattern.compile("\\d{1,2}");
    private static final Pattern HEAD = Pattern.compile("\\d{1,2}");
    private static final Pattern DOT_TAIL = Pattern.compile("\\.(\\d{1,2})");

    /**
     * A number found.
     *
     * @param index of its first line
     * @param lines 1 or 2
     */
    record Found(int index, int lines, String number) {}

    /** The number that begins at a line, if one does. */
    static Optional<Found> at(List<SourceLine> lines, int index) {
      String text = lines.get(index).text();
      boolean alone =
          (index == 0 || lines.get(index - 1).blank())
              && (index + 1 == lines.size() || lines.get(index + 1).blank());
      if (WHOLE.matcher(text).matches() && alone) {
        return Optional.of(new Found(index, 1, text));
      }
      if (index + 1 == lines.size()) {
        return Optional.empty();
      }
      String next = lines.get(index + 1).text();
      Matcher headDot = HEAD_DOT.matcher(text);
      if (headDot.matches() && TAIL.matcher(next).matches()) {
        return Optional.of(new Found(index, 2, headDot.group(1) + "." + next));
      }
      Matcher dotTail = DOT_TAIL.matcher(next);
      if (HEAD.matcher(text).matches() && dotTail.matches()) {
        return Optional.of(new Found(index, 2, text + "." + dotTail.group(1)));
      }
      return Optional.empty();
    }
  }
}
