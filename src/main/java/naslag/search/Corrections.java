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
import naslag.dutch.Normaliser;
import naslag.dutch.Spelling;
import naslag.dutch.Tokens;
import naslag.dutch.WordBook;
import naslag.index.PassageIndex;
import naslag.index.TextField;
import naslag.search.Question.Expansion;
import naslag.search.query.Syntax;
import naslag.thesaurus.Concept;
import org.apache.lucene.search.Query;

/**
 * Corrects words that corpus, thesaurus and lexicon all lack, where a slip is likely; where it is
 * not, offers what else may be meant. Either way only words that find something. A known word is
 * never touched.
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
  private final TermBuilder whole;
  private final Set<Expansion> off;

  Corrections(PassageIndex index, Question question) throws IOException {
    this.index = index;
    this.off = question.off();
    this.statistics = new Statistics(index);
    Set<Expansion> apart = EnumSet.of(Expansion.COMPOUNDS);
    apart.addAll(off);
    ConceptEvidence concepts = new ConceptEvidence(index, statistics, apart);
    this.whole = new TermBuilder(index, statistics, concepts, apart, WordBook.DUTCH);
  }

  /** The question with its likely slips corrected, or nothing when there are none. */
  Optional<ParsedQuestion> correct(QueryTerms terms) throws IOException {
    ParsedQuestion parsed = terms.parsed();
    StringBuilder plain = new StringBuilder(parsed.plain());
    // From the end, so that what stands before keeps its place.
    for (QueryTerm term : terms.asked().reversed()) {
      // Half a word is no slip.
      if (term.start() != parsed.unfinished()) {
        better(term.typed(), term.query())
            .ifPresent(better -> plain.replace(term.start(), term.end(), better));
      }
    }
    List<Syntax> conditions = corrected(parsed.conditions(), parsed.tokens().isEmpty());
    boolean same = parsed.plain().contentEquals(plain) && conditions.equals(parsed.conditions());
    return same ? Optional.empty() : Optional.of(parsed.with(plain.toString(), conditions, off));
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

  /** Words that a sentence quotes are meant as typed, unless nobody has them. */
  private String corrected(String phrase) throws IOException {
    StringBuilder corrected = new StringBuilder(phrase);
    for (Tokens.Token token : ParsedQuestion.tokens(phrase).reversed()) {
      better(
              phrase.substring(token.start(), token.end()),
              TermBuilder.term(TextField.EXACT, token.term()))
          .ifPresent(better -> corrected.replace(token.start(), token.end(), better));
    }
    return corrected.toString();
  }

  /**
   * A question with another word for one that is unknown, likeliest first.
   *
   * @param question as typed
   * @param corrected what was searched for instead, which is not offered again
   */
  List<String> offered(String question, ParsedQuestion parsed, Optional<String> corrected)
      throws IOException {
    List<String> offered = new ArrayList<>();
    // Another form of a word finds the same.
    Set<String> lemmas = new HashSet<>();
    ParsedQuestion.forms(corrected.orElse(""))
        .forEach(form -> lemmas.add(DutchAnalysis.lemma(form)));
    for (Tokens.Token token : parsed.tokens()) {
      String typed = parsed.typed(token);
      if (typed.length() < SHORTEST_OFFERED
          || !mayBeSlip(typed)
          || token.start() == parsed.unfinished()
          || finds(typed)) {
        continue;
      }
      Pattern word = Pattern.compile("(?U)(?<!\\w)" + Pattern.quote(typed) + "(?!\\w)");
      double most = Spelling.mostEdits(typed) + OFFERED_BEYOND;
      for (Spelling.Correction other : candidates(typed)) {
        if (other.edits() <= most
            && offered.size() < MOST_OFFERED
            && finds(other.word())
            && lemmas.add(DutchAnalysis.lemma(other.word()))) {
          String meant = Matcher.quoteReplacement(other.word());
          String better = word.matcher(question).replaceAll(meant);
          // A word that a pasted line breaks is not found in it.
          if (!better.equals(question)) {
            offered.add(better);
          }
        }
      }
    }
    return offered;
  }

  /**
   * What was meant by a word, if it is likely a slip.
   *
   * @param query what it finds
   */
  private Optional<String> better(String typed, Query query) throws IOException {
    List<Spelling.Correction> candidates = mayBeSlip(typed) ? candidates(typed) : List.of();
    if (candidates.isEmpty() || isInDoubt(candidates)) {
      return Optional.empty();
    }
    boolean sound = Compounds.isSound(typed);
    // That the parts of a doubtful compound are somewhere ("corona" and "wijs" of "coronaewijs")
    // says nothing.
    boolean found =
        (sound || Compounds.split(typed).isEmpty()) ? statistics.someHas(query) : finds(typed);
    double most = Math.min(Spelling.mostEdits(typed), sound ? NEAR_A_COMPOUND : Double.MAX_VALUE);
    Spelling.Correction likeliest = candidates.getFirst();
    boolean likely = likeliest.edits() <= most && (!found || likeliest.cost() <= NEAR_A_FORM);
    return likely && finds(likeliest.word()) ? Optional.of(likeliest.word()) : Optional.empty();
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
    for (Spelling.Correction candidate : spelling().correct(typed, CANDIDATES)) {
      List<String> lemma = List.of(DutchAnalysis.lemma(candidate.word()));
      if (index.conceptsLabelled(lemma).stream()
          .noneMatch(concept -> concept.hiddenLabels().contains(candidate.word()))) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  private boolean mayBeSlip(String typed) throws IOException {
    return typed.length() >= SHORTEST
        && typed.codePoints().noneMatch(Character::isDigit)
        && !(typed.length() <= LONGEST_ACRONYM && typed.equals(typed.toUpperCase(Locale.ROOT)))
        && index.frequency(TextField.EXACT, Normaliser.normalise(typed)) == 0
        && !spelling().isKnown(typed);
  }

  /** Made when first needed: to read all words and labels is half of a cold lookup. */
  private Spelling spelling() throws IOException {
    return index.derived(Spelling.class, Corrections::known);
  }

  /** Of the words of a commit, the labels and what else is understood. */
  private static Spelling known(PassageIndex index) throws IOException {
    Map<String, Long> words = new HashMap<>(index.vocabulary());
    index.vocabularyBeside("").forEach(lemma -> words.putIfAbsent(lemma, 1L));
    for (Concept.Kind kind : Concept.Kind.values()) {
      for (Concept concept : index.concepts(kind)) {
        for (String label : concept.allLabels()) {
          ParsedQuestion.forms(label).forEach(form -> words.putIfAbsent(form, 1L));
        }
      }
    }
    return Spelling.with(words);
  }

  /**
   * Whether each word of a correction, small ones aside, is in a text, or a label or an expression
   * for it is.
   */
  private boolean finds(String words) throws IOException {
    for (String form : ParsedQuestion.forms(words)) {
      if (!DutchAnalysis.isStopWord(form)
          && !statistics.someHas(whole.word(form, form, 0).query())
          && index.said(DutchAnalysis.lemma(form)).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
