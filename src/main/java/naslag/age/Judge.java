package naslag.age;

import java.util.Set;
import naslag.age.AmountGrammar.Amount;
import naslag.age.Landmarks.Pregnancy;
import naslag.age.Owner.Context;
import naslag.age.SpanGrammar.Span;
import naslag.age.Stage.StageNames;
import naslag.age.Tokens.Token;
import naslag.age.Words.NumberWords;

/**
 * Decides what a quantity of time is, by the words around it.
 *
 * <p>In running text nearly every quantity is a duration, so that here an age must show itself: by
 * "oud", a head noun, a verb, a preposition of time. Clear words of a difference or a duration are
 * checked first.
 */
final class Judge {
  /** From this birthday on, an age is not a child's. */
  private static final double ADULT = 13 * Unit.YEAR.days();

  private static final Set<String> CORRECTED = Set.of("gecorrigeerd", "gecorrigeerde");

  private static final Set<String> POSSESSIVE = Set.of("zijn", "haar", "hun", "je", "z'n");

  private static final Set<String> NOT_AFTER_OP = Set.of("na", "kamp", "pad", "weg", "proef");

  private final Tokens tokens;
  private final Context context;
  private final Landmarks landmarks;
  private final Pregnancy pregnancy;
  private final Owner owner;

  Judge(Tokens tokens) {
    this.tokens = tokens;
    this.context = new Context(tokens);
    this.landmarks = new Landmarks(tokens);
    this.pregnancy = new Pregnancy(tokens, context, landmarks);
    this.owner = new Owner(tokens, context);
  }

  Verdict inText(Span span) {
    Verdict plain = common(span);
    if (plain != Verdict.AGE) {
      return plain;
    }
    boolean age = outright(span) || (!durationAfter(span) && shown(span));
    return age ? Verdict.AGE : Verdict.NO_AGE;
  }

  /** Typed in a query an amount is an age unless it says otherwise. */
  Verdict inQuery(Span span) {
    Verdict plain = common(span);
    if (plain != Verdict.AGE) {
      return plain;
    }
    if (outright(span)) {
      return Verdict.AGE;
    }
    Token before = tokens.at(span.first() - 1);
    boolean lasting =
        Words.BEFORE_DURATION.contains(before.norm())
            && !Set.of("in", "na", "door").contains(before.norm());
    boolean since = before.is("al") || before.is("reeds") || before.is("nog");
    boolean vague =
        span.amount().form() == Amount.Form.ARTICLE
            && span.shape() == Span.Shape.POINT
            && owner.head(span.first()) != Owner.Kind.CHILD;
    boolean hours = span.amount().unit() == Unit.HOUR;
    return lasting || since || vague || hours || durationAfter(span) ? Verdict.NO_AGE : Verdict.AGE;
  }

  /** Rules for texts and queries alike; {@link Verdict#AGE} when none decides. */
  private Verdict common(Span span) {
    if (span.amount().days() >= ADULT) {
      return Verdict.NO_AGE;
    }
    if (beforeBirth(span)) {
      return Verdict.BEFORE_BIRTH;
    }
    if (pregnancy.counts(span)) {
      return Verdict.PREGNANCY;
    }
    if (corrected(span)) {
      return Verdict.CORRECTED;
    }
    if (old(span.next())) {
      return owner.ofOld(span);
    }
    if (span.amount().form() == Amount.Form.JARIG) {
      return owner.ofJarig(span);
    }
    return owner.sibling(span) ? Verdict.NO_AGE : Verdict.AGE;
  }

  private boolean old(int next) {
    return Words.OLD.contains(tokens.norm(next));
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

  /** "drie weken te vroeg geboren", "twee weken voor de uitgerekende datum". */
  private boolean beforeBirth(Span span) {
    int next = span.next();
    boolean early =
        tokens.at(next).is("te")
            && tokens.at(next + 1).is("vroeg")
            && context.sentenceHas(span.first(), next, Words.BORN);
    if (early) {
      return true;
    }
    if (!tokens.at(next).is("voor")) {
      return false;
    }
    int at = tokens.at(next + 1).word() && !birth(next + 1) ? next + 2 : next + 1;
    return birth(at);
  }

  private boolean birth(int i) {
    return Set.of("geboorte", "bevalling", "uitgerekende", "term").contains(tokens.norm(i));
  }

  private boolean corrected(Span span) {
    int next = span.next();
    int after = tokens.at(next).is("(") || tokens.at(next).is(",") || old(next) ? next + 1 : next;
    if (CORRECTED.contains(tokens.norm(after))) {
      Token then = tokens.at(after + 1);
      boolean another = then.number() || NumberWords.cardinal(then.norm()).isPresent();
      if (!another && !then.is(":")) {
        return true;
      }
    }
    for (int i = span.first() - 1; i > span.first() - 6; i--) {
      Token token = tokens.at(i);
      if (CORRECTED.contains(token.norm())) {
        return !tokens.norm(next).startsWith("kalender");
      }
      if (token.stop() || token.is(",") || token.is("(") || token.number()) {
        return false;
      }
    }
    return false;
  }

  private boolean durationAfter(Span span) {
    String norm = tokens.norm(span.next());
    // "we zien haar op 9 maanden terug" has no months ago.
    if (norm.equals("terug") && tokens.at(context.before(span.first())).is("op")) {
      return false;
    }
    return Words.AFTER_DURATION.contains(norm) || norm.endsWith("verlof");
  }

  /** Whether one of the marks of an age is present. */
  private boolean shown(Span span) {
    return leeftijd(span)
        || owner.head(context.before(span.first()) + 1) == Owner.Kind.CHILD
        || bracketed(span)
        || owner.subject(span)
        || shaped(span)
        || placed(span);
  }

  /** "op de leeftijd van", "leeftijd: ", "op 6 maanden leeftijd". */
  private boolean leeftijd(Span span) {
    int at = context.before(span.first());
    boolean near =
        tokens.at(at).type() == Token.Type.PUNCTUATION || tokens.at(at).norm().length() < 7;
    return Words.AGE.contains(tokens.norm(span.next()))
        || Words.AGE.contains(tokens.norm(at))
        || (near && Words.AGE.contains(tokens.norm(at - 1)) && !tokens.at(at).stop());
  }

  /** "Lize (3 dagen)", "Lize, 3 dagen,", "kleuters uit de klas (3-4 jaar)". */
  private boolean bracketed(Span span) {
    int at = context.before(span.first());
    Token before = tokens.at(at);
    Token after = tokens.at(span.next());
    if (before.is("(") && (after.is(")") || after.is(",") || after.is(";"))) {
      boolean range = span.shape() == Span.Shape.RANGE && context.personBefore(at, 6);
      return context.named(at - 1) || range || StageNames.at(tokens, at - 1).isPresent();
    }
    if (before.is(",")) {
      return context.named(at - 1) && context.closed(span.next());
    }
    boolean label = before.is(":") || before.is("-");
    boolean ends = after.type() == Token.Type.NONE || after.paragraph() || after.is(",");
    return label && ends && context.named(at - 1) && context.sentenceStart(at - 1);
  }

  /** The shapes that seldom say a duration. */
  private boolean shaped(Span span) {
    boolean large = span.amount().unit().days() >= Unit.MONTH.days();
    boolean lasts = context.beforeHas(span.first(), 6, Words.LASTS);
    int before = context.before(span.first());
    boolean child = context.personBefore(span.first(), 12) || owner.childAfter(span.next());
    double low = span.pieces().getFirst().low();
    return switch (span.shape()) {
      case RANGE -> low <= 0 || Words.child(tokens.norm(before)) || owner.childPhrase(before);
      case BETWEEN, FROM ->
          !lasts && (large || child) && !Words.BEFORE_DURATION.contains(tokens.norm(before));
      case UNTIL ->
          Words.child(tokens.norm(before))
              || (context.sentenceStart(span.first()) && child && !lasts);
      case COMPARED ->
          !tokens.at(span.first()).is("minder")
              && !tokens.at(span.first()).is("meer")
              && !lasts
              && owner.nearest(span.first()) != Owner.Kind.THING;
      case NEAR ->
          (tokens.at(span.first()).is("rond") || tokens.at(span.first()).is("omstreeks"))
              && large
              && !lasts;
      case POINT, LIST -> false;
    };
  }

  /** "op 9 maanden", as is said in Flanders; "met negen maanden", in the Netherlands. */
  private boolean placed(Span span) {
    int at = context.before(span.first());
    Token before = tokens.at(at);
    Token after = tokens.at(span.next());
    boolean large = span.amount().unit().days() >= Unit.MONTH.days();
    boolean child = context.personBefore(span.first(), 12) || owner.childAfter(span.next());
    if (before.is("op")) {
      boolean fraction =
          tokens.at(at - 1).number() || NumberWords.cardinal(tokens.norm(at - 1)).isPresent();
      return !fraction && !NOT_AFTER_OP.contains(after.norm()) && (large || child);
    }
    if (before.is("tegen")) {
      return large && child;
    }
    if (POSSESSIVE.contains(before.norm()) && tokens.at(at - 1).is("met")) {
      return large;
    }
    Token opening = tokens.at(at - 1);
    boolean first =
        context.sentenceStart(at)
            || opening.type() == Token.Type.PUNCTUATION
            || Words.CLAUSE.contains(opening.norm());
    return before.is("met") && large && child && first;
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
