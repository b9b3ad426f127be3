package naslag.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads one work from its Markdown: front matter, headings, paragraphs, examples, page marks. */
public final class MarkdownReader {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  private static final Pattern PAGE_THEN_TEXT =
      Pattern.compile("(<!--\\s*p\\.[^>]*-->)(.*)", Pattern.DOTALL);

  private final String file;
  private final int linesBefore;
  private final List<Problem> problems;
  private final List<OpenSection> sections = new ArrayList<>();

  /** A section that is still being filled. */
  private static final class OpenSection {
    final int level;
    final String heading;
    final int line;
    final Map<String, List<String>> values = new LinkedHashMap<>();
    final List<Block> blocks = new ArrayList<>();
    final List<Integer> lines = new ArrayList<>();

    OpenSection(int level, String heading, int line) {
      this.level = level;
      this.heading = heading;
      this.line = line;
    }

    Section close() {
      return level == 0
          ? new Section(0, "", "", values, blocks)
          : Section.headed(level, heading, values, blocks);
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
    front.problems().forEach(p -> problems.add(new Problem(file, p.line() + 1, p.message(), true)));
    MarkdownReader reader = new MarkdownReader(file, source.linesBefore(), problems);
    reader.readBlocks(PARSER.parse(source.body()));
    String titleHeading = reader.takeTitleHeading(front);
    String fallback = titleHeading.isEmpty() ? id : titleHeading;
    Map<String, List<String>> stated = new LinkedHashMap<>(front.values());
    if (WorkField.TITLE.all(stated).isEmpty()) {
      stated.put(WorkField.TITLE.key(), List.of(fallback));
    }
    if (!front.values().containsKey("title") && front.problems().isEmpty()) {
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
    if (sections.isEmpty()) {
      return "";
    }
    OpenSection first = sections.getFirst();
    boolean untitled = !front.values().containsKey("title");
    if (first.level != 1 || !(untitled || front.values().get("title").contains(first.heading))) {
      return "";
    }
    OpenSection preamble = new OpenSection(0, "", first.line);
    preamble.values.putAll(first.values);
    preamble.blocks.addAll(first.blocks);
    preamble.lines.addAll(first.lines);
    sections.removeFirst();
    if (!preamble.blocks.isEmpty()) {
      sections.addFirst(preamble);
    }
    return first.heading;
  }

  private void readBlocks(Node document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        String title = PlainText.of(Inlines.read(heading)).text().strip();
        if (title.isEmpty()) {
          problems.add(
              new Problem(file, line(node), "een kop zonder woorden; schrap de tekens #."));
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
    Optional<Map.Entry<WorkField, List<String>>> field =
        WorkField.ofComment(html.getLiteral(), WorkField.Place.SECTION);
    field.ifPresent(
        f ->
            sections
                .getLast()
                .values
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
                  true,
                  list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber(),
                  items(list)));
      case FencedCodeBlock code ->
          List.of(
              new Block.Verbatim(
                  code.getInfo() == null ? "" : code.getInfo().strip(),
                  code.getLiteral().stripTrailing()));
      case IndentedCodeBlock code ->
          List.of(new Block.Verbatim("", code.getLiteral().stripTrailing()));
      case HtmlBlock html -> html(html);
      case ThematicBreak rule -> List.of(new Block.Verbatim("html", "<hr>"));
      default -> List.of();
    };
  }

  private static List<Block> paragraph(List<Inline> content) {
    return content.isEmpty() ? List.of() : List.of(new Block.Paragraph(content));
  }

  private List<Block> html(HtmlBlock html) {
    String literal = html.getLiteral().strip();
    Matcher page = PAGE_THEN_TEXT.matcher(literal);
    if (!page.matches() || Inlines.pageMark(page.group(1)).isEmpty()) {
      return List.of(new Block.Verbatim("html", literal));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Inlines.pageMark(page.group(1)).get());
    if (!page.group(2).isBlank()) {
      problems.add(
          new Problem(
              file,
              line(html),
              "een paginamarkering aan het begin van een regel breekt de alinea; zet ze op een regel"
                  + " alleen of midden in de zin."));
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

  private Block quote(BlockQuote quote) {
    ExampleReader example = ExampleReader.of(quote);
    if (example == null) {
      return new Block.Quote(blocksOf(quote));
    }
    List<Block> body = new ArrayList<>(example.firstWords());
    for (Node node = example.firstBodyNode(); node != null; node = node.getNext()) {
      for (Block block : block(node)) {
        // An example within an example is read as a quotation; its words stay.
        body.add(block instanceof Example inner ? new Block.Quote(inner.body()) : block);
      }
    }
    String title = example.title();
    if (title.isEmpty()) {
      problems.add(
          new Problem(
              file, line(quote), "een voorbeeld zonder titel; zet die achter [!voorbeeld]."));
      title = "Voorbeeld";
    }
    if (body.isEmpty()) {
      problems.add(
          new Problem(file, line(quote), "het voorbeeld \"" + title + "\" heeft geen tekst."));
    }
    return new Example(title, example.fields(), body);
  }

  private int line(Node node) {
    return node.getSourceSpans().isEmpty()
        ? linesBefore + 1
        : linesBefore + node.getSourceSpans().getFirst().getLineIndex() + 1;
  }
}
