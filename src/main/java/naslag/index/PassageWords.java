package naslag.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import naslag.corpus.Passage;
import naslag.corpus.Sentences;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.SeparableVerbs;
import naslag.dutch.Tokens;
import naslag.dutch.Word;

/**
 * The words of a text, to be held against a question.
 *
 * @param tokens normalised, stop words included, in order
 * @param words what the analysis makes of each
 * @param lemmas of each, the likeliest first; of "geeft" in "geeft over" that of "overgeven" last
 */
public record PassageWords(List<Tokens.Token> tokens, List<Word> words, List<List<String>> lemmas) {
  public PassageWords {
    tokens = List.copyOf(tokens);
    words = List.copyOf(words);
    lemmas = List.copyOf(lemmas);
    if (tokens.size() != words.size() || tokens.size() != lemmas.size()) {
      throw new IllegalArgumentException(
          tokens.size() + " tokens, " + words.size() + " words, lemmas of " + lemmas.size());
    }
  }

  /**
   * The words of a passage, and what is looked up in them.
   *
   * @param places where each lemma stands, ascending
   * @param roots where each root stands, ascending
   * @param forms all tokens behind each other, a space between them
   * @param sentences where they begin, and the end of the text; see {@link Sentences#bounds}
   * @param families what could have been said of its people, as stems; see {@link FamilyForms}
   */
  public record Placed(
      PassageWords words,
      Map<String, List<Integer>> places,
      Map<String, List<Integer>> roots,
      String forms,
      List<Integer> sentences,
      List<List<String>> families) {
    static Placed of(Passage passage) {
      PassageWords words = PassageWords.of(passage.text());
      return new Placed(
          words,
          places(words.lemmas),
          places(words.words.stream().map(word -> List.of(word.root())).toList()),
          words.tokens.stream().map(Tokens.Token::term).collect(Collectors.joining(" ")),
          Sentences.bounds(passage.text()),
          FamilyForms.in(passage).stream().map(Labels::stems).toList());
    }

    private static Map<String, List<Integer>> places(List<List<String>> words) {
      Map<String, List<Integer>> places = new HashMap<>();
      for (int i = 0; i < words.size(); i++) {
        for (String word : words.get(i)) {
          places.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
        }
      }
      return places;
    }
  }

  /** Of any text. */
  public static PassageWords of(String text) {
    List<Tokens.Token> tokens = Tokens.of(DutchAnalysis.exact(), text);
    List<Word> words = tokens.stream().map(token -> Word.of(token.term())).toList();
    List<List<String>> lemmas = new ArrayList<>();
    words.forEach(word -> lemmas.add(word.lemmas()));
    for (SeparableVerbs.Found each : SeparableVerbs.in(text, tokens)) {
      List<String> more = new ArrayList<>(lemmas.get(each.verb()));
      more.add(DutchAnalysis.lemma(each.infinitive()));
      lemmas.set(each.verb(), more);
    }
    return new PassageWords(tokens, words, lemmas);
  }
}
