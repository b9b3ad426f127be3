package naslag.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.MarkdownReader.Inlines;
import naslag.corpus.Work.Section;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Writes a work as Markdown that a person can edit; <code>MarkdownReader</code> reads it back as
 * the same work, also where its text looks like Markdown.
 */
public final class MarkdownWriter {
  private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

  /**
   * What the renderer leaves bare at the start of a line: a plus as a bullet, tildes as a fence.
   */
  private static final Pattern MISSED = Pattern.compile("^(\\+(\\s|$)|~~~)");

  /** An ampersand that begins no entity. */
  private static final Pattern PLAIN_AMPERSAND = Pattern.compile("&(?![A-Za-z0-9#])");

  private MarkdownWriter() {}

  /** The whole file: front matter, title, sections. Ends with a line end. */
  public static String write(Work work) {
    StringBuilder out = new StringBuilder();
    out.append("---\n").append(FrontMatter.write(work.metadata())).append("---\n\n");
    out.append(heading(1, work.metadata().title()));
    for (Section section : work.sections()) {
      if (section.level() > 0) {
        out.append('\n').append(heading(section.level(), section.heading()));
      }
      List<String> comments = WorkField.comments(section.values());
      if (!comments.isEmpty()) {
        out.append('\n').append(String.join("\n", comments)).append('\n');
      }
      for (Block block : section.blocks()) {
        out.append('\n').append(block(block));
      }
    }
    return out.toString();
  }

  /** Blocks without front matter or headings, as Markdown. */
  public static String write(List<Block> blocks) {
    return blocks.stream().map(MarkdownWriter::block).collect(Collectors.joining("\n"));
  }

  private static String heading(int level, String text) {
    Heading heading = new Heading();
    heading.setLevel(level);
    heading.appendChild(new org.commonmark.node.Text(text));
    return render(heading);
  }

  private static String block(Block block) {
    return switch (block) {
      case Example example -> example(example);
      case PageMark mark -> Inlines.pageComment(mark) + "\n";
      default -> render(node(block));
    };
  }

  private static String example(Example example) {
    List<String> lines = new ArrayList<>();
    lines.add("[!voorbeeld] " + line(example.title()));
    for (Map.Entry<String, String> field : WorkField.lines(example.values())) {
      lines.add((field.getKey() + ": " + line(field.getValue())).stripTrailing());
    }
    for (Block block : example.body()) {
      lines.add("");
      lines.addAll(block(block).stripTrailing().lines().toList());
    }
    return lines.stream()
        .map(line -> line.isEmpty() ? ">\n" : "> " + line + "\n")
        .collect(Collectors.joining());
  }

  /** Words on one line, escaped where Markdown would read more into them. */
  private static String line(String words) {
    return words.isEmpty() ? "" : render(node(Block.Paragraph.of(words))).strip();
  }

  private static String render(Node block) {
    Document document = new Document();
    document.appendChild(block);
    return RENDERER.render(document);
  }

  private static Node node(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> {
        Node node = new org.commonmark.node.Paragraph();
        boolean lineStart = true;
        for (Inline inline : paragraph.content()) {
          String start = lineStart && inline instanceof Inline.Text text ? text.value() : "";
          if (MISSED.matcher(start).find()) {
            node.appendChild(literal("\\"));
          }
          append(node, inline);
          lineStart = inline instanceof Inline.LineBreak;
        }
        yield node;
      }
      case Block.Quote quote -> withBlocks(new BlockQuote(), quote.content());
      case Block.Listing listing -> listing(listing);
      case Block.Verbatim verbatim -> verbatim(verbatim);
      case PageMark mark -> htmlBlock(Inlines.pageComment(mark));
      case Example example -> throw new IllegalArgumentException("an example stands in a section");
    };
  }

  private static Node withBlocks(Node parent, List<Block> blocks) {
    blocks.forEach(block -> parent.appendChild(node(block)));
    return parent;
  }

  private static Node listing(Block.Listing listing) {
    ListBlock list = listing.ordered() ? new OrderedList() : new BulletList();
    if (list instanceof OrderedList ordered) {
      ordered.setMarkerStartNumber(listing.start());
      ordered.setMarkerDelimiter(".");
    } else if (list instanceof BulletList bullets) {
      bullets.setMarker("-");
    }
    list.setTight(isTight(listing));
    listing.items().forEach(item -> list.appendChild(withBlocks(new ListItem(), item)));
    return list;
  }

  /**
   * Without empty lines two paragraphs of an item, or of a quotation in it, would run together, and
   * a list that begins at another number than 1 would go on with the paragraph above it.
   */
  private static boolean isTight(Block.Listing listing) {
    return listing.items().stream()
        .filter(item -> !item.isEmpty())
        .noneMatch(
            item ->
                item.getFirst() instanceof Block.Quote
                    || !item.stream().skip(1).allMatch(MarkdownWriter::interrupts));
  }

  private static boolean interrupts(Block block) {
    return block instanceof Block.Listing list && (!list.ordered() || list.start() == 1);
  }

  private static Node verbatim(Block.Verbatim verbatim) {
    if (verbatim.info().equals("html")) {
      return htmlBlock(verbatim.text());
    }
    FencedCodeBlock code = new FencedCodeBlock();
    String fence = verbatim.text().contains("```") ? "~~~~~~" : "```";
    code.setFenceCharacter(fence.substring(0, 1));
    code.setOpeningFenceLength(fence.length());
    code.setClosingFenceLength(fence.length());
    code.setInfo(verbatim.info());
    code.setLiteral(verbatim.text() + "\n");
    return code;
  }

  private static Node htmlBlock(String literal) {
    HtmlBlock html = new HtmlBlock();
    html.setLiteral(literal);
    return html;
  }

  private static Node node(Inline inline) {
    return switch (inline) {
      case Inline.Text text -> new org.commonmark.node.Text(text.value());
      case Inline.Emphasis emphasis ->
          withInlines(new org.commonmark.node.Emphasis(), emphasis.content());
      case Inline.Strong strong -> withInlines(new StrongEmphasis(), strong.content());
      case Inline.Code code -> new org.commonmark.node.Code(code.value());
      case Inline.LineBreak lineBreak -> new HardLineBreak();
      case Inline.Link link ->
          withInlines(new org.commonmark.node.Link(link.target(), null), link.content());
      case PageMark mark -> literal(Inlines.pageComment(mark));
    };
  }

  private static Node literal(String markdown) {
    HtmlInline node = new HtmlInline();
    node.setLiteral(markdown);
    return node;
  }

  private static Node withInlines(Node parent, List<Inline> content) {
    content.forEach(inline -> append(parent, inline));
    return parent;
  }

  /**
   * Adds an inline. The renderer escapes each ampersand; one that can begin no entity, as in "Kind
   * & Gezin", is written plainly, since people read and edit these files.
   */
  private static void append(Node parent, Inline inline) {
    if (!(inline instanceof Inline.Text text)) {
      parent.appendChild(node(inline));
      return;
    }
    String[] words = PLAIN_AMPERSAND.split(text.value(), -1);
    for (int i = 0; i < words.length; i++) {
      if (i > 0) {
        parent.appendChild(literal("&"));
      }
      parent.appendChild(new org.commonmark.node.Text(words[i]));
    }
  }
}
