package naslag.search;

import java.util.List;
import java.util.Optional;
import naslag.index.TextField;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * One way in which a passage may have a word of the question.
 *
 * @param query finds it
 * @param boost what its score is multiplied by
 * @param traces how to find it again in the text
 */
record Evidence(Query query, float boost, List<Trace> traces) {
  /**
   * What to look for in a passage to see where, and why, it has a word.
   *
   * @param field how the words of the text are read; nothing for a theme of an example, by its id
   * @param tokens of the field, one or those of a label in order
   * @param reason what to say when the word was found so; nothing where it is plain
   */
  record Trace(Optional<TextField> field, List<String> tokens, Optional<Reason> reason) {
    static Trace plain(TextField field, String token) {
      return new Trace(Optional.of(field), List.of(token), Optional.empty());
    }
  }

  /** What no passage has. */
  static final Evidence NONE =
      new Evidence(new MatchNoDocsQuery("no passage has it"), 0, List.of());

  /** Whether it is known that no passage has it. */
  boolean isNowhere() {
    return query instanceof MatchNoDocsQuery
        || (query instanceof KeptQuery kept && kept.isNowhere());
  }

  /** False where it is known that a passage does not have it, by its document. */
  boolean mayBeIn(int document) {
    return !(query instanceof KeptQuery kept) || kept.mayHave(document);
  }

  Evidence times(double factor) {
    return new Evidence(query, (float) (boost * factor), traces);
  }

  Evidence because(Reason why) {
    return new Evidence(
        query,
        boost,
        traces.stream().map(t -> new Trace(t.field(), t.tokens(), Optional.of(why))).toList());
  }
}
