package naslag.intake;

import naslag.intake.blocks.Faithful;
import java.util.ArrayList;
import java.util.List;
import naslag.corpus.Block;
import naslag.corpus.CrossReferences;
import naslag.corpus.Inline;

/** Makes links of the section numbers in parentheses that exist, in a block with emphasis. */
final class Linked {
  private Linked() {}

  static Block block(Block block, CrossReferences references) {
    return switch (block) {
      case Block.Paragraph paragraph -> {
        Block.Paragraph linked = new Block.Paragraph(inlines(paragraph.content(), references));
        yield linked.equals(paragraph) || Faithful.survives(linked) ? linked : paragraph;
      }
      case Block.Quote quote ->
          new Block.Quote(quote.content().stream().map(b -> block(b, references)).toList());
      case Block.Listing listing ->
          new Block.Listing(
              listing.ordered(),
              listing.start(),
              listing.items().stream()
                  .map(item -> item.stream().map(b -> block(b, references)).toList())
                  .toList());
      default -> block;
    };
  }

  private static List<Inline> inlines(List<Inline> content, CrossReferences references) {
    List<Inline> linked = new ArrayList<>();
    for (Inline inline : content) {
      if (inline instanceof Inline.Text(String value)) {
        int from = 0;
        for (CrossReferences.Target target : references.in(value)) {
          text(linked, value.substring(from, target.start()));
          linked.add(
              new Inline.Link("#" + target.number(), List.of(new Inline.Text(target.number()))));
          from = target.end();
        }
        text(linked, value.substring(from));
      } else {
        linked.add(inline);
      }
    }
    return linked;
  }

  private static void text(List<Inline> content, String words) {
    if (!words.isEmpty()) {
      content.add(new Inline.Text(words));
    }
  }
}
