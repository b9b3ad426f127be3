package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naslag.dutch.Compounds;
import naslag.dutch.DutchAnalysis;
import naslag.index.PassageIndex;
import naslag.index.TextField;
import naslag.search.Question.Expansion;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** Finds the ways in which a passage may meet a word of the question. */
final class SlotBuilder {
  private static final int IN_USE = 3;

  /** Of a corpus that has more words with a beginning, those that most passages have. */
  private static final int MOST_LONGER = 16;

  private static final List<String> LINKS = List.of("", "s", "e", "en", "n");

  private final Statistics statistics;
  private final Synonyms synonyms;
  private final Forms forms;
  private final Set<Expansion> off;

  SlotBuilder(PassageIndex index, Statistics statistics, Set<Expansion> off) throws IOException {
    this.statistics = statistics;
    this.synonyms = new Synonyms(index, statistics);
    this.forms = Forms.of(index);
    this.off = off;
  }

  /** The slot of one word. */
  Slot word(String typed, String form, int start) throws IOException {
    List<String> lemmas = DutchAnalysis.lemmas(form);
    String stem = lemmas.getFirst();
    int frequency = statistics.frequency(TextField.EXACT, form);
    for (String lemma : lemmas) {
      frequency = Math.max(frequency, statistics.frequency(TextField.TEXT, lemma));
    }
    // A compound that the corpus uses itself is asked for as it is: its parts would bring noise.
    boolean inUse = frequency >= IN_USE;
    List<String> parts =
        inUse || off.contains(Expansion.COMPOUNDS) ? List.of() : Compounds.partLemmas(form);
    double weight = statistics.idf(frequency);
    List<Variant> variants = new ArrayList<>();
    variants.add(itself(form, lemmas));
    variants.add(relatives(stem, weight));
    if (!off.contains(Expansion.HEADINGS)) {
      variants.add(heading(TextField.TITLE, stem, Weights.TITLE_ONLY, weight));
      variants.add(heading(TextField.PATH, stem, Weights.PATH_ONLY, weight));
    }
    if (!off.contains(Expansion.QUESTIONS)) {
      variants.add(heading(TextField.QUESTIONS, stem, Weights.ASKED_ONLY, weight));
    }
    if (!off.contains(Expansion.COMPOUNDS)) {
      variants.add(partOf(typed, stem, weight));
      if (parts.size() > 1) {
        variants.addAll(apart(typed, parts, Compounds.partWords(form), weight));
      }
    }
    if (!off.contains(Expansion.SYNONYMS)) {
      variants.addAll(synonyms.of(List.of(stem), typed, weight));
    }
    List<Slot> partSlots = new ArrayList<>();
    for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
      // The last part says what kind of thing it is; of the others, only what the thesaurus knows.
      if (i == parts.size() - 1 || synonyms.isLabel(parts.get(i))) {
        String word = Compounds.partWords(form).get(i);
        partSlots.add(part(typed, parts.get(i), word, start, weight / parts.size()));
      }
    }
    float inTitle = boost(1, weight, statistics.idf(TextField.TITLE, stem));
    return new Slot(typed, form, stem, start, weight, inTitle, variants, partSlots);
  }

  /**
   * The slot of a word that is being typed: of the word, or of the one that it most often begins,
   * with the others that it begins beside it.
   */
  Slot unfinished(String typed, String form, int start) throws IOException {
    List<String> longer =
        forms.startingWith(form).stream()
            .filter(each -> !each.equals(form))
            .limit(MOST_LONGER)
            .toList();
    boolean itself = longer.isEmpty() || statistics.frequency(TextField.EXACT, form) > 0;
    Slot slot = word(typed, itself ? form : longer.getFirst(), start);
    if (longer.isEmpty()) {
      return slot;
    }
    double weight = statistics.idf(TextField.EXACT, longer.getFirst());
    return slot.with(
        List.of(
            new Variant(
                any(TextField.EXACT, longer),
                boost(Weights.LONGER, slot.weight(), weight),
                longer.stream().map(each -> Trace.plain(Trace.Kind.FORM, each)).toList())));
  }

  /** Added to neighbours that are a label of a concept. */
  List<List<Variant>> label(List<Slot> slots, List<String> stems, String typed) throws IOException {
    return off.contains(Expansion.SYNONYMS)
        ? shares(slots, List.of())
        : shares(slots, synonyms.of(stems, typed, sum(slots)));
  }

  /** Labels of broader and related concepts, for a word or for neighbours that are a label. */
  List<List<Variant>> wider(List<Slot> slots, List<String> stems, String typed) throws IOException {
    return shares(slots, synonyms.wider(stems, typed, sum(slots)));
  }

  /** Added to words that people say for a concept. */
  List<List<Variant>> said(List<Slot> slots, PassageIndex.Said said, String typed)
      throws IOException {
    return shares(slots, synonyms.of(said, typed, sum(slots)));
  }

  private static double sum(List<Slot> slots) {
    return slots.stream().mapToDouble(Slot::weight).sum();
  }

  private static List<List<Variant>> shares(List<Slot> slots, List<Variant> together) {
    double sum = sum(slots);
    List<List<Variant>> shares = new ArrayList<>();
    for (Slot slot : slots) {
      float share = (float) (slot.weight() / sum);
      shares.add(
          together.stream()
              .map(v -> new Variant(v.query(), v.boost() * share, v.traces()))
              .toList());
    }
    return shares;
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
      if (together == 0 && !synonyms.isLabel(form)) {
        continue;
      }
      if (together
          >= statistics.frequencyInARow(DutchAnalysis.lemma(first), DutchAnalysis.lemma(second))) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  private Variant itself(String form, List<String> lemmas) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(any(TextField.TEXT, lemmas), Occur.SHOULD);
    float exact = off.contains(Expansion.EXACT_FORMS) ? 0 : Weights.EXACT_FORM;
    query.add(new BoostQuery(term(TextField.EXACT, form), exact), Occur.SHOULD);
    List<Trace> traces = new ArrayList<>();
    traces.add(Trace.plain(Trace.Kind.FORM, form));
    lemmas.forEach(lemma -> traces.add(Trace.plain(Trace.Kind.STEMS, lemma)));
    return new Variant(query.build(), 1, traces);
  }

  private Variant relatives(String lemma, double weight) throws IOException {
    String root = DutchAnalysis.root(lemma);
    return new Variant(
        term(TextField.ROOTS, root),
        boost(Weights.RELATIVE, weight, statistics.idf(TextField.ROOTS, root)),
        List.of(Trace.plain(Trace.Kind.ROOT, root)));
  }

  private Variant heading(TextField field, String stem, float share, double weight)
      throws IOException {
    return new Variant(
        term(field, stem), boost(share, weight, statistics.idf(field, stem)), List.of());
  }

  private Variant partOf(String typed, String stem, double weight) throws IOException {
    Reason reason = new Reason(Reason.Kind.PART_OF, typed, "");
    return new Variant(
        term(TextField.PARTS, stem),
        boost(Weights.PART, weight, statistics.idf(TextField.PARTS, stem)),
        List.of(new Trace(Trace.Kind.PART, List.of(stem), Optional.of(reason))));
  }

  /** All parts are wanted; near each other counts more. */
  private List<Variant> apart(String typed, List<String> parts, List<String> words, double weight)
      throws IOException {
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    PhraseQuery.Builder near = new PhraseQuery.Builder().setSlop(4);
    double sum = 0;
    double plainSum = 0;
    List<Trace> traces = new ArrayList<>();
    for (String part : parts) {
      anywhere.add(anyPart(part), Occur.MUST);
      near.add(TextField.TEXT.term(part));
      plainSum += statistics.idf(TextField.TEXT, part);
      sum += statistics.idf(TextField.TEXT, part);
      Reason reason = new Reason(Reason.Kind.APART, typed, String.join(" + ", words));
      traces.add(new Trace(Trace.Kind.STEMS, List.of(part), Optional.of(reason)));
      traces.add(new Trace(Trace.Kind.PART, List.of(part), Optional.of(reason)));
    }
    return List.of(
        new Variant(anywhere.build(), boost(Weights.APART, weight, sum), traces),
        new Variant(near.build(), boost(Weights.APART_NEAR, weight, plainSum), traces));
  }

  private Query anyPart(String part) throws IOException {
    List<Query> ways = new ArrayList<>();
    ways.add(term(TextField.TEXT, part));
    Variant relatives = relatives(part, statistics.idf(TextField.TEXT, part));
    ways.add(new BoostQuery(relatives.query(), relatives.boost()));
    ways.add(new BoostQuery(term(TextField.PARTS, part), Weights.APART_NEAR));
    if (!off.contains(Expansion.SYNONYMS)) {
      for (Variant synonym :
          synonyms.of(List.of(part), part, statistics.idf(TextField.TEXT, part))) {
        ways.add(new BoostQuery(synonym.query(), synonym.boost()));
      }
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private Slot part(String typed, String part, String word, int start, double weight)
      throws IOException {
    Reason reason = new Reason(Reason.Kind.APART, typed, word);
    Variant variant =
        new Variant(
            anyPart(part),
            boost(Weights.APART, weight, statistics.idf(TextField.TEXT, part)),
            List.of(
                new Trace(Trace.Kind.STEMS, List.of(part), Optional.of(reason)),
                new Trace(Trace.Kind.PART, List.of(part), Optional.of(reason))));
    return new Slot(typed, part, part, start, weight, 1, List.of(variant), List.of());
  }

  /** Scored as one term, so that a form of many lemmas is worth no more than another. */
  private static Query any(TextField field, List<String> lemmas) {
    if (lemmas.size() == 1) {
      return term(field, lemmas.getFirst());
    }
    SynonymQuery.Builder query = new SynonymQuery.Builder(field.term(lemmas.getFirst()).field());
    lemmas.forEach(lemma -> query.addTerm(field.term(lemma)));
    return query.build();
  }

  static Query term(TextField field, String token) {
    Term term = field.term(token);
    return new TermQuery(term);
  }

  /**
   * A rarer word would outrank the typed one by its own idf; scaled, a variant counts its share of
   * the typed word's.
   */
  static float boost(float share, double weight, double variantWeight) {
    return (float) (share * weight / Math.max(variantWeight, 0.1));
  }
}
