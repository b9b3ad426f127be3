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

/**
 * The words of a text, to be held against a question.
 *
 * @param tokens normalised, stop words included, in order
 * @param lemmas of each, the likeliest first; of "geeft" in "geeft over" that of "overgeven" last
 * @param roots of the likeliest lemmas
 */
public record PassageWords(
    List<Tokens.Token> tokens, List<List<String>> lemmas, List<String> roots) {
  public PassageWords {
    tokens = List.copyOf(tokens);
    lemmas = List.copyOf(lemmas);
    roots = List.copyOf(roots);
    if (tokens.size() != lemmas.size() || tokens.size() != roots.size()) {
      throw new IllegalArgumentException(
          tokens.size() + " tokens, lemmas of " + lemmas.size() + ", roots of " + roots.size());
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
          places(words.roots.stream().map(List::of).toList()),
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
    List<List<String>> lemmas = new ArrayList<>();
    tokens.forEach(token -> lemmas.add(DutchAnalysis.lemmas(token.term())));
    for (SeparableVerbs.Found each : SeparableVerbs.in(text, tokens)) {
      List<String> more = new ArrayList<>(lemmas.get(each.verb()));
      more.add(DutchAnalysis.lemma(each.infinitive()));
      lemmas.set(each.verb(), more);
    }
    List<String> roots = lemmas.stream().map(all -> DutchAnalysis.root(all.getFirst())).toList();
    return new PassageWords(tokens, lemmas, roots);
  }
}
