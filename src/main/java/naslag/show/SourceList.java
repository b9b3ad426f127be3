package naslag.show;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.corpus.PlainText;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.show.Style.Wrap;
import naslag.show.cite.CitedWork;

/**
 * The works, and which pages of each are marked.
 *
 * @param works corpus by corpus, in order of file name
 * @param pages by id of the work: "4–25"; "" for a work without page marks
 */
public record SourceList(List<WorkInfo> works, Map<String, String> pages) {
  private static final Comparator<Passage> ORDER = Comparator.comparingInt(Passage::ordinal);

  /** Of all that an index holds. */
  public static SourceList of(PassageIndex index) throws IOException {
    Map<String, String> pages = new HashMap<>();
    // A work at a time, so that a large corpus needs no more memory than a large work.
    for (WorkInfo work : index.works()) {
      pages.put(work.id(), marked(index.passagesOf(work.file())));
    }
    return new SourceList(index.works(), pages);
  }

  private static String marked(List<IndexedPassage> found) {
    String first = "";
    String last = "";
    for (Passage passage : found.stream().map(IndexedPassage::passage).sorted(ORDER).toList()) {
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

  /** The works of corpora as a table on a terminal. */
  public static final class TerminalSources {
    private static final int COUNTS = 35;

    /** Below it there is room for titles and counts only. */
    private static final int WIDE = 64;

    private static final int PAGES = 8;
    private static final int MOST_TITLE = 60;

    private final int titles;
    private final int authors;
    private final StringBuilder out = new StringBuilder();

    private TerminalSources(int width) {
      int room = Math.min(Math.max(width, 40), 120) - COUNTS;
      boolean wide = width >= WIDE;
      titles = wide ? Math.min(MOST_TITLE, room * 3 / 5) : room + PAGES;
      authors = wide ? room - titles - 2 : 0;
    }

    /** A line a work, and the sum; each collection by itself where there are several. */
    public static String of(SourceList sources, int width) {
      TerminalSources table = new TerminalSources(width);
      table.row("Titel", "Auteur", "Jaar", "Blz.", "Uitleg", "Voorbeelden");
      Map<String, List<WorkInfo>> collections =
          sources.works.stream()
              .collect(
                  Collectors.groupingBy(
                      WorkInfo::collection, LinkedHashMap::new, Collectors.toList()));
      boolean several = collections.size() > 1;
      collections.forEach(
          (name, works) -> {
            table.out.append(several ? "\n" + name + "\n" : "");
            works.forEach(work -> table.work(work, sources.pagesOf(work)));
            if (several) {
              table.sum(works);
            }
          });
      table.out.append(several ? "\n" : "");
      table.sum(sources.works);
      return table.out.toString();
    }

    private void work(WorkInfo work, String pages) {
      Metadata metadata = work.metadata();
      String authors = String.join(", ", metadata.creators());
      String year = CitedWork.Issued.of(metadata.date()).year();
      row(metadata.title(), authors, year, pages, "" + work.passages(), "" + work.examples());
    }

    private void sum(List<WorkInfo> works) {
      String count = works.size() == 1 ? "1 werk" : works.size() + " werken";
      int passages = works.stream().mapToInt(WorkInfo::passages).sum();
      int examples = works.stream().mapToInt(WorkInfo::examples).sum();
      row(count, "", "", "", "" + passages, "" + examples);
    }

    private void row(String title, String author, String year, String pages, String a, String b) {
      boolean wide = authors > 0;
      out.append(Wrap.left(title, titles)).append(wide ? "  " + Wrap.left(author, authors) : "");
      out.append(" %5s".formatted(year)).append(wide ? " %7s".formatted(pages) : "");
      out.append(" %7s %12s\n".formatted(a, b));
    }
  }
}
