package naslag.search;

import java.util.List;
import java.util.Optional;

/**
 * What to look for in a passage's text to see where, and why, it met the question.
 *
 * @param kind what of the text's words is compared
 * @param tokens a form or a stem, or the stems of a label in order
 * @param reason what to say when this is how it was met; empty where it is plain
 */
record Trace(Kind kind, List<String> tokens, Optional<Reason> reason) {

  enum Kind {
    /** A word as written. */
    FORM,
    /** A word's stem, or several in a row with a few words between. */
    STEMS,
    /** The root that a word shares with its derivations. */
    ROOT,
    /** The stem of a part of a compound. */
    PART,
    /** A theme of an example, by concept id: nothing in the text. */
    THEME
  }

  static Trace plain(Kind kind, String token) {
    return new Trace(kind, List.of(token), Optional.empty());
  }
}
