package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.corpus.PageMark;

/**
 * The number of each page: the file's label, else what is printed on it, else what follows. Where
 * no page has a number, the pages are counted, as a reader's screen does; that is inferred.
 */
final class PdfPageNames {
  private static final String SAFE = "[0-9A-Za-z.\\-]{1,12}";

  private PdfPageNames() {}

  /** One a page; empty where no number can be known. */
  static List<Optional<PageMark>> of(PdfContent content, PdfFurniture furniture) {
    int pages = content.pages().size();
    boolean labelled =
        content.labels().size() == pages
            && content.labels().stream().anyMatch(label -> label.matches(SAFE))
            && agree(content.labels(), furniture.printed());
    List<Optional<PageMark>> names = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      if (labelled) {
        String label = content.labels().get(i);
        names.add(label.matches(SAFE) ? Optional.of(new PageMark(label, false)) : Optional.empty());
      } else if (furniture.printed().containsKey(i)) {
        names.add(Optional.of(new PageMark(furniture.printed().get(i), false)));
      } else if (furniture.printed().isEmpty() && pages > 1) {
        names.add(Optional.of(new PageMark(String.valueOf(i + 1), true)));
      } else {
        names.add(inferred(i, furniture.printed()));
      }
    }
    return names;
  }

  /**
   * Labels that merely count the file's pages, while the pages carry other numbers, are no labels.
   */
  private static boolean agree(List<String> labels, Map<Integer, String> printed) {
    long same =
        printed.entrySet().stream()
            .filter(e -> labels.get(e.getKey()).equals(e.getValue()))
            .count();
    return printed.size() < 3 || same * 2 >= printed.size();
  }

  /** Between two printed numbers, or just after one, the number follows. */
  private static Optional<PageMark> inferred(int index, Map<Integer, String> printed) {
    for (int back = 1; back <= 3; back++) {
      String before = printed.get(index - back);
      if (before != null && before.matches("\\d+")) {
        return Optional.of(new PageMark(String.valueOf(Integer.parseInt(before) + back), true));
      }
    }
    for (int ahead = 1; ahead <= 3; ahead++) {
      String after = printed.get(index + ahead);
      if (after != null && after.matches("\\d+") && Integer.parseInt(after) > ahead) {
        return Optional.of(new PageMark(String.valueOf(Integer.parseInt(after) - ahead), true));
      }
    }
    return Optional.empty();
  }
}
