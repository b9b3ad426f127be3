package naslag.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.index.IndexedPassage;
import naslag.index.WorkInfo;
import naslag.related.Companions.Companion;
import naslag.search.Hit;
import naslag.search.Range;

/**
 * A work opened at a passage.
 *
 * @param here the anchor of the passage it is opened at; "" at the beginning
 * @param parts the passages in reading order
 * @param address the search it was opened from
 * @param hits anchors of the passages that match the question, in order
 */
public record ReadingView(
    WorkInfo work, String here, List<Part> parts, Address address, List<String> hits) {

  /** A heading before a passage; the level is 2 to 6, since the work's title is 1. */
  public record Heading(List<Card.Run> words, int level, String anchor) {}

  /** A passage with the headings that begin at it. */
  public record Part(List<Heading> headings, Card card) {}

  /**
   * Of a whole work.
   *
   * @param passages every one, in order
   * @param open the one it is opened at, with what belongs to it; empty for the beginning
   * @param hits the matching passages of the work
   * @param links where its passages lead
   */
  public static ReadingView of(
      WorkInfo work,
      List<IndexedPassage> passages,
      Optional<Card> open,
      List<Hit> hits,
      Address back,
      Links links) {
    Map<String, List<Range>> marks = new LinkedHashMap<>();
    hits.forEach(hit -> marks.put(hit.found().passage().id(), hit.marks()));
    List<Part> parts = new ArrayList<>();
    List<String> matches = new ArrayList<>();
    Set<String> anchors = new HashSet<>();
    List<String> path = List.of();
    for (IndexedPassage found : passages) {
      String id = found.passage().id();
      List<Range> marked = marks.getOrDefault(id, List.of());
      Optional<Companion> beside =
          open.filter(card -> card.passage().id().equals(id)).flatMap(Card::companion);
      Card card = new Card(found, work, marked, List.of(), links, beside);
      parts.add(new Part(begun(path, card, anchors), card));
      path = found.passage().path();
      if (marks.containsKey(id)) {
        matches.add(card.anchor());
      }
    }
    String here = open.map(Card::anchor).orElse("");
    return new ReadingView(work, here, parts, back, matches);
  }

  /** The headings, for a table of contents. */
  public List<Heading> contents() {
    return parts.stream().flatMap(part -> part.headings().stream()).toList();
  }

  private static List<Heading> begun(List<String> before, Card card, Set<String> anchors) {
    List<String> path = card.passage().path();
    int same = 0;
    while (same < path.size() && same < before.size() && path.get(same).equals(before.get(same))) {
      same++;
    }
    List<Heading> headings = new ArrayList<>();
    for (int i = same; i < path.size(); i++) {
      boolean title = i == 0 && path.get(i).equals(card.work().metadata().title());
      if (!title) {
        String anchor = Links.anchor(path.get(i));
        String unused = anchors.add(anchor) ? anchor : anchor + "-" + card.passage().ordinal();
        List<Card.Run> words = Card.Run.of(path.get(i), 0, List.of(), card.foreign());
        headings.add(new Heading(words, Math.min(6, i + 2), unused));
      }
    }
    return headings;
  }
}
