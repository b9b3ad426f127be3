package naslag.intake.blocks;

import java.util.ArrayList;
import java.util.List;
import naslag.corpus.Block;
import naslag.corpus.CrossReferences;
import naslag.corpus.Inline;
import naslag.corpus.PageMark;

/**
 * Running text and where in it pages begin.
 *
 * @param pages offsets in the text, ascending
 * @param line the source line where it begins
 */
public record Prose(String text, List<PageAt> pages, int line) {
  public Prose {
    pages = List.copyOf(pages);
  }

  /** A page that begins before the word at an offset. */
  public record PageAt(int offset, PageMark mark) {}

  /** A paragraph, the section numbers in parentheses that exist made links. */
  public Block.Paragraph paragraph(CrossReferences references) {
    List<Inline> content = new ArrayList<>();
    int from = 0;
    for (PageAt page : pages) {
      String before = text.substring(from, page.offset());
      addText(content, before.endsWith(" ") ? before : before + " ", references);
      content.add(page.mark());
      from = page.offset();
    }
    if (from < text.length()) {
      addText(content, text.substring(from), references);
    }
    return new Block.Paragraph(merged(content));
  }

  private static void addText(List<Inline> content, String words, CrossReferences references) {
    String spaced = content.isEmpty() || words.startsWith(" ") ? words : " " + words;
    int from = 0;
    for (CrossReferences.Target target : references.in(spaced)) {
      addLines(content, spaced.substring(from, target.start()));
      content.add(
          new Inline.Link("#" + target.number(), List.of(new Inline.Text(target.number()))));
      from = target.end();
    }
    addLines(content, spaced.substring(from));
  }

  private static void addLines(List<Inline> content, String words) {
    String[] lines = words.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        content.add(new Inline.LineBreak());
      }
      if (!lines[i].isEmpty()) {
        content.add(new Inline.Text(lines[i]));
      }
    }
  }

  private static List<Inline> merged(List<Inline> content) {
    List<Inline> merged = new ArrayList<>();
    for (Inline inline : content) {
      if (inline instanceof Inline.Text(String value)
          && !merged.isEmpty()
          && merged.getLast() instanceof Inline.Text(String before)) {
        merged.set(merged.size() - 1, new Inline.Text(before + value));
      } else {
        merged.add(inline);
      }
    }
    return merged;
  }

  /** The text without what stands between quotation marks. */
  String outsideQuotes() {
    return Quotes.blank(text);
  }
}
