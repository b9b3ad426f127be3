package naslag.age;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.age.AgeTokens.Token;
import naslag.age.AgeWords.NumberWords;
import naslag.age.AmountGrammar.Count;
import naslag.age.AmountGrammar.Ordinal;
import naslag.age.AmountGrammar.Unit;
import naslag.age.SpanGrammar.Span;

/** Reads {@link Landmark}s at a given token. */
record Landmarks(AgeTokens tokens) {
  private static final Pattern UNIT_OF = Pattern.compile("(levens|zwangerschaps)?(.*)");
  static final Pattern VISIT =
      Pattern.compile("(.*?)(weken|maanden)(" + String.join("|", AgeWords.VISIT_ENDINGS) + ")");

  /** Nobody is born alive before, and "na drie weken geboren" counts something else. */
  private static final int FIRST_BORN = 20;

  private static final int LAST_WEEK = 43;

  /** Of "wekenecho"; a match costs more than to look at the length. */
  private static final int SHORTEST_VISIT = 9;

  /**
   * Whether a word of a text may begin one; words for numbers are not looked at, see {@link
   * AmountGrammar#mayBegin}.
   */
  static boolean mayBegin(String norm) {
    return AgeWords.PLACE_IN_LIFE.contains(norm)
        || NumberWords.ordinal(norm).isPresent()
        || AgeWords.VISITS.end(norm);
  }

  Optional<Landmark> at(int i) {
    Token token = tokens.at(i);
    if (token.number() && tokens.at(i + 1).is("+")) {
      return weeksPlusDays(i);
    }
    if (AgeWords.PLACE_IN_LIFE.contains(token.norm())) {
      return numbered(i);
    }
    Optional<Ordinal> ordinal = Ordinal.at(tokens, i);
    return ordinal.isPresent() ? ordinal(i, ordinal.get()) : countFirst(i);
  }

  /** "32+4". */
  private Optional<Landmark> weeksPlusDays(int i) {
    Token days = tokens.at(i + 2);
    if (!tokens.at(i + 1).glued() || !days.number() || !days.glued()) {
      return Optional.empty();
    }
    double week = Double.parseDouble(tokens.norm(i));
    double day = Double.parseDouble(days.norm());
    return week < FIRST_BORN || week >= LAST_WEEK || day > 6 || week != Math.rint(week)
        ? Optional.empty()
        : range(i, i + 3, 7 * week + day + AgeRange.EARLIEST, 1, true);
  }

  /** "dag 3", "week 20 van de zwangerschap", "zwanger week 12", "levensweek 6". */
  private Optional<Landmark> numbered(int i) {
    Matcher prefixed = UNIT_OF.matcher(tokens.norm(i));
    Unit unit = prefixed.matches() ? Unit.written(prefixed.group(2)).orElseThrow() : Unit.DAY;
    boolean counted = "zwangerschaps".equals(prefixed.group(1));
    AmountGrammar amounts = new AmountGrammar(tokens, true);
    Optional<Count> number =
        amounts
            .count(i + 1)
            .filter(n -> !n.article() && n.next() == i + 2)
            .filter(n -> n.value() == Math.rint(n.value()) && n.value() < 100);
    // "wordt volgende week drie jaar" has no third week.
    if (number.isEmpty() || amounts.amount(i + 1).isPresent()) {
      return Optional.empty();
    }
    double days = number.get().value() * unit.days();
    int pregnant = ofPregnancy(i + 2);
    if (pregnant > 0 || counted || AgeWords.PREGNANT.contains(tokens.norm(i - 1))) {
      return range(i, Math.max(pregnant, i + 2), days + AgeRange.EARLIEST, unit.days(), true);
    }
    int born = afterBirth(i + 2);
    boolean certain = born > 0 || prefixed.group(1) != null;
    return range(i, Math.max(born, i + 2), days, unit.days(), certain);
  }

  private Optional<Landmark> ordinal(int i, Ordinal ordinal) {
    int at = ordinal.next();
    String norm = tokens.norm(at);
    if (norm.equals("verjaardag")) {
      double days = ordinal.value() * Unit.YEAR.days();
      return range(i, at + 1, days, Unit.MONTH.days(), true);
    }
    Optional<Landmark> one = unitOfLife(i, at, ordinal.value(), 1);
    if (one.isPresent() || ordinal.value() != 1) {
      return one;
    }
    Optional<Count> count = new AmountGrammar(tokens, false).count(at);
    return count.flatMap(c -> unitOfLife(i, c.next(), 1, c.value()));
  }

  /** "de drie eerste levensmaanden", as is said in Flanders; "de 20-wekenecho". */
  private Optional<Landmark> countFirst(int i) {
    Optional<Count> count = new AmountGrammar(tokens, false).count(i).filter(c -> !c.article());
    if (count.isEmpty()) {
      return visit(i, i, -1);
    }
    Count c = count.get();
    int named = tokens.at(c.next()).is("-") ? c.next() + 1 : c.next();
    Optional<Ordinal> first = Ordinal.at(tokens, c.next()).filter(o -> o.value() == 1);
    return visit(i, named, c.value())
        .or(() -> first.flatMap(o -> unitOfLife(i, o.next(), 1, c.value())));
  }

  /** A visit that is named after an age: "6-wekenonderzoek", "zeswekencontrole". */
  private Optional<Landmark> visit(int first, int at, double before) {
    Matcher parts = VISIT.matcher(tokens.norm(at));
    if (tokens.norm(at).length() < SHORTEST_VISIT || !parts.matches()) {
      return Optional.empty();
    }
    String count = parts.group(1);
    double n = count.isEmpty() ? before : NumberWords.cardinal(count).orElse(-1.0);
    double width = Unit.written(parts.group(2)).orElseThrow().days();
    double low = n * width + (parts.group(3).equals("echo") ? AgeRange.EARLIEST : 0);
    return n < 0 ? Optional.empty() : range(first, at + 1, low, width, true);
  }

  /** A unit of life or of pregnancy after an ordinal: "levensjaar", "week na de geboorte". */
  private Optional<Landmark> unitOfLife(int first, int at, int ordinal, double count) {
    Matcher prefixed = UNIT_OF.matcher(tokens.norm(at));
    Optional<Unit> unit = prefixed.matches() ? Unit.written(prefixed.group(2)) : Optional.empty();
    if (unit.isEmpty() || ordinal < 1) {
      return Optional.empty();
    }
    double low = (ordinal - 1) * unit.get().days();
    double width = unit.get().days() * count;
    int born = prefixed.start(1) >= 0 ? at + 1 : afterBirth(at + 1);
    int pregnant = ofPregnancy(at + 1);
    if ("zwangerschaps".equals(prefixed.group(1)) || (born < 0 && pregnant > 0)) {
      return range(first, Math.max(born, pregnant), low + AgeRange.EARLIEST, width, true);
    }
    // "derde week", "eerste 6 weken"; but "de tweede dag" is seldom that of a life.
    return range(first, Math.max(born, at + 1), low, width, born > 0)
        .filter(l -> l.certain() || l.range().width() > 1);
  }

  static Optional<Landmark> range(int first, int next, double low, double width, boolean certain) {
    int from = (int) Math.round(low);
    int to = Math.max(from + 1, (int) Math.round(low + width));
    return Optional.of(new Landmark(first, next, new AgeRange(from, to), certain));
  }

  /** Past "na de geboorte", "postpartum", or -1. */
  int afterBirth(int i) {
    if (tokens.norm(i).equals("postpartum")) {
      return i + 1;
    }
    int at = AgeWords.DETERMINER.contains(tokens.norm(i + 1)) ? i + 2 : i + 1;
    return tokens.norm(i).equals("na") && AgeWords.BIRTH.contains(tokens.norm(at)) ? at + 1 : -1;
  }

  /** Past "zwanger", "van de zwangerschap", or -1. */
  int ofPregnancy(int i) {
    String norm = tokens.norm(i);
    if (norm.equals("ver") || AgeWords.PREGNANT.contains(norm)) {
      return i + 1;
    }
    int at = AgeWords.DETERMINER.contains(tokens.norm(i + 1)) ? i + 2 : i + 1;
    boolean of = tokens.at(i).isOneOf("van", "in") && tokens.at(at).is("zwangerschap");
    return of ? at + 1 : -1;
  }

  /** Whether a quantity is counted in pregnancy: "20 weken zwanger", "geboren op 28 weken". */
  boolean countsPregnancy(Span span) {
    double weeks = span.amount().days() / 7;
    Unit unit = span.amount().unit();
    if (unit == Unit.YEAR || unit == Unit.HOUR || weeks < 0 || weeks >= LAST_WEEK + 1) {
      return false;
    }
    return ofPregnancy(span.next()) > 0
        || announced(span.first())
        || (weeks >= FIRST_BORN && unit != Unit.MONTH && born(span))
        || premature(span.first(), weeks)
        || tokens.has(span.first(), -4, AgeWords.ECHO)
        || AgeWords.ECHO.contains(tokens.norm(span.next()))
        || unborn(span);
  }

  /** "is zwanger van 20 weken", "een zwangerschapsduur van 32 weken". */
  private boolean announced(int first) {
    int at = tokens.before(first);
    boolean joint = tokens.at(at).isOneOf("van", ":", "(");
    return AgeWords.TERM.contains(tokens.norm(joint ? tokens.before(at) : at));
  }

  private boolean born(Span span) {
    Token before = tokens.at(tokens.before(span.first()));
    boolean at =
        AgeWords.AT_BIRTH.contains(before.norm())
            || AgeWords.AT_BIRTH.contains(tokens.norm(span.first()));
    return at
        && (tokens.has(span.first(), -5, AgeWords.BORN)
            || tokens.has(span.next(), 8, AgeWords.BORN));
  }

  private boolean premature(int first, double weeks) {
    int van = tokens.before(first);
    return tokens.at(van).is("van")
        && AgeWords.PREMATURE.contains(tokens.norm(van - 1))
        && weeks >= FIRST_BORN;
  }

  /** "Vanaf 24 weken hoort het ongeboren kind": a point in time in a sentence about the unborn. */
  private boolean unborn(Span span) {
    boolean point = tokens.at(tokens.before(span.first())).isOneOf("op", "rond", "van");
    boolean opened =
        switch (span.shape()) {
          case FROM, BETWEEN -> true;
          case NEAR -> tokens.at(span.first()).is("rond");
          case POINT, LIST, RANGE, UNTIL, COMPARED -> point;
        };
    return opened && tokens.sentenceHas(span.first(), span.next(), AgeWords.UNBORN);
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
}
