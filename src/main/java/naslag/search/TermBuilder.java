package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.dutch.Compounds;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Lexicon;
import naslag.dutch.Normaliser;
import naslag.dutch.WordBook;
import naslag.index.PassageIndex;
import naslag.index.TextField;
import naslag.search.Evidence.Trace;
import naslag.search.Question.Expansion;
import naslag.thesaurus.Concept;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** Finds the evidence that a passage has a word of the question. */
final class TermBuilder {
  private static final int IN_USE = 3;

  /** Of a corpus that has more words with a beginning, those that most passages have. */
  private static final int MOST_LONGER = 16;

  private static final List<String> LINKS = List.of("", "s", "en", "e", "n");

  private final PassageIndex index;
  private final Statistics statistics;
  private final ConceptEvidence concepts;
  private final Set<Expansion> off;
  private final WordBook language;

  TermBuilder(
      PassageIndex index,
      Statistics statistics,
      ConceptEvidence concepts,
      Set<Expansion> off,
      WordBook language) {
    this.index = index;
    this.statistics = statistics;
    this.concepts = concepts;
    this.off = off;
    this.language = language;
  }

  /**
   * The term of one word. One of another language is looked for as its Dutch, unless the texts use
   * it themselves: "still" in "still face".
   */
  QueryTerm word(String typed, String form, int start) throws IOException {
    List<String> dutch = off.contains(Expansion.OTHER_WORDS) ? List.of() : translated(form);
    if (dutch.isEmpty()) {
      // "Wiegedood" and "gezinvoogd" are the "wiegendood" and "gezinsvoogd" of the texts.
      List<String> parts = isInUse(form) ? List.of() : Compounds.partWords(form);
      Optional<String> whole =
          parts.size() == 2 ? whole(parts.getFirst(), parts.getLast()) : Optional.empty();
      return dutch(typed, whole.orElse(form), start);
    }
    String best = dutch.getFirst();
    for (String each : dutch.reversed()) {
      best = isInUse(each) ? each : best;
    }
    QueryTerm term = dutch(typed, Normaliser.normalise(best), start);
    List<Evidence> ways = new ArrayList<>();
    for (String each : dutch) {
      ways.addAll(concepts.word(each, typed, term.weight(), term.lemma()));
    }
    return term.with(ways);
  }

  private List<String> translated(String form) throws IOException {
    if (isInUse(form) && (language == WordBook.DUTCH || !Lexicon.dutch().contains(form))) {
      return List.of();
    }
    return language == WordBook.DUTCH
        ? WordBook.translated(form)
        : language.words(form).orElse(List.of());
  }

  /** A word that no text has, with a plain word that says about the same beside it. */
  QueryTerm withOther(QueryTerm term) throws IOException {
    if (off.contains(Expansion.OTHER_WORDS)
        || isInUse(term.form())
        || statistics.frequency(TextField.TEXT, term.lemma()) > 0) {
      return term;
    }
    double share = statistics.someHas(term.query()) ? Weights.OTHER_BESIDE_LABELS : 1;
    Optional<String> other = WordBook.other(term.form(), term.lemma());
    return other.isEmpty()
        ? term
        : term.with(concepts.word(other.get(), term.typed(), share * term.weight(), term.lemma()));
  }

  private boolean isInUse(String word) throws IOException {
    return statistics.frequency(TextField.EXACT, Normaliser.normalise(word)) > 0;
  }

  private QueryTerm dutch(String typed, String form, int start) throws IOException {
    List<String> lemmas = DutchAnalysis.lemmas(form);
    String lemma = lemmas.getFirst();
    List<String> label = List.of(lemma);
    int frequency = statistics.frequency(TextField.EXACT, form);
    for (String each : lemmas) {
      frequency = Math.max(frequency, statistics.frequency(TextField.TEXT, each));
    }
    double weight = statistics.idf(frequency);
    List<Evidence> ways = new ArrayList<>();
    ways.add(itself(form, lemmas));
    ways.add(
        statistics
            .evidence(TextField.ROOTS, DutchAnalysis.root(lemma))
            .times(Weights.RELATIVE * weight));
    for (Evidence each : statistics.beside(label, 0, Weights.ASKED_ONLY, off)) {
      ways.add(each.times(weight));
    }
    Optional<QueryTerm> head = Optional.empty();
    if (!off.contains(Expansion.COMPOUNDS)) {
      ways.add(
          statistics
              .evidence(TextField.PARTS, lemma)
              .times(Weights.PART * weight)
              .because(new Reason(Reason.Kind.PART_OF, typed, "")));
      // A compound that the corpus uses itself is asked for as it is: its parts would bring noise.
      List<String> parts = frequency >= IN_USE ? List.of() : Compounds.partLemmas(form);
      if (parts.size() > 1) {
        List<String> words = Compounds.partWords(form);
        apart(typed, parts, String.join(" + ", words), weight, ways);
        Reason reason = new Reason(Reason.Kind.APART, typed, words.getLast());
        head = Optional.of(head(typed, parts.getLast(), reason, start, weight / parts.size()));
      }
    }
    if (!off.contains(Expansion.SYNONYMS)) {
      List<Concept> named = concepts.named(label, typed);
      ways.addAll(concepts.of(named, label, Optional.empty(), typed, weight));
    }
    float inTitle = (float) (weight * Statistics.perUnit(statistics.idf(TextField.TITLE, lemma)));
    return new QueryTerm(typed, form, lemma, start, weight, inTitle, ways, head);
  }

  /**
   * The term of a word that is being typed: of the word, or of the one that it most often begins,
   * with the others that it begins beside it.
   */
  QueryTerm unfinished(String typed, String form, int start) throws IOException {
    List<String> longer =
        index.vocabulary(form).entrySet().stream()
            .filter(each -> !each.getKey().equals(form))
            .filter(each -> !DutchAnalysis.isStopWord(each.getKey()))
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .limit(MOST_LONGER)
            .toList();
    boolean itself =
        longer.isEmpty()
            || (!DutchAnalysis.isStopWord(form) && statistics.frequency(TextField.EXACT, form) > 0);
    QueryTerm term = word(typed, itself ? form : longer.getFirst(), start);
    if (longer.isEmpty()) {
      return term;
    }
    double unit = Statistics.perUnit(statistics.idf(TextField.EXACT, longer.getFirst()));
    return term.with(
        List.of(
            new Evidence(
                any(TextField.EXACT, longer),
                (float) (Weights.LONGER * term.weight() * unit),
                longer.stream().map(each -> Trace.plain(TextField.EXACT, each)).toList())));
  }

  /**
   * The compound that two neighbouring words are when the corpus or a concept's label writes them
   * as one word; nothing when the corpus more often writes them apart ("klein kind", though there
   * is "kleinkind").
   */
  Optional<String> whole(String first, String second) throws IOException {
    if (off.contains(Expansion.COMPOUNDS)) {
      return Optional.empty();
    }
    for (String link : LINKS) {
      String form = first + link + second;
      int together = statistics.frequency(TextField.EXACT, form);
      List<String> lemma = List.of(DutchAnalysis.lemma(form));
      List<String> lemmas = List.of(DutchAnalysis.lemma(first), DutchAnalysis.lemma(second));
      if ((together > 0 || !index.conceptsLabelled(lemma).isEmpty())
          && together >= statistics.frequencyInARow(lemmas)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /** Whether a number counts the word behind it, as no text does: "5 kg" is not about 5. */
  boolean isCount(String first, String second) throws IOException {
    return first.length() < 3
        && first.chars().allMatch(Character::isDigit)
        && statistics.frequencyInARow(List.of(first, DutchAnalysis.lemma(second))) == 0;
  }

  private Evidence itself(String form, List<String> lemmas) throws IOException {
    float exact = off.contains(Expansion.EXACT_FORMS) ? 0 : Weights.EXACT_FORM;
    Query anyForm =
        lemmas.size() == 1
            ? statistics.term(TextField.TEXT, lemmas.getFirst())
            : any(TextField.TEXT, lemmas);
    Query query =
        new BooleanQuery.Builder()
            .add(anyForm, Occur.SHOULD)
            .add(new BoostQuery(statistics.term(TextField.EXACT, form), exact), Occur.SHOULD)
            .build();
    List<Trace> traces = new ArrayList<>();
    traces.add(Trace.plain(TextField.EXACT, form));
    lemmas.forEach(lemma -> traces.add(Trace.plain(TextField.TEXT, lemma)));
    return new Evidence(query, 1, traces);
  }

  /** All parts are wanted; near each other counts more. */
  private void apart(
      String typed, List<String> parts, String words, double weight, List<Evidence> ways)
      throws IOException {
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    double sum = 0;
    Optional<Reason> reason = Optional.of(new Reason(Reason.Kind.APART, typed, words));
    List<Trace> traces = new ArrayList<>();
    for (String part : parts) {
      Query hidden = new BoostQuery(statistics.term(TextField.PARTS, part), Weights.APART_NEAR);
      anywhere.add(
          new DisjunctionMaxQuery(List.of(statistics.term(TextField.TEXT, part), hidden), 0),
          Occur.MUST);
      sum += statistics.idf(TextField.TEXT, part);
      for (TextField field : List.of(TextField.TEXT, TextField.PARTS)) {
        traces.add(new Trace(Optional.of(field), List.of(part), reason));
      }
    }
    double unit = weight * Statistics.perUnit(sum);
    ways.add(new Evidence(anywhere.build(), (float) (Weights.APART * unit), traces));
    ways.add(
        new Evidence(TextField.TEXT.phrase(4, parts), (float) (Weights.APART_NEAR * unit), traces));
  }

  /** The last part of a compound: it says what kind of thing that is. */
  private QueryTerm head(String typed, String part, Reason reason, int start, double weight)
      throws IOException {
    List<Evidence> ways = new ArrayList<>();
    for (TextField field : List.of(TextField.TEXT, TextField.PARTS)) {
      ways.add(statistics.evidence(field, part).times(Weights.APART * weight).because(reason));
    }
    return new QueryTerm(typed, part, part, start, weight, 1, ways, Optional.empty());
  }

  /** Scored as one term, so that a form of many lemmas is worth no more than another. */
  private static Query any(TextField field, List<String> tokens) {
    SynonymQuery.Builder query = new SynonymQuery.Builder(field.term("").field());
    tokens.forEach(token -> query.addTerm(field.term(token)));
    return query.build();
  }

  static Query term(TextField field, String token) {
    return new TermQuery(field.term(token));
  }
}
