package naslag.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import naslag.corpus.Block;
import naslag.corpus.Example;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.MarkdownReader;
import naslag.corpus.Passage;
import naslag.corpus.PassageCutter;
import naslag.corpus.PlainText;
import naslag.corpus.Work;
import naslag.corpus.Work.WorkFile;
import naslag.dutch.Tokens;

/**
 * A work under examination: as read, and as lines of the file.
 *
 * @param file as read
 * @param lines of the file, without their ends
 * @param passages as the index would have them
 * @param paragraphs in order, those of examples, lists and quotations too
 */
record Examined(
    WorkFile file, List<String> lines, List<Passage> passages, List<Paragraph> paragraphs) {
  static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

  private static final Pattern END = Pattern.compile("(---|\\.\\.\\.)\\s*");

  /** How many opening letters tell the lines of one example apart. */
  private static final int OPENING = 24;

  /** A passage has some paragraphs, and a list in it some items. */
  private static final int NEARBY = 40;

  static Examined of(String id, String name, String text) {
    WorkFile file = MarkdownReader.read(id, name, text);
    List<String> lines = List.of(LINE_END.split(text, -1));
    Examined bare = new Examined(file, lines, PassageCutter.cut(file), List.of());
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Located at : bare.blocks()) {
      bare.flatten(at.block(), at.line(), false, at.section(), paragraphs);
    }
    return new Examined(file, lines, bare.passages(), List.copyOf(paragraphs));
  }

  private void flatten(Block block, int line, boolean quoted, int section, List<Paragraph> out) {
    switch (block) {
      case Block.Paragraph paragraph -> {
        String text = PlainText.of(paragraph.content()).text();
        out.add(new Paragraph(line(line, text), text, quoted, section));
      }
      case Block.Listing list ->
          list.items().forEach(item -> item.forEach(b -> flatten(b, line, quoted, section, out)));
      case Block.Quote quote -> quote.content().forEach(b -> flatten(b, line, true, section, out));
      case Example example -> example.body().forEach(b -> flatten(b, line, quoted, section, out));
      // A table or a poem is no running text.
      case Block.Verbatim verbatim -> {}
      case PageMark mark -> {}
    }
  }

  /** Where, from a line on, a text begins; the line itself where markup hides it. */
  private int line(int from, String text) {
    String opening = text.substring(0, Math.min(OPENING, text.length())).strip();
    return find(from - 1, lines.size(), line -> true, line -> line.contains(opening), from);
  }

  String name() {
    return file.file();
  }

  Work work() {
    return file.work();
  }

  /**
   * The line of the first paragraph with this text, from a line on; that line where none has it.
   */
  int lineOf(String text, int from) {
    return paragraphs.stream()
        .dropWhile(paragraph -> paragraph.line() < from)
        .limit(NEARBY)
        .filter(paragraph -> paragraph.text().equals(text))
        .mapToInt(Paragraph::line)
        .findFirst()
        .orElse(from);
  }

  /** An example and the line where it begins. */
  record Placed(Example example, int line) {}

  /** The examples, in order. */
  List<Placed> examples() {
    return blocks().stream()
        .filter(at -> at.block() instanceof Example)
        .map(at -> new Placed((Example) at.block(), at.line()))
        .toList();
  }

  /** A block with its line and the index of its section. */
  private record Located(Block block, int line, int section) {}

  private List<Located> blocks() {
    List<Located> all = new ArrayList<>();
    for (int i = 0; i < work().sections().size(); i++) {
      List<Block> blocks = work().sections().get(i).blocks();
      for (int j = 0; j < blocks.size(); j++) {
        all.add(new Located(blocks.get(j), file.lines().of(i, j), i));
      }
    }
    return all;
  }

  /** A line of the file; the number is 1-based. */
  record Line(int number, String text) {}

  /** The lines after the front matter that are not in a fence of code. */
  List<Line> textLines() {
    List<Line> text = new ArrayList<>();
    boolean fenced = false;
    for (int i = frontMatterEnd(); i < lines.size(); i++) {
      fenced ^= lines.get(i).startsWith("```");
      if (!fenced) {
        text.add(new Line(i + 1, lines.get(i)));
      }
    }
    return text;
  }

  /** The line of a section's heading. */
  int headingLine(int section) {
    return file.lines().sections().get(section);
  }

  /** The line of a field of the example that begins at a line; that line where it has none. */
  int fieldLine(int example, String field) {
    Predicate<String> isMeant = line -> isField(line.substring(1).strip(), field);
    return find(example, lines.size(), line -> line.startsWith(">"), isMeant, example);
  }

  /** The line of a key of the front matter; 1 where it has none. */
  int keyLine(String key) {
    return find(1, frontMatterEnd(), line -> true, line -> isField(line, key), 1);
  }

  /** The number of the first line that is meant, up to one that is no longer within. */
  private int find(
      int from, int to, Predicate<String> within, Predicate<String> meant, int otherwise) {
    return IntStream.range(from, to)
        .takeWhile(i -> within.test(lines.get(i)))
        .filter(i -> meant.test(lines.get(i)))
        .map(i -> i + 1)
        .findFirst()
        .orElse(otherwise);
  }

  private static boolean isField(String line, String name) {
    return line.regionMatches(true, 0, name + ":", 0, name.length() + 1);
  }

  /** The line of one value of a key that may have a list of them; the key's own where it hides. */
  int valueLine(String key, String value) {
    int from = keyLine(key);
    Predicate<String> isItem = line -> line.matches("\\s*-\\s.*");
    return find(from, frontMatterEnd(), isItem, line -> line.contains(value), from);
  }

  /** The line of the hyphens that end the front matter; 0 when there is none. */
  int frontMatterEnd() {
    return lines.getFirst().replace("\uFEFF", "").equals("---")
        ? find(1, lines.size(), line -> true, line -> END.matcher(line).matches(), 0)
        : 0;
  }

  /**
   * A paragraph of a work, or what reads like one: an item of a list, a line of a quotation.
   *
   * @param line where it begins, 1-based
   * @param text plain words
   * @param quoted true for somebody else's words, set apart
   * @param section the index of its section in the work
   */
  record Paragraph(int line, String text, boolean quoted, int section) {}

  /**
   * A paragraph of a passage and its words, read once for all that look at words.
   *
   * @param line where it begins, 1-based
   * @param words normalised, in order
   * @param retold true in an example that retells another, and so repeats its text
   */
  record TokenizedParagraph(int line, List<String> words, boolean retold) {

    /** Those of a passage, in order. */
    static List<TokenizedParagraph> of(Passage passage, Examined work) {
      boolean retold = passage.example().stream().anyMatch(e -> !e.retells().isEmpty());
      List<TokenizedParagraph> paragraphs = new ArrayList<>();
      int line = passage.line();
      for (String text : passage.text().split("\n\n")) {
        line = work.lineOf(text, line);
        paragraphs.add(new TokenizedParagraph(line, Tokens.words(text), retold));
      }
      return paragraphs;
    }
  }
}
