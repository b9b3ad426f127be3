package naslag.age;

import java.util.Set;

/**
 * Looks around a span of tokens, never beyond its sentence and never far: the cost stays linear.
 */
final class Context {
  /** How far a word may stand from an age and still say whose it is. */
  private static final int REACH = 12;

  private static final Set<String> ANOTHER_PHRASE = Set.of("met", "bij", "naast", "is", "was");

  private final Tokens tokens;

  Context(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The index of the word before, past the fillers. */
  int before(int first) {
    int i = first - 1;
    while (i > first - 5 && Words.FILLER.contains(tokens.norm(i))) {
      i--;
    }
    return i;
  }

  /** Whether one of the words stands at most {@code reach} tokens before, in the same sentence. */
  boolean beforeHas(int first, int reach, Set<String> words) {
    for (int i = first - 1; i >= first - reach; i--) {
      if (!tokens.at(i + 1).paragraph() && !tokens.at(i).stop()) {
        if (words.contains(tokens.norm(i))) {
          return true;
        }
      } else {
        return false;
      }
    }
    return false;
  }

  /** Whether one of the words stands at most {@code reach} tokens after, in the same sentence. */
  boolean afterHas(int next, int reach, Set<String> words) {
    for (int i = next; i < next + reach; i++) {
      if (tokens.at(i).stop() || tokens.at(i).paragraph()) {
        return false;
      }
      if (words.contains(tokens.norm(i))) {
        return true;
      }
    }
    return false;
  }

  boolean sentenceHas(int first, int next, Set<String> words) {
    return beforeHas(first, 2 * REACH, words) || afterHas(next, 2 * REACH, words);
  }

  /** A word for a child, a name or a pronoun for one at a token. */
  boolean person(int i) {
    Token token = tokens.at(i);
    return Words.child(token.norm())
        || Words.PRONOUN.contains(token.norm())
        || Words.childName(token);
  }

  /** A word for a child, or a name. */
  boolean named(int i) {
    Token token = tokens.at(i);
    return Words.child(token.norm()) || Words.childName(token);
  }

  /** Whether the clause is over: a sign, the end, or a word that opens the next. */
  boolean closed(int next) {
    Token token = tokens.at(next);
    return (!token.word() && !token.number()) || Words.CLAUSE.contains(token.norm());
  }

  boolean sentenceStart(int i) {
    return tokens.at(i).paragraph() || tokens.at(i - 1).stop();
  }

  /**
   * Whether the noun phrase that ends at a token is about a sibling or another child in passing.
   */
  boolean sibling(int last) {
    boolean relative = tokens.at(last).is("die") && tokens.at(last - 1).is(",");
    int i = relative ? last - 2 : last;
    for (int at = i; at > i - 4; at--) {
      Token token = tokens.at(at);
      boolean other = !token.word() || ANOTHER_PHRASE.contains(token.norm());
      if (other || Words.CLAUSE.contains(token.norm()) || Words.PRONOUN.contains(token.norm())) {
        return false;
      }
      if (Words.sibling(token.norm())) {
        return true;
      }
      if (at < i && Words.OTHER.contains(token.norm()) && Words.child(tokens.norm(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /** A person a few tokens back in the same clause. */
  boolean personBefore(int first, int reach) {
    for (int i = first - 1; i >= first - reach; i--) {
      Token token = tokens.at(i);
      if (token.stop() || tokens.at(i + 1).paragraph()) {
        return false;
      }
      if (person(i)) {
        return true;
      }
    }
    return false;
  }
}
