package naslag.age;

import java.util.Set;

/** Tells whether a quantity is counted in pregnancy: "20 weken zwanger", "geboren op 28 weken". */
final class Pregnancy {
  private static final Set<String> ECHO =
      Set.of("echo", "echografie", "nipt", "nekplooimeting", "vruchtwaterpunctie", "termijnecho");
  private static final Set<String> TERM =
      Set.of("zwangerschapsduur", "zwangerschapsleeftijd", "zwangerschapstermijn", "zwangerschap");
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

  /** "Vanaf 24 weken hoort het ongeboren kind": a point in time in a sentence about the unborn. */
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
