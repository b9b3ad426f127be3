package naslag.intake.text;

import naslag.intake.source.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import naslag.intake.text.Heading.Style;

/** Gives each heading its depth: headings that are set alike are of one level. */
final class SectionLevels {
  /** Level 1 is the work's title. */
  private static final int TOP = 2;

  private static final int DEEPEST = 6;

  /** Headings that close a chapter belong to the chapter, not to its last part. */
  private static final Set<String> CLOSING =
      Signs.words(
          """
          tot slot, slot, tot besluit, besluit, conclusie, slotwoord, samenvatting,
          slotbeschouwing, ten slotte, literatuur, referenties, bibliografie
          """);

  private SectionLevels() {}

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
    int numbered = numbersAbove ? TOP + order.indexOf(Style.NUMBERED) : 0;
    int numberedDepth =
        sections.stream()
            .filter(s -> s.style() == Style.NUMBERED)
            .mapToInt(s -> depth(s.draft().number))
            .max()
            .orElse(1);
    for (Sections.Headed section : sections) {
      int index = order.indexOf(section.style());
      int level = TOP + index;
      if (section.style() == Style.NUMBERED) {
        level = numbered + depth(section.draft().number) - 1;
      } else if (!section.draft().number.isEmpty() && numbersAbove) {
        level = numbered + depth(section.draft().number) - 1;
      } else if (numbersAbove && index > order.indexOf(Style.NUMBERED)) {
        boolean closing = CLOSING.contains(section.draft().title.toLowerCase(Locale.ROOT));
        level = closing ? numbered : level + numberedDepth - 1;
      }
      section.draft().level = Math.min(level, DEEPEST);
    }
  }

  private static int depth(String number) {
    return (int) number.chars().filter(c -> c == '.').count() + 1;
  }
}
