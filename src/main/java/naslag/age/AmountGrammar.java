package naslag.age;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.age.AgeTokens.Token;
import naslag.age.AgeWords.NumberWords;
import naslag.dutch.PeopleWords;

/**
 * Reads numbers and quantities of time at a given token.
 *
 * <pre>
 * amount := part ( [","|"en"] part )*          each part of a smaller unit; typed, of any other unit
 *         | number ";" number                  years;months, as in the literature on language
 * part   := count ["hele"…] unit | count ["-"] "jarige" | "driejarige" | ["de"] "hele" unit
 * count  := ( digits | word ) [ "en" ["een"] "half" | "½" | "1/2" ]
 * </pre>
 *
 * <p>One file of 400 lines: a number, its unit and the quantity that they make are read by rules
 * that call one another, and {@link SpanGrammar} needs all three.
 *
 * @param typed whether a person typed this as an age or a query: letters are units then, and the
 *     order of units is free
 */
record AmountGrammar(AgeTokens tokens, boolean typed) {
  private static final Set<String> HALF = Set.of("half", "halve");
  private static final Set<String> JARIG = Set.of("jarig", "jarige", "jarigen");

  /** Years above this are not written with a semicolon. */
  private static final int OLDEST_CHILD = 12;

  private static final int MOST_PARTS = 3;

  /** In tokens. */
  private static final int NEAR_CHILD = 6;

  Optional<Amount> amount(int i) {
    return yearsAndMonths(i).or(() -> parts(i));
  }

  /** Whether a word may begin an amount or a count; an article before a "whole" may as well. */
  static boolean mayBegin(String norm) {
    return AgeWords.WHOLE.contains(norm)
        || norm.contains("jarig")
        || NumberWords.cardinal(norm).isPresent();
  }

  private Optional<Amount> parts(int i) {
    Optional<Amount> amount = part(i);
    for (int n = 1; n < MOST_PARTS; n++) {
      Optional<Amount> sum = amount;
      amount = sum.flatMap(this::extended).or(() -> sum);
    }
    return amount;
  }

  private Optional<Amount> extended(Amount sum) {
    if (sum.form() == Amount.Form.JARIG) {
      return Optional.empty();
    }
    int half = afterHalf(sum.next());
    if (half > 0 && Unit.written(tokens.norm(half)).isEmpty()) {
      return Optional.of(sum.plus(new Count(half, 0.5, true, false).of(half, half, sum.unit())));
    }
    int i = tokens.at(sum.next()).isOneOf("en", ",") ? sum.next() + 1 : sum.next();
    return part(i)
        .filter(p -> p.unit().days() < sum.unit().days() || (typed && p.unit() != sum.unit()))
        .map(sum::plus);
  }

  private Optional<Amount> part(int i) {
    Optional<Count> count = count(i);
    if (count.isEmpty()) {
      return jarig(i).or(() -> wholeUnit(i));
    }
    int unitAt = count.get().next();
    Token between = tokens.at(unitAt);
    if (AgeWords.WHOLE.contains(between.norm()) || (between.is("-") && between.glued())) {
      unitAt++;
    }
    if (JARIG.contains(tokens.norm(unitAt))) {
      return Optional.of(count.get().jarig(i, unitAt + 1));
    }
    int at = unitAt;
    return unit(at).map(u -> count.get().of(i, afterUnit(at), u));
  }

  /** The unit at a token, read as strictly as the kind of text asks. */
  Optional<Unit> unit(int i) {
    Token token = tokens.at(i);
    if (!token.word()) {
      return Optional.empty();
    }
    Optional<Unit> written = Unit.written(token.norm());
    if (written.isPresent()) {
      return written;
    }
    return (typed || isOfChild(i) ? Unit.letter(token.norm()) : Optional.<Unit>empty())
        .or(() -> typed ? Unit.misspelt(token.norm()) : Optional.empty());
  }

  /**
   * Whether a letter right behind digits in a text is a unit of age: in brackets, "(3j)", or
   * shortly after a child, "baby's van 0-3m". "Op 2m van haar", "1,10m" and "40m²" are lengths and
   * areas.
   */
  private boolean isOfChild(int i) {
    Token number = tokens.at(i - 1);
    Token after = tokens.at(i + 1);
    if (!tokens.at(i).glued() || !number.number()) {
      return false;
    }
    boolean area = after.glued() && (after.number() || after.is("²"));
    boolean length =
        AgeWords.BEFORE_LENGTH.contains(tokens.norm(i - 2))
            || AgeWords.AFTER_LENGTH.contains(after.norm())
            || (tokens.at(i).is("m") && (area || number.norm().indexOf('.') >= 0));
    return after.is(")")
        || after.is(",")
        || (!length && tokens.find(i - 1, -NEAR_CHILD, this::isChildOrName) >= 0);
  }

  private boolean isChildOrName(int i) {
    return PeopleWords.isChild(tokens.norm(i)) || AgeWords.isGivenName(tokens.at(i), true);
  }

  /** Past the unit, and past the full stop of "mnd." where the sentence goes on. */
  private int afterUnit(int i) {
    Token after = tokens.at(i + 2);
    boolean goesOn = (after.word() && !after.capital()) || after.is(",");
    boolean belongs = tokens.at(i + 1).is(".") && Unit.abbreviated(tokens.norm(i));
    return belongs && goesOn ? i + 2 : i + 1;
  }

  private int adjective(int i) {
    return tokens.at(i).isOneOf("de", "het") ? i + 1 : i;
  }

  /** "de hele week", "het hele jaar", "gehele dag". */
  private Optional<Amount> wholeUnit(int i) {
    int adjective = adjective(i);
    if (!AgeWords.WHOLE.contains(tokens.norm(adjective))) {
      return Optional.empty();
    }
    return Unit.written(tokens.norm(adjective + 1))
        .map(u -> new Count(adjective + 1, 1, false, true).of(i, adjective + 2, u));
  }

  /** "driejarige", "tweeenhalfjarig" in one word. */
  private Optional<Amount> jarig(int i) {
    String norm = tokens.norm(i);
    int at = norm.lastIndexOf("jarig");
    if (at < 3 || !JARIG.contains(norm.substring(at))) {
      return Optional.empty();
    }
    return NumberWords.cardinal(norm.substring(0, at))
        .map(v -> new Count(i, v, v != Math.rint(v), false).jarig(i, i + 1));
  }

  /** A number at a token. */
  Optional<Count> count(int i) {
    Token token = tokens.at(i);
    if (token.number()) {
      double value = Double.parseDouble(token.norm());
      return Optional.of(fraction(i + 1, value, token.norm().indexOf('.') >= 0, false));
    }
    Optional<Double> half = sign(token);
    if (half.isPresent()) {
      return half.map(v -> new Count(i + 1, v, true, false));
    }
    if (!token.word()) {
      return Optional.empty();
    }
    boolean article = token.is("een") && !token.accented();
    if (article && HALF.contains(tokens.norm(i + 1))) {
      return Optional.of(new Count(i + 2, 0.5, true, false));
    }
    boolean slip = typed && Unit.written(tokens.norm(i + 1)).isPresent();
    Optional<Double> word =
        NumberWords.cardinal(token.norm())
            .or(() -> slip ? NumberWords.misspelt(token.norm()) : Optional.empty());
    if (tokens.norm(i + 1).equals("kwart") && word.isPresent()) {
      return Optional.of(new Count(i + 2, word.get() / 4, true, false));
    }
    return word.map(v -> fraction(i + 1, v, v != Math.rint(v), article));
  }

  private Count fraction(int next, double value, boolean fraction, boolean article) {
    Token token = tokens.at(next);
    Optional<Double> sign = sign(token);
    if (sign.isPresent()) {
      return new Count(next + 1, value + sign.get(), true, false);
    }
    if (token.is("1") && tokens.norm(next + 1).equals("/") && tokens.at(next + 2).number()) {
      double divisor = Double.parseDouble(tokens.norm(next + 2));
      if (divisor == 2 || divisor == 4) {
        return new Count(next + 3, value + 1 / divisor, true, false);
      }
    }
    // "twee en een half jaar" is 2.5; in "twee en een halve maand" too.
    int half = afterHalf(next);
    if (half > 0) {
      return new Count(half, value + 0.5, true, false);
    }
    return new Count(next, value, fraction, article);
  }

  /** Past "en half", "en een halve", or -1. */
  private int afterHalf(int i) {
    int half = tokens.at(i + 1).is("een") ? i + 2 : i + 1;
    return tokens.at(i).is("en") && HALF.contains(tokens.norm(half)) ? half + 1 : -1;
  }

  private static Optional<Double> sign(Token token) {
    return switch (token.norm()) {
      case "½" -> Optional.of(0.5);
      case "¼" -> Optional.of(0.25);
      case "¾" -> Optional.of(0.75);
      default -> Optional.empty();
    };
  }

  /** "2;6": two years and six months; "2;6.15" adds days. */
  private Optional<Amount> yearsAndMonths(int i) {
    Token years = tokens.at(i);
    Token colon = tokens.at(i + 1);
    Token months = tokens.at(i + 2);
    boolean shape =
        years.number()
            && colon.is(";")
            && colon.glued()
            && months.number()
            && months.glued()
            && years.norm().indexOf('.') < 0;
    if (!shape || Double.parseDouble(years.norm()) > OLDEST_CHILD) {
      return Optional.empty();
    }
    String[] parts = months.norm().split("\\.");
    int month = Integer.parseInt(parts[0]);
    int day = parts.length < 2 ? 0 : Integer.parseInt(parts[1]);
    if (month > 11) {
      return Optional.empty();
    }
    double days =
        Integer.parseInt(years.norm()) * Unit.YEAR.days() + month * Unit.MONTH.days() + day;
    Unit unit = parts.length < 2 ? Unit.MONTH : Unit.DAY;
    return Optional.of(new Amount(i, i + 3, days, unit.days(), unit, Amount.Form.NUMBER));
  }

  /**
   * A quantity of time in a text: "9 maanden", "2 jaar en 3 maanden", "driejarige".
   *
   * @param first its first token
   * @param next the token after its last
   * @param days its length, not rounded
   * @param precision the width of its last unit in days
   * @param unit its last unit
   * @param form how it is written
   */
  record Amount(int first, int next, double days, double precision, Unit unit, Form form) {
    enum Form {
      /** With a number: "3 jaar". */
      NUMBER,
      /** With an article, which makes no number of it: "een jaar". */
      ARTICLE,
      /** "driejarige": said of persons, or of what lasts. */
      JARIG
    }

    double end() {
      return days + precision;
    }

    Amount from(int newFirst) {
      return new Amount(newFirst, next, days, precision, unit, form);
    }

    /**
     * Before birth: "-9 maanden". Nine months are the whole of pregnancy, whose weeks add up to
     * more.
     */
    Amount negative(int newFirst) {
      double start = days > 8.9 * Unit.MONTH.days() ? AgeRange.EARLIEST : -days;
      return new Amount(newFirst, next, start, precision, unit, form);
    }

    Amount plus(Amount other) {
      return new Amount(
          first,
          other.next,
          days + other.days,
          Math.min(precision, other.precision),
          other.unit,
          form == Form.ARTICLE ? other.form : form);
    }
  }

  /**
   * A number without its unit.
   *
   * @param next the token after its last
   * @param value its value, 0 or more
   * @param fraction whether it was said with a half or a decimal
   * @param article whether it is the article "een", which is also how people write one
   */
  record Count(int next, double value, boolean fraction, boolean article) {
    Amount of(int first, int end, Unit unit) {
      Amount.Form form = article ? Amount.Form.ARTICLE : Amount.Form.NUMBER;
      return new Amount(first, end, value * unit.days(), unit.precision(fraction), unit, form);
    }

    Amount jarig(int first, int end) {
      Amount years = of(first, end, Unit.YEAR);
      return new Amount(first, end, years.days, years.precision, Unit.YEAR, Amount.Form.JARIG);
    }
  }

  /**
   * "eerste", "1e", "1ste", "2de", "3°".
   *
   * @param value 0 or more
   * @param next the token after its last
   */
  record Ordinal(int value, int next) {
    private static final Set<String> ENDINGS = Set.of("e", "de", "ste", "°");

    static Optional<Ordinal> at(AgeTokens tokens, int i) {
      Token token = tokens.at(i);
      if (token.word()) {
        return NumberWords.ordinal(token.norm()).map(v -> new Ordinal(v, i + 1));
      }
      Token ending = tokens.at(i + 1);
      boolean whole = token.number() && token.norm().indexOf('.') < 0;
      return whole && ending.glued() && ENDINGS.contains(ending.norm())
          ? Optional.of(new Ordinal(Integer.parseInt(token.norm()), i + 2))
          : Optional.empty();
    }
  }

  /**
   * The units in which Dutch counts a child's life, with the forms in which they are written and
   * typed.
   */
  enum Unit {
    HOUR(1 / 24.0, "uur uren", "", ""),
    DAY(1, "dag dagen dagje dagjes", "dgn dg", "d"),
    WEEK(7, "week weken weekje weekjes", "wk wkn wks", "w"),
    MONTH(30.44, "maand maanden maandje maandjes", "mnd mnden mndn mnds md mdn maa mnt", "m"),
    QUARTER(3 * 30.44, "kwartaal kwartalen", "", ""),
    YEAR(12 * 30.44, "jaar jaren jaartje jaartjes", "jr jrn", "j"),
    DECADE(120 * 30.44, "decennium decennia", "", "");

    private static final Map<String, Unit> WRITTEN = new HashMap<>();
    private static final Map<String, Unit> LETTERS = new HashMap<>();
    private static final Set<String> ABBREVIATED = new HashSet<>();

    static {
      for (Unit unit : values()) {
        List.of((unit.forms + " " + unit.abbreviations).split(" "))
            .forEach(form -> WRITTEN.put(form, unit));
        LETTERS.put(unit.letter, unit);
        ABBREVIATED.addAll(List.of((unit.letter + " " + unit.abbreviations).split(" ")));
      }
      // Hours have no letter.
      LETTERS.remove("");
    }

    private final double days;
    private final String forms;
    private final String abbreviations;
    private final String letter;

    Unit(double days, String forms, String abbreviations, String letter) {
      this.days = days;
      this.forms = forms;
      this.abbreviations = abbreviations;
      this.letter = letter;
    }

    double days() {
      return days;
    }

    /** The name of one, and of several. */
    String one() {
      return forms.split(" ")[0];
    }

    String many() {
      return this == YEAR ? one() : forms.split(" ")[1];
    }

    /**
     * How many days wide a number of these is. Nobody means a year by "anderhalf jaar" but a month;
     * halves of other units are half as wide.
     */
    double precision(boolean fraction) {
      if (this == HOUR || this == DAY) {
        return 1;
      }
      if (!fraction) {
        return days;
      }
      return this == YEAR || this == DECADE ? MONTH.days : days / 2;
    }

    /** The unit that a word in running text names. */
    static Optional<Unit> written(String norm) {
      return Optional.ofNullable(WRITTEN.get(norm));
    }

    /** "9m", "5w", "3d", "2j": as people type; in a book "9 m" is a length. */
    static Optional<Unit> letter(String norm) {
      return Optional.ofNullable(LETTERS.get(norm));
    }

    /** The unit that was typed with one slip: "maadnen". */
    static Optional<Unit> misspelt(String norm) {
      return NumberWords.slip(norm, WRITTEN);
    }

    /** Whether the form is an abbreviation, after which a full stop may belong to the word. */
    static boolean abbreviated(String norm) {
      return ABBREVIATED.contains(norm);
    }
  }
}
