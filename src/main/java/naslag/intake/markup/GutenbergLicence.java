package naslag.intake.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.corpus.WorkField;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The blocks that Project Gutenberg sets before and after the text of each of its books. */
public final class GutenbergLicence {
  private static final Pattern NAME = Pattern.compile("(?i)project gutenberg");

  private static final Pattern START =
      Pattern.compile("(?i)\\*\\*\\* ?START OF TH(?:E|IS) PROJECT GUTENBERG");

  private static final Pattern END =
      Pattern.compile(
          "(?i)\\*\\*\\* ?END OF TH(?:E|IS) PROJECT GUTENBERG|^\\W*End of (?:the )?Project"
              + " Gutenberg");

  private static final Pattern STATED = Pattern.compile("(?m)^\\s*(Title|Author)\\s*:\\s*(.+)$");

  private GutenbergLicence() {}

  /** The title and the author that the first block states; nothing in any other page. */
  public static FoundMetadata said(Document page) {
    if (!START.matcher(page.text()).find()) {
      return FoundMetadata.NONE;
    }
    Map<String, String> stated = new HashMap<>();
    for (Element block : page.body().select("pre, p, div:not(:has(p, pre, div))")) {
      STATED
          .matcher(block.wholeText())
          .results()
          .forEach(line -> stated.putIfAbsent(line.group(1), Typography.clean(line.group(2))));
    }
    return FoundMetadata.NONE
        .with(WorkField.TITLE, stated.getOrDefault("Title", ""))
        .with(WorkField.CREATOR, FoundMetadata.names(stated.get("Author")));
  }

  /** Removes both blocks; gives their words. */
  static List<String> remove(Document page) {
    List<String> gone = new ArrayList<>();
    if (!NAME.matcher(page.body().text()).find()) {
      return gone;
    }
    for (Pattern marker : List.of(START, END)) {
      page.body().select("*").stream()
          .filter(element -> marker.matcher(element.text()).find())
          .reduce((outer, inner) -> inner.parents().contains(outer) ? inner : outer)
          .filter(element -> !element.equals(page.body()))
          .ifPresent(element -> gone.add(cut(page.body(), element, marker.equals(START))));
    }
    return gone;
  }

  /** Removes an element and all that comes before it in the page, or after it. */
  private static String cut(Element body, Element marker, boolean before) {
    String words = Typography.clean(marker.text());
    Stream<Node> nodes =
        before
            ? body.nodeStream().takeWhile(node -> !node.equals(marker))
            : body.nodeStream().dropWhile(node -> !node.equals(marker));
    nodes.filter(node -> node.childNodeSize() == 0).toList().forEach(Node::remove);
    marker.remove();
    return words;
  }
}
