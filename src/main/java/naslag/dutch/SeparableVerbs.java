package naslag.dutch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds verbs whose particle stands apart from them: "geeft hij over" and "over te geven" are of
 * "overgeven". A particle looks like a preposition, so it must end a clause or stand before "te".
 *
 * <p>Of 85 found in the shipped corpus 82 are right, of the 58 in two books 56; the others take a
 * preposition for a particle ("op dat moment") or an adverb ("dicht bij").
 */
public final class SeparableVerbs {

  /**
   * A verb in two parts.
   *
   * @param verb which token is the verb
   * @param particle which token is the particle
   * @param infinitive the whole: "overgeven"
   */
  public record Found(int verb, int particle, String infinitive) {}

  /** So many words on the particle is of no verb that a reader still has in mind. */
  private static final int FARTHEST = 12;

  /**
   * By the lemma of a verb its infinitive and its particles; by other names small words, which
   * src/bench/separable.txt explains.
   */
  private static final class Table {
    static final Map<String, List<String>> LINES =
        WordLists.read(SeparableVerbs.class, "separable.txt");
    static final Set<String> PARTICLES = Set.copyOf(LINES.get("particles"));

    static List<String> line(String name) {
      return LINES.getOrDefault(name, List.of());
    }
  }

  private final String text;
  private final List<Tokens.Token> tokens;

  private SeparableVerbs(String text, List<Tokens.Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * Those of a text.
   *
   * @param tokens all its normalised words
   */
  public static List<Found> in(String text, List<Tokens.Token> tokens) {
    SeparableVerbs verbs = new SeparableVerbs(text, tokens);
    Map<Integer, Found> found = new TreeMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (Table.PARTICLES.contains(tokens.get(i).term())) {
        int verb = verbs.isBeforeTe(i) ? i + 2 : verbs.before(i);
        String whole = verb < 0 ? "" : verbs.whole(verb, i);
        if (!whole.isEmpty()) {
          // "Neemt hem mee de tuin in": a verb has one particle.
          found.putIfAbsent(verb, new Found(verb, i, whole));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private boolean isBeforeTe(int particle) {
    return is("te", particle + 1)
        && particle + 2 < tokens.size()
        && (!is("before-te", particle) || is("om", particle - 1))
        && !is("stranding", particle - 1)
        && !is("stranding", particle - 2);
  }

  /** The nearest verb before a particle that ends the clause; -1 where it is a preposition. */
  private int before(int particle) {
    int verb = -1;
    if (is("not-before", particle - 1) || !endsClause(particle)) {
      return verb;
    }
    int first = Math.max(0, particle - FARTHEST);
    for (int i = particle - 1; i >= first && !is("opening", i) && !isApart(i + 1); i--) {
      if (is("stranding", i)) {
        return -1;
      }
      if (verb < 0 && !is("articles", i - 1) && !whole(i, particle).isEmpty()) {
        verb = i;
      }
    }
    return verb;
  }

  private boolean endsClause(int particle) {
    int next = particle + 1;
    if (next == tokens.size() || isApart(next) || is("only", particle)) {
      return true;
    }
    if (is("and", next)) {
      // "Af en toe", "in of uit".
      return !is("particles", next + 1);
    }
    return is(tokens.get(particle).term(), next)
        || (is("after", next) && !is("governing", particle));
  }

  /** The verb that two words are together; "" when there is none. */
  private String whole(int verb, int particle) {
    String first = tokens.get(particle).term();
    String form = tokens.get(verb).term();
    // "Slokje" has the lemma of "slokken".
    if (!is("words", verb) && !form.endsWith("je")) {
      for (String lemma : DutchAnalysis.lemmas(form)) {
        List<String> line = Table.line(lemma);
        if (line.lastIndexOf(first) > 0) {
          return first + line.getFirst();
        }
      }
    }
    return "";
  }

  private boolean is(String name, int token) {
    return token >= 0
        && token < tokens.size()
        && Table.line(name).contains(tokens.get(token).term());
  }

  /** Whether a sign stands before a word. */
  private boolean isApart(int token) {
    return !text.substring(tokens.get(token - 1).end(), tokens.get(token).start()).isBlank();
  }
}
