package naslag.age;

import java.util.Set;
import naslag.age.Judge.Verdict;
import naslag.age.SpanGrammar.Span;
import naslag.age.Tokens.Token;

/** Whose a quantity of time is: a child's, a sibling's, a thing's. */
final class Owner {
  /** What kind of noun is nearest. */
  enum Kind {
    CHILD,
    SIBLING,
    THING,
    NOBODY
  }

  /** Subject and verb are near each other in Dutch. */
  private static final int CLAUSE_REACH = 8;

  private static final Set<String> PARTICIPLE_STARTS =
      Set.of("ge", "be", "ver", "ont", "her", "op", "af", "aan");

  private static final Set<String> DIFFERENCE =
      Set.of("verschil", "leeftijdsverschil", "interval", "afstand", "tussentijd");

  private final Tokens tokens;
  private final Context context;

  Owner(Tokens tokens, Context context) {
    this.tokens = tokens;
    this.context = context;
  }

  /** "… 9 maanden oud", "de 9 maanden oude …". */
  Verdict ofOld(Span span) {
    int next = span.next();
    if (tokens.norm(next).endsWith("e")) {
      for (int i = next + 1; i < next + 4; i++) {
        if (Words.sibling(tokens.norm(i)) || Words.thing(tokens.norm(i))) {
          return Verdict.NO_AGE;
        }
        if (context.named(i)) {
          return Verdict.AGE;
        }
      }
      return Verdict.AGE;
    }
    return switch (nearest(span.first())) {
      case CHILD, NOBODY -> Verdict.AGE;
      case SIBLING, THING -> Verdict.NO_AGE;
    };
  }

  /** "driejarige": of a child, a study or nothing, then it is a child itself. */
  Verdict ofJarig(Span span) {
    String form = tokens.norm(span.next() - 1);
    if (form.endsWith("jarigen")) {
      return Verdict.AGE;
    }
    for (int i = span.next(); i < span.next() + 3; i++) {
      Token token = tokens.at(i);
      if (!token.word()) {
        break;
      }
      if (Words.sibling(token.norm()) || Words.thing(token.norm())) {
        return Verdict.NO_AGE;
      }
      if (Words.OTHER.contains(token.norm()) && Words.child(tokens.norm(i + 1))) {
        return Verdict.NO_AGE;
      }
      if (context.named(i)) {
        return Verdict.AGE;
      }
    }
    return form.endsWith("jarige") ? Verdict.AGE : Verdict.NO_AGE;
  }

  /** Whether the words right before or after make it the age of a sibling. */
  boolean sibling(Span span) {
    int at = context.before(span.first());
    Token before = tokens.at(at);
    boolean joint =
        before.is("van")
            || before.is("(")
            || before.is(",")
            || Words.COPULA.contains(before.norm());
    if (joint) {
      return context.sibling(at - 1);
    }
    return context.sibling(at);
  }

  /** The head noun of "… van 9 maanden", where the number begins at a token. */
  Kind head(int first) {
    int van = context.before(first);
    if (!tokens.at(van).is("van")) {
      return Kind.NOBODY;
    }
    int head = van - 1;
    if (context.sibling(head)) {
      return Kind.SIBLING;
    }
    if (Words.thing(tokens.norm(head))) {
      return Kind.THING;
    }
    boolean those = tokens.at(head).is("die") || tokens.at(head).is("onze");
    return context.named(head) || those || Words.VISIT.contains(tokens.norm(head))
        ? Kind.CHILD
        : Kind.NOBODY;
  }

  /** The nearest child, sibling or thing before a token in its sentence. */
  Kind nearest(int first) {
    for (int i = first - 1; i >= first - CLAUSE_REACH; i--) {
      Token token = tokens.at(i);
      if (token.stop() || tokens.at(i + 1).paragraph()) {
        return Kind.NOBODY;
      }
      if (context.person(i)) {
        return context.sibling(i) ? Kind.SIBLING : Kind.CHILD;
      }
      if (Words.sibling(token.norm())) {
        return Kind.SIBLING;
      }
      if (Words.thing(token.norm())) {
        return Kind.THING;
      }
    }
    return Kind.NOBODY;
  }

  /** "Mila is 9 maanden", "wordt ze drie jaar", "toen hij 2 jaar was". */
  boolean subject(Span span) {
    int at = context.before(span.first());
    Token before = tokens.at(at);
    int next = span.next();
    int noun = tokens.at(at - 1).is("zelf") ? at - 2 : at - 1;
    if (context.beforeHas(span.first(), CLAUSE_REACH, DIFFERENCE)) {
      return false;
    }
    boolean closed = context.closed(next) || Words.BECOME.contains(tokens.norm(next));
    if (Words.COPULA.contains(before.norm()) && closed) {
      return context.person(noun)
          || ((tokens.at(at - 1).is(",") || tokens.at(at - 1).is(")")) && nearest(at) == Kind.CHILD)
          || childPhrase(at - 1);
    }
    if (context.person(at) && closed && inverted(at)) {
      return true;
    }
    boolean becomes = context.beforeHas(span.first(), 5, Words.BECOME);
    if (becomes && context.closed(next) && nearest(span.first()) == Kind.CHILD) {
      return true;
    }
    return Words.COPULA.contains(tokens.norm(next))
        && !participle(next + 1)
        && nearest(span.first()) == Kind.CHILD
        && subordinate(span.first());
  }

  /** "wordt Mila", "is je kind". */
  private boolean inverted(int at) {
    return Words.COPULA.contains(tokens.norm(at - 1)) || Words.COPULA.contains(tokens.norm(at - 2));
  }

  /** The subject directly precedes the number in a subordinate clause: "toen ze 3 jaar was". */
  private boolean subordinate(int first) {
    int at = context.before(first);
    return context.person(at)
        || tokens.at(at).is("op")
        || Words.child(tokens.norm(at - 1))
        || tokens.at(at).is("er");
  }

  /** "nadat ze 2 maanden was opgenomen" says how long. */
  private boolean participle(int i) {
    String norm = tokens.norm(i);
    boolean starts = PARTICIPLE_STARTS.stream().anyMatch(norm::startsWith);
    boolean ends = norm.endsWith("d") || norm.endsWith("t") || norm.endsWith("en");
    return norm.length() > 4 && starts && ends;
  }

  /**
   * A noun phrase about children that ends here: "kinderen in de opvang", "de dochter van Nina".
   */
  boolean childPhrase(int last) {
    for (int i = last; i > last - 5; i--) {
      Token token = tokens.at(i);
      if (!token.word() || token.stop()) {
        return false;
      }
      if (Words.child(token.norm())) {
        return !context.sibling(i);
      }
      if (Words.COPULA.contains(token.norm())) {
        return false;
      }
    }
    return false;
  }

  boolean childAfter(int next) {
    for (int i = next; i < next + 12; i++) {
      if (tokens.at(i).stop() || tokens.at(i).paragraph()) {
        return false;
      }
      if (context.person(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Looks a bounded number of tokens around a span, within its sentence, so that the cost is
   * linear.
   */
  static final class Context {
    /** How far from an age a word may say whose it is. */
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

    /** Whether one of the words is at most {@code reach} tokens before, in the same sentence. */
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

    /** Whether one of the words is at most {@code reach} tokens after, in the same sentence. */
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

    /** Whether the clause ends: punctuation, the end of the text, or a word that opens the next. */
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
}
