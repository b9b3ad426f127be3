package naslag.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naslag.corpus.Passage;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.Range;

/**
 * The hits as a list to choose from.
 *
 * @param rows one a hit, in the order of the answer
 */
public record ResultList(List<Row> rows) {
  /** Letters before the first mark, so that it stands in the two lines that are seen. */
  private static final int BEFORE_MARK = 40;

  public ResultList {
    rows = List.copyOf(rows);
  }

  /**
   * A hit in the list.
   *
   * @param facts child and age of an example; empty for explanation
   * @param setting helper and place of an example; empty for explanation
   * @param fragment the part of the text around the marks
   * @param cut true when the fragment begins in the middle of a sentence
   * @param href the same list with this passage open
   * @param read the passage in its work
   * @param open true when it is the one beside the list
   * @param follows true when the row above it is of the same section
   */
  public record Row(
      String id,
      String title,
      boolean example,
      String source,
      List<String> facts,
      List<String> setting,
      List<Card.Run> fragment,
      boolean cut,
      String href,
      String read,
      boolean open,
      boolean follows) {}

  static ResultList of(Hits hits, Address address, String open) {
    List<Row> rows = new ArrayList<>();
    Passage before = null;
    for (Hit hit : hits.hits()) {
      Passage passage = hit.found().passage();
      boolean follows = before != null && section(before).equals(section(passage));
      rows.add(row(hit, address, passage.id().equals(open), follows));
      before = passage;
    }
    return new ResultList(rows);
  }

  private static Row row(Hit hit, Address address, boolean open, boolean follows) {
    Passage passage = hit.found().passage();
    String text = hit.snippet().text();
    int start = start(text, hit.snippet().marks());
    return new Row(
        passage.id(),
        passage.title(),
        passage.isExample(),
        hit.work().metadata().title(),
        Card.child(hit.found()),
        Card.setting(passage),
        Card.Run.of(text, start, hit.snippet().marks()),
        start > 0 || !hit.snippet().opens(),
        address.opened(passage.id()).href(),
        Card.read(passage, address.opened(passage.id()).query()),
        open,
        follows);
  }

  /** The beginning of a word a little before the first mark. */
  private static int start(String text, List<Range> marks) {
    int mark = marks.isEmpty() ? 0 : marks.getFirst().start();
    return mark <= 2 * BEFORE_MARK ? 0 : text.lastIndexOf(' ', mark - BEFORE_MARK) + 1;
  }

  private static List<String> section(Passage passage) {
    List<String> section = new ArrayList<>(passage.path());
    section.add(passage.work());
    return section;
  }

  /** The same answer with the hits of one section together, at the place of the best of them. */
  static Hits together(Hits hits) {
    Map<List<String>, List<Hit>> sections = new LinkedHashMap<>();
    for (Hit hit : hits.hits()) {
      sections
          .computeIfAbsent(section(hit.found().passage()), section -> new ArrayList<>())
          .add(hit);
    }
    return hits.with(sections.values().stream().flatMap(List::stream).toList());
  }
}
