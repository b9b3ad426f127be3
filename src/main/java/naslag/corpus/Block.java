package naslag.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.corpus.Inline.PageMark;

/** A block of a section: the text between two empty lines. */
public sealed interface Block
    permits Block.Paragraph, Block.Listing, Block.Quote, Block.Verbatim, PageMark, Example {

  /** One paragraph. */
  record Paragraph(List<Inline> content) implements Block {
    public Paragraph {
      content = List.copyOf(content);
      if (content.isEmpty()) {
        throw new IllegalArgumentException("a paragraph has content");
      }
    }

    /** A paragraph of plain words. */
    public static Paragraph of(String text) {
      return new Paragraph(List.of(new Inline.Text(text)));
    }
  }

  /**
   * A list.
   *
   * @param start the first number of an ordered list, 0 for bullets
   * @param items each item's blocks
   */
  record Listing(boolean ordered, int start, List<List<Block>> items) implements Block {
    public Listing {
      items = items.stream().map(List::copyOf).toList();
      if (start < 0 || (!ordered && start != 0)) {
        throw new IllegalArgumentException("a list starts at 0 or above, bullets at 0: " + start);
      }
    }
  }

  /** A quotation in a block of its own. */
  record Quote(List<Block> content) implements Block {
    public Quote {
      content = List.copyOf(content);
    }
  }

  /**
   * Lines kept as they are: a table as text, a verse, a piece of HTML that a person wrote.
   *
   * @param info the word after the fence; "html" marks raw HTML, "" when there is none
   */
  record Verbatim(String info, String text) implements Block {
    /**
     * The questions to talk about where the text may stop, {@code <!-- stop: Wat zie je? -->};
     * empty when this is no such mark.
     */
    public Optional<List<String>> stop() {
      return WorkField.ofComment(text, WorkField.Place.TEXT).map(Map.Entry::getValue);
    }
  }
}
