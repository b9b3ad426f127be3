package naslag.intake.docx;

import naslag.intake.markup.HtmlItems;
import naslag.intake.markup.HtmlPages;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes markup of what {@link DocxBody} wrote between the words: pages, and numbers of items. */
final class DocxMarks {
  private static final Pattern LABEL =
      Pattern.compile(DocxBody.LABEL + "([^" + DocxBody.END + "]*)" + DocxBody.END);
  private static final Pattern PAGE =
      Pattern.compile(DocxBody.PAGE + "([^" + DocxBody.END + "]*)" + DocxBody.END);
  private static final Pattern COUNTED = Pattern.compile("\\(?(\\d{1,6})[.)]?");

  private DocxMarks() {}

  static void read(Document document) {
    for (Element list : document.select("ol, ul")) {
      labels(list);
    }
    for (TextNode text : document.body().nodeStream(TextNode.class).toList()) {
      text.text(LABEL.matcher(text.getWholeText()).replaceAll(""));
      pages(text);
    }
  }

  /**
   * Items that a browser would number so stay numbered; any other keeps its label as words. One
   * list may hold several of a word processor's, when nothing stands between them.
   */
  private static void labels(Element list) {
    List<Element> items = list.children();
    List<String> labels = items.stream().map(DocxMarks::label).toList();
    int from = 0;
    for (int i = 1; i <= items.size(); i++) {
      if (i == items.size() || !goesOn(labels.get(i - 1), labels.get(i))) {
        Element part = new Element(counted(labels.get(from)) < 0 ? "ul" : "ol");
        if (counted(labels.get(from)) >= 0) {
          part.attr("start", String.valueOf(counted(labels.get(from))));
        }
        list.before(part);
        for (Element item : items.subList(from, i)) {
          part.appendChild(item);
          String label = label(item);
          if (counted(label) < 0) {
            HtmlItems.label(item, label);
          }
        }
        from = i;
      }
    }
    list.remove();
  }

  private static boolean goesOn(String before, String label) {
    return counted(label) < 0
        ? counted(before) < 0
        : counted(before) >= 0 && counted(label) == counted(before) + 1;
  }

  /** The number that a browser would write, -1 when it would not. */
  private static int counted(String label) {
    Matcher number = COUNTED.matcher(label);
    return number.matches() ? Integer.parseInt(number.group(1)) : -1;
  }

  private static String label(Element item) {
    Element first = HtmlItems.firstWords(item);
    Matcher label = LABEL.matcher(first.wholeText());
    boolean own = !first.normalName().matches("ol|ul");
    return own && label.lookingAt() ? label.group(1) : "";
  }

  private static void pages(TextNode text) {
    String words = text.getWholeText();
    Matcher page = PAGE.matcher(words);
    if (!page.find()) {
      return;
    }
    Node at = text;
    int from = 0;
    text.text(words.substring(0, page.start()));
    do {
      if (from > 0) {
        TextNode between = new TextNode(words.substring(from, page.start()));
        at.after(between);
        at = between;
      }
      Element mark = HtmlPages.counted(page.group(1));
      at.after(mark);
      at = mark;
      from = page.end();
    } while (page.find());
    at.after(new TextNode(words.substring(from)));
  }
}
