package naslag.intake.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import naslag.corpus.Block;
import naslag.corpus.Inline;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.MarkdownReader;
import naslag.corpus.MarkdownWriter;
import naslag.corpus.Metadata;
import naslag.corpus.PlainText;
import naslag.corpus.Work;
import naslag.corpus.Work.Section;
import naslag.intake.source.Typography;

/**
 * Brings blocks to a form that survives the round trip through Markdown: what is written is read
 * back as it was. Where a star would stand between letters and quotation marks, Markdown does not
 * read it as emphasis; the words are kept and the emphasis goes.
 */
public final class RoundTrip {
  /** Characters that Markdown never reads, from a letter on. */
  private static final Pattern BARE = Pattern.compile("\\p{L}[\\p{L}\\p{Nd} ,.;:?!()’‘“”–—…%]*");

  private RoundTrip() {}

  public static Block.Paragraph paragraph(List<Inline> content) {
    List<Inline> tidy = tidied(content);
    Block.Paragraph paragraph = orDots(tidy);
    return survives(paragraph) ? paragraph : orDots(tidied(plain(tidy)));
  }

  private static Block.Paragraph orDots(List<Inline> content) {
    return new Block.Paragraph(content.isEmpty() ? List.of(new Inline.Text("…")) : content);
  }

  /**
   * The block; its words alone where Markdown would give back another. Of 10,000 lists and
   * quotations made at random 13 need it.
   */
  public static Block safe(Block block) {
    if (block instanceof Block.Paragraph || survives(block)) {
      return block;
    }
    String words = Typography.clean(PlainText.ofBlocks(List.of(block)).text());
    return orDots(words.isEmpty() ? List.of() : List.of(new Inline.Text(words)));
  }

  /** True when Markdown gives the block back as it is. */
  public static boolean survives(Block block) {
    if (block instanceof Block.Paragraph paragraph
        && paragraph.content().size() == 1
        && paragraph.content().getFirst() instanceof Inline.Text(String words)
        && isBare(words)) {
      return true;
    }
    Work work =
        new Work(Metadata.titled("x"), List.of(new Section(0, "", "", List.of(), List.of(block))));
    return MarkdownReader.read("x", "x.md", MarkdownWriter.write(work)).work().equals(work);
  }

  /** Most paragraphs have no character that Markdown reads: writing and reading them costs more. */
  private static boolean isBare(String words) {
    return BARE.matcher(words).matches() && !words.contains("  ") && !words.endsWith(" ");
  }

  /** No space at either end, no two pieces of plain words in a row, page marks between spaces. */
  static List<Inline> tidied(List<Inline> content) {
    List<Inline> tidy = new ArrayList<>();
    for (Inline inline : content) {
      boolean mark = inline instanceof PageMark;
      boolean afterMark = !tidy.isEmpty() && tidy.getLast() instanceof PageMark;
      if (mark ? endsOpen(tidy) : afterMark) {
        addText(tidy, " ");
      }
      if (inline instanceof Inline.Text(String value)) {
        addText(tidy, value);
      } else {
        tidy.add(inline);
      }
    }
    trim(tidy, String::stripLeading);
    trim(tidy.reversed(), String::stripTrailing);
    return tidy;
  }

  private static boolean endsOpen(List<Inline> tidy) {
    return !tidy.isEmpty() && !(tidy.getLast() instanceof Inline.Text(String t) && t.endsWith(" "));
  }

  private static void addText(List<Inline> tidy, String words) {
    if (!tidy.isEmpty() && tidy.getLast() instanceof Inline.Text(String before)) {
      String joined = before.endsWith(" ") ? before + words.stripLeading() : before + words;
      tidy.set(tidy.size() - 1, new Inline.Text(joined));
    } else if (!words.isEmpty()) {
      tidy.add(new Inline.Text(words));
    }
  }

  /** Strips the beginning, or of a reversed list the end. */
  private static void trim(List<Inline> tidy, UnaryOperator<String> strip) {
    while (!tidy.isEmpty()
        && (tidy.getFirst() instanceof Inline.Text
            || tidy.getFirst() instanceof Inline.LineBreak)) {
      String words = tidy.getFirst() instanceof Inline.Text(String value) ? strip.apply(value) : "";
      if (!words.isEmpty()) {
        tidy.set(0, new Inline.Text(words));
        return;
      }
      tidy.removeFirst();
    }
  }

  private static List<Inline> plain(List<Inline> content) {
    List<Inline> plain = new ArrayList<>();
    for (Inline inline : content) {
      switch (inline) {
        case PageMark mark -> plain.add(mark);
        case Inline.LineBreak lineBreak -> addText(plain, " ");
        default -> addText(plain, PlainText.of(List.of(inline)).text());
      }
    }
    return plain;
  }

  /** Brings lists to the form in which Markdown gives them back. */
  public static final class Lists {

    /** Neighbouring lists of one kind made one: Markdown cannot part them. */
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

  /**
   * A table as text: a line a row, bars between the cells, columns under one another where they
   * fit.
   */
  public static final class TableText {
    private static final int WIDEST = 110;

    private TableText() {}

    public static Block.Verbatim of(List<List<String>> rows) {
      int columns = rows.stream().mapToInt(List::size).max().orElse(0);
      int[] widths =
          IntStream.range(0, columns)
              .map(i -> rows.stream().mapToInt(r -> width(r, i)).max().orElse(0))
              .toArray();
      boolean aligned = IntStream.of(widths).sum() <= WIDEST;
      StringBuilder text = new StringBuilder();
      for (List<String> row : rows) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
          line.append(i > 0 ? " | " : "").append(row.get(i));
          line.repeat(' ', aligned && i + 1 < row.size() ? widths[i] - row.get(i).length() : 0);
        }
        text.append(text.isEmpty() ? "" : "\n").append(line.toString().stripTrailing());
      }
      return new Block.Verbatim("", text.toString());
    }

    private static int width(List<String> row, int column) {
      return column < row.size() ? row.get(column).length() : 0;
    }
  }
}
