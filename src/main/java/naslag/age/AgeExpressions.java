package naslag.age;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import naslag.age.AmountGrammar.Unit;
import naslag.age.Landmarks.Landmark;
import naslag.age.SpanGrammar.Span;
import naslag.age.Stage.StageNames;

/**
 * Reads ages of children in Dutch as it is written and typed in Flanders and the Netherlands.
 *
 * <p>Never throws on any text, needs time linear in its length, and does not depend on the locale.
 */
public final class AgeExpressions {
  /** In days; no older age is read. */
  private static final int OLDEST = 100 * 366;

  private static final List<String> UNITS = List.of("dagen", "weken", "maanden", "mnd", "jaar");

  /** One mention, as in "hij liet twee kinderen na", does not make a text about children. */
  private static final int FEWEST = 2;

  /** Works about young children have two to five such words in a hundred, others hardly any. */
  private static final int ONE_IN = 200;

  private AgeExpressions() {}

  /**
   * The whole of a string as an age: a filter, a line of front matter. Lenient: "9m", "15 mnd",
   * "2,5j", "peuter", "0-3 maanden", "zwangerschap", "kind van 3 dagen oud". Of several {@link
   * #readings} it is the first, the one after birth.
   *
   * @return empty where the string is no age, or vague ("een paar weken")
   */
  public static Optional<AgeRange> parse(String typed) {
    return readings(typed).stream().findFirst();
  }

  /**
   * Every reading of a string as an age: "32w" is 32 weeks after birth and 32 weeks of pregnancy.
   */
  public static List<AgeRange> readings(String typed) {
    return new TypedReader(AgeTokens.of(typed)).readings();
  }

  /**
   * From the first day of one age to the last of another.
   *
   * @param first as a person types it, or a star for the beginning of life
   * @param last the same, a star for no end
   * @return empty where one of them is no age, or the last does not end after the first begins
   */
  public static Optional<AgeRange> between(String first, String last) {
    AgeRange life = new AgeRange(AgeRange.EARLIEST, OLDEST);
    Optional<AgeRange> begin = first.equals("*") ? Optional.of(life) : parse(first);
    Optional<AgeRange> end = last.equals("*") ? Optional.of(life) : parse(last);
    return begin.isPresent() && end.isPresent() && begin.get().from() < end.get().to()
        ? Optional.of(new AgeRange(begin.get().from(), end.get().to()))
        : Optional.empty();
  }

  /**
   * The ages of children in running text, in the order of the text. Durations, dates, deadlines,
   * careers, differences, percentages and the ages of adults and of siblings in passing are left
   * out; a stage is left out beside the number of the same child ("baby van 5 weken").
   */
  public static List<AgeMention> inText(String text) {
    return inText(text, true);
  }

  /**
   * The same in a text that may be about other things than children: there an age is read only in a
   * sentence with a word for a child, or after a given name.
   *
   * @param ofChildren what {@link #areAboutChildren} says of the whole
   */
  public static List<AgeMention> inText(String text, boolean ofChildren) {
    return TextReader.read(text, false, !ofChildren);
  }

  /**
   * Whether a work is about children: one word in two hundred is for a child or its parents.
   *
   * @param words all its words, normalised
   */
  public static boolean areAboutChildren(Stream<String> words) {
    List<String> all =
        words.filter(word -> !word.isEmpty() && Character.isLetter(word.charAt(0))).toList();
    long telling = all.stream().filter(word -> AgeTokens.Form.of(word).tellsOfChild()).count();
    return telling >= FEWEST && telling * ONE_IN >= all.size();
  }

  /**
   * The ages in a search query, more lenient than {@link #inText} ("9m slapen"). Two mentions at
   * the same place are two readings of it ("32w").
   */
  public static List<AgeMention> inQuery(String query) {
    return TextReader.read(query, true, false);
  }

  /** The same of a query that is being typed: in "5 we" the unit that it may become is read. */
  public static List<AgeMention> inUnfinishedQuery(String query) {
    String last = query.substring(query.lastIndexOf(' ') + 1);
    for (String unit : UNITS) {
      if (!last.isEmpty() && unit.startsWith(last)) {
        return inQuery(query + unit.substring(last.length())).stream()
            .map(age -> age.until(query.length()))
            .toList();
      }
    }
    return inQuery(query);
  }

  /**
   * Whether a word inside an age also says what is asked about: "bevalling" in "derde dag na de
   * bevalling", "6-wekenonderzoek".
   *
   * @param word normalised
   */
  public static boolean isEvent(String word) {
    return AgeWords.BIRTH.contains(word)
        || AgeWords.PREGNANT.contains(word)
        || Landmarks.VISIT.matcher(word).matches();
  }

  /** Reads a string that is meant to be an age as a whole: a filter, a line of front matter. */
  private record TypedReader(AgeTokens tokens) {

    /** A number alone is years as far as this work reaches; "9" may be months as well. */
    private static final double MOST_YEARS = 6 * Unit.YEAR.days();

    private static final int MOST_LEADS = 6;

    List<AgeRange> readings() {
      for (int first = 0; first < Math.min(tokens.size(), MOST_LEADS + 1); first++) {
        List<AgeRange> ranges = from(first);
        if (!ranges.isEmpty()) {
          return ranges;
        }
        if (!AgeWords.LEAD.contains(tokens.norm(first))) {
          break;
        }
      }
      return List.of();
    }

    private List<AgeRange> from(int first) {
      Optional<StageNames.Found> stage = StageNames.at(tokens, first, true);
      if (stage.isPresent() && ends(stage.get().next())) {
        return List.of(stage.get().stage().range());
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
      if (pregnant > 0 && ends(pregnant)) {
        return whole.pregnancy().map(List::of).orElse(List.of());
      }
      int born = landmarks.afterBirth(span.next());
      boolean old = tokens.at(span.next()).isOneOf("oud", "oude");
      if (!ends(Math.max(born, span.next()))) {
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
      while (i < tokens.size() && AgeWords.TRAIL.contains(tokens.norm(i))) {
        i++;
      }
      return i == tokens.size();
    }
  }
}
