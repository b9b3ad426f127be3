package naslag.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;
import naslag.age.AgeRange;
import naslag.dutch.CommonWords;
import naslag.dutch.Tokens;
import naslag.dutch.WishedKind;
import naslag.index.TextField;
import naslag.search.query.Syntax;
import naslag.search.query.SyntaxReader;

/**
 * A question taken apart.
 *
 * @param plain the words outside quotation marks, filters and choices, parted by single spaces
 * @param tokens the normalised words of {@code plain}, with their place in it
 * @param ages ages in {@code plain}
 * @param conditions what must hold besides: phrases, patterns, choices, exclusions
 * @param filters filters typed inside the question, those in a choice or exclusion aside
 * @param unread what looks like syntax and was taken for words, as typed
 * @param typing whether the word that ends {@code plain} may be the beginning of another
 * @param named the themes and professions that its words name, once it was looked up
 */
public record ParsedQuestion(
    String plain,
    List<Tokens.Token> tokens,
    List<AgeMention> ages,
    List<Syntax> conditions,
    Filters filters,
    List<String> unread,
    boolean typing,
    List<Named> named) {

  /** A value of a facet that words name. */
  public record Named(Facet facet, String label) {}

  /** A question of more words than this is a pasted text; its opening says what it is about. */
  private static final int MOST_WORDS = 48;

  /** What is left of a small word: "'k ben moe" has no letter K. */
  private static final Pattern SHORTENED = Pattern.compile("(?:^|\\s)['’‘`´]\\p{L}(?!\\S)");

  /** After a number and a space its unit may come. */
  private static final Pattern UNFINISHED = Pattern.compile("\\p{L}$|\\p{Nd}\\s*$");

  /** Letters, figures and single spaces, and no operator: all of it is words. */
  private static final Pattern PLAIN =
      Pattern.compile("(?!.*(?: OF | EN |NIET ))[\\p{L}\\p{Nd}]++(?: [\\p{L}\\p{Nd}]++)*+");

  /** Loaded for a question with signs or operators only: it costs a cold lookup 60 classes. */
  private static final class Reader {
    static final SyntaxReader SYNTAX =
        new SyntaxReader(Arrays.stream(Facet.values()).map(Facet::label).toList());
  }

  public ParsedQuestion {
    tokens = List.copyOf(tokens);
    conditions = List.copyOf(conditions);
    unread = List.copyOf(unread);
  }

  static ParsedQuestion of(Question question) {
    String typed = question.text();
    String text = typed.length() > Question.LONGEST ? typed.substring(0, Question.LONGEST) : typed;
    boolean typing = question.typing() && UNFINISHED.matcher(text).find();
    if (PLAIN.matcher(text).matches()) {
      return words(text, question.off(), typing);
    }
    StringBuilder plain = new StringBuilder();
    List<Syntax> conditions = new ArrayList<>();
    Filters filters = Filters.NONE;
    SyntaxReader.Reading reading = Reader.SYNTAX.read(text);
    for (Syntax part : reading.parts()) {
      switch (part) {
        case Syntax.Words words -> plain.append(plain.isEmpty() ? "" : " ").append(words.text());
        case Syntax.Filter filter ->
            filters = filters.and(Filters.of(Facet.labelled(filter.facet()), filter.value()));
        default -> conditions.add(part);
      }
    }
    typing &= !reading.parts().isEmpty() && reading.parts().getLast() instanceof Syntax.Words;
    return words(plain.toString(), question.off(), typing)
        .with(conditions, filters, reading.unread());
  }

  private ParsedQuestion with(List<Syntax> conditions, Filters filters, List<String> unread) {
    return new ParsedQuestion(plain, tokens, ages, conditions, filters, unread, typing, named);
  }

  ParsedQuestion naming(List<Named> named) {
    return new ParsedQuestion(plain, tokens, ages, conditions, filters, unread, typing, named);
  }

  ParsedQuestion with(List<Tokens.Token> tokens) {
    return new ParsedQuestion(plain, tokens, ages, conditions, filters, unread, typing, named);
  }

  /** A text in which signs are nothing: a label is no question. */
  static ParsedQuestion words(String words, Set<Question.Expansion> off, boolean typing) {
    List<Tokens.Token> tokens = asked(words);
    List<AgeMention> ages =
        typing ? AgeExpressions.inUnfinishedQuery(words) : AgeExpressions.inQuery(words);
    return new ParsedQuestion(
        words,
        tokens.subList(0, Math.min(tokens.size(), MOST_WORDS)),
        off.contains(Question.Expansion.AGES) ? List.of() : ages,
        List.of(),
        Filters.NONE,
        List.of(),
        typing && tokens.size() <= MOST_WORDS,
        List.of());
  }

  /** Whether it asks for examples. */
  public boolean wishesExamples() {
    return WishedKind.in(forms()).filter(WishedKind::examples).isPresent();
  }

  /** The words that only say what kind of text is wanted. */
  List<Tokens.Token> wish() {
    return WishedKind.in(forms())
        .map(wish -> tokens.subList(wish.from(), wish.to()))
        .orElse(List.of());
  }

  /** Without what is left of small words. */
  static List<Tokens.Token> asked(String words) {
    Set<Integer> shortened =
        SHORTENED.matcher(words).results().map(MatchResult::end).collect(Collectors.toSet());
    return tokens(words).stream().filter(token -> !shortened.contains(token.end())).toList();
  }

  static List<Tokens.Token> tokens(String words) {
    return Tokens.of(TextField.EXACT.analyzer(), words);
  }

  /** The normalised words of a text. */
  static List<String> forms(String words) {
    return tokens(words).stream().map(Tokens.Token::term).toList();
  }

  /** True when nothing is asked but what filters leave. */
  boolean isEmpty() {
    return tokens.isEmpty() && !asksMore();
  }

  /** Whether a passage must have something beside the words: a phrase, pattern or choice. */
  boolean asksMore() {
    return conditions.stream().anyMatch(c -> !(c instanceof Syntax.Not) && !c.isFilter());
  }

  /** Its normalised words. */
  List<String> forms() {
    return tokens.stream().map(Tokens.Token::term).toList();
  }

  boolean isQuestion() {
    return CommonWords.isQuestion(plain, forms());
  }

  /** Whether a token is of an age. */
  boolean inAge(Tokens.Token token) {
    return ages.stream().anyMatch(age -> overlap(age, token));
  }

  /** Whether a token is of an age that is said in figures or words of number. */
  boolean isInStatedAge(Tokens.Token token) {
    return stated().anyMatch(age -> overlap(age, token));
  }

  private static boolean overlap(AgeMention age, Tokens.Token token) {
    return age.start() < token.end() && token.start() < age.end();
  }

  /** The ages said in figures or words of number, not by the name of a stage. */
  List<AgeRange> statedAges() {
    return stated().map(AgeMention::range).toList();
  }

  private Stream<AgeMention> stated() {
    return ages.stream().filter(age -> age.kind() != AgeMention.Kind.STAGE);
  }

  /** Whether nothing but a space or a hyphen stands between two words. */
  boolean areNeighbours(Tokens.Token word, Tokens.Token next) {
    return next.start() - word.end() == 1 && " -".indexOf(plain.charAt(word.end())) >= 0;
  }

  /** The same question with its words corrected. */
  ParsedQuestion with(
      String corrected, List<Syntax> correctedConditions, Set<Question.Expansion> off) {
    return words(corrected, off, typing).with(correctedConditions, filters, unread);
  }

  /** Where the word starts that may be the beginning of another; -1 when all words are complete. */
  int unfinished() {
    return typing && !tokens.isEmpty() ? tokens.getLast().start() : -1;
  }

  /** What is asked, filters and exclusions aside, for a person to read. */
  String words() {
    // A plain lookup loads no class of the syntax.
    if (conditions.isEmpty()) {
      return plain.strip();
    }
    Stream<String> more =
        conditions.stream()
            .filter(c -> !(c instanceof Syntax.Not) && !c.isFilter())
            .map(c -> c instanceof Syntax.Any ? "(" + c.typed() + ")" : c.typed());
    return Stream.concat(Stream.of(plain), more).collect(Collectors.joining(" ")).strip();
  }

  /** The token as typed. */
  String typed(Tokens.Token token) {
    return plain.substring(token.start(), token.end());
  }
}
