package naslag.intake.blocks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import naslag.corpus.Block;
import naslag.corpus.Inline;
import naslag.corpus.Inline.PageMark;
import naslag.intake.blocks.RoundTrip.Lists;

/** Puts items that stand one below the other to lists, by where their marks stand. */
public final class NestedLists {
  private record Open(boolean ordered, int start, float x, List<Block> blocks, List<Open> deeper) {}

  private final float same;
  private final List<Open> roots = new ArrayList<>();
  private final Deque<Open> stack = new ArrayDeque<>();

  /**
   * No items yet.
   *
   * @param same marks that stand less than this apart are of one list
   */
  public NestedLists(float same) {
    this.same = same;
  }

  public boolean isEmpty() {
    return roots.isEmpty();
  }

  /**
   * Adds an item.
   *
   * @param start its number, where it has one
   * @param x where its mark stands
   */
  public void item(boolean ordered, int start, float x, Block.Paragraph paragraph) {
    Open open = new Open(ordered, start, x, new ArrayList<>(List.of(paragraph)), new ArrayList<>());
    while (!stack.isEmpty() && stack.peek().x > x - same) {
      stack.pop();
    }
    (stack.isEmpty() ? roots : stack.peek().deeper).add(open);
    stack.push(open);
  }

  /** Adds a paragraph to the last item. */
  public void paragraph(Block.Paragraph paragraph) {
    Open top = stack.element();
    // A list inside goes before a paragraph after it only when it is closed first.
    top.blocks.addAll(listings(top.deeper));
    top.deeper.clear();
    top.blocks.add(paragraph);
  }

  /**
   * A page begins here: its mark ends the paragraph before, since at the start of a line Markdown
   * would take it for a block.
   */
  public void pages(List<PageMark> marks) {
    List<Block> blocks = stack.element().blocks;
    if (!marks.isEmpty() && blocks.getLast() instanceof Block.Paragraph(List<Inline> content)) {
      List<Inline> longer = new ArrayList<>(content);
      longer.add(new Inline.Text(" "));
      longer.addAll(marks);
      blocks.set(blocks.size() - 1, RoundTrip.paragraph(longer));
    }
  }

  /** The lists made, one of a kind after the other. */
  public List<Block> close() {
    List<Block> lists = listings(roots);
    roots.clear();
    stack.clear();
    return lists.stream().map(RoundTrip::safe).toList();
  }

  private static List<Block> listings(List<Open> items) {
    List<Block> lists = new ArrayList<>();
    for (Open item : items) {
      List<Block> blocks = new ArrayList<>(item.blocks);
      blocks.addAll(listings(item.deeper));
      lists.add(new Block.Listing(item.ordered, item.start, List.of(blocks)));
    }
    return Lists.joined(lists);
  }
}
