package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Tokens;
import naslag.index.Labels.ExpressionKeys;
import naslag.index.PassageIndex;
import naslag.index.TextField;
import naslag.search.Question.Expansion;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Expressions.Strength;

/**
 * Finds the concepts that a question names, in words beside each other; and those for which it has
 * an expression, its words in any order and apart.
 */
final class Mentions {
  /** A label of more words than this does not exist. */
  private static final int LONGEST_LABEL = 6;

  /** An expression of more required words than this is found by none of its parts. */
  private static final int LONGEST_EXPRESSION = 4;

  /** The words of an expression stand within so many words that are not optional. */
  private static final int WINDOW = 7;

  private static final Map<Concept.Kind, Facet> KINDS =
      Map.of(Concept.Kind.THEME, Facet.THEME, Concept.Kind.PROFESSION, Facet.HELPER);

  /** A word of the question. */
  private record Word(Tokens.Token token, String lemma) {}

  /**
   * Words of a question that stand for concepts, in its order.
   *
   * @param typed the words as typed
   * @param concepts one or more
   * @param expression how near the words are to the concept; nothing when they are a label
   */
  record Mention(
      List<Word> words, String typed, List<Concept> concepts, Optional<Strength> expression) {
    /** Whether a word of the question is one of these. */
    boolean has(QueryTerm term) {
      return words.stream()
          .mapToInt(word -> word.token.start())
          .anyMatch(start -> start >= term.start() && start < term.end());
    }

    /** Whether the words mean the concepts, and nothing that only belongs to them. */
    boolean isSame() {
      return expression.filter(strength -> strength != Strength.SAME).isEmpty();
    }

    /** Whether the words are a label of one word, which is evidence of the word already. */
    boolean isWord() {
      return words.size() == 1 && expression.isEmpty();
    }

    /** The themes and professions, where the words are a label. */
    Stream<ParsedQuestion.Named> named(Set<Expansion> off) {
      return ConceptEvidence.read(expression.isEmpty() ? concepts : List.of(), off).stream()
          .filter(each -> KINDS.containsKey(each.kind()))
          .map(each -> new ParsedQuestion.Named(KINDS.get(each.kind()), each.prefLabel()));
    }

    List<Evidence> evidence(ConceptEvidence all, double weight) throws IOException {
      return all.of(concepts, lemmas(), expression, typed, weight);
    }

    /** Of broader and related concepts, where the words are a label. */
    List<Evidence> wider(ConceptEvidence all, double weight) throws IOException {
      return expression.isPresent() ? List.of() : all.wider(concepts, lemmas(), typed, weight);
    }

    /** The lemmas of those that may not be left out of an expression. */
    List<String> required() {
      return words.stream()
          .filter(word -> !ExpressionKeys.isOptional(word.token.term(), word.lemma))
          .map(Word::lemma)
          .toList();
    }

    private List<String> lemmas() {
      return words.stream().map(Word::lemma).toList();
    }
  }

  private final ParsedQuestion parsed;
  private final PassageIndex index;
  private final ConceptEvidence concepts;
  private final List<Mention> all = new ArrayList<>();
  private final List<Word> required = new ArrayList<>();

  private Mentions(ParsedQuestion parsed, PassageIndex index, ConceptEvidence concepts) {
    this.parsed = parsed;
    this.index = index;
    this.concepts = concepts;
  }

  /** Those of a question, labels first. */
  static List<Mention> in(ParsedQuestion parsed, PassageIndex index, ConceptEvidence concepts)
      throws IOException {
    Mentions mentions = new Mentions(parsed, index, concepts);
    List<Word> words = new ArrayList<>();
    for (Tokens.Token token : parsed.tokens()) {
      Word word = new Word(token, DutchAnalysis.lemma(token.term()));
      words.add(word);
      if (!ExpressionKeys.isOptional(token.term(), word.lemma)) {
        mentions.required.add(word);
      }
    }
    mentions.labels(words);
    for (int first = 0; first < mentions.required.size(); first++) {
      mentions.acronym(mentions.required.get(first));
      mentions.expressions(
          new ArrayList<>(List.of(mentions.required.get(first))), first + 1, first + WINDOW);
    }
    return mentions.all;
  }

  private void labels(List<Word> words) throws IOException {
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_LABEL); to++) {
        List<Word> run = words.subList(from, to);
        List<String> lemmas = run.stream().map(Word::lemma).toList();
        List<Concept> named = concepts.named(lemmas, parsed.typed(run.getFirst().token));
        if (!named.isEmpty()) {
          add(run, named, Optional.empty());
        }
      }
    }
  }

  private void expressions(List<Word> chosen, int next, int end) throws IOException {
    add(ExpressionKeys.of(chosen.stream().map(Word::lemma).toList()), chosen);
    for (int i = next; i < Math.min(end, required.size()); i++) {
      if (chosen.size() < LONGEST_EXPRESSION) {
        chosen.add(required.get(i));
        expressions(chosen, i + 1, end);
        chosen.removeLast();
      }
    }
  }

  /** As written; in small letters too where that is no word of the texts ("nicu"). */
  private void acronym(Word word) throws IOException {
    String typed = parsed.typed(word.token);
    String capitals = typed.toUpperCase(Locale.ROOT);
    if (typed.equals(capitals) || index.frequency(TextField.EXACT, word.token.term()) == 0) {
      add(ExpressionKeys.ofAcronym(capitals), List.of(word));
    }
  }

  private void add(String key, List<Word> words) throws IOException {
    for (PassageIndex.Said said : index.said(key)) {
      // A foreign word may be a Dutch one of another meaning ("pet").
      if (!said.isForeign()
          || words.size() > 1
          || index.frequency(TextField.TEXT, words.getFirst().lemma) == 0) {
        add(List.copyOf(words), List.of(said.concept()), Optional.of(said.strength()));
      }
    }
  }

  private void add(List<Word> words, List<Concept> concepts, Optional<Strength> expression) {
    List<String> typed = words.stream().map(word -> parsed.typed(word.token)).toList();
    all.add(new Mention(words, String.join(" ", typed), concepts, expression));
  }
}
