package naslag.show;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naslag.corpus.Passage;
import naslag.corpus.PlainText;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.show.cite.CitedWork;

/**
 * The works, and which pages of each are marked.
 *
 * @param works corpus by corpus, in order of file name
 * @param pages by id of the work: "4–25"; works without page marks are not in it
 */
public record SourceList(List<WorkInfo> works, Map<String, String> pages) {
  public SourceList {
    works = List.copyOf(works);
    pages = Map.copyOf(pages);
  }

  /** Of all that an index holds. */
  public static SourceList of(PassageIndex index) throws IOException {
    Map<String, List<IndexedPassage>> passages = new HashMap<>();
    for (IndexedPassage each : index.everyPassage()) {
      passages.computeIfAbsent(each.passage().work(), work -> new ArrayList<>()).add(each);
    }
    Map<String, String> pages = new HashMap<>();
    passages.forEach(
        (work, all) -> {
          all.sort(java.util.Comparator.comparingInt(each -> each.passage().ordinal()));
          String marked = marked(all.stream().map(IndexedPassage::passage).toList());
          if (!marked.isEmpty()) {
            pages.put(work, marked);
          }
        });
    return new SourceList(index.works(), pages);
  }

  private static String marked(List<Passage> passages) {
    String first = "";
    String last = "";
    for (Passage passage : passages) {
      String label = passage.pageLabel();
      if (!label.isEmpty()) {
        first = first.isEmpty() ? label.replaceAll("-.*", "") : first;
        last = label.replaceAll(".*-", "");
      }
      for (PlainText.PageAt page : passage.pages()) {
        last = page.mark().page();
      }
    }
    return first.isEmpty() ? "" : CitedWork.Pages.of(first + "-" + last);
  }

  /** "4–25"; "" where no page is marked. */
  String pagesOf(WorkInfo work) {
    return pages.getOrDefault(work.id(), "");
  }
}
