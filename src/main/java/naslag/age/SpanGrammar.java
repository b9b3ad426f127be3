package naslag.age;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.age.AgeTokens.Token;
import naslag.age.AmountGrammar.Amount;
import naslag.age.AmountGrammar.Count;
import naslag.age.AmountGrammar.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads ages with their bounds and hedges at a given token.
 *
 * <pre>
 * span  := "tussen" bound "en" amount | "vanaf" amount ["tot" amount] | "tot" ["en met"] amount
 *        | ("jonger"|"ouder") "dan" amount | hedge amount | bound ("-"|"tot"|"à"|"of") amount
 *        | bound ("," bound)* "en" amount | "een" unit "of" number | amount
 * bound := ["-"|"+"] (amount | number)           a number alone takes the unit of what follows
 * </pre>
 *
 * <p>One file of 400 lines: the rules call one another, and each takes and returns a position among
 * the tokens; a second class would only pass that position on.
 */
final class SpanGrammar {
  /** Reads what a word announces. */
  private interface Opening {
    Optional<Span> read(SpanGrammar grammar, int i);
  }

  private static final Set<String> SIGNS = Set.of("min", "plus");

  /** Punctuation that may begin one. */
  private static final Set<String> MARKS = Set.of("-", "+", "±", "~", "½", "¼", "¾");

  private static final Map<String, Opening> OPENINGS = new HashMap<>();

  static {
    opening((g, i) -> g.pair(i, g.article(i + 1), Set.of("en", "-"), Span.Shape.BETWEEN), "tussen");
    opening(SpanGrammar::from, "vanaf");
    opening(SpanGrammar::until, "tot", "t");
    opening((g, i) -> g.dan(i).map(a -> younger(i, a)), "jonger", "minder");
    opening((g, i) -> g.dan(i).map(a -> older(i, a)), "ouder", "meer");
    opening(SpanGrammar::notYet, "nog", "net");
    opening((g, i) -> g.tokens.at(i + 1).is("en") ? g.about(i, i + 3) : Optional.empty(), "om");
    opening(
        (g, i) -> g.about(i, g.tokens.at(i + 1).is(".") ? i + 2 : i + 1),
        "rond ongeveer omstreeks circa ca zo'n plusminus ± ~".split(" "));
    opening((g, i) -> g.bound(i + 1, null).map(a -> almost(i, a)), "bijna", "haast");
    opening((g, i) -> g.age(i + 1).map(a -> younger(i, a)), "onder", "beneden");
    opening((g, i) -> g.age(i + 1).map(a -> older(i, a)), "boven");
  }

  private static void opening(Opening opening, String... words) {
    for (String word : words) {
      OPENINGS.put(word, opening);
    }
  }

  /** More ages in one list than any vaccination scheme has. */
  private static final int LONGEST_LIST = 6;

  private final AgeTokens tokens;
  private final AmountGrammar amounts;
  private final @Nullable Unit implied;

  /**
   * @param implied the unit of a number without one, or null where such a number is no age
   */
  SpanGrammar(AgeTokens tokens, boolean typed, @Nullable Unit implied) {
    this.tokens = tokens;
    this.amounts = new AmountGrammar(tokens, typed);
    this.implied = implied;
  }

  /** Returns true if a span may begin with this word or sign. */
  static boolean mayBegin(String norm) {
    return OPENINGS.containsKey(norm)
        || SIGNS.contains(norm)
        || MARKS.contains(norm)
        || AmountGrammar.mayBegin(norm);
  }

  Optional<Span> span(int i) {
    Token token = tokens.at(i);
    if (!token.word() && !token.number() && !MARKS.contains(token.norm())) {
      return Optional.empty();
    }
    Opening opening = OPENINGS.get(token.norm());
    if (opening == null && boundEnd(i) < 0) {
      return Optional.empty(); // an article before something else
    }
    return (opening == null ? Optional.<Span>empty() : opening.read(this, i))
        .or(() -> several(i))
        .or(() -> unitOfNumber(i))
        .or(() -> longBeforeBirth(i).map(a -> younger(i, a)))
        .or(() -> bound(i, null).map(Span::of));
  }

  /** "nog geen twee jaar". */
  private Optional<Span> notYet(int i) {
    return tokens.at(i + 1).is("geen") ? oneOf(i + 2).map(a -> almost(i, a)) : Optional.empty();
  }

  private Optional<Amount> dan(int i) {
    return tokens.norm(i + 1).equals("dan") ? age(i + 2) : Optional.empty();
  }

  private static Span younger(int i, Amount a) {
    return Span.of(i, a, Double.NEGATIVE_INFINITY, a.days(), Span.Shape.COMPARED);
  }

  /**
   * From the birthday itself on: in "ouder dan 2 jaar" the child of two and a half is meant too.
   */
  private static Span older(int i, Amount a) {
    return Span.of(i, a, a.days(), Double.POSITIVE_INFINITY, Span.Shape.COMPARED);
  }

  private Optional<Span> from(int i) {
    return age(i + 1).map(a -> Span.of(i, a, a.days(), Double.POSITIVE_INFINITY, Span.Shape.FROM));
  }

  private Optional<Span> until(int i) {
    int at = afterTot(i);
    double low = Double.NEGATIVE_INFINITY;
    return (at < 0 ? Optional.<Amount>empty() : age(at))
        .map(a -> Span.of(i, a, low, inclusive(i) ? a.end() : a.days(), Span.Shape.UNTIL));
  }

  /** Past "tot", "tot en met", "t/m", "t.e.m.", or -1. */
  private int afterTot(int i) {
    if (tokens.norm(i).equals("tot")) {
      return tokens.norm(i + 1).equals("en") && tokens.norm(i + 2).equals("met") ? i + 3 : i + 1;
    }
    if (tokens.norm(i + 1).equals("/") && tokens.norm(i + 2).equals("m")) {
      return i + 3;
    }
    // "t.e.m."
    boolean tem = tokens.norm(i + 2).equals("e") && tokens.norm(i + 4).equals("m");
    return tem ? i + (tokens.at(i + 5).is(".") ? 6 : 5) : -1;
  }

  private boolean inclusive(int i) {
    return !tokens.norm(i).equals("tot") || tokens.norm(i + 1).equals("en");
  }

  private Optional<Span> about(int i, int at) {
    return age(at).map(a -> about(i, a));
  }

  /**
   * Half a unit further on both sides; "rond twee jaar" lies around the birthday, not around the
   * year that follows it.
   */
  private static Span about(int first, Amount a) {
    double half = a.precision() / 2;
    boolean birthday = a.unit() == Unit.YEAR && a.precision() > Unit.MONTH.days();
    double end = birthday ? a.days() : a.end();
    return Span.of(first, a, Math.max(0, a.days() - half), end + half, Span.Shape.NEAR);
  }

  /** Just before: a quarter of a year before a birthday, half a unit before the others. */
  private static Span almost(int first, Amount a) {
    double before = a.unit() == Unit.YEAR ? 3 * Unit.MONTH.days() : Math.max(1, a.precision() / 2);
    return Span.of(first, a, Math.max(0, a.days() - before), a.days(), Span.Shape.NEAR);
  }

  /** "een jaar of drie", "een week of zes". */
  private Optional<Span> unitOfNumber(int i) {
    Optional<Unit> unit = tokens.norm(i).equals("een") ? amounts.unit(i + 1) : Optional.empty();
    if (unit.isEmpty() || !tokens.norm(i + 2).equals("of")) {
      return Optional.empty();
    }
    return amounts.count(i + 3).map(c -> about(i, c.of(i, c.next(), unit.get())));
  }

  /** "6-9 maanden", "twee of drie jaar", "8, 12 en 16 weken". */
  private Optional<Span> several(int i) {
    return pair(i, i, Set.of("tot", "-", "a", "of", "t"), Span.Shape.RANGE).or(() -> list(i));
  }

  /** Two bounds with a word or a dash between them. */
  private Optional<Span> pair(int first, int at, Set<String> joints, Span.Shape shape) {
    int lowEnd = boundEnd(at);
    if (lowEnd < 0) {
      return Optional.empty();
    }
    // "0- tot 3-jarigen": the hyphen replaces the word that follows later.
    int joint =
        tokens.at(lowEnd).is("-") && tokens.at(lowEnd).glued() && tokens.at(lowEnd + 1).is("tot")
            ? lowEnd + 1
            : lowEnd;
    String norm = tokens.norm(joint);
    if (!joints.contains(norm)) {
      return Optional.empty();
    }
    boolean total = norm.equals("tot") || norm.equals("t");
    int highAt = total ? afterTot(joint) : joint + 1;
    if (highAt < 0) {
      return Optional.empty();
    }
    Optional<Amount> high = age(highAt);
    Optional<Amount> low = high.flatMap(h -> bound(at, h.unit()));
    if (low.isEmpty() || low.get().days() >= high.get().days()) {
      return Optional.empty();
    }
    boolean both = norm.equals("a") || norm.equals("of") || (total && inclusive(joint));
    double end = both ? high.get().end() : high.get().days();
    return Optional.of(Span.of(first, high.get(), low.get().days(), end, shape));
  }

  private Optional<Span> list(int i) {
    List<Integer> starts = new ArrayList<>();
    int at = i;
    while (starts.size() < LONGEST_LIST) {
      int end = boundEnd(at);
      if (end < 0) {
        return Optional.empty();
      }
      starts.add(at);
      int joint = tokens.at(end).is("-") && tokens.at(end).glued() ? end + 1 : end;
      Token token = tokens.at(joint);
      if (token.is("en") || token.is("of")) {
        return bound(joint + 1, null).map(last -> listed(starts, last));
      }
      if (!token.is(",")) {
        return Optional.empty();
      }
      at = joint + 1;
    }
    return Optional.empty();
  }

  private Span listed(List<Integer> starts, Amount last) {
    List<Span.Piece> pieces = new ArrayList<>();
    for (int start : starts) {
      bound(start, last.unit())
          .ifPresent(a -> pieces.add(new Span.Piece(start, a.next(), a.days(), a.end())));
    }
    pieces.add(new Span.Piece(last.first(), last.next(), last.days(), last.end()));
    return new Span(starts.getFirst(), last.next(), pieces, last, Span.Shape.LIST);
  }

  /** Where the bound at a token ends, with or without a unit, or -1. */
  private int boundEnd(int i) {
    int at = signed(i) ? i + 1 : i;
    return amounts
        .amount(at)
        .map(Amount::next)
        .or(() -> amounts.count(at).filter(c -> !c.article()).map(Count::next))
        .orElse(-1);
  }

  /** An amount with its sign; a bare number takes the given unit, else the implied one. */
  private Optional<Amount> bound(int i, @Nullable Unit unit) {
    int at = signed(i) ? i + 1 : i;
    Optional<Amount> amount = amounts.amount(at);
    Unit other = unit == null ? implied : unit;
    if (amount.isEmpty() && other != null) {
      amount = amounts.count(at).filter(c -> !c.article()).map(c -> c.of(at, c.next(), other));
    }
    boolean minus = at > i && !tokens.at(i).is("+");
    return amount.map(a -> minus ? a.negative(i) : a.from(i));
  }

  /** A plus or minus before its number; in "0-3" the dash is none. */
  private boolean signed(int i) {
    Token sign = tokens.at(i);
    if (SIGNS.contains(sign.norm())) {
      return true;
    }
    boolean afterWord = sign.glued() && (tokens.at(i - 1).word() || tokens.at(i - 1).number());
    return (sign.is("-") || sign.is("+")) && !afterWord && tokens.at(i + 1).glued();
  }

  /** "-2 jaar" is longer than a pregnancy, and means younger than two. */
  private Optional<Amount> longBeforeBirth(int i) {
    return (signed(i) ? amounts.amount(i + 1) : Optional.<Amount>empty())
        .filter(a -> a.days() > -AgeRange.EARLIEST && tokens.at(i).isOneOf("-", "min"));
  }

  /** "geen jaar" counts as one. */
  private Optional<Amount> oneOf(int i) {
    return bound(i, null)
        .or(() -> amounts.unit(i).map(u -> new Count(i, 1, false, false).of(i, i + 1, u)));
  }

  private Optional<Amount> age(int i) {
    return bound(afterLeeftijd(i), null);
  }

  /** Past "de", "de leeftijd van". */
  private int afterLeeftijd(int i) {
    int at = article(i);
    boolean leeftijd = tokens.norm(at).equals("leeftijd") && tokens.norm(at + 1).equals("van");
    return leeftijd ? at + 2 : at;
  }

  private int article(int i) {
    return tokens.norm(i).equals("de") ? i + 1 : i;
  }

  /**
   * One or more ages that share their words: "9 maanden", "tussen 6 en 9 maanden", "vanaf 2 jaar",
   * "8, 12 en 16 weken".
   *
   * @param first its first token
   * @param next the token after its last
   * @param pieces the ages, at least one
   * @param amount the quantity that carries the unit
   * @param shape how the words are put together
   */
  record Span(int first, int next, List<Piece> pieces, Amount amount, Shape shape) {
    enum Shape {
      POINT,
      /** Of children of two ages, or of several moments: "8, 12 en 16 weken". */
      LIST,
      /** "6 tot 9 maanden", "6-9 maanden". */
      RANGE,
      /** "tussen 6 en 9 maanden", which is no duration. */
      BETWEEN,
      /** "vanaf 6 maanden". */
      FROM,
      /** "tot 6 maanden". */
      UNTIL,
      /** "jonger dan 6 maanden", "ouder dan 2 jaar". */
      COMPARED,
      /** "bijna twee jaar", "rond 8 maanden". */
      NEAR
    }

    /**
     * One age.
     *
     * @param first its first token
     * @param next the token after its last
     * @param low its first day, not rounded; {@link Double#NEGATIVE_INFINITY} where the words name
     *     none
     * @param high the day after its last; {@link Double#POSITIVE_INFINITY} where the words name
     *     none
     */
    record Piece(int first, int next, double low, double high) {
      /**
       * As days since birth. An open end is birth or the sixth birthday, where the kleuterschool
       * ends; what begins later lasts as long as it took to get there.
       */
      Optional<AgeRange> range() {
        double sixth = 6 * Unit.YEAR.days();
        double end = Double.isInfinite(high) ? (low < sixth ? sixth : 2 * low) : high;
        return rounded(Double.isInfinite(low) ? Math.min(0, end - 1) : low, end);
      }

      /**
       * With an open end closed near the other: "vanaf 18 maanden" is 18 to 24 months, "onder de 2"
       * the second year, since who asks so has a child of about that age.
       *
       * @param least how wide it is at least, in days
       */
      Piece near(double least) {
        double from = Double.isInfinite(low) ? high - Math.max(least, high / 2) : low;
        double to = Double.isInfinite(high) ? low + Math.max(least, low / 3) : high;
        return new Piece(first, next, from, to);
      }

      /** The same quantity counted in pregnancy: n weeks is day 7n - 280. */
      Optional<AgeRange> pregnancy() {
        double start = Double.isInfinite(low) ? AgeRange.EARLIEST : low + AgeRange.EARLIEST;
        double end = Double.isInfinite(high) ? 0 : high + AgeRange.EARLIEST;
        // "9 maanden zwanger" runs a few days past the 40 weeks, "42 weken" is day 14.
        return rounded(start, Math.max(end, start + 1));
      }

      /** The same quantity counted back from the due date: "zes weken te vroeg". */
      Optional<AgeRange> beforeBirth(double width) {
        return Double.isInfinite(low) || Double.isInfinite(high)
            ? Optional.empty()
            : rounded(-low, Math.min(0, -low + width));
      }

      private static Optional<AgeRange> rounded(double low, double high) {
        if (low < AgeRange.EARLIEST || high > 1_000 * Unit.YEAR.days()) {
          return Optional.empty();
        }
        int from = (int) Math.round(low);
        return Optional.of(new AgeRange(from, Math.max(from + 1, (int) Math.round(high))));
      }
    }

    /**
     * A month of pregnancy is said roughly, "3 maanden" of twelve weeks: half a month on both
     * sides.
     */
    Piece inPregnancy(Piece piece) {
      double half = amount.unit() == Unit.MONTH && shape == Shape.POINT ? Unit.MONTH.days() / 2 : 0;
      return new Piece(piece.first(), piece.next(), piece.low() - half, piece.high() - half);
    }

    static Span of(Amount amount) {
      return of(amount.first(), amount, amount.days(), amount.end(), Shape.POINT);
    }

    static Span of(int first, Amount amount, double low, double high, Shape shape) {
      return new Span(
          first, amount.next(), List.of(new Piece(first, amount.next(), low, high)), amount, shape);
    }
  }
}
