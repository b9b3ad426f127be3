package naslag.intake.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import naslag.corpus.Block;
import naslag.corpus.Inline;
import naslag.corpus.PageMark;
import naslag.intake.blocks.Faithful;
import naslag.intake.pdf.PdfUnits.PdfUnit;

/** Puts items that stand one below the other to lists, deeper ones inside. */
final class ListMaker {
  /** In points: labels that stand so close are of one list. */
  private static final float SAME = 5;

  private static final class Open {
    final PdfUnit unit;
    final List<Block> blocks = new ArrayList<>();
    final List<Open> deeper = new ArrayList<>();

    Open(PdfUnit unit) {
      this.unit = unit;
    }
  }

  private final List<Open> roots = new ArrayList<>();
  private final Deque<Open> stack = new ArrayDeque<>();

  boolean isEmpty() {
    return roots.isEmpty();
  }

  /** True when a paragraph stands where the text of the last item stands. */
  boolean takes(PdfUnit unit) {
    if (stack.isEmpty() || unit.kind != PdfUnit.Kind.PARAGRAPH) {
      return false;
    }
    PdfUnit item = stack.peek().unit;
    return !Float.isNaN(item.textX)
        && Math.abs(unit.textX - item.textX) < SAME
        && item.textX > SAME
        && unit.lines.getFirst().page() - item.last().page() <= 1;
  }

  void item(PdfUnit unit, Block.Paragraph paragraph) {
    Open open = new Open(unit);
    open.blocks.add(paragraph);
    while (!stack.isEmpty() && stack.peek().unit.labelX > unit.labelX - SAME) {
      stack.pop();
    }
    (stack.isEmpty() ? roots : stack.peek().deeper).add(open);
    stack.push(open);
  }

  void paragraph(Block.Paragraph paragraph) {
    Open top = stack.element();
    // A list inside goes before a paragraph after it only when it is closed first.
    if (!top.deeper.isEmpty()) {
      top.blocks.addAll(listings(top.deeper));
      top.deeper.clear();
    }
    top.blocks.add(paragraph);
  }

  /**
   * A page begins here: its mark ends the paragraph before, since at the start of a line Markdown
   * would take it for a block.
   */
  void pages(List<PageMark> marks) {
    if (marks.isEmpty() || stack.isEmpty()) {
      return;
    }
    List<Block> blocks = stack.element().blocks;
    if (blocks.getLast() instanceof Block.Paragraph(List<Inline> content)) {
      List<Inline> longer = new ArrayList<>(content);
      longer.add(new Inline.Text(" "));
      longer.addAll(marks);
      blocks.set(blocks.size() - 1, Faithful.paragraph(longer));
    }
  }

  /** The lists made, one of a kind after the other. */
  List<Block> close() {
    List<Block> lists = listings(roots);
    roots.clear();
    stack.clear();
    return lists;
  }

  private static List<Block> listings(List<Open> items) {
    List<Block> lists = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= items.size(); i++) {
      if (i == items.size() || items.get(i).unit.ordered() != items.get(from).unit.ordered()) {
        boolean ordered = items.get(from).unit.ordered();
        lists.add(
            new Block.Listing(
                ordered,
                ordered ? Integer.parseInt(items.get(from).unit.label) : 0,
                items.subList(from, i).stream().map(ListMaker::blocks).toList()));
        from = i;
      }
    }
    return lists;
  }

  private static List<Block> blocks(Open item) {
    List<Block> blocks = new ArrayList<>(item.blocks);
    blocks.addAll(listings(item.deeper));
    return blocks;
  }
}
