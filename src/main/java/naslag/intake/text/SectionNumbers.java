package naslag.intake.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import naslag.corpus.References.CrossReferences;
import naslag.intake.blocks.Extraction.Draft;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;
import naslag.intake.text.HeadingFinder.Heading.Style;

/**
 * Numbers the headings that print none: counted under a numbered heading as far as its introduction
 * announces them ("… (2.1) … (2.2)") or the margin shows them.
 */
final class SectionNumbers {
  private final List<Sections.Headed> sections;
  private final Map<Integer, String> margin;
  private final IntUnaryOperator pageOfLine;
  private final ImportLog log;
  private final Set<Integer> used = new HashSet<>();

  private SectionNumbers(
      List<Sections.Headed> sections,
      Map<Integer, String> margin,
      IntUnaryOperator pageOfLine,
      ImportLog log) {
    this.sections = sections;
    this.margin = margin;
    this.pageOfLine = pageOfLine;
    this.log = log;
  }

  /**
   * Numbers the sections in place.
   *
   * @param margin numbers from the margin by source line
   * @param pageOfLine tells which lines stand on one page
   */
  static void assign(
      List<Sections.Headed> sections,
      Map<Integer, String> margin,
      IntUnaryOperator pageOfLine,
      ImportLog log) {
    SectionNumbers numbers = new SectionNumbers(sections, margin, pageOfLine, log);
    for (int i = 0; i < sections.size(); i++) {
      Sections.Headed section = sections.get(i);
      if (section.style() == Style.NUMBERED && section.draft().number.matches("\\d+")) {
        numbers.below(i);
      }
    }
    numbers.reportUnused();
  }

  private void below(int parent) {
    String top = sections.get(parent).draft().number;
    List<Sections.Headed> below =
        sections.subList(parent + 1, sections.size()).stream()
            .takeWhile(s -> s.style() != Style.NUMBERED && s.style() != Style.CHAPTER)
            .toList();
    List<Sections.Headed> children =
        below.stream().filter(s -> s.style() == below.getFirst().style()).toList();
    Map<String, Integer> shown = new HashMap<>();
    margin.forEach((line, number) -> shown.put(number, line));
    int announced = announced(top, sections.get(parent).draft().text());
    int last = announced;
    for (int i = 1; i <= children.size(); i++) {
      last = shown.containsKey(top + "." + i) ? Math.max(last, i) : last;
    }
    for (int i = 1; i <= Math.min(last, children.size()); i++) {
      number(children.get(i - 1).draft(), top + "." + i, top, shown, announced >= i);
    }
    if (announced > children.size()) {
      log.lookAt(
          sections.get(parent).draft().line,
          "de inleiding van deel %s noemt %s onderdelen, maar er zijn maar %s koppen gevonden.",
          top,
          announced,
          children.size());
    }
  }

  /** How many parts an introduction names, without a gap. */
  private static int announced(String top, String introduction) {
    Set<String> named = new HashSet<>();
    CrossReferences.all(introduction).forEach(target -> named.add(target.number()));
    int count = 0;
    while (named.contains(top + "." + (count + 1))) {
      count++;
    }
    return count;
  }

  private void number(
      Draft section, String number, String top, Map<String, Integer> shown, boolean announced) {
    section.number = number;
    Integer line = shown.get(number);
    Optional<Integer> half =
        margin.keySet().stream()
            .filter(at -> margin.get(at).equals(top) && !used.contains(at))
            .filter(at -> samePage(at, section.line))
            .findFirst();
    String how = announced ? "aangekondigd in de inleiding" : "geteld";
    if (line != null && samePage(line, section.line)) {
      used.add(line);
      how = "gedrukt in de marge";
    } else if (line == null && half.isPresent()) {
      used.add(half.get());
      how = "half gedrukt in de marge (" + top + ")";
    }
    log.repaired(
        section.line, Repair.Kind.SECTION_NUMBER, number + " " + section.title + ": " + how);
  }

  private boolean samePage(int line, int other) {
    return pageOfLine.applyAsInt(line) == pageOfLine.applyAsInt(other);
  }

  private void reportUnused() {
    margin.forEach(
        (line, number) -> {
          if (!used.contains(line)) {
            log.lookAt(
                line,
                "het nummer %s uit de marge hoort bij geen kop; kijk na waar het hoort.",
                number);
          }
        });
  }

  /** Gives each heading its depth: headings that are set alike are of one level. */
  static final class SectionLevels {
    /** Level 1 is the work's title. */
    private static final int TOP = 2;

    private static final int DEEPEST = 6;

    /** Sets the level of each section in place. */
    static void assign(List<Sections.Headed> sections) {
      List<Style> order = new ArrayList<>();
      for (Sections.Headed section : sections) {
        if (!order.contains(section.style())) {
          order.add(section.style());
        }
      }
      if (order.remove(Style.CHAPTER)) {
        order.addFirst(Style.CHAPTER);
      }
      boolean numbersAbove = order.contains(Style.NUMBERED);
      int numbered = TOP + order.indexOf(Style.NUMBERED);
      int numberedDepth =
          sections.stream()
              .filter(s -> s.style() == Style.NUMBERED)
              .mapToInt(s -> depth(s.draft().number))
              .max()
              .orElse(1);
      for (Sections.Headed section : sections) {
        Draft draft = section.draft();
        int level = TOP + order.indexOf(section.style());
        if (numbersAbove && !draft.number.isEmpty()) {
          level = numbered + depth(draft.number) - 1;
        } else if (numbersAbove && level > numbered) {
          // Headings that close a chapter belong to the chapter, not to its last part.
          boolean closing =
              Typography.list("heading that closes a chapter")
                  .contains(draft.title.toLowerCase(Locale.ROOT));
          level = closing ? numbered : level + numberedDepth - 1;
        }
        draft.level = Math.min(level, DEEPEST);
      }
    }

    private static int depth(String number) {
      return (int) number.chars().filter(c -> c == '.').count() + 1;
    }
  }
}
