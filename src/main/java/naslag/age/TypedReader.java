package naslag.age;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naslag.age.Landmarks.Landmark;
import naslag.age.SpanGrammar.Span;
import naslag.age.Stage.StageNames;

/** Reads a string that is meant to be an age as a whole: a filter, a line of front matter. */
final class TypedReader {

  /** A number alone is years as far as this work reaches; "9" may be months as well. */
  private static final double MOST_YEARS = 6 * Unit.YEAR.days();

  private static final int MOST_LEADS = 6;

  private final Tokens tokens;

  private TypedReader(String typed) {
    this.tokens = Tokens.of(typed);
  }

  static List<AgeRange> readings(String typed) {
    return new TypedReader(typed).readings();
  }

  private List<AgeRange> readings() {
    int first = 0;
    for (int lead = 0; lead <= MOST_LEADS && first < tokens.size(); lead++) {
      List<AgeRange> ranges = from(first);
      if (!ranges.isEmpty()) {
        return ranges;
      }
      if (!Words.LEAD.contains(tokens.norm(first))) {
        return List.of();
      }
      first++;
    }
    return List.of();
  }

  private List<AgeRange> from(int first) {
    Optional<StageNames.Found> stage = StageNames.at(tokens, first);
    if (stage.isPresent() && ends(stage.get().next())) {
      return List.of(stage.get().stage().range());
    }
    Optional<Stage> typed = Stage.typed(normalised(first));
    if (typed.isPresent()) {
      return List.of(typed.get().range());
    }
    Landmarks landmarks = new Landmarks(tokens);
    Optional<Landmark> landmark = landmarks.at(first);
    if (landmark.isPresent() && ends(landmark.get().next())) {
      return List.of(landmark.get().range());
    }
    Optional<Span> span = new SpanGrammar(tokens, true, null).span(first);
    if (span.isPresent()) {
      List<AgeRange> ranges = ranges(span.get(), landmarks);
      if (!ranges.isEmpty()) {
        return ranges;
      }
    }
    return new SpanGrammar(tokens, true, Unit.YEAR)
        .span(first)
        .filter(s -> ends(s.next()) && s.pieces().getFirst().low() <= MOST_YEARS)
        .flatMap(s -> s.pieces().getFirst().range())
        .map(List::of)
        .orElse(List.of());
  }

  private List<AgeRange> ranges(Span span, Landmarks landmarks) {
    Span.Piece whole = whole(span);
    int pregnant = landmarks.ofPregnancy(span.next());
    boolean announced = span.first() > 0 && Words.PREGNANT.contains(tokens.norm(span.first() - 1));
    if ((pregnant > 0 && ends(pregnant)) || (announced && ends(span.next()))) {
      return whole.pregnancy().map(List::of).orElse(List.of());
    }
    int born = landmarks.afterBirth(span.next());
    boolean old = Set.of("oud", "oude").contains(tokens.norm(span.next()));
    if (!ends(born > 0 ? born : span.next())) {
      return List.of();
    }
    List<AgeRange> ranges = new ArrayList<>();
    whole.range().ifPresent(ranges::add);
    if (born < 0 && !old && TextReader.ambiguous(span)) {
      whole.pregnancy().ifPresent(ranges::add);
    }
    return ranges;
  }

  /** Of several ages, "2 en 3 jaar", all from the first to the last. */
  private static Span.Piece whole(Span span) {
    Span.Piece first = span.pieces().getFirst();
    Span.Piece last = span.pieces().getLast();
    return new Span.Piece(
        first.first(), last.next(), first.low(), Math.max(first.high(), last.high()));
  }

  private boolean ends(int next) {
    int i = next;
    while (i < tokens.size() && Words.TRAIL.contains(tokens.norm(i))) {
      i++;
    }
    return i == tokens.size();
  }

  private String normalised(int first) {
    StringBuilder typed = new StringBuilder();
    for (int i = first; i < Math.min(tokens.size(), first + 4); i++) {
      boolean ending =
          tokens.at(i).word() && tokens.at(i).glued() && tokens.at(i).norm().length() > 1;
      boolean e = tokens.at(i).glued() && tokens.at(i).is("e");
      typed.append(typed.isEmpty() || ending || e ? "" : " ").append(tokens.norm(i));
    }
    return typed.toString();
  }
}
