package naslag.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Running text from the Markdown parser's nodes, in one normal form: adjacent words are one. */
final class Inlines {
  private static final Pattern PAGE =
      Pattern.compile("<!--\\s*p\\.\\s*([0-9A-Za-z.\\-]{1,12})\\s*(, afgeleid)?\\s*-->");

  private final List<Inline> content = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();

  private Inlines() {}

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
