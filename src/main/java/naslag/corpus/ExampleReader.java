package naslag.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.jspecify.annotations.Nullable;

/** Tells an example (a callout as Obsidian writes it) from a quotation, and reads its head. */
final class ExampleReader {
  private static final Pattern HEAD =
      Pattern.compile("\\[!voorbeeld\\][+-]?\\s*(.*)", Pattern.CASE_INSENSITIVE);

  private final String title;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final StringBuilder firstWords = new StringBuilder();
  private final @Nullable Node firstBodyNode;

  private ExampleReader(String title, Node head) {
    this.title = title;
    this.firstBodyNode = head.getNext();
  }

  /** Null when the quotation is not an example. */
  static @Nullable ExampleReader of(BlockQuote quote) {
    if (!(quote.getFirstChild() instanceof org.commonmark.node.Paragraph head)) {
      return null;
    }
    String[] lines = lines(head);
    Matcher first = HEAD.matcher(lines[0].strip());
    if (!first.matches()) {
      return null;
    }
    ExampleReader reader = new ExampleReader(first.group(1).strip(), head);
    boolean text = false;
    for (int i = 1; i < lines.length; i++) {
      text = text || !reader.takes(lines[i].strip());
      if (text) {
        reader.firstWords.append(reader.firstWords.isEmpty() ? "" : " ").append(lines[i].strip());
      }
    }
    return reader;
  }

  /** Takes one line if it is a field; the example's text begins at the first line that is none. */
  private boolean takes(String line) {
    int colon = line.indexOf(':');
    String name = line.substring(0, Math.max(0, colon)).strip();
    boolean known = WorkField.named(name, WorkField.Place.EXAMPLE).isPresent();
    // A speaker ("Mama: ‘Kijk’") begins with a capital, a field that we do not know does not.
    boolean field =
        known
            || (name.equals(name.toLowerCase(Locale.ROOT)) && name.matches("[\\p{L} -]{2,24}"));
    if (field) {
      WorkField.add(
          fields, name, line.substring(colon + 1).strip(), WorkField.Place.EXAMPLE);
    }
    return field;
  }

  private static String[] lines(Node paragraph) {
    StringBuilder text = new StringBuilder();
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof SoftLineBreak) {
        text.append('\n');
      } else if (node instanceof org.commonmark.node.Text words) {
        text.append(words.getLiteral());
      } else {
        text.append(PlainText.of(Inlines.read(node)).text());
      }
    }
    return text.toString().split("\n", -1);
  }

  String title() {
    return title;
  }

  Map<String, List<String>> fields() {
    return fields;
  }

  /** Text that follows the fields without an empty line. */
  List<Block> firstWords() {
    return firstWords.isEmpty() ? List.of() : List.of(Block.Paragraph.of(firstWords.toString()));
  }

  @Nullable Node firstBodyNode() {
    return firstBodyNode;
  }
}
