package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.dutch.Compounds;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Spelling;
import naslag.index.PassageIndex;
import naslag.index.TextField;
import naslag.index.Tokens;
import naslag.search.Question.Expansion;
import naslag.search.query.Syntax;
import naslag.thesaurus.Concept;
import org.apache.lucene.search.Query;

/**
 * Corrects words that corpus, thesaurus and lexicon all lack, where a slip is likely; where it is
 * not, offers what else may be meant. Either way only words that find something. A known word is
 * never touched, unless it finds nothing beside its neighbours and a fixed expression that they
 * nearly are does.
 */
final class Corrections {
  private static final int LONGEST_ACRONYM = 4;
  private static final int SHORTEST = 3;

  /** A shorter word has too many neighbours to offer a few of them. */
  private static final int SHORTEST_OFFERED = 4;

  /** The most that a correction may cost of a word that finds something: it may be a form. */
  private static final double NEAR_A_FORM = 0.45;

  /** Most edits of a sound compound: Dutch makes them at will, and this one may well be meant. */
  private static final double NEAR_A_COMPOUND = 1.1;

  /** How much less the likeliest correction must cost than the next. */
  private static final double CLEARLY = 0.02;

  /** How many corrections of a word to look at for some that find anything. */
  private static final int CANDIDATES = 12;

  private static final int MOST_OFFERED = 3;

  /** Edits beyond the likely ones: offers the meant word to 2 in 3 of those that stay as typed. */
  private static final double OFFERED_BEYOND = 0.3;

  private final PassageIndex index;
  private final Statistics statistics;
  private final SlotBuilder whole;
  private final Spelling spelling;
  private final Set<Expansion> off;

  Corrections(PassageIndex index, Question question) throws IOException {
    this.index = index;
    this.off = question.off();
    this.statistics = new Statistics(index);
    Set<Expansion> apart = EnumSet.of(Expansion.COMPOUNDS);
    apart.addAll(off);
    this.whole = new SlotBuilder(index, statistics, apart);
    this.spelling = index.derived(Spelling.class, commit -> Spelling.with(words(commit)));
  }

  /** The question with its likely slips corrected, or nothing when there are none. */
  Optional<ParsedQuestion> correct(Plan plan) throws IOException {
    ParsedQuestion parsed = plan.parsed();
    String plain = parsed.plain();
    // From the end, so that what stands before keeps its place.
    for (Slot slot : plan.asked().reversed()) {
      // Half a word is no slip.
      Optional<String> better =
          slot.start() == parsed.unfinished()
              ? Optional.empty()
              : better(slot.typed(), slot.query());
      if (better.isPresent()) {
        int end = slot.start() + slot.typed().length();
        plain = plain.substring(0, slot.start()) + better.get() + plain.substring(end);
      }
    }
    List<Syntax> conditions = corrected(parsed.conditions(), parsed.tokens().isEmpty());
    if (parsed.unfinished() < 0
        && plain.equals(parsed.plain())
        && conditions.equals(parsed.conditions())) {
      plain = new FixedExpressions(index).corrected(parsed).orElse(plain);
    }
    return plain.equals(parsed.plain()) && conditions.equals(parsed.conditions())
        ? Optional.empty()
        : Optional.of(parsed.with(plain, conditions, off));
  }

  private List<Syntax> corrected(List<Syntax> parts, boolean alone) throws IOException {
    List<Syntax> corrected = new ArrayList<>();
    for (Syntax part : parts) {
      corrected.add(
          switch (part) {
            case Syntax.Words words -> new Syntax.Words(corrected(words.text()));
            // Alone between quotation marks a word is looked for as it is: so others are offered.
            case Syntax.Phrase phrase when !alone ->
                new Syntax.Phrase(corrected(phrase.text()), phrase.slop());
            case Syntax.Any any -> new Syntax.Any(corrected(any.parts(), alone));
            default -> part;
          });
    }
    return corrected;
  }

  /**
   * The question with another word for one that is unknown, likeliest first.
   *
   * @param corrected what was searched for instead, which is not offered again
   */
  static List<String> offered(
      PassageIndex index, Question question, ParsedQuestion parsed, Optional<String> corrected)
      throws IOException {
    if (question.off().contains(Expansion.SPELLING)) {
      return List.of();
    }
    Corrections corrections = new Corrections(index, question);
    List<String> offered = new ArrayList<>();
    // Another form of a word finds the same.
    Set<String> stems = new HashSet<>();
    ParsedQuestion.tokens(corrected.orElse(""))
        .forEach(token -> stems.add(DutchAnalysis.lemma(token.term())));
    for (Tokens.Token token : parsed.tokens()) {
      String typed = parsed.typed(token);
      if (typed.length() < SHORTEST_OFFERED
          || !corrections.mayBeSlip(typed)
          || token.start() == parsed.unfinished()
          || corrections.finds(typed)) {
        continue;
      }
      double most = Spelling.mostEdits(typed) + OFFERED_BEYOND;
      for (Spelling.Correction other : corrections.candidates(typed)) {
        if (other.edits() <= most
            && corrections.finds(other.word())
            && stems.add(DutchAnalysis.lemma(other.word()))) {
          offered.add(replaced(question.text(), typed, other.word()));
        }
        if (offered.size() == MOST_OFFERED) {
          return offered;
        }
      }
    }
    return offered;
  }

  private static String replaced(String text, String word, String other) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(other));
  }

  /** Words that a sentence quotes are meant as typed, unless nobody has them. */
  private String corrected(String phrase) throws IOException {
    String corrected = phrase;
    for (Tokens.Token token : ParsedQuestion.tokens(phrase).reversed()) {
      String typed = phrase.substring(token.start(), token.end());
      Query word = SlotBuilder.term(TextField.EXACT, token.term());
      corrected =
          corrected.substring(0, token.start())
              + better(typed, word).orElse(typed)
              + corrected.substring(token.end());
    }
    return corrected;
  }

  /**
   * What was meant by a word, if it is likely a slip.
   *
   * @param query what it finds
   */
  private Optional<String> better(String typed, Query query) throws IOException {
    if (!mayBeSlip(typed)) {
      return Optional.empty();
    }
    boolean sound = Compounds.isSound(typed);
    // That the parts of a doubtful compound are somewhere ("corona" and "wijs" of "coronaewijs")
    // says nothing.
    boolean found =
        (sound || Compounds.split(typed).isEmpty()) ? statistics.someHas(query) : finds(typed);
    double most = Math.min(Spelling.mostEdits(typed), sound ? NEAR_A_COMPOUND : Double.MAX_VALUE);
    List<Spelling.Correction> candidates = candidates(typed);
    Optional<Spelling.Correction> likeliest = candidates.stream().findFirst();
    return likeliest.isPresent()
            && !isInDoubt(candidates)
            && likeliest.get().edits() <= most
            && (!found || likeliest.get().cost() <= NEAR_A_FORM)
            && finds(likeliest.get().word())
        ? likeliest.map(Spelling.Correction::word)
        : Optional.empty();
  }

  /** Whether two words are about as likely ("rett": "rest", "redt"): then both are offered. */
  private static boolean isInDoubt(List<Spelling.Correction> candidates) {
    return candidates.size() > 1
        && candidates.get(1).cost() - candidates.get(0).cost() < CLEARLY
        && !DutchAnalysis.lemma(candidates.get(0).word())
            .equals(DutchAnalysis.lemma(candidates.get(1).word()));
  }

  /** Likeliest first; a misspelling that the thesaurus knows is none. */
  private List<Spelling.Correction> candidates(String typed) throws IOException {
    List<Spelling.Correction> candidates = new ArrayList<>();
    for (Spelling.Correction candidate : spelling.correct(typed, CANDIDATES)) {
      List<String> stem = List.of(DutchAnalysis.lemma(candidate.word()));
      if (index.conceptsLabelled(stem).stream()
          .noneMatch(concept -> concept.hiddenLabels().contains(candidate.word()))) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  private boolean mayBeSlip(String typed) {
    return typed.length() >= SHORTEST
        && typed.codePoints().noneMatch(Character::isDigit)
        && !(typed.length() <= LONGEST_ACRONYM && typed.equals(typed.toUpperCase(Locale.ROOT)))
        && !spelling.isKnown(typed);
  }

  /** Whether each word of a correction, small ones aside, is in a text, or a label for it is. */
  private boolean finds(String words) throws IOException {
    for (Tokens.Token token : ParsedQuestion.tokens(words)) {
      String form = token.term();
      if (!DutchAnalysis.isStopWord(form)
          && !statistics.someHas(whole.word(form, form, 0).query())) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, Long> words(PassageIndex index) throws IOException {
    Map<String, Long> words = new HashMap<>(index.vocabulary());
    for (Concept.Kind kind : Concept.Kind.values()) {
      for (Concept concept : index.concepts(kind)) {
        for (String label : concept.allLabels()) {
          ParsedQuestion.tokens(label).forEach(token -> words.putIfAbsent(token.term(), 1L));
        }
      }
    }
    return words;
  }
}
