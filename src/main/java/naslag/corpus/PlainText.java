package naslag.corpus;

import java.util.ArrayList;
import java.util.List;
import naslag.corpus.Inline.PageMark;

/**
 * Words without markup, with the offsets of page beginnings and links.
 *
 * @param pages offsets in UTF-16 units, ascending
 * @param links in order
 * @param stops where a story may stop to be talked about, in order
 */
public record PlainText(String text, List<PageAt> pages, List<LinkAt> links, List<StopAt> stops) {

  /** A page that begins at an offset. */
  public record PageAt(int offset, PageMark mark) {}

  /** A link over [start, end). */
  public record LinkAt(int start, int end, String target) {}

  /** A place after the words before an offset, with the questions to talk about there. */
  public record StopAt(int offset, List<String> questions) {
    public StopAt {
      questions = List.copyOf(questions);
    }
  }

  /** The words of running text. */
  public static PlainText of(List<Inline> content) {
    Flattener flattener = new Flattener();
    flattener.inlines(content);
    return flattener.done();
  }

  /** The words of blocks, an empty line between two of them. */
  public static PlainText ofBlocks(List<Block> blocks) {
    Flattener flattener = new Flattener();
    flattener.blocks(blocks);
    return flattener.done();
  }

  private static final class Flattener {
    private final StringBuilder text = new StringBuilder();
    private final List<PageAt> pages = new ArrayList<>();
    private final List<LinkAt> links = new ArrayList<>();
    private final List<StopAt> stops = new ArrayList<>();

    PlainText done() {
      return new PlainText(text.toString(), pages, links, stops);
    }

    void blocks(List<Block> blocks) {
      for (Block block : blocks) {
        switch (block) {
          case PageMark mark -> pages.add(new PageAt(nextStart(), mark));
          case Block.Paragraph paragraph -> {
            apart();
            inlines(paragraph.content());
          }
          case Block.Quote quote -> blocks(quote.content());
          case Block.Verbatim verbatim -> {
            if (!verbatim.info().equals("html")) {
              apart();
              text.append(verbatim.text());
            }
            verbatim.stop().ifPresent(asked -> stops.add(new StopAt(text.length(), asked)));
          }
          case Example example -> blocks(example.body());
          case Block.Listing listing -> listing(listing);
        }
      }
    }

    private void listing(Block.Listing listing) {
      int number = listing.start();
      for (List<Block> item : listing.items()) {
        apart();
        int start = text.length();
        text.append(listing.ordered() ? number + ". " : "• ");
        number++;
        int lead = text.length();
        PlainText plain = ofBlocks(item);
        if (plain.text().isEmpty()) {
          text.setLength(start);
        }
        text.append(plain.text());
        plain.pages().forEach(p -> pages.add(new PageAt(lead + p.offset(), p.mark())));
        for (LinkAt link : plain.links()) {
          links.add(new LinkAt(lead + link.start(), lead + link.end(), link.target()));
        }
      }
    }

    /** Where the next block will begin, so that a page mark between two blocks opens the second. */
    private int nextStart() {
      return text.isEmpty() ? 0 : text.length() + 2;
    }

    private void apart() {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
    }

    void inlines(List<Inline> content) {
      for (Inline inline : content) {
        switch (inline) {
          case Inline.Text words -> words(words.value());
          case Inline.Emphasis emphasis -> inlines(emphasis.content());
          case Inline.Strong strong -> inlines(strong.content());
          case Inline.Code code -> text.append(code.value());
          case Inline.LineBreak lineBreak -> text.append('\n');
          case Inline.Link link -> {
            int start = text.length();
            inlines(link.content());
            links.add(new LinkAt(start, text.length(), link.target()));
          }
          case PageMark mark -> pages.add(new PageAt(text.length(), mark));
        }
      }
    }

    /** In "tekst &lt;mark&gt; tekst" there is a space on both sides of the mark; one is kept. */
    private void words(String value) {
      boolean afterMark = !pages.isEmpty() && pages.getLast().offset() == text.length();
      boolean afterSpace = !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
      boolean doubled = afterMark && afterSpace && value.startsWith(" ");
      text.append(doubled ? value.substring(1) : value);
    }
  }

  /** Counts words as a person would: runs between spaces that hold a letter or a digit. */
  public static final class Words {
    private Words() {}

    /** The number of words in the text; 0 or more. */
    public static int count(CharSequence text) {
      int words = 0;
      boolean counted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isWhitespace(c)) {
          counted = false;
        } else if (!counted && Character.isLetterOrDigit(c)) {
          words++;
          counted = true;
        }
      }
      return words;
    }
  }
}
