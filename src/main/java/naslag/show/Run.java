package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import naslag.corpus.Passage;
import naslag.corpus.PlainText;
import naslag.search.Range;

/**
 * Words of a passage that look the same.
 *
 * @param text may be empty where a page begins
 * @param marked true when they met the question
 * @param page the printed page that begins before them; "" when none does
 * @param link the address they lead to; "" when they are no link
 */
public record Run(String text, boolean marked, String page, String link) {

  /** The runs of a passage, a list a paragraph. */
  static List<List<Run>> of(Passage passage, List<Range> marks, Links links) {
    String text = passage.text();
    List<List<Run>> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      end = end < 0 ? text.length() : end;
      paragraphs.add(runs(passage, marks, links, start, end));
      start = end + 2;
    }
    return paragraphs;
  }

  private static List<Run> runs(
      Passage passage, List<Range> marks, Links links, int start, int end) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    marks.forEach(mark -> cuts.addAll(List.of(mark.start(), mark.end())));
    passage.links().forEach(link -> cuts.addAll(List.of(link.start(), link.end())));
    passage.pages().forEach(page -> cuts.add(page.offset()));
    List<Integer> within = List.copyOf(cuts.subSet(start, true, end, true));
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i + 1 < within.size(); i++) {
      int at = within.get(i);
      boolean marked = marks.stream().anyMatch(m -> m.start() <= at && at < m.end());
      runs.add(
          new Run(
              passage.text().substring(at, within.get(i + 1)),
              marked,
              page(passage, at),
              link(passage, links, at)));
    }
    return runs;
  }

  private static String page(Passage passage, int at) {
    for (PlainText.PageAt page : passage.pages()) {
      if (page.offset() == at) {
        return page.mark().page();
      }
    }
    return "";
  }

  private static String link(Passage passage, Links links, int at) {
    for (PlainText.LinkAt link : passage.links()) {
      if (link.start() <= at && at < link.end()) {
        return links.href(passage, link.target()).orElse("");
      }
    }
    return "";
  }
}
