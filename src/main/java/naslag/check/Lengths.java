package naslag.check;

import java.util.List;
import naslag.corpus.Block;
import naslag.corpus.PageMark;
import naslag.corpus.PlainText;
import naslag.corpus.Section;
import naslag.corpus.Words;

/** Sections without text, and sections and paragraphs in which one gets lost. */
final class Lengths implements WorkRule {
  /** Some ten pages of a book without a heading. */
  private static final int GIANT_SECTION = 4_000;

  /** More than two pages of a book without a paragraph's end: it was lost in copying. */
  private static final int GIANT_PARAGRAPH = 900;

  @Override
  public void examine(Examined work, Findings findings) {
    List<Section> sections = work.work().sections();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean goesDeeper = i + 1 < sections.size() && sections.get(i + 1).level() > section.level();
      boolean empty = section.blocks().stream().allMatch(Lengths::isNothing);
      if (section.level() > 0 && empty && !goesDeeper) {
        findings.add(
            Code.EMPTY_SECTION,
            work.headingLine(i),
            "onder de kop \""
                + section.title()
                + "\" staat niets; schrijf er iets onder of schrap hem.");
      }
      int words = Words.count(PlainText.ofBlocks(section.blocks()).text());
      if (words > GIANT_SECTION) {
        findings.add(
            Code.GIANT_SECTION,
            work.headingLine(i),
            "dit deel telt " + words + " woorden zonder kop; deel het op met tussenkoppen.");
      }
    }
    for (Paragraph paragraph : work.paragraphs()) {
      int words = Words.count(paragraph.text());
      if (words > GIANT_PARAGRAPH) {
        findings.add(
            Code.GIANT_SECTION,
            paragraph.line(),
            "deze alinea telt " + words + " woorden; zet een lege regel waar een nieuwe begint.");
      }
    }
  }

  private static boolean isNothing(Block block) {
    return block instanceof PageMark || PlainText.ofBlocks(List.of(block)).text().isBlank();
  }
}
