package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naslag.dutch.DutchAnalysis;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.index.PassageWords;
import naslag.index.TextField;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Expressions.Expression;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** The other labels of the concepts that words name, and of what is narrower. */
final class Synonyms {
  /** "slecht slapen" is met by "slecht te slapen" and by "slaapt slecht". */
  private static final int SLOP = 2;

  private static final Set<String> ARTICLES = Set.of("de", "het", "een");

  private final PassageIndex index;
  private final Statistics statistics;

  Synonyms(PassageIndex index, Statistics statistics) {
    this.index = index;
    this.statistics = statistics;
  }

  /**
   * Variants for every other label that the corpus has.
   *
   * @param stems of the words, stop words included
   * @param weight of the words
   */
  List<Variant> of(List<String> stems, String typed, double weight) throws IOException {
    List<Variant> variants = new ArrayList<>();
    Set<List<String>> seen = new LinkedHashSet<>();
    seen.add(stems);
    for (Concept concept : named(stems, typed)) {
      concept(variants, seen, concept, typed, weight, 1);
    }
    return variants;
  }

  /** Variants for the labels of a concept that an expression stands for. */
  List<Variant> of(PassageIndex.Said said, String typed, double weight) throws IOException {
    List<Variant> variants = new ArrayList<>();
    float share =
        switch (said.strength()) {
          case SAME -> Weights.SAID;
          case NARROWER -> Weights.SAID_NARROWER;
          case RELATED -> Weights.SAID_RELATED;
        };
    concept(variants, new LinkedHashSet<>(), said.concept(), typed, weight, share);
    return variants;
  }

  private void concept(
      List<Variant> variants,
      Set<List<String>> seen,
      Concept concept,
      String typed,
      double weight,
      float share)
      throws IOException {
    add(variants, seen, concept, typed, weight, share * Weights.SYNONYM);
    expressions(variants, seen, concept, typed, weight, share * Weights.SYNONYM);
    if (concept.kind() == Concept.Kind.PROFESSION || concept.kind() == Concept.Kind.PLACE) {
      variants.add(new Variant(inFields(concept), share * Weights.FIELD, List.of()));
    }
    if (concept.kind() == Concept.Kind.THEME) {
      variants.add(byTheme(concept, typed, share * weight));
    }
    // One level: what is two levels narrower than a theme is any word of the field.
    for (Concept narrower : index.narrower(concept.id())) {
      add(variants, seen, narrower, typed, weight, share * Weights.NARROWER);
    }
  }

  private void expressions(
      List<Variant> variants,
      Set<List<String>> seen,
      Concept concept,
      String typed,
      double weight,
      float share)
      throws IOException {
    for (Expression each : index.expressions(concept.id())) {
      float less =
          switch (each.strength()) {
            case SAME -> Weights.EXPRESSION;
            case NARROWER -> Weights.EXPRESSION_NARROWER;
            case RELATED -> 0;
          };
      if (less > 0 && seen.add(stems(LabelWords.of(index).of(each.text())))) {
        label(variants, each.text(), typed, weight, share * less);
      }
    }
  }

  /** Variants for the labels of broader and of related concepts. */
  List<Variant> wider(List<String> stems, String typed, double weight) throws IOException {
    List<Variant> variants = new ArrayList<>();
    Set<List<String>> seen = new LinkedHashSet<>();
    seen.add(stems);
    for (Concept concept : named(stems, typed)) {
      for (String id : concept.broader()) {
        Optional<Concept> broader = index.concept(id);
        // A theme above a word is the whole field; a word above it is the same thing in general.
        if (broader.isPresent() && broader.get().kind() != Concept.Kind.THEME) {
          add(variants, seen, broader.get(), typed, weight, Weights.BROADER);
        }
      }
      for (String id : concept.related()) {
        Optional<Concept> related = index.concept(id);
        if (related.isPresent()) {
          add(variants, seen, related.get(), typed, weight, Weights.RELATED);
        }
      }
    }
    return variants;
  }

  /**
   * Students ask in the words of their books: "attachment" finds what is said in Dutch. Only where
   * a word is in no text: "sleep" and "pet" are words of another meaning here.
   */
  private List<Concept> named(List<String> stems, String typed) throws IOException {
    List<Concept> named = index.conceptsLabelled(stems);
    // "Meer" has the stem of "mère".
    if (!named.isEmpty() || DutchAnalysis.isStopWord(typed)) {
      return named;
    }
    for (String stem : stems) {
      if (!DutchAnalysis.isStopWord(stem)
          && statistics.frequency(TextField.TEXT, stem) == 0
          && statistics.frequency(TextField.PARTS, stem) == 0) {
        return index.conceptsLabelledElsewhere(stems);
      }
    }
    return List.of();
  }

  /** Whether a word is the label of a concept. */
  boolean isLabel(String word) throws IOException {
    return !index.conceptsLabelled(List.of(DutchAnalysis.lemma(word))).isEmpty();
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
  private static Variant byTheme(Concept theme, String typed, double weight) {
    Reason reason = new Reason(Reason.Kind.THEME, typed, theme.prefLabel());
    return new Variant(
        new ConstantScoreQuery(PassageQueries.exampleTheme(theme.id())),
        (float) (Weights.THEME * weight),
        List.of(new Trace(Trace.Kind.THEME, List.of(theme.id()), Optional.of(reason))));
  }

  private void add(
      List<Variant> variants,
      Set<List<String>> seen,
      Concept concept,
      String typed,
      double weight,
      float share)
      throws IOException {
    List<String> labels = new ArrayList<>();
    labels.add(concept.prefLabel());
    labels.addAll(concept.altLabels());
    labels.addAll(concept.hiddenLabels());
    for (String label : labels) {
      List<String> stems = stems(LabelWords.of(index).of(label));
      if (!stems.isEmpty() && seen.add(stems)) {
        label(variants, label, typed, weight, share);
      }
    }
  }

  private void label(List<Variant> variants, String label, String typed, double weight, float share)
      throws IOException {
    List<String> stems = new ArrayList<>();
    double sum = 0;
    PassageWords words = LabelWords.of(index).of(label);
    for (int i = 0; i < words.lemmas().size(); i++) {
      if (!DutchAnalysis.isStopWord(words.tokens().get(i).term())) {
        String stem = words.lemmas().get(i).getFirst();
        stems.add(stem);
        sum += statistics.idf(TextField.TEXT, stem);
        if (statistics.frequency(TextField.TEXT, stem) == 0
            && statistics.frequency(TextField.PARTS, stem) == 0) {
          return;
        }
      }
    }
    if (stems.isEmpty()) {
      return;
    }
    Optional<Reason> reason = Optional.of(new Reason(Reason.Kind.SYNONYM, typed, label));
    if (stems.size() == 1 && isExpression(words)) {
      expression(words, weight, share, reason).ifPresent(variants::add);
      return;
    }
    Trace trace = new Trace(Trace.Kind.STEMS, stems, reason);
    variants.add(
        new Variant(
            query(stems, label.indexOf('-') < 0 ? SLOP : 0),
            SlotBuilder.boost(share, weight, sum),
            List.of(trace)));
    if (stems.size() == 1) {
      String stem = stems.getFirst();
      String root = DutchAnalysis.root(stem);
      variants.add(
          new Variant(
              SlotBuilder.term(TextField.ROOTS, root),
              SlotBuilder.boost(
                  share * Weights.LABEL_RELATIVE, weight, statistics.idf(TextField.ROOTS, root)),
              List.of(new Trace(Trace.Kind.ROOT, List.of(root), reason))));
      variants.add(
          new Variant(
              SlotBuilder.term(TextField.PARTS, stem),
              SlotBuilder.boost(
                  share * Weights.PART, weight, statistics.idf(TextField.PARTS, stem)),
              List.of(new Trace(Trace.Kind.PART, stems, reason))));
    }
  }

  /**
   * One word among small ones is an expression, and says less or else by itself: "uit de luiers" is
   * no luier, "er zijn voor je kind" not any child. An article is no more than that.
   */
  private static boolean isExpression(PassageWords words) {
    int first = ARTICLES.contains(words.tokens().getFirst().term()) ? 1 : 0;
    return words.tokens().size() - first > 1;
  }

  private Optional<Variant> expression(
      PassageWords words, double weight, float share, Optional<Reason> reason) throws IOException {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(SLOP);
    for (int i = 0; i < words.tokens().size(); i++) {
      String form = words.tokens().get(i).term();
      if (DutchAnalysis.isStopWord(form)) {
        phrase.add(TextField.EXACT.term(form));
      } else {
        Set<Term> forms = Forms.of(index).of(words.lemmas().get(i).getFirst());
        if (forms.isEmpty()) {
          return Optional.empty();
        }
        phrase.add(forms.toArray(Term[]::new));
      }
    }
    return Optional.of(
        new Variant(
            new ConstantScoreQuery(phrase.build()),
            (float) (share * weight),
            List.of(new Trace(Trace.Kind.STEMS, stems(words), reason))));
  }

  private static List<String> stems(PassageWords words) {
    return words.lemmas().stream().map(List::getFirst).toList();
  }

  private static Query query(List<String> stems, int slop) {
    if (stems.size() == 1) {
      return SlotBuilder.term(TextField.TEXT, stems.getFirst());
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    stems.forEach(stem -> phrase.add(TextField.TEXT.term(stem)));
    return phrase.build();
  }
}
