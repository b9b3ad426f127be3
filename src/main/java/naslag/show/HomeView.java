package naslag.show;

import java.util.List;
import naslag.index.WorkInfo;
import naslag.search.Facets;
import naslag.search.ThemeTree;

/**
 * The page's beginning.
 *
 * @param themes with counts
 * @param timeline ages
 * @param works what the collection holds
 * @param own how many works were written for Naslag
 * @param passages of explanation, in all
 * @param examples in all
 */
public record HomeView(
    List<Choice.Option> themes,
    Timeline timeline,
    List<Source> works,
    int own,
    int passages,
    int examples) {

  /**
   * A work.
   *
   * @param href where it begins
   */
  public record Source(
      String title, String creators, String date, int passages, int examples, String href) {}

  /** Of all that is there. */
  public static HomeView of(Facets facets, ThemeTree themes, List<WorkInfo> works) {
    return new HomeView(
        new Choices(Address.HOME).themes(themes.top()),
        Timeline.of(facets.ages(), Address.HOME),
        works.stream()
            // Published texts first: ours stand beside them.
            .sorted(java.util.Comparator.comparing(work -> work.metadata().isOwnText()))
            .map(
                work ->
                    new Source(
                        work.metadata().title(),
                        String.join(", ", work.metadata().creators()),
                        work.metadata().date(),
                        work.passages(),
                        work.examples(),
                        "/werk/" + work.id()))
            .toList(),
        (int) works.stream().filter(work -> work.metadata().isOwnText()).count(),
        works.stream().mapToInt(WorkInfo::passages).sum(),
        works.stream().mapToInt(WorkInfo::examples).sum());
  }
}
