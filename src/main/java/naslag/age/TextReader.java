package naslag.age;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks once over a text or a query and gathers the ages in it. */
final class TextReader {
  /** A mention with its tokens, so that the neighbours can still be compared. */
  private record Found(int first, int next, AgeMention mention) {}

  private static final Set<String> OLD = Set.of("oud", "oude");

  /** Below it people count a baby in weeks, above it a pregnancy. */
  private static final int FIRST_AMBIGUOUS_WEEK = 12;

  private static final int LAST_AMBIGUOUS_WEEK = 42;

  private final String text;
  private final boolean query;
  private final Tokens tokens;
  private final SpanGrammar spans;
  private final Landmarks landmarks;
  private final BareAges bare;
  private final Judge judge;
  private final Context context;
  private final List<Found> found = new ArrayList<>();

  private TextReader(String text, boolean query) {
    this.text = text;
    this.query = query;
    this.tokens = Tokens.of(text);
    this.spans = new SpanGrammar(tokens, query, null);
    this.landmarks = new Landmarks(tokens);
    this.bare = new BareAges(tokens);
    this.judge = new Judge(tokens);
    this.context = new Context(tokens);
  }

  static List<AgeMention> read(String text, boolean query) {
    TextReader reader = new TextReader(text, query);
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
        && weeks < LAST_AMBIGUOUS_WEEK + 1
        && span.shape() != Span.Shape.UNTIL;
  }

  /** Reads what begins at a token, gives the token to go on with. */
  private int step(int i) {
    Optional<StageNames.Found> stage = StageNames.at(tokens, i);
    if (stage.isPresent()) {
      add(i, stage.get().next(), stage.get().stage().range(), AgeMention.Kind.STAGE);
      return stage.get().next();
    }
    Optional<Landmark> landmark = landmarks.at(i).or(() -> bare.birthday(i));
    if (landmark.isPresent()) {
      Landmark l = landmark.get();
      if (l.certain() || query || uncertain(l)) {
        add(l.first(), l.next(), l.range(), AgeMention.Kind.STATED);
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
    Token after = tokens.at(landmark.next());
    return tokens.at(landmark.first()).is("dag")
        && landmark.range().from() <= 28
        && !after.is("van")
        && tokens.at(landmark.first() - 1).is("op");
  }

  private int judged(Span span) {
    Verdict verdict = query ? judge.inQuery(span) : judge.inText(span);
    boolean old = OLD.contains(tokens.norm(span.next()));
    add(span, verdict);
    if (query && verdict == Verdict.AGE && !old && ambiguous(span)) {
      add(span, Verdict.PREGNANCY);
    }
    return verdict == Verdict.NO_AGE ? span.next() : end(span, verdict);
  }

  private void add(Span span, Verdict verdict) {
    for (Span.Piece piece : span.pieces()) {
      Optional<AgeRange> range =
          switch (verdict) {
            case AGE, CORRECTED -> piece.range();
            case PREGNANCY -> piece.pregnancy();
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
    if (OLD.contains(tokens.norm(next))) {
      return next + 1;
    }
    return switch (verdict) {
      case PREGNANCY -> Math.max(next, landmarks.ofPregnancy(next));
      case AGE -> Math.max(next, landmarks.afterBirth(next));
      case CORRECTED, BEFORE_BIRTH, NO_AGE -> next;
    };
  }

  private void add(int first, int next, AgeRange range, AgeMention.Kind kind) {
    int start = tokens.at(first).start();
    int end = tokens.at(next - 1).end();
    found.add(
        new Found(
            first, next, new AgeMention(start, end, range, kind, text.substring(start, end))));
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
    boolean stated = near.mention().kind() != AgeMention.Kind.STAGE;
    boolean narrower =
        near.mention().range().width() < stage.mention().range().width()
            && stage.mention().range().contains(near.mention().range());
    int gap = other > k ? near.first() - stage.next() : stage.first() - near.next();
    int from = other > k ? stage.next() : near.next();
    if (gap < 0 || gap > 3) {
      return false;
    }
    for (int i = from; i < from + gap; i++) {
      Token token = tokens.at(i);
      boolean link =
          token.is("van") || token.is("(") || token.is(",") || Words.FILLER.contains(token.norm());
      if (token.stop() || !(link || context.named(i))) {
        return false;
      }
    }
    return stated || (narrower && gap == 0);
  }
}
