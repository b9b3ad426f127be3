package naslag.corpus;

import java.util.List;

/** A piece of running text. */
public sealed interface Inline
    permits Inline.Text,
        Inline.Emphasis,
        Inline.Strong,
        Inline.Code,
        Inline.Link,
        Inline.LineBreak,
        Inline.PageMark {

  /** Plain words; never empty, no line ends. */
  record Text(String value) implements Inline {
    public Text {
      if (value.isEmpty() || value.indexOf('\n') >= 0) {
        throw new IllegalArgumentException("text is one line of one or more characters: " + value);
      }
    }
  }

  /** Emphasis, italics as a rule. */
  record Emphasis(List<Inline> content) implements Inline {
    public Emphasis {
      content = List.copyOf(content);
    }
  }

  /** Strong emphasis, bold as a rule. */
  record Strong(List<Inline> content) implements Inline {
    public Strong {
      content = List.copyOf(content);
    }
  }

  /** A literal span. */
  record Code(String value) implements Inline {}

  /**
   * A link.
   *
   * @param target a URL, a file of the corpus ("temperament.md"), or "#3.2": a section of this work
   */
  record Link(String target, List<Inline> content) implements Inline {
    public Link {
      content = List.copyOf(content);
    }
  }

  /** The author ended the line here. */
  record LineBreak() implements Inline {}

  /**
   * A new page of the source begins here: inside a paragraph, or between two blocks.
   *
   * @param page the page number as printed, "19" or "xiv"
   * @param inferred true when the source does not print it and it was counted
   */
  record PageMark(String page, boolean inferred) implements Inline, Block {
    private static final int LONGEST = 12;
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ.-";

    public PageMark {
      if (page.isEmpty() || page.length() > LONGEST || !Slug.isOf(page, SIGNS)) {
        throw new IllegalArgumentException("not a page number: \"" + page + "\"");
      }
    }
  }
}
