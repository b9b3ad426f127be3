package naslag.age;

import java.util.Optional;
import java.util.Set;
import naslag.dutch.PeopleWords;

/** Ages in years without the word: "Lotte is bijna twee", "Noor (4)", "een meisje van drie". */
final class BareAges {
  private static final int OLDEST = 12;

  private static final Set<String> WHEN =
      Set.of("op", "rond", "vanaf", "tot", "voor", "na", "tegen", "sinds", "omstreeks");
  private static final Set<String> POSSESSIVE =
      Set.of("zijn", "haar", "hun", "je", "mijn", "z'n", "d'r");

  private final Tokens tokens;
  private final Context context;
  private final Owner owner;
  private final SpanGrammar grammar;

  BareAges(Tokens tokens) {
    this.tokens = tokens;
    this.context = new Context(tokens);
    this.owner = new Owner(tokens, context);
    this.grammar = new SpanGrammar(tokens, false, Unit.YEAR);
  }

  Optional<Span> inText(int i) {
    return years(i).filter(s -> !owner.sibling(s) && (apposed(s) || headed(s) || said(s)));
  }

  /** In a query: "bijna twee", "twee en een half", "kind van 3". */
  Optional<Span> inQuery(int i) {
    return years(i)
        .filter(
            s ->
                (s.shape() == Span.Shape.NEAR && tokens.at(i).is("bijna"))
                    || (s.shape() == Span.Shape.POINT && s.next() > i + 2)
                    || (headed(s) && !owner.sibling(s)));
  }

  /** "op zijn derde", which is the year after the third birthday. */
  Optional<Landmark> birthday(int i) {
    if (!WHEN.contains(tokens.norm(i)) || !POSSESSIVE.contains(tokens.norm(i + 1))) {
      return Optional.empty();
    }
    Optional<Ordinal> ordinal = Ordinal.at(tokens, i + 2);
    return ordinal
        .filter(o -> o.value() > 0 && o.value() <= OLDEST && alone(o.next()))
        .map(
            o -> {
              int from = (int) Math.round(o.value() * Unit.YEAR.days());
              int to = (int) Math.round((o.value() + 1) * Unit.YEAR.days());
              return new Landmark(i + 2, o.next(), new AgeRange(from, to), true);
            });
  }

  private Optional<Span> years(int i) {
    return grammar
        .span(i)
        .filter(s -> s.amount().unit() == Unit.YEAR && s.amount().form() == Amount.Form.NUMBER)
        .filter(s -> s.amount().days() <= OLDEST * Unit.YEAR.days() && s.amount().days() >= 0)
        .filter(s -> grammar.amounts().unit(s.next()).isEmpty());
  }

  /** "Noor (4)", "Noor, 4,". A number with a point in brackets is a section. */
  private boolean apposed(Span span) {
    int at = context.before(span.first());
    boolean whole =
        span.shape() == Span.Shape.POINT
            && span.next() == span.first() + 1
            && tokens.norm(span.first()).indexOf('.') < 0;
    if (!whole || !context.named(at - 1) || PeopleWords.ADULTS.contains(tokens.norm(at - 2))) {
      return false;
    }
    return (tokens.at(at).is("(") && tokens.at(span.next()).is(")"))
        || (tokens.at(at).is(",") && tokens.at(span.next()).is(","));
  }

  /** "een meisje van drie", "kinderen van nul tot drie". */
  private boolean headed(Span span) {
    int van = context.before(span.first());
    return owner.head(span.first()) == Owner.Kind.CHILD
        && !PeopleWords.ADULTS.contains(tokens.norm(van - 2))
        && goesOn(span.next());
  }

  /** "Lotte is bijna twee.", "toen hij drie was". */
  private boolean said(Span span) {
    int at = context.before(span.first());
    if (Words.COPULA.contains(tokens.norm(at))) {
      boolean became = tokens.at(span.next()).is("geworden");
      return context.person(at - 1) && (became || context.closed(span.next()));
    }
    boolean becomes = context.beforeHas(span.first(), 4, Words.BECOME);
    if (becomes && context.closed(span.next())) {
      return owner.nearest(span.first()) == Owner.Kind.CHILD && context.person(at);
    }
    return context.person(at) && Words.COPULA.contains(tokens.norm(span.next()));
  }

  /** "op zijn derde" without a noun: what follows is a sign, a verb or a function word. */
  private boolean alone(int next) {
    String norm = tokens.norm(next);
    return context.closed(next) || Words.GOES_ON.contains(norm) || Words.COPULA.contains(norm);
  }

  /**
   * Whether the number stands by itself. What it counts would be a plural, "een kind van twee
   * culturen", and those end in -en or -s.
   */
  private boolean goesOn(int next) {
    String norm = tokens.norm(next);
    boolean plural = norm.endsWith("en") || norm.endsWith("s");
    return alone(next) || (!plural && !tokens.at(next).number());
  }
}
