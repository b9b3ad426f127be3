package naslag.intake.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What Word saves as html: a title and items of lists are paragraphs of a class. */
final class WordHtml {
  private static final String ITEMS = "p[class*=MsoListParagraph], p[style*=mso-list]";

  /** The mark of an item, which Word writes as text: "·", "o", "3.". */
  private static final Pattern MARK =
      Pattern.compile("\\s*(?:([·•§o–-])|(\\d{1,3})[.)])(?:\\s+|$)");

  private WordHtml() {}

  /** Gives a page of Word its title and its lists; any other page stays as it is. */
  static void mend(Document page) {
    Element title = page.selectFirst("p.MsoTitle");
    if (title != null && title.hasText()) {
      // The window may show the name of the template.
      page.title(title.tagName("h1").text());
    }
    for (Element item : page.select(ITEMS)) {
      TextNode first =
          item.nodeStream(TextNode.class).filter(text -> !text.isBlank()).findFirst().orElse(null);
      String words = first == null ? "" : Typography.invisibleGone(first.getWholeText());
      Matcher mark = MARK.matcher(words);
      if (first != null && mark.lookingAt()) {
        first.text(words.substring(mark.end()));
        Element before = item.previousElementSibling();
        String kind = mark.group(1) == null ? "ol" : "ul";
        Element list = before != null && before.is(kind) ? before : new Element(kind);
        if (list.parent() == null) {
          item.before(list);
        }
        list.appendChild(item.tagName("li"));
        if (mark.group(2) != null) {
          item.attr("value", mark.group(2));
        }
      }
    }
  }
}
