package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.dutch.Compounds;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Spelling;
import naslag.index.PassageIndex;
import naslag.index.TextField;
import naslag.index.Tokens;
import naslag.thesaurus.Concept;
import org.apache.lucene.search.Query;

/**
 * Mends words that corpus, thesaurus and lexicon all lack. A known word is never touched, unless it
 * finds nothing beside its neighbours and a fixed expression that they nearly are does.
 */
final class Corrections {
  private static final int SHORTEST = 3;

  /** Of a word whose stem is that of a word in use: a form of it that no list has, or a slip. */
  private static final double NEAR_A_FORM = 0.45;

  /** Of a sound compound whose parts are met somewhere. */
  private static final double NEAR_A_MET_COMPOUND = 0.25;

  /** Of a sound compound that finds nothing. */
  private static final double NEAR_A_COMPOUND = 0.9;

  /** Of a word that has parts, of which one is no good one. */
  private static final double NEAR_A_SLIP = 1.25;

  private final PassageIndex index;

  Corrections(PassageIndex index) {
    this.index = index;
  }

  /** The question with its spelling mended, or nothing when nothing is to mend. */
  Optional<ParsedQuestion> correct(Plan plan) throws IOException {
    ParsedQuestion parsed = plan.parsed();
    String plain = parsed.plain();
    Spelling spelling = spelling(index);
    // From the end, so that what stands before keeps its place.
    for (Slot slot : plan.slots().reversed()) {
      Optional<String> better = better(slot.typed(), slot.stem(), slot.query(), spelling);
      if (better.isPresent()) {
        int end = slot.start() + slot.typed().length();
        plain = plain.substring(0, slot.start()) + better.get() + plain.substring(end);
      }
    }
    List<String> phrases = new ArrayList<>();
    for (String phrase : parsed.phrases()) {
      // Alone between quotation marks a word is looked for as it is: so the typed word is offered.
      phrases.add(parsed.tokens().isEmpty() ? phrase : mended(phrase, spelling));
    }
    if (plain.equals(parsed.plain()) && phrases.equals(parsed.phrases())) {
      plain = new FixedExpressions(index).mend(parsed).orElse(plain);
    }
    return plain.equals(parsed.plain()) && phrases.equals(parsed.phrases())
        ? Optional.empty()
        : Optional.of(parsed.with(plain, phrases));
  }

  /** Made once a commit. */
  static Spelling spelling(PassageIndex index) throws IOException {
    return index.derived(Spelling.class, commit -> Spelling.with(words(commit)));
  }

  /** Words that a sentence quotes are meant as typed, unless nobody has them. */
  private String mended(String phrase, Spelling spelling) throws IOException {
    String mended = phrase;
    for (Tokens.Token token : QuestionParser.tokens(phrase).reversed()) {
      String typed = phrase.substring(token.start(), token.end());
      Query word = SlotBuilder.term(TextField.EXACT, token.term());
      String stem = DutchAnalysis.lemma(token.term());
      mended =
          mended.substring(0, token.start())
              + better(typed, stem, word, spelling).orElse(typed)
              + mended.substring(token.end());
    }
    return mended;
  }

  /**
   * What was meant by a word, if it is a slip.
   *
   * @param query what it finds
   */
  private Optional<String> better(String typed, String stem, Query query, Spelling spelling)
      throws IOException {
    if (typed.length() < SHORTEST
        || typed.codePoints().anyMatch(Character::isDigit)
        || spelling.isKnown(typed)) {
      return Optional.empty();
    }
    double most = most(typed, stem, index.searcher().count(query) > 0);
    return spelling.correct(typed, 1).stream()
        .filter(correction -> correction.cost() <= most)
        .map(Spelling.Correction::word)
        .findFirst();
  }

  /**
   * What a correction of an unknown word may cost. Dutch makes compounds at will, and one of sound
   * parts may well be meant, the more so when its parts are met; that the parts of a doubtful one
   * are somewhere ("corona" and "wijs" of "coronaewijs") says nothing.
   *
   * @param found whether anything has the word, its stem or its parts
   */
  private double most(String typed, String stem, boolean found) throws IOException {
    if (Compounds.split(typed).isEmpty()) {
      return found ? NEAR_A_FORM : Double.MAX_VALUE;
    }
    if (index.frequency(TextField.TEXT, stem) > 0 || index.frequency(TextField.PARTS, stem) > 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (!Compounds.isSound(typed)) {
      return NEAR_A_SLIP;
    }
    return found ? NEAR_A_MET_COMPOUND : NEAR_A_COMPOUND;
  }

  private static Map<String, Long> words(PassageIndex index) throws IOException {
    Map<String, Long> words = new HashMap<>(index.vocabulary());
    for (Concept.Kind kind : Concept.Kind.values()) {
      for (Concept concept : index.concepts(kind)) {
        for (String label : concept.allLabels()) {
          QuestionParser.tokens(label).forEach(token -> words.putIfAbsent(token.term(), 0L));
        }
      }
    }
    return words;
  }
}
