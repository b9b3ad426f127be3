package naslag.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Tokens;

/** Words that make a sentence a question and say nothing of its subject. */
final class QuestionWords {
  /** Ask, and say nothing else. */
  private static final Set<String> ASKING =
      Set.of(
          """
          wat hoe waarom wanneer wie welke welk waar waardoor waarmee waarvoor waarover waaraan \
          hoeveel hoelang hoezo"""
              .split(" "));

  /** Verbs that open a question; said in questions about anything. */
  private static final Set<String> HELPING =
      Set.of(
          "kan", "kun", "kunnen", "mag", "moet", "moeten", "is", "zijn", "heeft", "hebben", "doet",
          "bestaat", "bestaan");

  /** Said in questions about anything: verbs of asking, manner and helping out. */
  private static final Set<String> EMPTY =
      Set.of(
          """
          mogen kunt best beste betekent betekenen bedoeld bedoelt doen doe gaat gaan komt komen \
          maakt maken eigenlijk precies wel ook zo even nog toch iemand iets ervoor eraan ermee \
          ervan jouw hun ben bent wil wilt willen"""
              .split(" "));

  private static final Set<String> STEMS = stems();

  private QuestionWords() {}

  private static Set<String> stems() {
    Set<String> stems = new HashSet<>();
    for (Set<String> words : List.of(ASKING, HELPING, EMPTY)) {
      words.forEach(word -> stems.add(DutchAnalysis.lemma(word)));
    }
    return Set.copyOf(stems);
  }

  /** Whether a word, in any form ("gebruikt" for "gebruik"), says nothing of a subject. */
  static boolean contains(String form) {
    return STEMS.contains(DutchAnalysis.lemma(form));
  }

  /** It ends with a question mark, or opens as a question does and has three words at least. */
  static boolean isQuestion(ParsedQuestion parsed) {
    List<Tokens.Token> tokens = parsed.tokens();
    return parsed.plain().endsWith("?") || (tokens.size() >= 3 && opens(tokens.getFirst().term()));
  }

  private static boolean opens(String form) {
    return ASKING.contains(form) || HELPING.contains(form);
  }

  /** "Wat is …", "wat betekent …", "wat zijn …". */
  static boolean asksWhatItIs(List<Tokens.Token> tokens) {
    return tokens.size() >= 3
        && tokens.getFirst().term().equals("wat")
        && Set.of("is", "zijn", "betekent", "betekenen", "houdt", "verstaat")
            .contains(tokens.get(1).term());
  }
}
