package naslag.intake.markup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import naslag.corpus.PageMark;
import org.jsoup.nodes.Element;

/** The places in markup where a page of the printed book begins. */
public final class HtmlPages {
  private static final Pattern PAGE = Pattern.compile("[0-9A-Za-z.\\-]{1,12}");
  private static final String COUNTED = "data-naslag-counted";

  private HtmlPages() {}

  public static boolean isBreak(Element element) {
    String type = element.attr("epub:type") + " " + element.attr("role");
    return type.toLowerCase(Locale.ROOT).contains("pagebreak");
  }

  /** A break that a list of pages or the book itself names. */
  public static Element printed(String number) {
    return new Element("span").attr("role", "doc-pagebreak").attr("aria-label", number);
  }

  /** A break that was counted and is not printed. */
  public static Element counted(String number) {
    return printed(number).attr(COUNTED, "");
  }

  /** The page that begins at a break; empty when it does not say which. */
  static Optional<PageMark> at(Element pageBreak) {
    for (String name :
        List.of(
            pageBreak.attr("aria-label"),
            pageBreak.attr("title"),
            pageBreak.text(),
            pageBreak.id().replaceFirst("(?i)^(?:page|pagina|pg|p|blz)[-_.]?", ""))) {
      String number =
          name.strip().replaceFirst("(?i)^(?:page|pagina|bladzijde|blz\\.?|p\\.)\\s*", "");
      if (PAGE.matcher(number).matches()) {
        return Optional.of(new PageMark(number, pageBreak.hasAttr(COUNTED)));
      }
    }
    return Optional.empty();
  }
}
