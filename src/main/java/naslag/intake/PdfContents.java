package naslag.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the table of contents, whose lines end in a page number, and the register at the end, which
 * is nothing but page numbers.
 *
 * @param contents lines of contents, by identity
 * @param register lines of the register, by identity
 */
record PdfContents(Set<LaidLine> contents, Set<LaidLine> register) {
  private static final Pattern LEADER =
      Pattern.compile("(.*?)(?:\\s*(?:[.·…]\\s?){2,}|\\s{1,})\\s*(\\d{1,4}|[ivxlc]{1,7})");
  private static final Pattern CONTENTS =
      Pattern.compile(
          "(?i)(?:inhoud|inhoudsopgave|inhoudstafel|inhoudsoverzicht|contents|table of contents|lijst van .{3,40})");
  private static final Pattern REGISTER =
      Pattern.compile("(?i)(?:index|register|.{0,14}register|trefwoordenlijst)");
  private static final double MOST = 0.5;

  static PdfContents of(
      List<LaidLine> lines, IdentityHashMap<LaidLine, PdfHeadings.Found> headings) {
    PdfContents found =
        new PdfContents(
            Collections.newSetFromMap(new IdentityHashMap<>()),
            Collections.newSetFromMap(new IdentityHashMap<>()));
    for (int i = 0; i < lines.size(); i++) {
      PdfHeadings.Found heading = headings.get(lines.get(i));
      if (heading == null) {
        continue;
      }
      int from = i + heading.lines().size();
      int to = from;
      boolean register = REGISTER.matcher(heading.title()).matches();
      while (to < lines.size()
          && !(register
              ? isAbove(headings.get(lines.get(to)), heading)
              : isPlainHeading(headings.get(lines.get(to))))) {
        to++;
      }
      List<LaidLine> under = lines.subList(Math.min(from, to), to);
      if (CONTENTS.matcher(heading.title()).matches() && share(under, true) > MOST) {
        found.contents.addAll(under);
      } else if (register && share(under, false) > MOST) {
        found.register.addAll(under);
        found.register.addAll(heading.lines());
      }
    }
    return found;
  }

  /** The letters under which a register stands are headings too, but of its own. */
  private static boolean isAbove(
      PdfHeadings.@org.jspecify.annotations.Nullable Found found, PdfHeadings.Found register) {
    return found != null && found.level() <= register.level();
  }

  /** A heading that is no line of contents itself. */
  private static boolean isPlainHeading(
      PdfHeadings.@org.jspecify.annotations.Nullable Found found) {
    return found != null
        && found.lines().stream().noneMatch(line -> line.text().matches(".*(?:\\.\\s?){4,}.*"))
        && !LEADER.matcher(found.lines().getLast().text()).matches();
  }

  private static double share(List<LaidLine> lines, boolean contents) {
    long numbered =
        lines.stream()
            .map(LaidLine::text)
            .filter(
                text ->
                    contents
                        ? LEADER.matcher(text).matches()
                        : text.matches(".*\\d(?:, \\d+|[–-]\\d+)*|.{1,3}|.*,"))
            .count();
    return lines.isEmpty() ? 0 : (double) numbered / lines.size();
  }

  /** The entries: lines put together until one ends in a page number, which is left out. */
  static List<List<String>> entries(List<LaidLine> lines) {
    List<List<String>> entries = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (LaidLine line : lines) {
      Matcher leader = LEADER.matcher(line.text());
      boolean ends = leader.matches();
      open.add(ends ? leader.group(1).replaceAll("(?:\\s?[.·…]){2,}$", "").strip() : line.text());
      if (ends) {
        entries.add(List.copyOf(open));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      entries.add(List.copyOf(open));
    }
    return entries;
  }
}
