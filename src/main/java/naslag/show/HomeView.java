package naslag.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import naslag.corpus.FrontPage;
import naslag.corpus.FrontPage.Door;
import naslag.index.WorkInfo;
import naslag.index.WorkInfo.Collection;
import naslag.search.Facet;
import naslag.search.Facets;
import naslag.search.ThemeTree;
import naslag.show.Choice.Choices;
import naslag.show.Choice.Timeline;

/**
 * The page's beginning.
 *
 * @param address of this beginning, which may be that of one collection
 * @param shelves the collections to choose from, "all" first; empty when there is but one
 * @param doors questions of every day, as the librarian set them; may be empty
 * @param themes with counts, and those that most passages have
 * @param timeline ages
 * @param works what the collection holds
 */
public record HomeView(
    Address address,
    List<Shelf> shelves,
    List<Door> doors,
    Choice themes,
    Timeline timeline,
    List<WorkInfo> works) {
  /** Themes that are shown of very many. */
  private static final int FEW = 36;

  /**
   * A collection, or all of them.
   *
   * @param title for people
   * @param works how many
   * @param open true when its beginning is shown
   */
  public record Shelf(String title, int works, String href, boolean open) {}

  /**
   * Of all that is there, or of one collection.
   *
   * @param pages one a corpus; one collection does not show their doors
   * @param works those of the address
   * @param collections all there are
   */
  public static HomeView of(
      Address address,
      List<FrontPage> pages,
      Facets facets,
      ThemeTree themes,
      List<WorkInfo> works,
      List<Collection> collections) {
    return new HomeView(
        address,
        shelves(address, pages, collections),
        pages.stream()
            .filter(page -> address.filters().isEmpty())
            .flatMap(page -> page.doors().stream())
            .toList(),
        new Choices(address, facets).themes(themes, FEW, Integer.MAX_VALUE),
        Timeline.of(facets.of(Facet.AGE), address, List.of()),
        works.stream()
            // Published texts first.
            .sorted(Comparator.comparing(work -> work.metadata().isOwnText()))
            .toList());
  }

  /**
   * Sentences: how many passages there are, and for each kind of invented examples how many works
   * have them.
   */
  public List<String> about() {
    int passages = works.stream().mapToInt(WorkInfo::passages).sum();
    int examples = works.stream().mapToInt(WorkInfo::examples).sum();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        (passages == 1 ? "1 stuk" : passages + " stukken")
            + (" uitleg en " + examples + (examples == 1 ? " voorbeeld." : " voorbeelden.")));
    for (String kind : Card.OWN) {
      long count = works.stream().filter(w -> Card.own(w.metadata()).equals(kind)).count();
      if (count > 0) {
        sentences.add(
            (count == works.size() ? "Alle teksten hieronder" : count + " van deze teksten")
                + (count == 1 && works.size() > 1 ? " is " : " zijn ")
                + kind
                + "; de voorbeelden daarin zijn verzonnen.");
      }
    }
    return sentences;
  }

  private static List<Shelf> shelves(
      Address address, List<FrontPage> pages, List<Collection> collections) {
    if (collections.size() < 2) {
      return List.of();
    }
    List<String> open = address.filters().of(Facet.COLLECTION);
    List<Shelf> shelves = new ArrayList<>();
    int works = collections.stream().mapToInt(Collection::works).sum();
    shelves.add(new Shelf("alle", works, Address.HOME.href(), open.isEmpty()));
    for (Collection each : collections) {
      FrontPage page = each.shelf() < pages.size() ? pages.get(each.shelf()) : FrontPage.NONE;
      String title = page.titles().getOrDefault(each.directory(), each.name());
      String href = Address.filtered(Facet.COLLECTION, each.name()).href();
      shelves.add(new Shelf(title, each.works(), href, open.contains(each.name())));
    }
    return shelves;
  }
}
