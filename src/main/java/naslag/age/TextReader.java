package naslag.age;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import naslag.age.AgeTokens.Token;
import naslag.age.AmountGrammar.Amount;
import naslag.age.AmountGrammar.Ordinal;
import naslag.age.AmountGrammar.Unit;
import naslag.age.Judge.Verdict;
import naslag.age.Landmarks.Landmark;
import naslag.age.SpanGrammar.Span;
import naslag.age.Stage.StageNames;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Lexicon;
import naslag.dutch.PeopleWords;
import org.jspecify.annotations.Nullable;

/** Walks once over a text or a query and gathers the ages in it. */
final class TextReader {
  /** A mention with its tokens, so that the neighbours can still be compared. */
  private record Found(int first, int next, AgeMention mention) {}

  /** Below it people count a baby in weeks, above it a pregnancy. */
  private static final int FIRST_AMBIGUOUS_WEEK = 12;

  private static final int LAST_AMBIGUOUS_WEEK = 42;

  /** In tokens, on each side. */
  private static final int SENTENCE = 25;

  private static final int NEAR = 3;

  private final String text;
  private final boolean query;
  private final boolean strict;
  private final AgeTokens tokens;
  private final SpanGrammar spans;
  private final Landmarks landmarks;
  private final BareAges bare;
  private final Judge judge;
  private final List<Found> found = new ArrayList<>();

  private TextReader(String text, boolean query, boolean strict) {
    this.text = text;
    this.query = query;
    this.strict = strict;
    this.tokens = AgeTokens.of(text);
    this.spans = new SpanGrammar(tokens, query, null);
    this.landmarks = new Landmarks(tokens);
    this.bare = new BareAges(tokens, strict);
    this.judge = new Judge(tokens);
  }

  static List<AgeMention> read(String text, boolean query, boolean strict) {
    TextReader reader = new TextReader(text, query, strict);
    int i = 0;
    while (i < reader.tokens.size()) {
      i = Math.max(i + 1, reader.step(i));
    }
    return reader.mentions();
  }

  /** Whether n weeks may as well be weeks of pregnancy. */
  static boolean ambiguous(Span span) {
    double weeks = span.amount().days() / 7;
    return span.amount().form() == Amount.Form.NUMBER
        && (span.amount().unit() == Unit.WEEK || span.amount().unit() == Unit.DAY)
        && span.amount().days() == Math.rint(span.amount().days())
        && weeks >= FIRST_AMBIGUOUS_WEEK
        && weeks < LAST_AMBIGUOUS_WEEK + 1;
  }

  /** Reads what begins at a token, gives the token to go on with. */
  private int step(int i) {
    if (!query && tokens.at(i).word() && !mayBegin(i)) {
      return i + 1;
    }
    Optional<StageNames.Found> stage = StageNames.at(tokens, i, query);
    if (stage.isPresent()) {
      add(i, stage.get().next(), stage.get().stage().range(), AgeMention.Kind.STAGE);
      return stage.get().next();
    }
    Optional<Landmark> landmark = landmarks.at(i).or(() -> bare.birthday(i));
    if (landmark.isPresent()) {
      Landmark l = landmark.get();
      boolean age = l.certain() || (query ? !ofThing(l.next()) : uncertain(l));
      if (age) {
        add(l.first(), l.next(), l.range(), AgeMention.Kind.STATED);
      }
      if (age || query) {
        return l.next();
      }
    }
    Optional<Span> span = spans.span(i);
    if (span.isPresent()) {
      return judged(span.get());
    }
    Optional<Span> years = query ? bare.inQuery(i) : bare.inText(i);
    years.ifPresent(s -> add(s, Verdict.AGE));
    return years.map(Span::next).orElse(i + 1);
  }

  /** False for most words of a text, which need no closer look. */
  private boolean mayBegin(int i) {
    String word = tokens.norm(i);
    return StageNames.mayBegin(word)
        || spans.mayBegin(i)
        || Landmarks.mayBegin(word)
        || AgeWords.WHEN.contains(word);
  }

  /** "op dag 3": not of a course, a journey or an admission. */
  private boolean uncertain(Landmark landmark) {
    return tokens.at(landmark.first()).is("dag")
        && landmark.range().from() <= 28
        && tokens.at(landmark.first() - 1).is("op");
  }

  /** "eerste week opvang", "tweede week van het verlof". */
  private boolean ofThing(int next) {
    return tokens.has(next, 3, AgeWords.AFTER_DURATION)
        || tokens.find(next, 3, i -> AgeWords.thing(tokens.norm(i))) >= 0;
  }

  private int judged(Span span) {
    Verdict verdict = judge.of(span, query);
    boolean old = tokens.at(span.next()).isOneOf("oud", "oude");
    add(span, verdict);
    if (query && verdict == Verdict.AGE && !old && ambiguous(span)) {
      add(span, Verdict.PREGNANCY);
    }
    return verdict == Verdict.NO_AGE ? span.next() : end(span, verdict);
  }

  private void add(Span span, Verdict verdict) {
    for (Span.Piece said : span.pieces()) {
      Span.Piece piece = query ? said.near(span.amount().precision()) : said;
      Optional<AgeRange> range =
          switch (verdict) {
            case AGE, CORRECTED -> piece.range();
            case PREGNANCY -> (query ? span.inPregnancy(piece) : piece).pregnancy();
            case BEFORE_BIRTH -> piece.beforeBirth(span.amount().precision());
            case NO_AGE -> Optional.empty();
          };
      boolean last = piece.next() == span.next();
      int next = last ? end(span, verdict) : piece.next();
      AgeMention.Kind kind =
          verdict == Verdict.CORRECTED ? AgeMention.Kind.CORRECTED : AgeMention.Kind.STATED;
      range.ifPresent(r -> add(piece.first(), next, r, kind));
    }
  }

  /** With the words that belong to the age: "oud", "zwanger", "na de geboorte". */
  private int end(Span span, Verdict verdict) {
    int next = span.next();
    if (tokens.at(next).isOneOf("oud", "oude")) {
      return next + 1;
    }
    return switch (verdict) {
      case PREGNANCY -> Math.max(next, landmarks.ofPregnancy(next));
      case AGE -> Math.max(next, landmarks.afterBirth(next));
      case CORRECTED, BEFORE_BIRTH, NO_AGE -> next;
    };
  }

  private void add(int first, int next, AgeRange range, AgeMention.Kind kind) {
    if (strict && kind != AgeMention.Kind.STAGE && !isOfChild(first, next)) {
      return;
    }
    int start = tokens.at(first).start();
    int end = tokens.at(next - 1).end();
    found.add(
        new Found(
            first, next, new AgeMention(start, end, range, kind, text.substring(start, end))));
  }

  /** Whether the sentence has a word for a child, or a given name shortly before the age. */
  private boolean isOfChild(int first, int next) {
    IntPredicate tells = i -> AgeWords.tellsOfChild(tokens.norm(i));
    return tokens.find(next, -SENTENCE, tells) >= 0
        || tokens.find(next, SENTENCE, tells) >= 0
        || tokens.find(first, -NEAR, i -> isNamed(i, first)) >= 0;
  }

  /** "Mees (4)", but not "Roos van 2 jaar", which may begin a sentence as the plant. */
  private boolean isNamed(int i, int first) {
    return AgeWords.isGivenName(tokens.at(i), true)
        && (tokens.at(first - 1).is("(")
            || !tokens.sentenceStart(i)
            || !Lexicon.dutch().containsCommon(tokens.norm(i)));
  }

  private List<AgeMention> mentions() {
    List<AgeMention> mentions = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      if (!covered(k, k - 1) && !covered(k, k + 1)) {
        mentions.add(found.get(k).mention());
      }
    }
    return mentions;
  }

  /**
   * A stage says nothing beside the age or the narrower stage of the same child: "baby van 5
   * weken".
   */
  private boolean covered(int k, int other) {
    Found stage = found.get(k);
    if (stage.mention().kind() != AgeMention.Kind.STAGE || other < 0 || other >= found.size()) {
      return false;
    }
    Found near = found.get(other);
    int gap = other > k ? near.first() - stage.next() : stage.first() - near.next();
    int from = other > k ? stage.next() : near.next();
    if (gap < 0 || gap > 3) {
      return false;
    }
    for (int i = from; i < from + gap; i++) {
      String norm = tokens.norm(i);
      boolean link = norm.equals("van") || norm.equals(",") || AgeWords.FILLER.contains(norm);
      if (!link && !tokens.named(i)) {
        return false;
      }
    }
    AgeRange wide = stage.mention().range();
    AgeRange narrow = near.mention().range();
    return near.mention().kind() != AgeMention.Kind.STAGE
        || (narrow.width() < wide.width() && wide.contains(narrow));
  }

  /** Ages in years without the word: "Lotte is bijna twee", "Noor (4)", "een meisje van drie". */
  static final class BareAges {
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
          .filter(s -> !owner.sibling(s))
          .filter(s -> apposed(s) || said(s) || (owner.ofChild(i) && goesOn(s.next())));
    }

    /**
     * In a query: "kind van 3", "kleuter 4", "net 3", "0-3", "onder de 2"; where years do not fit
     * the child, months: "baby 6".
     */
    Optional<Span> inQuery(int i) {
      return years(i)
          .filter(s -> !counts(s.next()))
          .filter(
              s ->
                  (owner.ofChild(i) && !owner.sibling(s))
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

    /** Whether the number tells how many, "3 flessen", which an infinitive does not, "3 slapen". */
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
        return owner.nearest(span.first()) == Owner.Kind.CHILD && tokens.person(at);
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
      return tokens.closed(next)
          || AgeWords.GOES_ON.contains(norm)
          || AgeWords.COPULA.contains(norm);
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
}
