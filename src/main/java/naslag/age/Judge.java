package naslag.age;

import java.util.Set;
import naslag.age.AgeTokens.Token;
import naslag.age.AmountGrammar.Amount;
import naslag.age.AmountGrammar.Unit;
import naslag.age.SpanGrammar.Span;
import naslag.dutch.PeopleWords;

/**
 * Decides what a quantity of time is, by the words around it.
 *
 * <p>In running text nearly every quantity is a duration, so an age is read only with a mark of
 * one: "oud", a head noun, a verb, a preposition of time. Clear words of a difference or a duration
 * are checked first.
 */
record Judge(AgeTokens tokens, Landmarks landmarks, Owner owner) {
  /** From this birthday on, an age is not a child's. */
  private static final double ADULT = 13 * Unit.YEAR.days();

  private static final Set<String> BIRTH = Set.of("geboorte", "bevalling", "uitgerekende", "term");

  private static final Set<String> NOT_AFTER_OP = Set.of("na", "kamp", "pad", "weg", "proef");

  Judge(AgeTokens tokens) {
    this(tokens, new Landmarks(tokens), new Owner(tokens));
  }

  Verdict of(Span span, boolean query) {
    Verdict plain = common(span);
    boolean age = outright(span) || (!durationAfter(span) && (query ? isAsked(span) : shown(span)));
    return plain == Verdict.AGE && !age ? Verdict.NO_AGE : plain;
  }

  /** Typed in a query an amount is an age unless it says otherwise. */
  private boolean isAsked(Span span) {
    Token before = tokens.at(span.first() - 1);
    boolean lasting =
        AgeWords.BEFORE_DURATION.contains(before.norm()) && !before.isOneOf("in", "na", "door");
    boolean since = before.isOneOf("al", "nog");
    // "Een jaar" lasts, but in "kindje van een jaar" it does not.
    boolean vague = span.amount().form() == Amount.Form.ARTICLE && !shown(span);
    return !lasting && !since && !vague && span.amount().unit() != Unit.HOUR;
  }

  /** Rules for texts and queries alike; {@link Verdict#AGE} when none decides. */
  private Verdict common(Span span) {
    if (span.amount().days() >= ADULT) {
      return Verdict.NO_AGE;
    }
    if (beforeBirth(span)) {
      return Verdict.BEFORE_BIRTH;
    }
    if (landmarks.countsPregnancy(span)) {
      return Verdict.PREGNANCY;
    }
    if (corrected(span)) {
      return Verdict.CORRECTED;
    }
    boolean other =
        old(span.next())
            ? owner.ofOtherOld(span)
            : span.amount().form() == Amount.Form.JARIG
                ? owner.ofOtherJarig(span)
                : owner.sibling(span);
    return other ? Verdict.NO_AGE : Verdict.AGE;
  }

  private boolean old(int next) {
    return AgeWords.OLD.contains(tokens.norm(next));
  }

  /**
   * What common() let pass and needs no other sign: "9 maanden oud", "driejarige", "na de
   * geboorte".
   */
  private boolean outright(Span span) {
    return old(span.next())
        || span.amount().form() == Amount.Form.JARIG
        || landmarks.afterBirth(span.next()) > 0;
  }

  /** "drie weken te vroeg", "twee dagen te vroeg geboren", "een week voor de geboorte". */
  private boolean beforeBirth(Span span) {
    int next = span.next();
    boolean early =
        tokens.at(next).is("te")
            && tokens.at(next + 1).is("vroeg")
            && (span.amount().unit().days() >= Unit.WEEK.days()
                || tokens.sentenceHas(span.first(), next, AgeWords.BORN));
    return early
        || (tokens.at(next).is("voor")
            && (BIRTH.contains(tokens.norm(next + 1)) || BIRTH.contains(tokens.norm(next + 2))));
  }

  /** "gecorrigeerd 4 maanden", "4 maanden (gecorrigeerd)". */
  private boolean corrected(Span span) {
    int after = tokens.at(span.next()).is("(") ? span.next() + 1 : span.next();
    if (AgeWords.CORRECTED.contains(tokens.norm(after)) && !tokens.at(after + 1).number()) {
      return true;
    }
    int before =
        tokens.find(
            span.first(),
            -5,
            i -> AgeWords.CORRECTED.contains(tokens.norm(i)) || tokens.at(i).number());
    return AgeWords.CORRECTED.contains(tokens.norm(before));
  }

  private boolean durationAfter(Span span) {
    return AgeWords.AFTER_DURATION.contains(tokens.norm(span.next()));
  }

  /** Whether one of the marks of an age is present. */
  private boolean shown(Span span) {
    return leeftijd(span)
        || owner.ofChild(tokens.before(span.first()) + 1)
        || bracketed(span)
        || owner.subject(span)
        || shaped(span)
        || placed(span);
  }

  /** "op de leeftijd van", "leeftijd: ", "op 6 maanden leeftijd". */
  private boolean leeftijd(Span span) {
    int at = tokens.before(span.first());
    return AgeWords.AGE.contains(tokens.norm(span.next()))
        || AgeWords.AGE.contains(tokens.norm(at))
        || AgeWords.AGE.contains(tokens.norm(at - 1));
  }

  /** "Lize (3 dagen)", "Lize, 3 dagen,", "Lize: 3 dagen". */
  private boolean bracketed(Span span) {
    int at = tokens.before(span.first());
    boolean label = tokens.at(at).isOneOf(":", "-") && tokens.sentenceStart(at - 1);
    return tokens.named(at - 1) && (label || tokens.at(at).isOneOf("(", ","));
  }

  /** The shapes that seldom say a duration. */
  private boolean shaped(Span span) {
    boolean large = span.amount().unit().days() >= Unit.MONTH.days();
    if (tokens.has(span.first(), -6, AgeWords.LASTS)) {
      return false;
    }
    Token first = tokens.at(span.first());
    return switch (span.shape()) {
      case RANGE -> span.pieces().getFirst().low() <= 0;
      case BETWEEN, FROM -> large || tokens.personNear(span);
      case UNTIL ->
          PeopleWords.isChild(tokens.norm(tokens.before(span.first())))
              || (tokens.sentenceStart(span.first()) && tokens.personNear(span));
      case COMPARED -> !first.isOneOf("minder", "meer");
      case NEAR -> first.is("rond") && large;
      case POINT, LIST -> false;
    };
  }

  /** "op 9 maanden", as is said in Flanders; "met negen maanden", in the Netherlands. */
  private boolean placed(Span span) {
    int at = tokens.before(span.first());
    Token before = tokens.at(at);
    Token opening = tokens.at(at - 1);
    boolean large = span.amount().unit().days() >= Unit.MONTH.days();
    if (before.is("op")) {
      return !NOT_AFTER_OP.contains(tokens.norm(span.next())) && (large || tokens.personNear(span));
    }
    if (AgeWords.POSSESSIVE.contains(before.norm()) && opening.is("met")) {
      return large;
    }
    boolean first =
        tokens.sentenceStart(at)
            || opening.type() == Token.Type.PUNCTUATION
            || AgeWords.CLAUSE.contains(opening.norm());
    return before.is("met") && large && first && tokens.personNear(span);
  }

  /** What a quantity of time in a text turned out to be. */
  enum Verdict {
    /** A child's age, counted from birth. */
    AGE,
    /** Counted from birth for a child born too early, by the due date. */
    CORRECTED,
    /** Counted in pregnancy. */
    PREGNANCY,
    /** Counted back from birth or the due date. */
    BEFORE_BIRTH,
    /** A duration, a date, a difference, the age of an adult, a sibling or a thing. */
    NO_AGE
  }
}
