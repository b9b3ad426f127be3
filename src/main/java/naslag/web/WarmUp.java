package naslag.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import naslag.index.PassageIndex;
import naslag.search.Filters;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.search.ThemeTree;
import naslag.show.HtmlPages.Form;
import naslag.web.Request.Parameters;

/**
 * Types the labels of the corpus' own themes, key by key, so that the first key of a person finds
 * the code compiled, the lexicon read and the records decoded.
 */
final class WarmUp {
  /** Beyond this the compiler has little left to do. */
  private static final long LONGEST_NANOS = 4_000_000_000L;

  private static final int MOST_LABELS = 40;

  /** Nobody has this word, so that it goes through everything that is tried for a word. */
  private static final String UNKNOWN = "xqzjv";

  private final LiveIndex live;
  private final Pages pages;
  private final Api api;
  private final BooleanSupplier wanted;

  /**
   * Of a server.
   *
   * @param wanted false as soon as there is no use in going on
   */
  WarmUp(LiveIndex live, Pages pages, Api api, BooleanSupplier wanted) {
    this.live = live;
    this.pages = pages;
    this.api = api;
    this.wanted = wanted;
  }

  /** Works for a few seconds, or until it is no longer wanted. */
  void run() {
    long end = System.nanoTime() + LONGEST_NANOS;
    try {
      List<String> typed = typed(live.use(WarmUp::labels));
      for (int round = 0; ; round++) {
        for (String words : typed) {
          if (!wanted.getAsBoolean() || System.nanoTime() - end > 0) {
            return;
          }
          Map<String, List<String>> asked = Map.of("q", List.of(words), "typend", List.of("1"));
          var unused =
              round % 2 == 0
                  ? pages.answer("/", new Parameters(asked), Form.MIDDLE)
                  : api.answer(Api.ROOT + "search", new Parameters(asked));
        }
      }
    } catch (Throwable e) {
      // The corpus is gone, or memory is full: the next question will report it.
      return;
    }
  }

  /** Before an index is put to use: what is made once of each commit. */
  static void of(PassageIndex index) throws IOException {
    for (String words : List.of("", UNKNOWN)) {
      Question question = new Question(words, Filters.NONE, 1, 0, true, java.util.Set.of());
      var unused = Searcher.on(index).search(question);
    }
  }

  private static List<String> labels(PassageIndex index) throws IOException {
    List<String> labels = new ArrayList<>();
    collect(ThemeTree.of(index, List.of()).top(), labels);
    return labels.subList(0, Math.min(labels.size(), MOST_LABELS));
  }

  private static void collect(List<ThemeTree.Theme> themes, List<String> labels) {
    for (ThemeTree.Theme theme : themes) {
      labels.add(theme.label());
      collect(theme.narrower(), labels);
    }
  }

  private static List<String> typed(List<String> labels) {
    List<String> typed = new ArrayList<>(List.of("", UNKNOWN));
    for (int end = 1; end <= Question.LONGEST; end++) {
      int letters = end;
      List<String> longer = labels.stream().filter(label -> label.length() >= letters).toList();
      if (longer.isEmpty()) {
        break;
      }
      longer.forEach(label -> typed.add(label.substring(0, letters)));
    }
    return typed;
  }
}
