package naslag.age;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import naslag.age.AmountGrammar.Amount;
import naslag.age.AmountGrammar.Unit;
import naslag.age.Judge.Verdict;
import naslag.age.Landmarks.Landmark;
import naslag.age.SpanGrammar.Span;
import naslag.age.Stage.StageNames;
import naslag.dutch.Lexicon;

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
    if (!query && !tokens.at(i).number() && !tokens.mayBeginAge(i)) {
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
    int from = other > k ? stage.next() : near.next();
    int to = other > k ? near.first() : stage.first();
    boolean beside = from <= to && to - from <= 3;
    for (int i = from; beside && i < to; i++) {
      beside = links(i);
    }
    if (!beside) {
      return false;
    }
    AgeRange wide = stage.mention().range();
    AgeRange narrow = near.mention().range();
    return near.mention().kind() != AgeMention.Kind.STAGE
        || (narrow.width() < wide.width() && wide.contains(narrow));
  }

  private boolean links(int i) {
    return tokens.at(i).isOneOf("van", ",")
        || AgeWords.FILLER.contains(tokens.norm(i))
        || tokens.named(i);
  }
}
