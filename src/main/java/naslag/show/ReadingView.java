package naslag.show;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.corpus.Passage;
import naslag.index.ForeignPhrases;
import naslag.index.IndexedPassage;
import naslag.index.WorkInfo;
import naslag.related.Companions.Companion;
import naslag.search.Hit;
import naslag.search.Range;
import org.jspecify.annotations.Nullable;

/**
 * A work opened at a passage.
 *
 * @param here the anchor of the passage it is opened at; "" at the beginning
 * @param parts the passages in reading order
 * @param contents the headings
 * @param address the search it was opened from
 * @param hits anchors of the passages that match the question, in order
 */
public record ReadingView(
    WorkInfo work,
    String here,
    List<Part> parts,
    List<Heading> contents,
    Address address,
    List<String> hits)
    implements HtmlPages.View {

  /** A heading before a passage; the level is 2 to 6, since the work's title is 1. */
  public record Heading(List<Card.Run> words, int level, String anchor) {}

  /** A passage with the headings that begin at it. */
  public record Part(List<Heading> headings, Card card) {}

  /**
   * A passage that matches the question, among the others.
   *
   * @param number from 1
   * @param of how many there are
   * @param previous the anchor of the one before; "" at the first
   * @param next the anchor of the one after; "" at the last
   */
  public record Match(int number, int of, String previous, String next) {}

  /** Who wrote it where its examples are invented, as said to people; "" for any other. */
  public String own() {
    return Card.own(work.metadata());
  }

  /** Of a work that is not in Dutch, as a tag; null for Dutch. */
  public @Nullable String language() {
    return Card.language(work.metadata());
  }

  /** The number of a passage among those that match the question; empty when it does not. */
  public Optional<Match> match(Card card) {
    int at = hits.indexOf(card.anchor());
    String previous = at < 1 ? "" : hits.get(at - 1);
    String next = at + 1 == hits.size() ? "" : hits.get(at + 1);
    return Optional.of(new Match(at + 1, hits.size(), previous, next)).filter(m -> at >= 0);
  }

  /**
   * Of a whole work.
   *
   * @param passages every one, in order
   * @param here the id of the one to open at; "" for the beginning
   * @param hits the matching passages of the work
   * @param companion what belongs with the passage it is opened at
   * @param among where its passages lead
   */
  public static ReadingView of(
      WorkInfo work,
      List<IndexedPassage> passages,
      String here,
      List<Hit> hits,
      Address back,
      Optional<Companion> companion,
      Links among) {
    Links links = among.within(work.id());
    Map<String, List<Range>> marks = new HashMap<>();
    hits.forEach(hit -> marks.put(hit.found().passage().id(), hit.marks()));
    List<Part> parts = new ArrayList<>();
    List<Heading> contents = new ArrayList<>();
    List<String> matches = new ArrayList<>();
    Set<String> anchors = new HashSet<>();
    List<String> path = List.of();
    String anchor = "";
    for (IndexedPassage found : passages) {
      Passage passage = found.passage();
      List<Heading> headings = begun(path, passage, work, anchors, links.foreign());
      contents.addAll(headings);
      path = passage.path();
      List<Range> marked = marks.getOrDefault(passage.id(), List.of());
      Optional<Companion> beside = companion.filter(is -> passage.id().equals(here));
      Card card = Card.of(found, work, marked, List.of(), links, beside);
      parts.add(new Part(headings, card));
      if (marks.containsKey(passage.id())) {
        matches.add(card.anchor());
      }
      if (passage.id().equals(here)) {
        anchor = card.anchor();
      }
    }
    return new ReadingView(work, anchor, parts, contents, back, matches);
  }

  private static List<Heading> begun(
      List<String> before,
      Passage passage,
      WorkInfo work,
      Set<String> anchors,
      ForeignPhrases known) {
    List<String> path = passage.path();
    int same = 0;
    while (same < path.size() && same < before.size() && path.get(same).equals(before.get(same))) {
      same++;
    }
    ForeignPhrases foreign = Card.language(work.metadata()) == null ? known : ForeignPhrases.NONE;
    List<Heading> headings = new ArrayList<>();
    for (int i = same; i < path.size(); i++) {
      boolean title = i == 0 && path.get(i).equals(work.metadata().title());
      if (!title) {
        String anchor = Links.anchor(path.get(i));
        String unused = anchors.add(anchor) ? anchor : anchor + "-" + passage.ordinal();
        List<Card.Run> words = Card.Run.of(path.get(i), 0, List.of(), foreign);
        headings.add(new Heading(words, Math.min(6, i + 2), unused));
      }
    }
    return headings;
  }
}
