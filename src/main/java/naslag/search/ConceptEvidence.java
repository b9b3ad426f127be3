package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Normaliser;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.index.PassageWords;
import naslag.index.TextField;
import naslag.search.Evidence.Trace;
import naslag.search.Question.Expansion;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Expressions.Expression;
import naslag.thesaurus.Expressions.Strength;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The evidence of concepts: their labels, what people say for them, and the labels of narrower,
 * broader and related ones. How a label is looked for is worked out once a commit.
 */
final class ConceptEvidence {
  /** "slecht slapen" is also "slecht te slapen" and "slaapt slecht". */
  private static final int SLOP = 2;

  private static final Set<String> ARTICLES = Set.of("de", "het", "een");

  /** A label, or an expression for a concept. */
  private record Label(List<String> lemmas, List<Evidence> evidence) {}

  /** The labels that were looked for in a commit; labels of the same words share a query. */
  private record Labels(Map<String, Label> byText, Map<Query, KeptQuery> kept) {}

  private final PassageIndex index;
  private final Statistics statistics;
  private final Labels labels;
  private final Set<Expansion> off;

  ConceptEvidence(PassageIndex index, Statistics statistics, Set<Expansion> off)
      throws IOException {
    this.index = index;
    this.statistics = statistics;
    Labels asked = new Labels(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    boolean shared = Set.of(Expansion.OTHER_WORDS).containsAll(off);
    this.labels = shared ? index.derived(Labels.class, commit -> asked) : asked;
    this.off = off;
  }

  /**
   * Evidence of concepts for which words of the question stand.
   *
   * @param lemmas of the words, which are evidence by themselves
   * @param expression how near the words are to the concepts; nothing when they are a label
   * @param weight of the words
   */
  List<Evidence> of(
      List<Concept> concepts,
      List<String> lemmas,
      Optional<Strength> expression,
      String typed,
      double weight)
      throws IOException {
    Found found = new Found(lemmas, typed, weight);
    for (Concept concept : read(concepts, off)) {
      found.concept(concept, expression.map(ConceptEvidence::share).orElse(1f));
    }
    return found.all;
  }

  /** The concepts of kinds that are to be read in words. */
  static List<Concept> read(List<Concept> concepts, Set<Expansion> off) {
    return concepts.stream()
        .filter(each -> each.kind() != Concept.Kind.THEME || !off.contains(Expansion.THEMES))
        .filter(each -> each.kind() != Concept.Kind.PROFESSION || !off.contains(Expansion.HELPERS))
        .toList();
  }

  /** Evidence of another word for one of the question, and of the concepts that it names. */
  List<Evidence> word(String other, String typed, double weight, String lemma) throws IOException {
    Found found = new Found(List.of(lemma), typed, weight);
    found.label(other, Weights.OTHER_WORD);
    for (Concept concept :
        read(named(List.of(DutchAnalysis.lemma(Normaliser.normalise(other))), other), off)) {
      found.concept(concept, Weights.OTHER_WORD);
    }
    return found.all;
  }

  private static float share(Strength expression) {
    return switch (expression) {
      case SAME -> Weights.SAID;
      case NARROWER -> Weights.SAID_NARROWER;
      case RELATED -> Weights.SAID_RELATED;
    };
  }

  /** Evidence of what is broader than and related to concepts that words of the question name. */
  List<Evidence> wider(List<Concept> concepts, List<String> lemmas, String typed, double weight)
      throws IOException {
    Found found = new Found(lemmas, typed, weight);
    for (Concept concept : read(concepts, off)) {
      found.wider(concept);
    }
    return found.all;
  }

  /** Gathers evidence of concepts; labels that are the same in lemmas once. */
  private final class Found {
    private final String typed;
    private final double weight;
    private final Set<List<String>> seen = new HashSet<>();
    private final List<Evidence> all = new ArrayList<>();

    Found(List<String> lemmas, String typed, double weight) {
      this.typed = typed;
      this.weight = weight;
      seen.add(lemmas);
    }

    /** Of the concept itself and of those one level narrower: below that all words are of it. */
    void concept(Concept concept, float share) throws IOException {
      labels(concept, share * Weights.SYNONYM);
      for (Expression each : index.expressions(concept.id())) {
        if (each.strength() == Strength.SAME) {
          label(each.text(), share * Weights.SYNONYM * Weights.EXPRESSION);
        }
      }
      if (concept.kind() == Concept.Kind.PROFESSION || concept.kind() == Concept.Kind.PLACE) {
        all.add(new Evidence(inFields(concept), share * Weights.FIELD, List.of()));
      }
      if (concept.kind() == Concept.Kind.THEME) {
        all.add(byTheme(concept, typed).times(share * weight));
      }
      for (Concept narrower : index.narrower(concept.id())) {
        labels(narrower, share * Weights.NARROWER);
      }
    }

    /** Of broader and related concepts. */
    void wider(Concept concept) throws IOException {
      for (String id : concept.broader()) {
        Optional<Concept> broader = index.concept(id);
        // A theme above a word is the whole field; a word above it is the same thing in general.
        if (broader.isPresent() && broader.get().kind() != Concept.Kind.THEME) {
          labels(broader.get(), Weights.BROADER);
        }
      }
      for (String id : concept.related()) {
        Optional<Concept> related = index.concept(id);
        if (related.isPresent()) {
          labels(related.get(), Weights.RELATED);
        }
      }
    }

    private void labels(Concept concept, float share) throws IOException {
      List<String> all = new ArrayList<>(List.of(concept.prefLabel()));
      all.addAll(concept.altLabels());
      all.addAll(concept.hiddenLabels());
      for (String label : all) {
        label(label, share);
      }
    }

    private void label(String text, float share) throws IOException {
      Label label = labels.byText.get(text);
      if (label == null) {
        PassageWords words = PassageWords.of(text);
        List<String> lemmas = words.lemmas().stream().map(List::getFirst).toList();
        label = look(text, words, lemmas);
        labels.byText.put(text, label);
      }
      if (seen.add(label.lemmas)) {
        Reason reason = new Reason(Reason.Kind.SYNONYM, typed, text);
        for (Evidence each : label.evidence) {
          if (!each.isNowhere()) {
            all.add(each.times(share * weight).because(reason));
          }
        }
      }
    }
  }

  /**
   * The concepts that words name, in another language only where one of the words is in no text:
   * "attachment" finds what is said in Dutch, "sleep" and "pet" are Dutch words of another meaning.
   */
  List<Concept> named(List<String> lemmas, String typed) throws IOException {
    List<Concept> named = index.conceptsLabelled(lemmas);
    // "Meer" has the lemma of "mère".
    if (named.isEmpty() && !(lemmas.size() == 1 && DutchAnalysis.isStopWord(typed))) {
      for (String lemma : lemmas) {
        if (!DutchAnalysis.isStopWord(lemma) && isInNoText(lemma)) {
          return index.conceptsLabelledElsewhere(lemmas);
        }
      }
    }
    return named;
  }

  private boolean isInNoText(String lemma) throws IOException {
    return statistics.frequency(TextField.TEXT, lemma) == 0
        && statistics.frequency(TextField.PARTS, lemma) == 0;
  }

  /** Examples in which this profession helps, or that happen here. */
  private static Query inFields(Concept concept) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String label : concept.allLabels()) {
      any.add(PassageQueries.helper(label), Occur.SHOULD);
      any.add(PassageQueries.place(label), Occur.SHOULD);
    }
    return new ConstantScoreQuery(any.build());
  }

  /**
   * An example shows a thing and seldom names it: a mother who cannot go on is "moe" to who asks,
   * and "vermoeidheid" to the author, who gave it as a theme.
   */
  private static Evidence byTheme(Concept theme, String typed) {
    Reason reason = new Reason(Reason.Kind.THEME, typed, theme.prefLabel());
    return new Evidence(
        new ConstantScoreQuery(PassageQueries.exampleTheme(theme.id())),
        Weights.THEME,
        List.of(new Trace(Optional.empty(), List.of(theme.id()), Optional.of(reason))));
  }

  /** For a word of weight 1. */
  private Label look(String text, PassageWords words, List<String> lemmas) throws IOException {
    List<String> telling = new ArrayList<>();
    for (int i = 0; i < lemmas.size(); i++) {
      if (!DutchAnalysis.isStopWord(words.tokens().get(i).term())) {
        telling.add(lemmas.get(i));
      }
    }
    int slop = text.indexOf('-') < 0 ? SLOP : 0;
    boolean isExpression = telling.stream().distinct().count() == 1 && isExpression(words);
    List<Evidence> evidence = new ArrayList<>();
    if (areSomewhere(telling)) {
      evidence.addAll(
          isExpression ? List.of(phrase(asWritten(words, lemmas), lemmas)) : inText(telling, slop));
    }
    if (!telling.isEmpty() && !isExpression) {
      evidence.addAll(statistics.beside(telling, slop, Weights.LABEL_ASKED, off));
    }
    return new Label(lemmas, evidence.stream().map(this::kept).toList());
  }

  /** Words near each other take long to look for; machines that have the passages keep nothing. */
  private Evidence kept(Evidence each) {
    Query query = each.query();
    return index.isElsewhere() || query instanceof TermQuery || query instanceof MatchNoDocsQuery
        ? each
        : new Evidence(
            labels.kept.computeIfAbsent(query, KeptQuery::new), each.boost(), each.traces());
  }

  private boolean areSomewhere(List<String> telling) throws IOException {
    for (String lemma : telling) {
      if (isInNoText(lemma)) {
        return false;
      }
    }
    return !telling.isEmpty();
  }

  private List<Evidence> inText(List<String> telling, int slop) throws IOException {
    if (telling.size() > 1) {
      double unit = Statistics.perUnit(statistics.idf(TextField.TEXT, telling));
      return List.of(phrase(TextField.TEXT.phrase(slop, telling), telling).times(unit));
    }
    String lemma = telling.getFirst();
    String root = DutchAnalysis.root(lemma);
    return List.of(
        statistics.evidence(TextField.TEXT, lemma),
        statistics.evidence(TextField.ROOTS, root).times(Weights.RELATIVE),
        statistics.evidence(TextField.PARTS, lemma).times(Weights.PART));
  }

  private static Evidence phrase(Query query, List<String> lemmas) {
    return new Evidence(
        query, 1, List.of(new Trace(Optional.of(TextField.TEXT), lemmas, Optional.empty())));
  }

  /**
   * One word among small ones is an expression, and says less or else by itself: "uit de luiers" is
   * no luier, "er zijn voor je kind" not any child, and "week om week" not a week at the end of a
   * sentence and one in the next. An article is no more than that.
   */
  private static boolean isExpression(PassageWords words) {
    int first = ARTICLES.contains(words.tokens().getFirst().term()) ? 1 : 0;
    return words.tokens().size() - first > 1;
  }

  /** Small words as they are, since only the field of forms has them; others in any form. */
  private static Query asWritten(PassageWords words, List<String> lemmas) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < lemmas.size(); i++) {
      String form = words.tokens().get(i).term();
      terms.add(
          DutchAnalysis.isStopWord(form)
              ? TextField.EXACT.term(form)
              : TextField.TEXT.term(lemmas.get(i)));
    }
    return new ConstantScoreQuery(new InOrderQuery(terms, SLOP));
  }
}
