package naslag.age;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import naslag.age.AgeTokens.Token;
import naslag.age.AmountGrammar.Ordinal;
import naslag.age.AmountGrammar.Unit;
import naslag.age.Landmarks.Landmark;
import naslag.age.SpanGrammar.Span;
import naslag.age.Stage.StageNames;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.PeopleWords;
import org.jspecify.annotations.Nullable;

/** Ages in years without the word: "Lotte is bijna twee", "Noor (4)", "een meisje van drie". */
final class BareAges {
  private static final int OLDEST = 12;

  /** In days; a number without a child is years as far as the kleuterschool reaches. */
  private static final double OLDEST_ALONE = 6 * Unit.YEAR.days();

  private final AgeTokens tokens;
  private final boolean strict;
  private final Owner owner;
  private final SpanGrammar grammar;
  private final SpanGrammar months;
  private @Nullable Set<Integer> counts;

  BareAges(AgeTokens tokens, boolean strict) {
    this.tokens = tokens;
    this.strict = strict;
    this.owner = new Owner(tokens);
    this.grammar = new SpanGrammar(tokens, false, Unit.YEAR);
    this.months = new SpanGrammar(tokens, false, Unit.MONTH);
  }

  /** "Lotte is twee", "Noor (4)", "een meisje van drie", "kinderen van nul tot drie". */
  Optional<Span> inText(int i) {
    return years(i)
        .filter(s -> !owner.sibling(s) && !isGlued(tokens.at(s.next())))
        .filter(s -> apposed(s) || said(s) || (owner.ofChild(i) && goesOn(s.next())));
  }

  /** "20m", "2,5kg": what the number counts stands right behind it. */
  private static boolean isGlued(Token next) {
    return next.word() && next.glued();
  }

  /**
   * In a query: "kind van 3", "kleuter 4", "Noor (4)", "net 3", "0-3", "onder de 2"; where years do
   * not fit the child, months: "baby 6".
   */
  Optional<Span> inQuery(int i) {
    return years(i)
        .filter(s -> !counts(s.next()))
        .filter(
            s ->
                (owner.ofChild(i) && !owner.sibling(s))
                    || apposed(s)
                    || besideChild(s, true)
                    || (s.amount().days() <= OLDEST_ALONE && alone(s)))
        .or(() -> months.span(i).filter(s -> !counts(s.next()) && besideChild(s, false)));
  }

  /** "kleuter 4": the number after a word for a child lies in its stage. */
  private boolean besideChild(Span span, boolean ofAny) {
    int child = span.first() - 1;
    return span.shape() == Span.Shape.POINT
        && PeopleWords.isChild(tokens.norm(child))
        && StageNames.at(tokens, child, true)
            .map(stage -> stage.stage().range())
            .flatMap(stage -> span.pieces().getFirst().range().map(stage::overlaps))
            .orElse(ofAny);
  }

  /**
   * A number without a child: said with a hedge, a half or a bound, and not the name of a thing.
   */
  private boolean alone(Span span) {
    Token first = tokens.at(span.first());
    Token second = tokens.at(span.first() + 1);
    Token before = tokens.at(span.first() - 1);
    boolean half = Math.rint(2 * span.amount().days() / Unit.YEAR.days()) % 2 == 1;
    return !AgeWords.NUMBERED.contains(before.norm())
        && !before.number()
        && switch (span.shape()) {
          case POINT ->
              half
                  || AgeWords.HEDGE.contains(before.norm())
                  || AgeWords.HEDGE.contains(tokens.norm(tokens.before(span.first())));
          case NEAR -> AgeWords.HEDGE.contains(first.norm());
          case RANGE -> !second.is("of");
          case COMPARED -> !first.isOneOf("meer", "minder");
          case BETWEEN, FROM, UNTIL -> true;
          case LIST -> false;
        };
  }

  /**
   * Whether the number counts the noun after it, "3 flessen"; an infinitive is not counted, "3
   * slapen".
   */
  private boolean counts(int next) {
    Token token = tokens.at(next);
    String norm = token.norm();
    return token.number()
        || (token.isOneOf("op", "van") && tokens.at(next + 1).number())
        || (token.glued() && (token.word() || token.is("-")))
        || AgeWords.COUNTED.contains(norm)
        || (norm.endsWith("s") && !DutchAnalysis.lemmas(norm).contains(norm));
  }

  /** "op zijn derde", which is the year after the third birthday. */
  Optional<Landmark> birthday(int i) {
    if (!AgeWords.WHEN.contains(tokens.norm(i))
        || !AgeWords.POSSESSIVE.contains(tokens.norm(i + 1))) {
      return Optional.empty();
    }
    Optional<Ordinal> ordinal = Ordinal.at(tokens, i + 2);
    return ordinal
        .filter(o -> o.value() <= OLDEST && alone(o.next()))
        .flatMap(
            o ->
                Landmarks.range(
                    i + 2, o.next(), o.value() * Unit.YEAR.days(), Unit.YEAR.days(), true));
  }

  private Optional<Span> years(int i) {
    return grammar
        .span(i)
        .filter(s -> s.amount().days() <= OLDEST * Unit.YEAR.days() && s.amount().days() >= 0);
  }

  /** "Noor (4)", "Noor, 4,". A number with a point in brackets is a section. */
  private boolean apposed(Span span) {
    int at = tokens.before(span.first());
    boolean whole =
        span.shape() == Span.Shape.POINT
            && span.next() == span.first() + 1
            && tokens.norm(span.first()).indexOf('.') < 0;
    if (!whole || !tokens.named(at - 1) || PeopleWords.ADULTS.contains(tokens.norm(at - 2))) {
      return false;
    }
    return isNamed(at - 1)
        && ((tokens.at(at).is("(") && tokens.at(span.next()).is(")") && !counted(at))
            || (tokens.at(at).is(",") && tokens.at(span.next()).is(",")));
  }

  /** A word for a child, or a name that is no word of the language: "Mila", not "Zaal". */
  private boolean isNamed(int i) {
    return AgeWords.PRONOUN.contains(tokens.norm(i))
        || PeopleWords.isChild(tokens.norm(i))
        || AgeWords.isGivenName(tokens.at(i), strict);
  }

  /**
   * Whether the number in these brackets counts something: one of those in its sentence follows a
   * word that is no name, or the same name has another number elsewhere, "Sven (9)", "Sven (2)".
   */
  private boolean counted(int bracket) {
    if (counts == null) {
      counts = counts();
    }
    return counts.contains(bracket);
  }

  private Set<Integer> counts() {
    Map<String, Set<String>> numbers = new HashMap<>();
    List<List<Integer>> sentences = new ArrayList<>(List.of(new ArrayList<>()));
    for (int i = 1; i < tokens.size(); i++) {
      if (isBracketed(i)) {
        sentences.getLast().add(i);
        numbers.computeIfAbsent(tokens.norm(i - 1), k -> new HashSet<>()).add(tokens.norm(i + 1));
      } else if (tokens.at(i).stop()) {
        sentences.add(new ArrayList<>());
      }
    }
    Predicate<Integer> ofThing =
        i -> !isNamed(i - 1) || numbers.getOrDefault(tokens.norm(i - 1), Set.of()).size() > 1;
    return sentences.stream()
        .filter(sentence -> sentence.stream().anyMatch(ofThing))
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private boolean isBracketed(int i) {
    return tokens.at(i).is("(")
        && tokens.at(i - 1).word()
        && tokens.at(i + 1).number()
        && tokens.at(i + 2).is(")");
  }

  /** "Lotte is bijna twee.", "toen hij drie was". */
  private boolean said(Span span) {
    int at = tokens.before(span.first());
    if (AgeWords.COPULA.contains(tokens.norm(at))) {
      boolean became = tokens.at(span.next()).is("geworden");
      return tokens.person(at - 1) && isNamed(at - 1) && (became || tokens.closed(span.next()));
    }
    boolean becomes = tokens.has(span.first(), -4, AgeWords.BECOME);
    if (becomes && tokens.closed(span.next())) {
      return owner.nearChild(span.first()) && tokens.person(at);
    }
    // "WCAG 2.1 is" has a version; nobody is 2.1 years old, but 2.5.
    String number = tokens.norm(span.first());
    return tokens.person(at)
        && isNamed(at)
        && (number.indexOf('.') < 0 || number.endsWith(".5"))
        && AgeWords.COPULA.contains(tokens.norm(span.next()));
  }

  /** "op zijn derde" without a noun: punctuation, a verb or a function word follows. */
  private boolean alone(int next) {
    String norm = tokens.norm(next);
    return tokens.closed(next) || AgeWords.GOES_ON.contains(norm) || AgeWords.COPULA.contains(norm);
  }

  /**
   * Whether the number has no noun after it. What it counts would be a plural, "een kind van twee
   * culturen", and those end in -en or -s.
   */
  private boolean goesOn(int next) {
    String norm = tokens.norm(next);
    boolean plural = norm.endsWith("en") || norm.endsWith("s");
    return alone(next) || !plural;
  }
}
