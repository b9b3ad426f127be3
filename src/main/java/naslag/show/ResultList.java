package naslag.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.Passage;
import naslag.dutch.PeopleWords;
import naslag.index.ForeignPhrases;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.Snippet;

/** The hits as a list to choose from: what cannot wait first, then in the order of the answer. */
public final class ResultList {
  /**
   * Urgent advice is put first when at most two sections score more, it scores this share of the
   * best, and it has half of the words that are for no child or age. {@code UrgentTest} measures
   * it; the figures are in docs/figures.md.
   */
  private static final double URGENT_SCORE = 0.66;

  private static final double URGENT_WORDS = 0.5;
  private static final int SECTIONS_ABOVE = 2;

  /** Letters before the first mark, so that it stands in the two lines that are seen. */
  private static final int BEFORE_MARK = 40;

  private ResultList() {}

  /** When advice is put first, for a script that orders hits by itself. */
  public static Map<String, Double> urgency() {
    return Map.of(
        "score", URGENT_SCORE, "words", URGENT_WORDS, "sectionsAbove", (double) SECTIONS_ABOVE);
  }

  /**
   * A hit in the list.
   *
   * @param card the passage
   * @param list whose address has this passage open
   * @param open true when it is the one beside the list
   * @param follows true when the row above it is of the same section
   * @param urgent true when it is shown first because it cannot wait
   */
  public record Row(
      Card card, Snippet snippet, Address list, boolean open, boolean follows, boolean urgent) {
    /** The part of the text around the marks. */
    public List<Card.Run> fragment() {
      return Card.Run.of(snippet.text(), start(), snippet.marks(), card.foreign());
    }

    /** True when the fragment begins in the middle of a sentence. */
    public boolean cut() {
      return start() > 0 || !snippet.opens();
    }

    /** True when its words are hard to read, and show once it is opened. */
    public boolean folded() {
      return !open && !card.passage().care().sensitive().isEmpty();
    }

    /** The beginning of a word a little before the first mark. */
    private int start() {
      int mark = snippet.marks().isEmpty() ? 0 : snippet.marks().getFirst().start();
      return mark <= 2 * BEFORE_MARK ? 0 : snippet.text().lastIndexOf(' ', mark - BEFORE_MARK) + 1;
    }
  }

  static List<Row> of(Hits hits, Address address, String open, ForeignPhrases foreign) {
    List<Row> rows = new ArrayList<>();
    Passage before = null;
    for (Hit hit : hits.hits()) {
      Card card = new Card(hit.found(), hit.work(), Links.none(foreign));
      String id = card.passage().id();
      boolean urgent = rows.isEmpty() && isUrgent(hit, hits);
      boolean follows = before != null && section(before).equals(section(card.passage()));
      rows.add(new Row(card, hit.snippet(), address.opened(id), id.equals(open), follows, urgent));
      before = urgent ? null : card.passage();
    }
    return rows;
  }

  /** Whether a hit cannot wait and answers the question: advice, and not a story about it. */
  static boolean isUrgent(Hit hit, Hits hits) {
    Passage passage = hit.found().passage();
    if (!passage.care().urgent() || passage.isExample()) {
      return false;
    }
    long above =
        hits.hits().stream()
            .filter(other -> other.score() > hit.score())
            .map(other -> section(other.found().passage()))
            .filter(section -> !section.equals(section(passage)))
            .distinct()
            .count();
    double best = hits.hits().stream().mapToDouble(Hit::score).max().orElse(0);
    Set<String> ages =
        hits.parsed().ages().stream()
            .flatMap(age -> Stream.of(age.text().toLowerCase(Locale.ROOT).split("\\s+")))
            .collect(Collectors.toSet());
    // "Baby van 9 maanden" does not ask for what is urgent with any baby.
    Predicate<String> telling =
        word ->
            !ages.contains(word)
                && !PeopleWords.isChild(word)
                && !(hits.parsed().typing() && PeopleWords.beginsChild(word));
    long has = hit.words().stream().filter(telling).count();
    long lacks = hit.missing().stream().filter(telling).count();
    return above <= SECTIONS_ABOVE
        && hit.score() >= URGENT_SCORE * best
        && has > 0
        && has >= URGENT_WORDS * (has + lacks);
  }

  private static List<String> section(Passage passage) {
    return Stream.concat(passage.path().stream(), Stream.of(passage.work())).toList();
  }

  /**
   * A page of an answer: what cannot wait first, then the hits of one section together, at the
   * place of the best of them.
   */
  public static Hits page(Hits hits) {
    List<Hit> urgent = hits.hits().stream().filter(hit -> isUrgent(hit, hits)).limit(1).toList();
    Map<List<String>, List<Hit>> sections =
        hits.hits().stream()
            .filter(hit -> !urgent.contains(hit))
            .collect(
                Collectors.groupingBy(
                    hit -> section(hit.found().passage()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Hit> page = new ArrayList<>(urgent);
    sections.values().forEach(page::addAll);
    return hits.with(page);
  }
}
