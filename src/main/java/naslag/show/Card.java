package naslag.show;

import java.util.List;
import java.util.Optional;
import naslag.corpus.Example;
import naslag.corpus.Passage;
import naslag.index.AgeMark;
import naslag.index.Bond;
import naslag.index.IndexedPassage;
import naslag.index.ThemeMark;
import naslag.index.WorkInfo;
import naslag.search.Companions.Companion;
import naslag.search.Facet;
import naslag.search.Filters;
import naslag.search.Hit;
import naslag.search.Range;

/**
 * A passage as a page shows it: all a template needs, ready to be escaped.
 *
 * @param id of the passage
 * @param anchor where it stands on a page, a letter and its number in the work
 * @param source the work's title
 * @param title of the example or the section
 * @param example true for a practice example
 * @param facts child, age, helper and where; empty for explanation
 * @param place source, section and page
 * @param own who wrote it where its example is invented, as said to people; "" for any other text
 * @param saying the sentence a helper says; "" when the text has none
 * @param speaker who says it; "" when that is not known
 * @param paragraphs the text
 * @param themes with where they lead
 * @param reasons why it was found, where that is not plain
 * @param thread true when its child is met elsewhere too
 * @param beside what belongs with it, where that was asked for
 */
public record Card(
    String id,
    String anchor,
    String source,
    String title,
    boolean example,
    List<String> facts,
    String place,
    String own,
    String saying,
    String speaker,
    List<List<Run>> paragraphs,
    List<Link> themes,
    List<String> reasons,
    boolean thread,
    Optional<Beside> beside) {

  /** Words that lead somewhere. */
  public record Link(String words, String href) {}

  /**
   * What belongs with a passage.
   *
   * @param example true when it is an example, of an explanation
   * @param title of it
   * @param reason why it belongs here, for people
   */
  public record Beside(boolean example, String title, String reason) {
    static Beside of(Companion companion) {
      Passage passage = companion.found().passage();
      return new Beside(passage.isExample(), passage.title(), reason(companion.bond()));
    }

    private static String reason(Bond bond) {
      return switch (bond) {
        case NAMED -> "in de tekst genoemd";
        case LINKED -> "de tekst verwijst ernaar";
        case BESIDE -> "staat ernaast";
        case THEME -> "zelfde thema";
      };
    }
  }

  static Card of(Hit hit, Links links, Optional<Companion> companion) {
    List<String> reasons = Reasons.sentences(hit.reasons());
    return of(hit.found(), hit.work(), hit.marks(), reasons, links, companion);
  }

  static Card of(IndexedPassage found, WorkInfo work, Links links) {
    return of(found, work, List.of(), List.of(), links, Optional.empty());
  }

  static Card of(
      IndexedPassage found,
      WorkInfo work,
      List<Range> marks,
      List<String> reasons,
      Links links,
      Optional<Companion> companion) {
    Passage passage = found.passage();
    return new Card(
        passage.id(),
        "p" + passage.ordinal(),
        work.metadata().title(),
        passage.title(),
        passage.isExample(),
        facts(found),
        Place.of(found, work),
        OwnText.of(work.metadata()).label(),
        saying(passage),
        passage.example().map(example -> String.join(", ", example.helpers())).orElse(""),
        Run.of(passage, marks, links),
        found.themes().stream().map(Card::theme).toList(),
        reasons,
        links.hasThread(passage),
        companion.map(Beside::of));
  }

  /** The author's choice first. */
  private static String saying(Passage passage) {
    return passage
        .example()
        .map(Example::saying)
        .filter(chosen -> !chosen.isEmpty())
        .or(() -> Sayings.of(passage))
        .orElse("");
  }

  private static Link theme(ThemeMark theme) {
    Filters filters = Filters.of(Facet.THEME, theme.concept());
    return new Link(theme.label(), new Address("", filters, 0).href());
  }

  private static List<String> facts(IndexedPassage found) {
    List<String> facts = new java.util.ArrayList<>();
    found
        .passage()
        .example()
        .ifPresent(
            example -> {
              facts.addAll(example.children());
              found.ages().stream()
                  .filter(age -> age.origin() == AgeMark.Origin.STATED)
                  .forEach(age -> facts.add(age.range().label()));
              facts.addAll(example.helpers());
              facts.addAll(example.places());
            });
    return facts;
  }

  /** Where the passage stands in its work. */
  public String read(String query) {
    return "/lees/" + id + query + "#" + anchor;
  }
}
