package naslag.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import naslag.index.Collection;
import naslag.index.WorkInfo;
import naslag.search.Facet;
import naslag.search.Facets;
import naslag.search.Filters;
import naslag.search.ThemeTree;
import naslag.show.Card.OwnText;

/**
 * The page's beginning.
 *
 * @param address of this beginning, which may be that of one collection
 * @param shelves the collections to choose from, "all" first; empty when there is but one
 * @param themes with counts
 * @param timeline ages
 * @param works what the collection holds
 * @param own how many works have invented examples, a sentence for each kind
 * @param passages of explanation, in all
 * @param examples in all
 */
public record HomeView(
    Address address,
    List<Shelf> shelves,
    List<Choice.Option> themes,
    Timeline timeline,
    List<Source> works,
    List<String> own,
    int passages,
    int examples) {

  /**
   * A collection, or all of them.
   *
   * @param open true when its beginning is shown
   */
  public record Shelf(
      String name, int works, int passages, int examples, String href, boolean open) {}

  /**
   * A work.
   *
   * @param href where it begins
   */
  public record Source(
      String title, String creators, String date, int passages, int examples, String href) {}

  /**
   * Of all that is there, or of one collection.
   *
   * @param works those of the address
   * @param collections all there are
   */
  public static HomeView of(
      Address address,
      Facets facets,
      ThemeTree themes,
      List<WorkInfo> works,
      List<Collection> collections) {
    return new HomeView(
        address,
        shelves(address, collections),
        new Choices(address).themes(themes.top()),
        Timeline.of(facets.of(Facet.AGE), address),
        works.stream()
            // Published texts first.
            .sorted(Comparator.comparing(work -> work.metadata().isOwnText()))
            .map(HomeView::source)
            .toList(),
        own(works),
        works.stream().mapToInt(WorkInfo::passages).sum(),
        works.stream().mapToInt(WorkInfo::examples).sum());
  }

  private static List<String> own(List<WorkInfo> works) {
    List<String> sentences = new ArrayList<>();
    for (OwnText kind : OwnText.values()) {
      long count = works.stream().filter(w -> OwnText.of(w.metadata()) == kind).count();
      if (kind != OwnText.NOT && count > 0) {
        sentences.add(
            (count == works.size() ? "Alle teksten hieronder" : count + " van deze teksten")
                + (count == 1 && works.size() > 1 ? " is " : " zijn ")
                + kind.label()
                + "; de voorbeelden daarin zijn verzonnen.");
      }
    }
    return sentences;
  }

  private static Source source(WorkInfo work) {
    return new Source(
        work.metadata().title(),
        String.join(", ", work.metadata().creators()),
        work.metadata().date(),
        work.passages(),
        work.examples(),
        "/werk/" + work.id());
  }

  private static List<Shelf> shelves(Address address, List<Collection> collections) {
    if (collections.size() < 2) {
      return List.of();
    }
    List<String> open = address.filters().of(Facet.COLLECTION);
    List<Shelf> shelves = new ArrayList<>();
    shelves.add(
        new Shelf(
            "alle",
            collections.stream().mapToInt(Collection::works).sum(),
            collections.stream().mapToInt(Collection::passages).sum(),
            collections.stream().mapToInt(Collection::examples).sum(),
            Address.HOME.href(),
            open.isEmpty()));
    for (Collection collection : collections) {
      String name = collection.name();
      shelves.add(
          new Shelf(
              name,
              collection.works(),
              collection.passages(),
              collection.examples(),
              new Address("", Filters.of(Facet.COLLECTION, name), 0).href(),
              open.contains(name)));
    }
    return shelves;
  }
}
