package naslag.show;

import java.util.List;
import naslag.corpus.Example;
import naslag.corpus.Passage;
import naslag.index.AgeMark;
import naslag.index.IndexedPassage;
import naslag.index.ThemeMark;
import naslag.index.WorkInfo;
import naslag.search.Filters;
import naslag.search.Hit;
import naslag.search.Range;

/**
 * A passage as a page shows it: all a template needs, ready to be escaped.
 *
 * @param id of the passage
 * @param anchor where it stands on a page, a letter and its number in the work
 * @param title of the example or the section
 * @param example true for a practice example
 * @param facts child, age, helper and where; empty for explanation
 * @param place source, section and page
 * @param own true when it was written for Naslag, and its example invented
 * @param saying the sentence a helper says; "" when none was singled out
 * @param speaker who says it; "" when that is not known
 * @param paragraphs the text
 * @param themes with where they lead
 * @param reasons why it was found, where that is not plain
 * @param thread true when the work tells about a named child
 */
public record Card(
    String id,
    String anchor,
    String title,
    boolean example,
    List<String> facts,
    String place,
    boolean own,
    String saying,
    String speaker,
    List<List<Run>> paragraphs,
    List<Link> themes,
    List<String> reasons,
    boolean thread) {

  /** Words that lead somewhere. */
  public record Link(String words, String href) {}

  static Card of(Hit hit) {
    List<String> reasons = hit.reasons().stream().map(Reasons::sentence).distinct().toList();
    return of(hit.found(), hit.work(), hit.marks(), reasons);
  }

  static Card of(IndexedPassage found, WorkInfo work, List<Range> marks, List<String> reasons) {
    Passage passage = found.passage();
    return new Card(
        passage.id(),
        "p" + passage.ordinal(),
        passage.title(),
        passage.isExample(),
        facts(found),
        Place.of(found, work),
        work.metadata().isOwnText(),
        passage.example().map(Example::saying).orElse(""),
        passage.example().map(example -> String.join(", ", example.helpers())).orElse(""),
        Run.of(passage, marks),
        found.themes().stream().map(Card::theme).toList(),
        reasons,
        passage.example().stream().anyMatch(example -> !example.children().isEmpty()));
  }

  private static Link theme(ThemeMark theme) {
    Filters filters =
        new Filters(
            List.of(theme.concept()), List.of(), List.of(), List.of(), List.of(), List.of());
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
