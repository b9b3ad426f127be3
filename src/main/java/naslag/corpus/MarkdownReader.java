package naslag.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naslag.corpus.FrontMatter.SourceText;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.Work.Section;
import naslag.corpus.Work.WorkFile;
import naslag.corpus.Work.WorkFile.SourceLines;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads one work from its Markdown: front matter, headings, paragraphs, examples, page marks. Long,
 * since each construct is read here alone and written by {@link MarkdownWriter}.
 */
public final class MarkdownReader {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  private static final Pattern PAGE_THEN_TEXT =
      Pattern.compile("(<!--\\s*p\\.[^>]*-->)(.*)", Pattern.DOTALL);

  private static final Pattern EXAMPLE =
      Pattern.compile("\\[!voorbeeld\\][+-]?\\s*(.*)", Pattern.CASE_INSENSITIVE);

  private final String file;
  private final int linesBefore;
  private final List<Problem> problems;
  private final List<OpenSection> sections = new ArrayList<>();

  /** A section that is still being filled. */
  private record OpenSection(
      int level,
      String heading,
      int line,
      Map<String, List<String>> values,
      List<Block> blocks,
      List<Integer> lines) {
    OpenSection(int level, String heading, int line) {
      this(level, heading, line, new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    }

    Section close() {
      return Section.headed(level, heading, values, blocks);
    }
  }

  private MarkdownReader(String file, int linesBefore, List<Problem> problems) {
    this.file = file;
    this.linesBefore = linesBefore;
    this.problems = problems;
  }

  /**
   * Reads a work. What cannot be read as meant becomes a problem and is kept as text.
   *
   * @param id the work's name in passage ids
   * @param file how to name the file in problems
   * @param markdown the file's text
   * @throws Unreadable when the front matter is beyond its bounds
   */
  public static WorkFile read(String id, String file, String markdown) {
    List<Problem> problems = new ArrayList<>();
    SourceText source = SourceText.of(file, markdown, problems);
    FrontMatter.Reading front = FrontMatter.read(source.frontMatter());
    front
        .problem()
        .ifPresent(p -> problems.add(new Problem(file, p.line() + 1, p.sentence(), true)));
    MarkdownReader reader = new MarkdownReader(file, source.linesBefore(), problems);
    reader.readBlocks(PARSER.parse(source.body()));
    String titleHeading = reader.takeTitleHeading(front);
    String fallback = titleHeading.isEmpty() ? id : titleHeading;
    Map<String, List<String>> stated = new LinkedHashMap<>(front.values());
    if (WorkField.TITLE.all(stated).isEmpty()) {
      stated.put(WorkField.TITLE.key(), List.of(fallback));
    }
    if (!front.values().containsKey("title") && front.problem().isEmpty()) {
      problems.add(
          new Problem(file, 1, "er staat geen titel in de front matter; zet er title: bij."));
    }
    List<Section> closed = reader.sections.stream().map(OpenSection::close).toList();
    SourceLines lines =
        new SourceLines(
            reader.sections.stream().map(s -> s.line).toList(),
            reader.sections.stream().map(s -> s.lines).toList());
    return new WorkFile(id, file, new Work(new Metadata(stated), closed), lines, problems);
  }

  /** A first heading that repeats the work's title is the title, not a section. */
  private String takeTitleHeading(FrontMatter.Reading front) {
    List<String> titles = front.values().get("title");
    if (sections.isEmpty()
        || sections.getFirst().level != 1
        || !(titles == null || titles.contains(sections.getFirst().heading))) {
      return "";
    }
    OpenSection first = sections.removeFirst();
    if (!first.blocks.isEmpty()) {
      sections.addFirst(
          new OpenSection(0, "", first.line, first.values, first.blocks, first.lines));
    }
    return first.heading;
  }

  private void readBlocks(Node document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        String title = PlainText.of(Inlines.read(heading)).text().strip();
        if (title.isEmpty()) {
          problem(node, "een kop zonder woorden; schrap de tekens #.");
        } else {
          sections.add(new OpenSection(heading.getLevel(), title, line(node)));
        }
      } else if (!isField(node)) {
        for (Block block : block(node)) {
          current(node).blocks.add(block);
        }
      }
    }
  }

  /** Takes a comment under a heading that states something of the section. */
  private boolean isField(Node node) {
    if (!(node instanceof HtmlBlock html)
        || sections.isEmpty()
        || !sections.getLast().blocks.isEmpty()) {
      return false;
    }
    var field = WorkField.ofComment(html.getLiteral(), WorkField.Place.SECTION);
    Map<String, List<String>> values = sections.getLast().values;
    field.ifPresent(
        f ->
            values
                .computeIfAbsent(f.getKey().key(), key -> new ArrayList<>())
                .addAll(f.getValue()));
    return field.isPresent();
  }

  private OpenSection current(Node node) {
    if (sections.isEmpty()) {
      sections.add(new OpenSection(0, "", line(node)));
    }
    OpenSection section = sections.getLast();
    section.lines.add(line(node));
    return section;
  }

  private List<Block> block(Node node) {
    return switch (node) {
      case org.commonmark.node.Paragraph paragraph -> paragraph(Inlines.read(paragraph));
      case BlockQuote quote -> List.of(quote(quote));
      case BulletList list -> List.of(new Block.Listing(false, 0, items(list)));
      case OrderedList list ->
          List.of(
              new Block.Listing(
                  true, Objects.requireNonNullElse(list.getMarkerStartNumber(), 1), items(list)));
      case FencedCodeBlock code ->
          verbatim(Objects.requireNonNullElse(code.getInfo(), "").strip(), code.getLiteral());
      case IndentedCodeBlock code -> verbatim("", code.getLiteral());
      case HtmlBlock html -> html(html);
      case ThematicBreak rule -> verbatim("html", "<hr>");
      default -> List.of();
    };
  }

  private static List<Block> verbatim(String info, String text) {
    return List.of(new Block.Verbatim(info, text.stripTrailing()));
  }

  private static List<Block> paragraph(List<Inline> content) {
    return content.isEmpty() ? List.of() : List.of(new Block.Paragraph(content));
  }

  private List<Block> html(HtmlBlock html) {
    String literal = html.getLiteral().strip();
    Matcher page = PAGE_THEN_TEXT.matcher(literal);
    if (!page.matches() || Inlines.pageMark(page.group(1)).isEmpty()) {
      return verbatim("html", literal);
    }
    List<Block> blocks = new ArrayList<>(List.of(Inlines.pageMark(page.group(1)).get()));
    if (!page.group(2).isBlank()) {
      problem(
          html,
          "een paginamarkering aan het begin van een regel breekt de alinea; zet ze op een regel"
              + " alleen of midden in de zin.");
      blocks.addAll(blocksOf(PARSER.parse(page.group(2).strip())));
    }
    return blocks;
  }

  private List<Block> blocksOf(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        blocks.addAll(paragraph(List.of(new Inline.Strong(Inlines.read(heading)))));
      } else {
        blocks.addAll(block(node));
      }
    }
    return blocks;
  }

  private List<List<Block>> items(Node list) {
    List<List<Block>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(blocksOf(item));
    }
    return items;
  }

  /** An example (a callout as Obsidian writes it) or a quotation. */
  private Block quote(BlockQuote quote) {
    boolean text = quote.getFirstChild() instanceof org.commonmark.node.Paragraph;
    List<String> lines = text ? lines(quote.getFirstChild()) : List.of("");
    Matcher head = EXAMPLE.matcher(lines.getFirst().strip());
    if (!head.matches()) {
      return new Block.Quote(blocksOf(quote));
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    // Text may follow the fields without an empty line: it begins at the first line that is none.
    String words =
        lines.stream()
            .skip(1)
            .map(String::strip)
            .dropWhile(line -> takes(line, fields))
            .collect(Collectors.joining(" "));
    List<Block> body = new ArrayList<>();
    if (!words.isEmpty()) {
      body.add(Block.Paragraph.of(words));
    }
    for (Node node = quote.getFirstChild().getNext(); node != null; node = node.getNext()) {
      for (Block block : block(node)) {
        // An example within an example is read as a quotation; its words stay.
        body.add(block instanceof Example inner ? new Block.Quote(inner.body()) : block);
      }
    }
    String title = head.group(1).strip();
    if (title.isEmpty()) {
      problem(quote, "een voorbeeld zonder titel; zet die achter [!voorbeeld].");
      title = "Voorbeeld";
    }
    if (body.isEmpty()) {
      problem(quote, "het voorbeeld \"" + title + "\" heeft geen tekst.");
    }
    return new Example(title, fields, body);
  }

  /** Takes one line if it is a field. */
  private static boolean takes(String line, Map<String, List<String>> fields) {
    int colon = line.indexOf(':');
    String name = line.substring(0, Math.max(0, colon)).strip();
    boolean known = WorkField.named(name, WorkField.Place.EXAMPLE).isPresent();
    // A speaker ("Mama: ‘Kijk’") begins with a capital, a field that we do not know does not.
    boolean field =
        known || (name.equals(name.toLowerCase(Locale.ROOT)) && name.matches("[\\p{L} -]{2,24}"));
    if (field) {
      WorkField.add(fields, name, line.substring(colon + 1).strip(), WorkField.Place.EXAMPLE);
    }
    return field;
  }

  private static List<String> lines(Node paragraph) {
    StringBuilder text = new StringBuilder();
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      text.append(
          switch (node) {
            case SoftLineBreak end -> "\n";
            case org.commonmark.node.Text words -> words.getLiteral();
            default -> PlainText.of(Inlines.read(node)).text();
          });
    }
    return List.of(text.toString().split("\n", -1));
  }

  private void problem(Node node, String message) {
    problems.add(new Problem(file, line(node), message));
  }

  private int line(Node node) {
    return node.getSourceSpans().isEmpty()
        ? linesBefore + 1
        : linesBefore + node.getSourceSpans().getFirst().getLineIndex() + 1;
  }

  /** Running text from the Markdown parser's nodes, in one normal form: adjacent words are one. */
  static final class Inlines {
    private static final Pattern PAGE =
        Pattern.compile("<!--\\s*p\\.\\s*([0-9A-Za-z.\\-]{1,12})\\s*(, afgeleid)?\\s*-->");

    private final List<Inline> content = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    static List<Inline> read(Node parent) {
      Inlines inlines = new Inlines();
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        inlines.add(node);
      }
      inlines.flush();
      return inlines.content;
    }

    /** Reads <code>&lt;!-- p. 19 --&gt;</code>, or nothing when the comment is something else. */
    static Optional<PageMark> pageMark(String comment) {
      Matcher page = PAGE.matcher(comment.strip());
      return page.matches()
          ? Optional.of(new PageMark(page.group(1), page.group(2) != null))
          : Optional.empty();
    }

    static String pageComment(PageMark mark) {
      return "<!-- p. " + mark.page() + (mark.inferred() ? ", afgeleid" : "") + " -->";
    }

    private void add(Node node) {
      switch (node) {
        case org.commonmark.node.Text text -> words.append(text.getLiteral());
        case SoftLineBreak soft -> words.append(' ');
        case HardLineBreak hard -> piece(new Inline.LineBreak());
        case org.commonmark.node.Emphasis emphasis -> piece(new Inline.Emphasis(read(emphasis)));
        case StrongEmphasis strong -> piece(new Inline.Strong(read(strong)));
        case org.commonmark.node.Code code -> piece(new Inline.Code(code.getLiteral()));
        case org.commonmark.node.Link link ->
            piece(new Inline.Link(link.getDestination(), read(link)));
        case Image image -> piece(new Inline.Link(image.getDestination(), read(image)));
        case HtmlInline html ->
            pageMark(html.getLiteral())
                .ifPresentOrElse(
                    this::piece, () -> words.append(html.getLiteral().replace('\n', ' ')));
        default -> content.addAll(read(node));
      }
    }

    private void piece(Inline inline) {
      flush();
      content.add(inline);
    }

    private void flush() {
      if (!words.isEmpty()) {
        content.add(new Inline.Text(words.toString().replace('\n', ' ')));
        words.setLength(0);
      }
    }
  }
}
