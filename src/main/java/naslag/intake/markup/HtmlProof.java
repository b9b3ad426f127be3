package naslag.intake.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.PlainText;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Finds the words of a page that did not come through, so that nothing is lost in silence. */
final class HtmlProof {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  /** What stands before the number of a heading, and is said by its rank. */
  private static final Pattern NUMBERED = Pattern.compile("(?i)hoofdstuk|deel|chapter|paragraaf");

  private static final Set<String> UNREAD =
      Set.of("rt", "rp", "object", "video", "audio", "iframe");

  private HtmlProof() {}

  /** All words of a page without its furniture; what names a page of the book is none. */
  static List<String> words(Document page) {
    StringBuilder words = new StringBuilder();
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
              words.append(text.getWholeText());
            } else if (node instanceof Element element) {
              boolean unread = HtmlPages.isBreak(element) || UNREAD.contains(element.normalName());
              words.append(HtmlText.endsWord(element) ? " " : "");
              return unread ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            words.append(node instanceof Element element && HtmlText.endsWord(element) ? " " : "");
            return FilterResult.CONTINUE;
          }
        },
        page.body());
    return words(words.toString());
  }

  /** The words that the text has fewer of than the page, in the order of the page. */
  static List<String> lost(List<String> page, List<naslag.intake.blocks.Element> read) {
    Map<String, Integer> there = new HashMap<>();
    for (naslag.intake.blocks.Element element : read) {
      String text =
          switch (element) {
            case naslag.intake.blocks.Element.Head head -> head.title();
            case naslag.intake.blocks.Element.Body body ->
                PlainText.ofBlocks(List.of(body.block())).text();
          };
      words(text).forEach(word -> there.merge(word, 1, Integer::sum));
    }
    List<String> lost = new ArrayList<>();
    for (String word : page) {
      if (there.merge(word, -1, Integer::sum) < 0 && !NUMBERED.matcher(word).matches()) {
        lost.add(word);
      }
    }
    return lost;
  }

  private static List<String> words(String raw) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(Typography.invisibleGone(raw).replace("\u00AD", ""));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
