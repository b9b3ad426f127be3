package naslag.intake.markup;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Takes out of a page what leads a reader about, and what a reader does not see.
 *
 * @param alone true for a page that is no part of a book, whose links lead out of the text
 */
record HtmlFurniture(ImportLog log, boolean alone) {
  private static final String UNSEEN = Typography.selector("html unseen");

  private static final String NAVIGATION = Typography.selector("html navigation");

  private static final String CONTENTS = Typography.selector("html contents");

  private static final String REGISTER =
      "div.index, section.index, [role=doc-index], [epub:type~=(?:^| )index(?: |$)]";

  /** A block with at least this share of its characters in links within the book is navigation. */
  private static final double LINKED = 0.9;

  private static final double LINKED_REGISTER = 0.3;

  private static final Evaluator LINK = QueryParser.parse("a[href]");

  static void remove(Document page, ImportLog log, boolean alone) {
    for (Element drawing : page.select("svg:has(text):not([aria-hidden=true], [hidden])")) {
      String words = String.join("; ", drawing.getElementsByTag("text").eachText());
      drawing.tagName("span").text("[Afbeelding: " + words + "]");
    }
    page.select(UNSEEN).remove();
    PageState.unfold(page, log);
    HtmlFurniture furniture = new HtmlFurniture(log, alone);
    List<Element> forms = page.select("form, button:not(form *), select:not(form *)");
    remove(forms, Repair.Kind.PAGE_FURNITURE, "formulieren en knoppen", log);
    GutenbergLicence.remove(page)
        .forEach(words -> log.repaired(0, Repair.Kind.LICENCE, Repair.opening(words)));
    furniture.gone(page.select(CONTENTS), Repair.Kind.CONTENTS);
    page.select(REGISTER).forEach(furniture::register);
    remove(page.select(NAVIGATION), Repair.Kind.PAGE_FURNITURE, "navigatie", log);
    remove(page.select("del, s, strike"), Repair.Kind.PAGE_FURNITURE, "doorgestreept", log);
    furniture.links(page);
  }

  /** An index leads to pages or to places that a search finds by itself. */
  private void register(Element element) {
    boolean body = element.normalName().equals("body");
    if (linked(element) >= LINKED_REGISTER || element.select("a[href]").size() >= 20) {
      gone(body ? element.children() : List.of(element), Repair.Kind.BOOK_INDEX);
    }
  }

  private void gone(List<Element> elements, Repair.Kind kind) {
    remove(elements, kind, "weggelaten", log);
  }

  /** Removes elements and reports their text; one inside another that went is reported once. */
  static void remove(List<Element> elements, Repair.Kind kind, String what, ImportLog log) {
    for (Element element : List.copyOf(elements)) {
      if (element.ownerDocument() != null) {
        // Signs alone, such as the "¶" of a link to a heading, are not reported.
        log.leftOut(kind, what, letters(element.text()) == 0 ? "" : element.text());
        element.remove();
      }
    }
  }

  /**
   * Removes elements whose text is links within the book only: tables of contents, breadcrumbs,
   * previous and next. Below a heading of the article, links of a page to others are its text.
   */
  private void links(Document page) {
    Set<Element> text = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element element : page.select("ul, ol, dl, table, p, div, td, center")) {
      if (element.parent() == null || !element.hasText()) {
        continue;
      }
      Element above = element.previousElementSibling();
      boolean led = above != null && above.is("h2, h3, h4, h5, h6");
      List<Element> links = inside(element);
      double share = links.isEmpty() ? 0 : linked(element);
      boolean leads =
          links.size() > 1 ? share >= LINKED : share == 1 && element.is("p, div, center");
      if (!leads || element.selectFirst("h1, h2, h3, h4, h5, h6") != null) {
        continue;
      }
      if (alone
          && led
          && !MarkupReader.CONTENTS_HEADING.matcher(above.text()).matches()
          && element.selectFirst("a[href^=#]") == null) {
        text.add(element);
      } else if (element.parents().stream().noneMatch(text::contains)) {
        gone(List.of(element), Repair.Kind.CONTENTS);
        if (led && above.nextElementSibling() == null) {
          gone(List.of(above), Repair.Kind.CONTENTS);
        }
      }
    }
  }

  private static List<Element> inside(Element element) {
    return element.select(LINK).stream()
        .filter(link -> !HtmlBook.leadsOut(link.attr("href")))
        .toList();
  }

  /** The part of an element's letters that stands in links within the book. */
  private static double linked(Element element) {
    int all = letters(element.text());
    int inside = inside(element).stream().mapToInt(link -> letters(link.text())).sum();
    return all == 0 ? 0 : (double) inside / all;
  }

  /** Numbers stand before a link as well as in it. */
  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }
}
