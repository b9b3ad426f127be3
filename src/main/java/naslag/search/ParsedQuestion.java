package naslag.search;

import java.util.ArrayList;
import java.util.List;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;
import naslag.age.AgeRange;
import naslag.index.Tokens;

/**
 * A question taken apart.
 *
 * @param plain the words outside quotation marks and filters, parted by single spaces
 * @param tokens the normalised words of {@code plain}, with their place in it
 * @param ages ages in {@code plain}
 * @param phrases what stood between quotation marks
 * @param prefixes the beginnings of words that ended in an asterisk
 * @param excluded words and phrases that no hit may hold
 * @param filters filters typed inside the question
 */
record ParsedQuestion(
    String plain,
    List<Tokens.Token> tokens,
    List<AgeMention> ages,
    List<String> phrases,
    List<String> prefixes,
    List<String> excluded,
    Filters filters) {

  /** True when nothing is asked but what filters leave. */
  boolean isEmpty() {
    return tokens.isEmpty() && phrases.isEmpty() && prefixes.isEmpty();
  }

  /** The age at a token, if a mention covers it. */
  boolean inAge(Tokens.Token token) {
    return ages.stream().anyMatch(age -> age.start() < token.end() && token.start() < age.end());
  }

  /** The ages said in figures or words of number, not by the name of a stage. */
  List<AgeRange> statedAges() {
    return ages.stream()
        .filter(age -> age.kind() != AgeMention.Kind.STAGE)
        .map(AgeMention::range)
        .toList();
  }

  /** Whether nothing but a space or a hyphen stands between two words. */
  boolean areNeighbours(Tokens.Token word, Tokens.Token next) {
    return next.start() - word.end() == 1 && " -".indexOf(plain.charAt(word.end())) >= 0;
  }

  /** The same question with its words mended. */
  ParsedQuestion with(String mended, List<String> mendedPhrases) {
    return new ParsedQuestion(
        mended,
        QuestionParser.tokens(mended),
        AgeExpressions.inQuery(mended),
        mendedPhrases,
        prefixes,
        excluded,
        filters);
  }

  /** What is asked, filters and exclusions aside, for a person to read. */
  String words() {
    List<String> words = new ArrayList<>();
    words.add(plain);
    phrases.forEach(phrase -> words.add('"' + phrase + '"'));
    return String.join(" ", words).strip();
  }

  /** The token as typed. */
  String typed(Tokens.Token token) {
    return plain.substring(token.start(), token.end());
  }
}
