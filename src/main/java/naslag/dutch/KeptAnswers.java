package naslag.dutch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers about words, each found once as a rule, since a text repeats its words. Safe for use by
 * several threads; a bounded number of answers is kept.
 *
 * @param <T> an answer, which never changes
 */
public final class KeptAnswers<T> {
  private final int most;
  private final Function<String, T> find;
  private final Map<String, T> kept = new ConcurrentHashMap<>();

  /**
   * None yet.
   *
   * @param most how many are kept; it is emptied when it has so many
   * @param find finds an answer; may ask for others
   */
  public KeptAnswers(int most, Function<String, T> find) {
    this.most = most;
    this.find = find;
  }

  /** The answer for a word. */
  public T of(String word) {
    T known = kept.get(word);
    if (known == null) {
      known = find.apply(word);
      if (kept.size() >= most) {
        kept.clear();
      }
      kept.put(word, known);
    }
    return known;
  }
}
