package naslag.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import naslag.corpus.Inline.PageMark;

/** Blocks of words that are full of Markdown's signs. */
final class RandomMarkdown {
  private static final String[] WORDS =
      """
      moeder- of * ** _ 1. - +5 + ~~~ # > [x] (y) <a> &amp; ` \\ ! ~ = kind ’s nachts (1.1) \
      a_b € --- 2) | http://x.be crèche : p. 3"""
          .split(" ");

  private RandomMarkdown() {}

  static String words(Random random, int most) {
    StringBuilder words = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
    for (int n = random.nextInt(most); n > 0; n--) {
      words.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return words.toString();
  }

  static Block block(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 1)) {
      case 1 -> new Block.Quote(List.of(paragraph(random), paragraph(random)));
      case 2 -> listing(random);
      case 3 -> new Block.Verbatim("", "| a | b |\n  ``` x");
      case 4 -> new PageMark("19", random.nextBoolean());
      default -> paragraph(random);
    };
  }

  private static Block listing(Random random) {
    List<List<Block>> items = new ArrayList<>();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      items.add(List.of(paragraph(random)));
    }
    boolean ordered = random.nextBoolean();
    return new Block.Listing(ordered, ordered ? random.nextInt(20) : 0, items);
  }

  private static Block paragraph(Random random) {
    return switch (random.nextInt(5)) {
      case 1 ->
          new Block.Paragraph(
              List.of(
                  new Inline.Text("Het " + words(random, 4) + " "),
                  new PageMark("xiv", false),
                  new Inline.Text(" " + words(random, 4))));
      case 2 ->
          new Block.Paragraph(
              List.of(
                  new Inline.Text("Een "),
                  new Inline.Emphasis(List.of(new Inline.Text("woord"))),
                  new Inline.Text(" en "),
                  new Inline.Strong(List.of(new Inline.Text("nog een"))),
                  new Inline.Text(" " + words(random, 4))));
      case 3 ->
          new Block.Paragraph(
              List.of(
                  new Inline.Text("zie "),
                  new Inline.Link("#3.2", List.of(new Inline.Text("3.2"))),
                  new Inline.LineBreak(),
                  new Inline.Text(words(random, 4))));
      default -> Block.Paragraph.of(words(random, 9));
    };
  }
}
