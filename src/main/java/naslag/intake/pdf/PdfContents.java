package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.blocks.Runs;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;
import org.jspecify.annotations.Nullable;

/**
 * Finds what leads to the text and is none itself: the table of contents, the lists of figures, the
 * register at the end. A table of contents under its title stays in the work as a list, which no
 * search brings; lists of other titles that the text has, and pages that only repeat them, go.
 *
 * @param kept lines of contents that stay
 * @param gone lines of contents and of the register, which go
 */
record PdfContents(Set<TextLine> kept, Map<TextLine, Repair.Kind> gone) {
  private static final Pattern CONTENTS =
      Pattern.compile(
          "(?i)(?:korte |volledige )?(?:inhoud|inhoudsopgave|inhoudstafel|inhoudsoverzicht"
              + "|contents|table of contents)");
  private static final Pattern OTHER = Pattern.compile("(?i)lijst (?:van|met) .{3,40}");
  private static final Pattern REGISTER =
      Pattern.compile("(?i)(?:index|register|.{0,14}register|trefwoordenlijst)");
  private static final double MOST = 0.5;

  /** True for what a table of contents, or a list of figures, is called. */
  static boolean isTitle(String text) {
    return CONTENTS.matcher(text).matches() || OTHER.matcher(text).matches();
  }

  static PdfContents of(List<TextLine> lines, Map<TextLine, PdfHeadings.Found> headings) {
    PdfContents found = new PdfContents(new HashSet<>(), new HashMap<>());
    List<ContentsList> lists = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PdfHeadings.Found heading = headings.get(lines.get(i));
      if (heading == null) {
        continue;
      }
      int from = Math.min(i + heading.lines().size(), lines.size());
      int to = from;
      boolean register = REGISTER.matcher(heading.title()).matches();
      while (to < lines.size() && !isAfter(lines.get(to), headings, register ? heading : null)) {
        to++;
      }
      List<TextLine> under = lines.subList(from, to);
      boolean contents = CONTENTS.matcher(heading.title()).matches();
      if (isTitle(heading.title()) && share(under, ContentsList.LEADS) > MOST) {
        lists.add(new ContentsList(heading.lines(), under, contents));
        i = to - 1;
      } else if (register && share(under, ContentsList.LOCATES) > MOST) {
        found.remove(Repair.Kind.BOOK_INDEX, heading.lines(), under);
        i = to - 1;
      }
    }
    found.judge(lines, lists);
    lists.stream().filter(ContentsList::stays).forEach(list -> belowIt(lines, headings, list));
    return found;
  }

  private void remove(Repair.Kind kind, List<TextLine> heading, List<TextLine> under) {
    heading.forEach(line -> gone.put(line, kind));
    under.forEach(line -> gone.put(line, kind));
  }

  private void judge(List<TextLine> lines, List<ContentsList> lists) {
    Set<TextLine> inLists = new HashSet<>();
    lists.forEach(list -> inLists.addAll(list.lines()));
    StringBuilder text = new StringBuilder();
    if (!lists.isEmpty()) {
      lines.stream()
          .filter(line -> !inLists.contains(line))
          .forEach(line -> text.append(Typography.key(line.text())));
    }
    for (ContentsList list : lists) {
      List<TextLine> proved = list.within(text);
      if (proved.isEmpty()) {
        kept.addAll(list.lines());
      } else if (list.stays()) {
        kept.addAll(proved);
      } else {
        remove(Repair.Kind.CONTENTS, list.heading(), proved);
      }
    }
  }

  /** Smaller text below a table of contents, such as a summary, does not belong to it. */
  private static void belowIt(
      List<TextLine> lines, Map<TextLine, PdfHeadings.Found> headings, ContentsList list) {
    int level = headings.get(list.heading().getFirst()).level();
    // The list is a piece of the lines: where it ends is found from the heading on.
    int from = lines.indexOf(list.heading().getFirst()) + list.heading().size();
    lines.subList(from + list.lines().size(), lines.size()).stream()
        .filter(headings::containsKey)
        .takeWhile(line -> headings.get(line).level() > level)
        .forEach(line -> headings.computeIfPresent(line, (l, found) -> found.at(level)));
  }

  /**
   * Returns true for a heading that ends a list: none that is a line of contents itself, and above
   * a register also none of the letters under which it stands.
   */
  private static boolean isAfter(
      TextLine line,
      Map<TextLine, PdfHeadings.Found> headings,
      PdfHeadings.@Nullable Found register) {
    PdfHeadings.Found found = headings.get(line);
    return found != null
        && (register == null
            ? !ContentsList.LEADS.matcher(found.lines().getLast().text()).matches()
            : found.level() <= register.level());
  }

  private static double share(List<TextLine> lines, Pattern of) {
    long like = lines.stream().filter(line -> of.matcher(line.text()).matches()).count();
    return (double) like / Math.max(1, lines.size());
  }

  /**
   * A list of titles with the pages on which they stand.
   *
   * @param heading the lines above it
   * @param stays true for a table of contents, which a reader of the work expects
   */
  record ContentsList(List<TextLine> heading, List<TextLine> lines, boolean stays) {
    /** A title and a page number. */
    static final Pattern LEADS =
        Pattern.compile("(.*?)(?:\\s*(?:[.·…]\\s?){2,}|\\s{1,})\\s*(\\d{1,4}|[ivxlc]{1,7})");

    /** A word of a register and its pages, or a letter above such words. */
    static final Pattern LOCATES = Pattern.compile(".*\\d(?:, \\d+|[–-]\\d+)*|.{1,3}|.*,");

    /**
     * Of the titles of the list: the text has at least so many, or it is the list of another one.
     */
    private static final double MOST = 0.6;

    /** An entry, its page number left out. */
    record Entry(List<TextLine> lines, List<String> words) {}

    /**
     * Its lines up to the last title that the text has; empty when the text lacks most of its
     * titles, and the list then may say what nothing else does.
     */
    List<TextLine> within(CharSequence text) {
      String all = text.toString();
      int told = 0;
      int found = 0;
      int length = 0;
      List<TextLine> proved = List.of();
      double share = 0;
      for (Entry entry : entries(lines)) {
        length += entry.lines().size();
        told++;
        // The letters of a title without its number.
        String words = String.join(" ", entry.words());
        String title = Typography.key(words.replaceFirst("^\\s*(?:\\d{1,2}\\.?)+\\s", ""));
        if (all.contains(title)) {
          found++;
          proved = lines.subList(0, length);
          share = (double) found / told;
        }
      }
      return found > 1 && share >= MOST ? proved : List.of();
    }

    /** The entries: lines put together until one ends in a page number. */
    static List<Entry> entries(List<TextLine> lines) {
      return Runs.of(lines, (before, line) -> !LEADS.matcher(before.text()).matches()).stream()
          .map(run -> new Entry(run, run.stream().map(line -> title(line.text())).toList()))
          .toList();
    }

    private static String title(String text) {
      Matcher leader = LEADS.matcher(text);
      return leader.matches() ? leader.group(1).replaceAll("(?:\\s?[.·…]){2,}$", "").strip() : text;
    }
  }
}
