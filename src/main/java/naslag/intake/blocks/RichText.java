package naslag.intake.blocks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import naslag.corpus.Inline;
import naslag.corpus.Inline.PageMark;
import naslag.intake.source.Typography;

/** Running text with the style of each character, and the pages that begin in it. */
public final class RichText {
  /** Two ends of a line in a row are the end of a paragraph. */
  private static final char PARAGRAPH = '\u2029';

  private static final String WHITE = " \n" + PARAGRAPH;

  private final StringBuilder text = new StringBuilder();
  private final List<Style> styles = new ArrayList<>();

  private record PageAt(int offset, PageMark mark) {}

  private final List<PageAt> pages = new ArrayList<>();

  /**
   * How a character is set.
   *
   * @param face bits of {@link FontStyle}
   * @param link a target, "" for none
   */
  public record Style(int face, String link) {
    public static final Style PLAIN = new Style(0, "");

    public Style with(int bits) {
      return new Style(face | bits, link);
    }

    /** True when it has one of these bits. */
    public boolean is(int bits) {
      return (face & bits) != 0;
    }

    public Style to(String target) {
      return new Style(face, target);
    }
  }

  /** Words without any style. */
  public static RichText of(String words) {
    RichText text = new RichText();
    text.append(words, Style.PLAIN);
    return text;
  }

  /** Appends words as they are. */
  public void append(String words, Style style) {
    text.append(words);
    styles.addAll(Collections.nCopies(words.length(), style));
  }

  void append(RichText other) {
    text.append(other.text);
    styles.addAll(other.styles);
  }

  /** A part of its words with their styles; pages are not in it. */
  public RichText slice(int from, int to) {
    RichText part = new RichText();
    part.text.append(text, from, to);
    part.styles.addAll(styles.subList(from, to));
    return part;
  }

  public int length() {
    return text.length();
  }

  /** Its characters as they are, from the first to the last. */
  public String raw() {
    return text.toString();
  }

  Style style(int at) {
    return styles.get(at);
  }

  void truncate(int length) {
    text.setLength(length);
    styles.subList(length, styles.size()).clear();
  }

  void page(PageMark mark, int offset) {
    pages.add(new PageAt(offset, mark));
  }

  /** Appends words of markup, white space collapsed. */
  public void add(String raw, Style style) {
    // In markup a soft hyphen is never the end of a line.
    String words = Typography.invisibleGone(raw).replace("\u00AD", "");
    for (char c : Typography.oneSpace(words).toCharArray()) {
      boolean open = !text.isEmpty() && WHITE.indexOf(text.charAt(text.length() - 1)) < 0;
      if (c != ' ' || open) {
        put(c, style);
      }
    }
  }

  public void lineBreak() {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
      styles.removeLast();
    }
    if (text.isEmpty()) {
      return;
    }
    char last = text.charAt(text.length() - 1);
    if (last == '\n') {
      text.setCharAt(text.length() - 1, PARAGRAPH);
    } else if (last != PARAGRAPH) {
      put('\n', Style.PLAIN);
    }
  }

  /** A page that begins here; inside a word it begins after the word. */
  public void page(PageMark mark) {
    pages.add(new PageAt(text.length(), mark));
  }

  private void put(char c, Style style) {
    int at = text.length();
    boolean page = at > 0 && !pages.isEmpty() && pages.getLast().offset() == at;
    boolean inside = page && (goesOn(text.charAt(at - 1), c) || ".,;:!?)”’»".indexOf(c) >= 0);
    if (page && !inside && WHITE.indexOf(c) < 0 && WHITE.indexOf(text.charAt(at - 1)) < 0) {
      put(' ', Style.PLAIN);
    }
    text.append(c);
    styles.add(style);
    if (inside || (page && c == ' ')) {
      pages.replaceAll(p -> p.offset() == at ? new PageAt(text.length(), p.mark()) : p);
    }
  }

  /** True between two letters of a word, or a hyphen and a letter; "wegNieuw" is two words. */
  private static boolean goesOn(char before, char after) {
    boolean joined = Character.isLetter(before) || before == '-';
    return joined
        && (Character.isLowerCase(after)
            || (Character.isUpperCase(before) && Character.isUpperCase(after)));
  }

  public boolean isBlank() {
    return text.toString().isBlank();
  }

  public String text() {
    return text.toString().replace(PARAGRAPH, '\n').strip();
  }

  /** The pages that begin in it; they are lost when it has no words to stand between. */
  public List<PageMark> pages() {
    return pages.stream().map(PageAt::mark).toList();
  }

  /** All of it as one paragraph. */
  public List<Inline> inlines() {
    return inlines(0, text.length());
  }

  /** Its paragraphs, where two line ends part them. */
  public List<List<Inline>> paragraphs() {
    List<List<Inline>> paragraphs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == PARAGRAPH) {
        List<Inline> paragraph = inlines(from, i);
        if (!paragraph.isEmpty()) {
          paragraphs.add(paragraph);
        }
        from = i + 1;
      }
    }
    return paragraphs;
  }

  private List<Inline> inlines(int start, int end) {
    List<Inline> content = new ArrayList<>();
    int from = start;
    for (PageAt page : pages) {
      if (page.offset() >= start && (page.offset() < end || end == text.length())) {
        pieces(content, from, page.offset());
        content.add(page.mark());
        from = page.offset();
      }
    }
    pieces(content, from, end);
    return RoundTrip.tidied(content);
  }

  private void pieces(List<Inline> content, int from, int to) {
    int start = from;
    while (start < to) {
      int end = start + 1;
      while (end < to && styles.get(end).equals(styles.get(start))) {
        end++;
      }
      piece(content, text.substring(start, end), styles.get(start));
      start = end;
    }
  }

  private static void piece(List<Inline> content, String words, Style style) {
    String inner = words.strip();
    if (inner.isEmpty() || style.equals(Style.PLAIN)) {
      lines(content, words);
      return;
    }
    int at = words.indexOf(inner);
    lines(content, words.substring(0, at));
    List<Inline> styled = new ArrayList<>();
    if (style.is(FontStyle.MONO) && inner.chars().noneMatch(c -> c == '\n' || c == PARAGRAPH)) {
      styled.add(new Inline.Code(inner));
    } else {
      lines(styled, inner);
    }
    boolean alone = styled.size() == 1 && styled.getFirst() instanceof Inline.Text;
    if (alone && style.is(FontStyle.BOLD)) {
      styled = List.of(new Inline.Strong(styled));
    } else if (alone && style.is(FontStyle.ITALIC)) {
      styled = List.of(new Inline.Emphasis(styled));
    }
    if (style.link().isEmpty()) {
      content.addAll(styled);
    } else {
      content.add(new Inline.Link(style.link(), styled));
    }
    lines(content, words.substring(at + inner.length()));
  }

  private static void lines(List<Inline> content, String words) {
    String[] lines = words.replace(PARAGRAPH, '\n').split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        content.add(new Inline.LineBreak());
      }
      if (!lines[i].isEmpty()) {
        content.add(new Inline.Text(lines[i]));
      }
    }
  }

  /** How letters are set, as bits that combine. */
  public static final class FontStyle {
    public static final int BOLD = 1;
    public static final int ITALIC = 2;
    public static final int MONO = 4;

    private FontStyle() {}
  }
}
