package naslag.show;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final SourceList sources;
    private final int titles;
    private final int authors;
    private final StringBuilder out = new StringBuilder();

    private TerminalSources(SourceList sources, int width) {
      this.sources = sources;
      int room = Math.min(Math.max(width, 40), 120) - COUNTS;
      boolean wide = width >= WIDE;
      this.titles = wide ? Math.min(MOST_TITLE, room * 3 / 5) : room + PAGES;
      this.authors = wide ? room - titles - 2 : 0;
    }

    /** A line a work, and the sum; each collection by itself where there are several. */
    public static String of(SourceList sources, int width) {
      TerminalSources table = new TerminalSources(sources, width);
      table.all();
      return table.out.toString();
    }

    private void all() {
      row("Titel", "Auteur", "Jaar", "Blz.", "Uitleg", "Voorbeelden");
      List<WorkInfo> works = sources.works();
      List<String> collections = works.stream().map(WorkInfo::collection).distinct().toList();
      for (String collection : collections) {
        List<WorkInfo> own = works.stream().filter(w -> w.collection().equals(collection)).toList();
        if (collections.size() > 1) {
          out.append('\n').append(collection).append('\n');
        }
        own.forEach(this::work);
        if (collections.size() > 1) {
          sum(own);
        }
      }
      if (collections.size() > 1) {
        out.append('\n');
      }
      sum(works);
    }

    private void work(WorkInfo work) {
      row(
          work.metadata().title(),
          String.join(", ", work.metadata().creators()),
          CitedWork.Issued.of(work.metadata().date()).year(),
          sources.pagesOf(work),
          Integer.toString(work.passages()),
          Integer.toString(work.examples()));
    }

    private void sum(List<WorkInfo> works) {
      String count = works.size() == 1 ? "1 werk" : works.size() + " werken";
      String passages = Integer.toString(works.stream().mapToInt(WorkInfo::passages).sum());
      String examples = Integer.toString(works.stream().mapToInt(WorkInfo::examples).sum());
      row(count, "", "", "", passages, examples);
    }

    private void row(String title, String author, String year, String pages, String a, String b) {
      boolean wide = authors > 0;
      out.append(Wrap.left(title, titles) + (wide ? "  " + Wrap.left(author, authors) : ""));
      out.append(right(year, 6) + (wide ? right(pages, PAGES) : ""));
      out.append(right(a, 8) + right(b, 13) + "\n");
    }

    private static String right(String words, int width) {
      return " ".repeat(Math.max(1, width - words.length())) + words;
    }
  }
}
