package naslag.intake.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naslag.intake.markup.HtmlBook;
import naslag.intake.markup.HtmlBook.HtmlItems;
import naslag.intake.markup.HtmlBook.HtmlPages;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the lists of an epub say of its text: which places begin a chapter, and which a page of the
 * printed book. Many books set a chapter's title in large letters and in no heading.
 */
final class EpubContents {
  private final List<Entry> chapters = new ArrayList<>();
  private final List<Entry> pages = new ArrayList<>();

  /**
   * A line of a list.
   *
   * @param level from 1
   * @param target as {@link HtmlBook#id} calls it
   */
  private record Entry(int level, String title, String target) {
    String path() {
      return target.substring(0, target.lastIndexOf('#'));
    }
  }

  /** Reads the navigation page of an epub 3. */
  void navigation(Document nav, String path) {
    for (Element list : nav.select("nav")) {
      String type = list.attr("epub:type") + " " + list.attr("role");
      boolean ofPages = type.contains("page");
      for (Element link : list.select("li > a[href], li > span > a[href]")) {
        int level =
            (int) link.parents().stream().filter(up -> up.normalName().equals("li")).count();
        if (ofPages || type.contains("toc")) {
          add(ofPages ? pages : chapters, level, link.text(), path, link.attr("href"));
        }
      }
    }
  }

  /** Reads the contents of an epub 2. */
  void ncx(Document ncx, String path) {
    for (Element point : ncx.select("navPoint:has(> content), pageTarget:has(> content)")) {
      boolean ofPages = point.normalName().equals("pagetarget");
      long above =
          point.parents().stream().filter(up -> up.normalName().equals("navpoint")).count();
      String target = point.select("> content").attr("src");
      String label = point.select("> navLabel > text").text();
      add(ofPages ? pages : chapters, (int) above + 1, label, path, target);
    }
  }

  private static void add(List<Entry> to, int level, String title, String path, String href) {
    String target = HtmlBook.target(path, href);
    if (!target.isEmpty() && !title.isBlank()) {
      to.add(new Entry(level, Typography.clean(title), target));
    }
  }

  boolean isEmpty() {
    return chapters.isEmpty() && pages.isEmpty();
  }

  void apply(HtmlBook book) {
    Map<String, Element> byId = new HashMap<>();
    book.whole().select("[id]").forEach(element -> byId.putIfAbsent(element.id(), element));
    for (Entry page : pages) {
      Element at = byId.get(page.target());
      if (at != null && !HtmlPages.isBreak(at)) {
        at.before(HtmlPages.printed(page.title()));
      }
    }
    Map<String, List<Entry>> byPage = new LinkedHashMap<>();
    ranked().forEach(e -> byPage.computeIfAbsent(e.path(), k -> new ArrayList<>()).add(e));
    byPage.forEach(
        (path, entries) -> book.page(path).ifPresent(page -> chapters(page, entries, byId)));
  }

  private static void chapters(Element page, List<Entry> entries, Map<String, Element> byId) {
    Element first = page.selectFirst("h1, h2, h3, h4, h5, h6");
    if (first == null) {
      entries.forEach(entry -> heading(entry, byId.get(entry.target()), page));
      return;
    }
    // Each file of a book may begin with a heading of the first rank; its contents know better.
    entries.stream()
        .filter(entry -> Typography.key(first.text()).equals(Typography.key(entry.title())))
        .findFirst()
        .filter(entry -> entry.level() > HtmlItems.rank(first))
        .ifPresent(entry -> HtmlItems.deepen(page, entry.level()));
  }

  /** The chapters; where all stand below the title of the book, that is no rank. */
  private List<Entry> ranked() {
    boolean below = chapters.stream().filter(entry -> entry.level() == 1).count() == 1;
    return !below
        ? chapters
        : chapters.stream()
            .map(e -> new Entry(Math.max(1, e.level() - 1), e.title(), e.target()))
            .toList();
  }

  private static void heading(Entry entry, @Nullable Element target, Element page) {
    String tag = "h" + Math.min(6, entry.level());
    Element place =
        target == null || target.equals(page)
            ? firstWords(page)
            : target.closest("p, div, section");
    if (place == null) {
      return;
    }
    Element words = place.normalName().equals("p") ? place : firstWords(place);
    String title = Typography.key(entry.title());
    if (words != null && Typography.key(words.text()).equals(title)) {
      words.tagName(tag);
    } else if (place.parent() != null) {
      place.before(new Element(tag).text(entry.title()));
    }
  }

  private static @Nullable Element firstWords(Element in) {
    return in.select("p, div").stream()
        .filter(element -> element.hasText() && !element.equals(in))
        .filter(
            element ->
                element.normalName().equals("p")
                    || element.selectFirst("p, ul, ol, table, blockquote") == null)
        .findFirst()
        .orElse(null);
  }
}
