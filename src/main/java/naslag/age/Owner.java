package naslag.age;

import naslag.age.AgeTokens.Token;
import naslag.age.SpanGrammar.Span;
import naslag.dutch.PeopleWords;

/** Whose a quantity of time is: a child's, a sibling's, a thing's. */
record Owner(AgeTokens tokens) {
  /** Subject and verb are near each other in Dutch. */
  private static final int CLAUSE_REACH = 8;

  /** Whether "… 9 maanden oud", "de 9 maanden oude …" is said of a sibling or a thing. */
  boolean ofOtherOld(Span span) {
    int next = span.next();
    return isOther(tokens.norm(next).endsWith("e") ? next + 1 : nearest(span.first()));
  }

  /** Whether "driejarige" goes before a sibling or a thing; without a noun it is a child. */
  boolean ofOtherJarig(Span span) {
    for (int i = span.next(); i < span.next() + 3 && tokens.at(i).word(); i++) {
      if (isOther(i) || tokens.named(i)) {
        return isOther(i);
      }
    }
    return false;
  }

  /** Whether the words right before make it the age of a sibling. */
  boolean sibling(Span span) {
    int at = tokens.before(span.first());
    Token before = tokens.at(at);
    boolean joint = before.isOneOf("van", "(", ",") || AgeWords.COPULA.contains(before.norm());
    return tokens.sibling(joint ? at - 1 : at);
  }

  /** Whether the head noun of "… van 9 maanden", where the number begins, is a child's. */
  boolean ofChild(int first) {
    int van = tokens.before(first);
    return tokens.at(van).is("van")
        && (tokens.named(van - 1) || AgeWords.VISIT.contains(tokens.norm(van - 1)));
  }

  /** The nearest child, sibling or thing before a token in its sentence, or -1. */
  private int nearest(int first) {
    return tokens.find(first, -CLAUSE_REACH, i -> tokens.person(i) || isOther(i));
  }

  /** Whether a child is nearer before a token than a sibling or a thing. */
  boolean nearChild(int first) {
    int at = nearest(first);
    return at >= 0 && !isOther(at);
  }

  /** A sibling or a thing. */
  private boolean isOther(int i) {
    return AgeWords.sibling(tokens.norm(i)) || AgeWords.thing(tokens.norm(i));
  }

  /** "Mila is 9 maanden", "wordt ze drie jaar", "toen hij 2 jaar was". */
  boolean subject(Span span) {
    int first = span.first();
    int at = tokens.before(first);
    Token before = tokens.at(at);
    int next = span.next();
    int noun = tokens.at(at - 1).is("zelf") ? at - 2 : at - 1;
    if (tokens.has(first, -CLAUSE_REACH, AgeWords.DIFFERENCE)) {
      return false;
    }
    boolean closed = tokens.closed(next) || AgeWords.BECOME.contains(tokens.norm(next));
    if (AgeWords.COPULA.contains(before.norm()) && closed) {
      return tokens.person(noun) || childPhrase(at - 1);
    }
    // "wordt Mila", "is je kind".
    if (tokens.person(at) && closed && AgeWords.COPULA.contains(tokens.norm(at - 1))) {
      return true;
    }
    if (!nearChild(first)) {
      return false;
    }
    // In a subordinate clause the subject precedes the number: "toen ze 3 jaar was".
    return (tokens.has(first, -5, AgeWords.BECOME) && tokens.closed(next))
        || (AgeWords.COPULA.contains(tokens.norm(next))
            && !participle(next + 1)
            && tokens.person(at));
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
        return !tokens.sibling(i);
      }
      if (AgeWords.COPULA.contains(tokens.norm(i))) {
        return false;
      }
    }
    return false;
  }
}
