package naslag.age;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a string that is meant to be an age as a whole: a filter, a line of front matter. */
final class TypedReader {
  /** Said before an age without changing it. */
  private static final Set<String> LEAD =
      Set.of(
          """
          leeftijd op van met pas net nog al de het een kind kinderen baby ruim gecorrigeerd \
          gecorrigeerde in : ' ca ."""
              .split(" "));

  private static final Set<String> TRAIL =
      Set.of(
          """
          oud oude jong leeftijd gecorrigeerd gecorrigeerde . ' kind kinderen baby"""
              .split(" "));

  /** What people type for a class; in a text a "groep 1" is any group. */
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("eerste kleuter", "eerste kleuterklas"),
          Map.entry("1e kleuter", "eerste kleuterklas"),
          Map.entry("1ste kleuter", "eerste kleuterklas"),
          Map.entry("k 1", "eerste kleuterklas"),
          Map.entry("1 k", "eerste kleuterklas"),
          Map.entry("tweede kleuter", "tweede kleuterklas"),
          Map.entry("2e kleuter", "tweede kleuterklas"),
          Map.entry("2de kleuter", "tweede kleuterklas"),
          Map.entry("k 2", "tweede kleuterklas"),
          Map.entry("2 k", "tweede kleuterklas"),
          Map.entry("derde kleuter", "derde kleuterklas"),
          Map.entry("3e kleuter", "derde kleuterklas"),
          Map.entry("3de kleuter", "derde kleuterklas"),
          Map.entry("k 3", "derde kleuterklas"),
          Map.entry("3 k", "derde kleuterklas"),
          Map.entry("groep 1", "tweede kleuterklas"),
          Map.entry("groep 2", "derde kleuterklas"));

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
      if (!LEAD.contains(tokens.norm(first))) {
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
    String alias = CLASSES.get(normalised(first));
    if (alias != null) {
      return from(Tokens.of(alias));
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

  private static List<AgeRange> from(Tokens stage) {
    return StageNames.at(stage, 0).map(f -> List.of(f.stage().range())).orElse(List.of());
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
    while (i < tokens.size() && TRAIL.contains(tokens.norm(i))) {
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
