package naslag.corpus;

import java.util.List;
import java.util.Optional;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.PlainText.Words;

/**
 * What a search finds and a person reads: a whole example, or one to a few paragraphs of a section.
 *
 * @param id safe in a URL, stable while its section and opening words stay (<code>
 *     vroege-ontwikkeling/3.2/k7f3</code>)
 * @param work the id of its work
 * @param file the work's file, relative to the corpus
 * @param line the 1-based line where it begins
 * @param ordinal its place in the work, from 0
 * @param path the headings down to it, outermost first, with their numbers; may be empty
 * @param number the number of its section; "" when there is none
 * @param title the example's title, else the section's, else the work's
 * @param creators of its section, when not the work's own
 * @param signed how many headings of the path lead to the section that names those creators; 0 when
 *     none does
 * @param paragraph the 1-based number of its first paragraph in its section, examples not counted;
 *     0 for an example
 * @param text plain words, an empty line between paragraphs
 * @param pages where pages begin in the text; the first may begin at 0
 * @param startPage the page on which it begins; empty when the work has no page marks before it
 * @param links cross-references in the text
 * @param stops where it may stop to be talked about
 * @param example what the author stated of a practice example; empty for explanation
 * @param themes as the author stated them: the example's own, else the work's subjects
 * @param questions what people ask when they need its section; searched and never shown
 * @param care with how much care it is to be shown
 */
public record Passage(
    String id,
    String work,
    String file,
    int line,
    int ordinal,
    List<String> path,
    String number,
    String title,
    List<String> creators,
    int signed,
    int paragraph,
    String text,
    List<PlainText.PageAt> pages,
    Optional<PageMark> startPage,
    List<PlainText.LinkAt> links,
    List<PlainText.StopAt> stops,
    Optional<Example> example,
    List<String> themes,
    List<String> questions,
    Care care) {

  public Passage {
    path = List.copyOf(path);
    creators = List.copyOf(creators);
    pages = List.copyOf(pages);
    links = List.copyOf(links);
    stops = List.copyOf(stops);
    themes = List.copyOf(themes);
    questions = List.copyOf(questions);
    if (id.isEmpty() || !Slug.isOf(id, "./_-")) {
      throw new IllegalArgumentException("a passage id is safe in a URL: \"" + id + "\"");
    }
    if (signed < 0 || signed > path.size() || paragraph < 0) {
      throw new IllegalArgumentException(
          "signed " + signed + " of " + path.size() + " headings, paragraph " + paragraph);
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("a passage has text: " + id);
    }
  }

  /** A passage of which nothing is stated but its text. */
  public Passage(
      String id, String work, int line, int ordinal, String title, int paragraph, String text) {
    this(
        id,
        work,
        work,
        line,
        ordinal,
        List.of(),
        "",
        title,
        List.of(),
        0,
        paragraph,
        text,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Care.NONE);
  }

  /** True for a practice example. */
  public boolean isExample() {
    return example.isPresent();
  }

  /** The page on which it begins: of several marks before the text, as of blank pages, the last. */
  public Optional<PageMark> firstPage() {
    return pages.stream()
        .filter(page -> page.offset() == 0)
        .map(PlainText.PageAt::mark)
        .reduce((before, last) -> last)
        .or(() -> startPage);
  }

  /** The printed pages it touches: "19", "19-20", or "" when the work has no page marks. */
  public String pageLabel() {
    String first = firstPage().map(PageMark::page).orElse("");
    String last = first;
    for (PlainText.PageAt page : pages) {
      if (page.offset() < text.length()) {
        last = page.mark().page();
      }
    }
    return first.isEmpty() || first.equals(last) ? last : first + "-" + last;
  }

  /** How many words it has. */
  public int words() {
    return Words.count(text);
  }
}
