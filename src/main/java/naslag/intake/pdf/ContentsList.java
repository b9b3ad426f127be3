package naslag.intake.pdf;

import naslag.intake.source.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of titles with the pages on which they stand.
 *
 * @param heading the lines above it; empty when it has none
 * @param stays true for a table of contents, which a reader of the work expects
 */
record ContentsList(List<LaidLine> heading, List<LaidLine> lines, boolean stays) {
  /** A title and a page number. */
  static final Pattern LEADS =
      Pattern.compile("(.*?)(?:\\s*(?:[.·…]\\s?){2,}|\\s{1,})\\s*(\\d{1,4}|[ivxlc]{1,7})");

  /** A word of a register and its pages, or a letter above such words. */
  static final Pattern LOCATES = Pattern.compile(".*\\d(?:, \\d+|[–-]\\d+)*|.{1,3}|.*,");

  private static final Pattern DOTTED =
      Pattern.compile(".*\\p{L}.*?(?:[.·…_]\\s?){4,}\\s*(?:\\d{1,4}|[ivxlc]{1,7})");

  /** Of the titles of the list: the text has at least so many, or it is the list of another one. */
  private static final double MOST = 0.6;

  private static final int SHORT = 4;

  static boolean isDotted(LaidLine line) {
    return DOTTED.matcher(line.text()).matches();
  }

  /** The letters of a title without its number. */
  static String plainKey(String title) {
    return Signs.key(title.replaceFirst("^\\s*(?:\\d{1,2}\\.?)+\\s", ""));
  }

  /** An entry, its page number left out. */
  record Entry(List<LaidLine> lines, List<String> words) {}

  /**
   * Its lines up to the last title that the text has; empty when the text lacks most of its titles,
   * and the list then may say what nothing else does.
   */
  List<LaidLine> within(CharSequence text) {
    String all = text.toString();
    int told = 0;
    int found = 0;
    int length = 0;
    int proved = 0;
    int toldThen = 0;
    for (Entry entry : entries(lines)) {
      length += entry.lines().size();
      String title = plainKey(String.join(" ", entry.words()));
      if (title.length() < SHORT) {
        continue;
      }
      told++;
      if (all.contains(title)) {
        found++;
        proved = length;
        toldThen = told;
      }
    }
    return found > 1 && found >= MOST * toldThen ? lines.subList(0, proved) : List.of();
  }

  /** The entries: lines put together until one ends in a page number. */
  static List<Entry> entries(List<LaidLine> lines) {
    List<Entry> entries = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      Matcher leader = LEADS.matcher(text);
      boolean ends = leader.matches();
      open.add(ends ? leader.group(1).replaceAll("(?:\\s?[.·…]){2,}$", "").strip() : text);
      if (ends || i + 1 == lines.size()) {
        entries.add(new Entry(lines.subList(from, i + 1), List.copyOf(open)));
        open.clear();
        from = i + 1;
      }
    }
    return entries;
  }
}
