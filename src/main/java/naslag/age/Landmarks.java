package naslag.age;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import naslag.age.AmountGrammar.Count;
import naslag.age.AmountGrammar.Ordinal;
import naslag.age.Owner.Context;
import naslag.age.SpanGrammar.Span;
import naslag.age.Tokens.Token;
import naslag.age.Words.NumberWords;

/** Reads {@link Landmark}s at a given token. */
final class Landmarks {
  private static final Set<String> POSSESSIVE =
      Set.of("de", "het", "haar", "zijn", "hun", "je", "jouw", "mijn", "een", "uw", "hem");
  private static final Set<String> BIRTH =
      Set.of("geboorte", "bevalling", "partus", "keizersnede", "verlossing");

  /** Weeks of pregnancy that people write as "32+4". */
  private static final int FIRST_VIABLE = 20;

  private static final int LAST_WEEK = 43;

  private final Tokens tokens;

  Landmarks(Tokens tokens) {
    this.tokens = tokens;
  }

  Optional<Landmark> at(int i) {
    Token token = tokens.at(i);
    if (token.number()) {
      Optional<Landmark> pregnancy = weeksPlusDays(i);
      if (pregnancy.isPresent()) {
        return pregnancy;
      }
    }
    if (token.is("dag") || token.is("week") || token.is("maand")) {
      return numbered(i);
    }
    if (token.norm().startsWith("levens")) {
      return lifeNumbered(i);
    }
    if (token.norm().endsWith("wekenecho")) {
      return NumberWords.cardinal(token.norm().substring(0, token.norm().length() - 9))
          .flatMap(weeks -> pregnancyWeek(i, i + 1, weeks));
    }
    Optional<Landmark> echo = echo(i);
    if (echo.isPresent()) {
      return echo;
    }
    Optional<Ordinal> ordinal = Ordinal.at(tokens, i);
    return ordinal.isPresent() ? ordinal(i, ordinal.get()) : countFirst(i);
  }

  /** "32+4", "32 4/7". */
  private Optional<Landmark> weeksPlusDays(int i) {
    Token sign = tokens.at(i + 1);
    Token days = tokens.at(i + 2);
    boolean plus = sign.is("+") && sign.glued() && days.number() && days.glued();
    boolean sevenths =
        sign.number() && days.is("/") && tokens.at(i + 3).is("7") && tokens.at(i + 3).glued();
    if (!plus && !sevenths) {
      return Optional.empty();
    }
    double week = Double.parseDouble(tokens.norm(i));
    double day = Double.parseDouble(plus ? days.norm() : sign.norm());
    if (week < FIRST_VIABLE || week >= LAST_WEEK || day > 6 || week != Math.rint(week)) {
      return Optional.empty();
    }
    int next = plus ? i + 3 : i + 4;
    boolean unit = Unit.written(tokens.norm(next)).filter(Unit.WEEK::equals).isPresent();
    int from = (int) (7 * week + day) + AgeRange.EARLIEST;
    return Optional.of(
        new Landmark(i, unit ? next + 1 : next, new AgeRange(from, from + 1), unit || plus));
  }

  /** "dag 3", "week 20 van de zwangerschap". */
  private Optional<Landmark> numbered(int i) {
    Optional<Unit> unit = Unit.written(tokens.norm(i));
    Token number = tokens.at(i + 1);
    boolean whole = number.number() && number.norm().indexOf('.') < 0 && number.norm().length() < 3;
    Optional<Double> value =
        whole
            ? Optional.of(Double.valueOf(number.norm()))
            : NumberWords.cardinal(number.norm())
                .filter(v -> v == Math.rint(v) && (!number.is("een") || number.accented()));
    // "wordt volgende week drie jaar" has no third week.
    if (value.isEmpty() || new AmountGrammar(tokens, true).amount(i + 1).isPresent()) {
      return Optional.empty();
    }
    Unit u = unit.orElseThrow();
    double days = value.get() * u.days();
    int pregnant = ofPregnancy(i + 2);
    if (pregnant > 0) {
      return range(i, pregnant, days + AgeRange.EARLIEST, u.days(), true);
    }
    int born = afterBirth(i + 2);
    return range(i, born > 0 ? born : i + 2, days, u.days(), born > 0);
  }

  /** "levensmaand 3". */
  private Optional<Landmark> lifeNumbered(int i) {
    Token number = tokens.at(i + 1);
    Optional<Unit> unit = Unit.written(tokens.norm(i).substring("levens".length()));
    return unit.isPresent() && number.number() && number.norm().length() < 3
        ? nth(i, i + 2, unit.get(), (int) Double.parseDouble(number.norm()), 0)
        : Optional.empty();
  }

  /** "de 20 wekenecho", "20-weken-echo". */
  private Optional<Landmark> echo(int i) {
    Optional<Double> weeks =
        tokens.at(i).number()
            ? Optional.of(Double.valueOf(tokens.norm(i)))
            : NumberWords.cardinal(tokens.norm(i));
    if (weeks.isEmpty()) {
      return Optional.empty();
    }
    int at = tokens.at(i + 1).is("-") ? i + 2 : i + 1;
    if (tokens.norm(at).equals("wekenecho")) {
      return pregnancyWeek(i, at + 1, weeks.get());
    }
    if (!tokens.norm(at).equals("weken")) {
      return Optional.empty();
    }
    int echo = tokens.at(at + 1).is("-") ? at + 2 : at + 1;
    return tokens.norm(echo).equals("echo")
        ? pregnancyWeek(i, echo + 1, weeks.get())
        : Optional.empty();
  }

  private static Optional<Landmark> pregnancyWeek(int first, int next, double week) {
    return week < LAST_WEEK
        ? range(first, next, 7 * week + AgeRange.EARLIEST, 7, true)
        : Optional.empty();
  }

  private Optional<Landmark> ordinal(int i, Ordinal ordinal) {
    int at = ordinal.next();
    String norm = tokens.norm(at);
    if (norm.equals("verjaardag")) {
      double days = ordinal.value() * Unit.YEAR.days();
      return range(i, at + 1, days, Unit.MONTH.days(), true);
    }
    if (norm.startsWith("zwangerschaps")) {
      return Unit.written(norm.substring("zwangerschaps".length()))
          .flatMap(u -> nth(i, at + 1, u, ordinal.value(), AgeRange.EARLIEST));
    }
    Optional<Landmark> one = unitOfLife(i, at, ordinal.value(), 1);
    if (one.isPresent() || ordinal.value() != 1) {
      return one;
    }
    Optional<Count> count = new AmountGrammar(tokens, false).count(at);
    return count.flatMap(c -> unitOfLife(i, c.next(), 1, c.value()));
  }

  /** "de drie eerste levensmaanden", as is said in Flanders. */
  private Optional<Landmark> countFirst(int i) {
    Optional<Count> count = new AmountGrammar(tokens, false).count(i);
    return count
        .filter(c -> !c.article())
        .flatMap(
            c ->
                Ordinal.at(tokens, c.next())
                    .filter(o -> o.value() == 1)
                    .flatMap(o -> unitOfLife(i, o.next(), 1, c.value())));
  }

  /** A unit of life or of pregnancy after an ordinal: "levensjaar", "week na de geboorte". */
  private Optional<Landmark> unitOfLife(int first, int at, int ordinal, double count) {
    String norm = tokens.norm(at);
    boolean life = norm.startsWith("levens");
    Optional<Unit> unit = Unit.written(life ? norm.substring("levens".length()) : norm);
    if (unit.isEmpty() || ordinal < 1) {
      return Optional.empty();
    }
    Unit u = unit.get();
    double low = (ordinal - 1) * u.days();
    double width = u.days() * count;
    if (life) {
      return range(first, at + 1, low, width, true);
    }
    int born = afterBirth(at + 1);
    if (born > 0) {
      return range(first, born, low, width, true);
    }
    int pregnant = ofPregnancy(at + 1);
    return pregnant > 0
        ? range(first, pregnant, low + AgeRange.EARLIEST, width, true)
        : Optional.empty();
  }

  private static Optional<Landmark> nth(int first, int next, Unit unit, int n, int zero) {
    return n < 1
        ? Optional.empty()
        : range(first, next, (n - 1) * unit.days() + zero, unit.days(), true);
  }

  private static Optional<Landmark> range(
      int first, int next, double low, double width, boolean certain) {
    int from = (int) Math.round(low);
    int to = Math.max(from + 1, (int) Math.round(low + width));
    return Optional.of(new Landmark(first, next, new AgeRange(from, to), certain));
  }

  /** Past "na de geboorte", "van het leven", "postpartum", or -1. */
  int afterBirth(int i) {
    String norm = tokens.norm(i);
    if (norm.equals("postpartum") || norm.equals("postnataal")) {
      return i + 1;
    }
    if (norm.equals("post") && tokens.norm(i + 1).equals("partum")) {
      return i + 2;
    }
    int at = POSSESSIVE.contains(tokens.norm(i + 1)) ? i + 2 : i + 1;
    boolean born = norm.equals("na") && BIRTH.contains(tokens.norm(at));
    boolean alive =
        List.of("van", "in").contains(norm) && at == i + 2 && tokens.norm(at).equals("leven");
    return born || alive ? at + 1 : -1;
  }

  /** Past "zwanger", "van de zwangerschap", or -1. */
  int ofPregnancy(int i) {
    String norm = tokens.norm(i);
    if (Words.PREGNANT.contains(norm)) {
      return i + 1;
    }
    if (norm.equals("in") && tokens.norm(i + 1).equals("verwachting")) {
      return i + 2;
    }
    if (norm.equals("ver")) {
      int in = ofPregnancy(i + 1);
      return in > 0 ? in : i + 1;
    }
    if (norm.equals("van") || norm.equals("in") || norm.equals("tijdens")) {
      int at = POSSESSIVE.contains(tokens.norm(i + 1)) ? i + 2 : i + 1;
      return tokens.norm(at).equals("zwangerschap") ? at + 1 : -1;
    }
    return -1;
  }

  /**
   * An age that is said as a place in life rather than as a quantity: "dag 3", "de derde
   * levensmaand", "haar eerste verjaardag", "32+4", "de 20-wekenecho".
   *
   * @param first its first token
   * @param next the token after its last
   * @param range its days
   * @param certain whether it is about a child in any context; "dag 3" may be the third of a course
   */
  record Landmark(int first, int next, AgeRange range, boolean certain) {}

  /**
   * Tells whether a quantity is counted in pregnancy: "20 weken zwanger", "geboren op 28 weken".
   */
  static final class Pregnancy {
    private static final Set<String> ECHO =
        Set.of("echo", "echografie", "nipt", "nekplooimeting", "vruchtwaterpunctie", "termijnecho");
    private static final Set<String> TERM =
        Set.of(
            "zwangerschapsduur", "zwangerschapsleeftijd", "zwangerschapstermijn", "zwangerschap");
    private static final Set<String> PREMATURE =
        Set.of(
            """
            prematuur prematuurtje premature prematuurtjes prematuren vroeggeborene vroeggeboren \
            couveusekind couveusebaby preterme"""
                .split(" "));
    private static final Set<String> AT =
        Set.of("op", "na", "bij", "met", "rond", "vanaf", "tussen", "voor", "aan", "in", "tot");
    private static final Set<String> BIRTH_WORDS =
        Set.of("geboorte", "bevalling", "geboren", "baby", "uitgerekende", "keizersnede");

    /** Nobody is born alive before, and "na drie weken geboren" counts something else. */
    private static final int FIRST_BORN = 20;

    private static final int LAST_WEEK = 43;
    private static final int LAST_PREMATURE = 36;

    private final Tokens tokens;
    private final Context context;
    private final Landmarks landmarks;

    Pregnancy(Tokens tokens, Context context, Landmarks landmarks) {
      this.tokens = tokens;
      this.context = context;
      this.landmarks = landmarks;
    }

    boolean counts(Span span) {
      double weeks = span.amount().days() / 7;
      Unit unit = span.amount().unit();
      if (unit == Unit.YEAR || unit == Unit.HOUR || weeks < 0 || weeks >= LAST_WEEK + 1) {
        return false;
      }
      return landmarks.ofPregnancy(span.next()) > 0
          || announced(span.first())
          || (weeks >= FIRST_BORN && unit != Unit.MONTH && born(span))
          || premature(span.first(), weeks)
          || aroundEcho(span)
          || unborn(span);
    }

    /** "is zwanger van 20 weken", "een zwangerschapsduur van 32 weken". */
    private boolean announced(int first) {
      int at = context.before(first);
      if (tokens.at(at).is("van") || tokens.at(at).is(":") || tokens.at(at).is("(")) {
        at = context.before(at);
        return TERM.contains(tokens.norm(at)) || tokens.at(at).is("zwanger");
      }
      return tokens.at(at).is("zwanger") || (at > 0 && TERM.contains(tokens.norm(at)));
    }

    private boolean born(Span span) {
      Token before = tokens.at(context.before(span.first()));
      boolean at = AT.contains(before.norm()) || AT.contains(tokens.norm(span.first()));
      return at
          && (context.beforeHas(span.first(), 5, Words.BORN)
              || context.afterHas(span.next(), 8, Words.BORN));
    }

    private boolean premature(int first, double weeks) {
      int van = context.before(first);
      boolean head =
          PREMATURE.contains(tokens.norm(van - 1)) || PREMATURE.contains(tokens.norm(van - 2));
      return tokens.at(van).is("van") && head && weeks >= FIRST_BORN && weeks <= LAST_PREMATURE;
    }

    private boolean aroundEcho(Span span) {
      return (context.beforeHas(span.first(), 4, ECHO) && !tokens.at(span.next()).is("na"))
          || ECHO.contains(tokens.norm(span.next()));
    }

    /**
     * "Vanaf 24 weken hoort het ongeboren kind": a point in time in a sentence about the unborn.
     */
    private boolean unborn(Span span) {
      Token before = tokens.at(context.before(span.first()));
      boolean point = before.is("op") || before.is("rond") || before.is("van");
      boolean opened =
          switch (span.shape()) {
            case FROM, BETWEEN -> true;
            case NEAR -> tokens.at(span.first()).is("rond");
            case POINT, LIST, RANGE, UNTIL, COMPARED -> point;
          };
      return opened
          && context.sentenceHas(span.first(), span.next(), Words.UNBORN)
          && !context.sentenceHas(span.first(), span.next(), BIRTH_WORDS);
    }
  }
}
