package naslag.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.Passage;
import naslag.dutch.PeopleWords;
import naslag.index.ForeignPhrases;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.Range;
import org.jspecify.annotations.Nullable;

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
   * @param source the work's title; "" when the passage has the same
   * @param language of a work that is not in Dutch, as a tag; null for Dutch
   * @param facts child and age of an example; empty for explanation
   * @param setting helper and place of an example; empty for explanation
   * @param fragment the part of the text around the marks
   * @param cut true when the fragment begins in the middle of a sentence
   * @param href the same list with this passage open
   * @param read the passage in its work
   * @param open true when it is the one beside the list
   * @param follows true when the row above it is of the same section
   * @param urgent true when it is shown first because it cannot wait
   * @param folded true when its words are hard to read, and show once it is opened
   */
  public record Row(
      String id,
      List<Card.Run> title,
      boolean example,
      String source,
      @Nullable String language,
      List<String> facts,
      List<String> setting,
      List<Card.Run> fragment,
      boolean cut,
      String href,
      String read,
      boolean open,
      boolean follows,
      boolean urgent,
      boolean folded) {}

  static List<Row> of(Hits hits, Address address, String open, ForeignPhrases foreign) {
    List<Row> rows = new ArrayList<>();
    Passage before = null;
    for (Hit hit : hits.hits()) {
      Passage passage = hit.found().passage();
      boolean urgent = rows.isEmpty() && isUrgent(hit, hits);
      boolean follows = before != null && section(before).equals(section(passage));
      rows.add(row(hit, address, passage.id().equals(open), follows, urgent, foreign));
      before = urgent ? null : passage;
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

  private static Row row(
      Hit hit,
      Address address,
      boolean open,
      boolean follows,
      boolean urgent,
      ForeignPhrases known) {
    Passage passage = hit.found().passage();
    String text = hit.snippet().text();
    String language = Card.language(hit.work().metadata());
    ForeignPhrases foreign = language == null ? known : ForeignPhrases.NONE;
    int start = start(text, hit.snippet().marks());
    return new Row(
        passage.id(),
        Card.Run.of(passage.title(), 0, List.of(), foreign),
        passage.isExample(),
        Optional.of(hit.work().metadata().titleAndExpiry())
            .filter(work -> !work.equals(passage.title()))
            .orElse(""),
        language,
        Card.child(hit.found()),
        Card.setting(passage),
        Card.Run.of(text, start, hit.snippet().marks(), foreign),
        start > 0 || !hit.snippet().opens(),
        address.opened(passage.id()).href(),
        Card.read(passage, address.opened(passage.id()).query()),
        open,
        follows,
        urgent,
        !open && !passage.care().sensitive().isEmpty());
  }

  /** The beginning of a word a little before the first mark. */
  private static int start(String text, List<Range> marks) {
    int mark = marks.isEmpty() ? 0 : marks.getFirst().start();
    return mark <= 2 * BEFORE_MARK ? 0 : text.lastIndexOf(' ', mark - BEFORE_MARK) + 1;
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
