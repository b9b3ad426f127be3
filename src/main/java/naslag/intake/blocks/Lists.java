package naslag.intake.blocks;

import java.util.ArrayList;
import java.util.List;
import naslag.corpus.Block;

/** Brings lists to the form in which Markdown gives them back. */
public final class Lists {
  private Lists() {}

  /** Each item's neighbouring lists of one kind made one: Markdown cannot part them. */
  public static List<List<Block>> merged(List<List<Block>> items) {
    return items.stream().map(Lists::joined).toList();
  }

  /** Neighbouring lists of one kind made one. */
  public static List<Block> joined(List<Block> blocks) {
    List<Block> joined = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Listing list
          && !joined.isEmpty()
          && joined.getLast() instanceof Block.Listing before
          && before.ordered() == list.ordered()) {
        List<List<Block>> items = new ArrayList<>(before.items());
        items.addAll(list.items());
        joined.set(joined.size() - 1, new Block.Listing(before.ordered(), before.start(), items));
      } else if (block instanceof Block.Quote quote
          && !joined.isEmpty()
          && joined.getLast() instanceof Block.Quote before) {
        List<Block> content = new ArrayList<>(before.content());
        content.addAll(quote.content());
        joined.set(joined.size() - 1, new Block.Quote(content));
      } else {
        joined.add(block);
      }
    }
    return joined;
  }
}
