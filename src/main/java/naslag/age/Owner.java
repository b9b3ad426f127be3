package naslag.age;

import java.util.Set;
import java.util.function.IntPredicate;
import naslag.age.AgeTokens.Token;
import naslag.age.Judge.Verdict;
import naslag.age.SpanGrammar.Span;
import naslag.dutch.PeopleWords;

/** Whose a quantity of time is: a child's, a sibling's, a thing's. */
record Owner(AgeTokens tokens, Context context) {
  /** What kind of noun is nearest. */
  enum Kind {
    CHILD,
    /** A sibling or a thing. */
    OTHER,
    NOBODY
  }

  /** Subject and verb are near each other in Dutch. */
  private static final int CLAUSE_REACH = 8;

  /** "… 9 maanden oud", "de 9 maanden oude …". */
  Verdict ofOld(Span span) {
    int next = span.next();
    boolean other =
        tokens.norm(next).endsWith("e") ? isOther(next + 1) : nearest(span.first()) == Kind.OTHER;
    return other ? Verdict.NO_AGE : Verdict.AGE;
  }

  /** "driejarige": of a child, a study or nothing, then it is a child itself. */
  Verdict ofJarig(Span span) {
    for (int i = span.next(); i < span.next() + 3 && tokens.at(i).word(); i++) {
      if (isOther(i)) {
        return Verdict.NO_AGE;
      }
      if (context.named(i)) {
        break;
      }
    }
    return Verdict.AGE;
  }

  /** Whether the words right before make it the age of a sibling. */
  boolean sibling(Span span) {
    int at = context.before(span.first());
    Token before = tokens.at(at);
    boolean joint = before.isOneOf("van", "(", ",") || AgeWords.COPULA.contains(before.norm());
    return context.sibling(joint ? at - 1 : at);
  }

  /** Whether the head noun of "… van 9 maanden", where the number begins, is a child's. */
  boolean ofChild(int first) {
    int van = context.before(first);
    return tokens.at(van).is("van")
        && (context.named(van - 1) || AgeWords.VISIT.contains(tokens.norm(van - 1)));
  }

  /** The nearest child, sibling or thing before a token in its sentence. */
  Kind nearest(int first) {
    int at = context.find(first, -CLAUSE_REACH, i -> context.person(i) || isOther(i));
    if (at < 0) {
      return Kind.NOBODY;
    }
    return isOther(at) ? Kind.OTHER : Kind.CHILD;
  }

  private boolean isOther(int i) {
    return AgeWords.sibling(tokens.norm(i)) || AgeWords.thing(tokens.norm(i));
  }

  /** "Mila is 9 maanden", "wordt ze drie jaar", "toen hij 2 jaar was". */
  boolean subject(Span span) {
    int first = span.first();
    int at = context.before(first);
    Token before = tokens.at(at);
    int next = span.next();
    int noun = tokens.at(at - 1).is("zelf") ? at - 2 : at - 1;
    if (context.has(first, -CLAUSE_REACH, AgeWords.DIFFERENCE)) {
      return false;
    }
    boolean closed = context.closed(next) || AgeWords.BECOME.contains(tokens.norm(next));
    if (AgeWords.COPULA.contains(before.norm()) && closed) {
      return context.person(noun) || childPhrase(at - 1);
    }
    // "wordt Mila", "is je kind".
    if (context.person(at) && closed && AgeWords.COPULA.contains(tokens.norm(at - 1))) {
      return true;
    }
    if (nearest(first) != Kind.CHILD) {
      return false;
    }
    // In a subordinate clause the subject precedes the number: "toen ze 3 jaar was".
    return (context.has(first, -5, AgeWords.BECOME) && context.closed(next))
        || (AgeWords.COPULA.contains(tokens.norm(next))
            && !participle(next + 1)
            && context.person(at));
  }

  /** "nadat ze 2 maanden was opgenomen" says how long. */
  private boolean participle(int i) {
    String norm = tokens.norm(i);
    return norm.length() > 4 && AgeWords.PARTICIPLE.stream().anyMatch(norm::startsWith);
  }

  /**
   * A noun phrase about children that ends here: "kinderen in de opvang", "de dochter van Nina".
   */
  private boolean childPhrase(int last) {
    for (int i = last; i > last - 5 && tokens.at(i).word(); i--) {
      if (PeopleWords.isChild(tokens.norm(i))) {
        return !context.sibling(i);
      }
      if (AgeWords.COPULA.contains(tokens.norm(i))) {
        return false;
      }
    }
    return false;
  }

  /**
   * Looks a bounded number of tokens around a span, within its sentence, so that the cost is
   * linear.
   */
  record Context(AgeTokens tokens) {
    /** How far from an age a word may say whose it is. */
    private static final int REACH = 12;

    private static final Set<String> ANOTHER_PHRASE = Set.of("met", "bij", "naast", "is", "was");

    /** The index of the word before, past the fillers. */
    int before(int first) {
      int i = first - 1;
      while (i > first - 5 && AgeWords.FILLER.contains(tokens.norm(i))) {
        i--;
      }
      return i;
    }

    /**
     * The nearest token of the same sentence that fits, or -1.
     *
     * @param at where a span begins, or the token after its last
     * @param reach how many tokens to look at: before it when negative, else from it on
     */
    int find(int at, int reach, IntPredicate fits) {
      for (int n = 0; n < Math.abs(reach); n++) {
        int i = reach < 0 ? at - 1 - n : at + n;
        if (tokens.at(i).stop() || tokens.at(reach < 0 ? i + 1 : i).paragraph()) {
          return -1;
        }
        if (fits.test(i)) {
          return i;
        }
      }
      return -1;
    }

    /** Whether one of the words is within reach, as in {@link #find}. */
    boolean has(int at, int reach, Set<String> words) {
      return find(at, reach, i -> words.contains(tokens.norm(i))) >= 0;
    }

    boolean sentenceHas(int first, int next, Set<String> words) {
      return has(first, -2 * REACH, words) || has(next, 2 * REACH, words);
    }

    /** A word for a child, a name or a pronoun for one at a token. */
    boolean person(int i) {
      return named(i) || AgeWords.PRONOUN.contains(tokens.norm(i));
    }

    /** A person in the sentence, near enough to be the one whose age it is. */
    boolean personNear(Span span) {
      return find(span.first(), -REACH, this::person) >= 0
          || find(span.next(), REACH, this::person) >= 0;
    }

    /** A word for a child, or a name. */
    boolean named(int i) {
      Token token = tokens.at(i);
      return PeopleWords.isChild(token.norm()) || AgeWords.childName(token);
    }

    /** Whether the clause ends: punctuation, the end of the text, or a word that opens the next. */
    boolean closed(int next) {
      Token token = tokens.at(next);
      return (!token.word() && !token.number()) || AgeWords.CLAUSE.contains(token.norm());
    }

    boolean sentenceStart(int i) {
      return tokens.at(i).paragraph() || tokens.at(i - 1).stop();
    }

    /** Whether the noun phrase that ends at a token is about a sibling in passing. */
    boolean sibling(int last) {
      boolean relative = tokens.at(last).is("die") && tokens.at(last - 1).is(",");
      int i = relative ? last - 2 : last;
      for (int at = i; at > i - 4; at--) {
        String norm = tokens.norm(at);
        boolean apart = !tokens.at(at).word() || ANOTHER_PHRASE.contains(norm);
        if (apart || AgeWords.CLAUSE.contains(norm) || AgeWords.PRONOUN.contains(norm)) {
          return false;
        }
        if (AgeWords.sibling(norm)) {
          return true;
        }
      }
      return false;
    }
  }
}
