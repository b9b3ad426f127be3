package naslag.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Lexicon;
import naslag.dutch.Tokens;
import naslag.dutch.Tokens.Token;
import naslag.thesaurus.Concept;

/**
 * The phrases of other languages that a Dutch text may have: the labels of two words and more that
 * a concept has in another language ("serve and return"), so that a screen reader pronounces them.
 *
 * <p>Of the three labels of one word in the shipped texts one was right ("reciprocity"); "burn" was
 * half of "burn-out", "child" a part of names. A label that is a Dutch one too and has Dutch words
 * only is Dutch ("baby blues").
 *
 * @param languages tags, by the words of the phrase as the index knows them
 * @param beginnings the first words of these
 */
public record ForeignPhrases(Map<String, String> languages, Set<String> beginnings) {
  /** For a text that is not in Dutch. */
  public static final ForeignPhrases NONE = new ForeignPhrases(Map.of(), Set.of());

  private static final int MOST_WORDS = 6;

  /** A phrase of a text, [start, end). */
  public record Phrase(int start, int end, String language) {}

  /** Those of a thesaurus. */
  static ForeignPhrases of(List<Concept> concepts) {
    Map<String, String> languages = new HashMap<>();
    Set<String> beginnings = new HashSet<>();
    for (Concept concept : concepts) {
      concept
          .otherLabels()
          .forEach(
              (language, labels) -> {
                for (List<String> words : labels.stream().map(Tokens::words).toList()) {
                  if (words.size() > 1 && !isDutch(words, concept)) {
                    languages.putIfAbsent(String.join(" ", words), language);
                    beginnings.add(words.getFirst());
                  }
                }
              });
    }
    return new ForeignPhrases(languages, beginnings);
  }

  private static boolean isDutch(List<String> words, Concept concept) {
    return words.stream().allMatch(Lexicon.dutch()::contains)
        && Stream.of("prefLabel", "altLabel", "hiddenLabel")
            .flatMap(key -> concept.all(key).stream())
            .anyMatch(label -> Tokens.words(label).equals(words));
  }

  /** Those of a text, in order and apart from each other; the longest where several begin. */
  public List<Phrase> in(String text) {
    List<Token> words = beginnings.isEmpty() ? List.of() : Tokens.of(DutchAnalysis.exact(), text);
    List<Phrase> phrases = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < words.size(); i++) {
      int start = words.get(i).start();
      StringBuilder phrase = new StringBuilder(words.get(i).term());
      int most = start >= end && beginnings.contains(phrase.toString()) ? i + MOST_WORDS : 0;
      for (int j = i + 1; j < Math.min(words.size(), most); j++) {
        String language = languages.get(phrase.append(' ').append(words.get(j).term()).toString());
        if (language != null) {
          end = words.get(j).end();
          phrases.removeIf(shorter -> shorter.start() == start);
          phrases.add(new Phrase(start, end, language));
        }
      }
    }
    return phrases;
  }
}
