package naslag.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;
import naslag.age.AgeRange;
import naslag.age.TimelineStep;
import naslag.dutch.CommonWords;
import naslag.dutch.Compounds;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Lexicon;
import naslag.dutch.Normaliser;
import naslag.dutch.PeopleWords;
import naslag.index.IndexedPassage;
import naslag.index.Labels.ExpressionKeys;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.index.TextField;
import naslag.search.Evidence.Trace;
import naslag.search.Mentions.Mention;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Expressions.Expression;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDataOutput;

/**
 * What every word says of every passage, worked out beforehand: the scores that the program's own
 * query gives it. Who has no index and no Dutch, as the script of a page in a file, adds them up.
 *
 * <p>{@link #block} begins with a place for each of {@link #forms}, where what is known of the word
 * begins among the lists; then come the expressions (their lemmas and a place), the words that are
 * one compound beside each other (three forms each), and the lists. All numbers take seven bits a
 * byte, the lowest first. Postings are a number of passages, the highest impact in thousandths, the
 * distances between the places of the passages, and for each a byte with its share of the highest.
 *
 * <p>Long, since all that is worked out goes into this one block, in the order in which it is read.
 */
public final class Impacts {
  /** For an expression of two words, about what they weigh together. */
  private static final double EXPRESSION_WEIGHT = 8;

  private static final int LONGEST_FORM = 40;
  private static final int MOST_MARKED = 40;
  private static final int SHORTEST_PART = 3;
  private static final int HIGHEST = 255;
  private static final double THOUSAND = 1_000;

  /** What to know of a form besides its postings; its bit is its place. */
  private enum Trait {
    SMALL,
    OF_QUESTIONS,
    EVERYDAY,
    LABEL,
    NAME,
    CHILD,
    OPENS_QUESTION,
    AFTER_WHAT,
    OPTIONAL,
    EVENT,
    ONLY_HEAD
  }

  private final PassageIndex index;
  private final Statistics statistics;
  private final ConceptEvidence concepts;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final List<IndexedPassage> passages = new ArrayList<>();
  private final ByteBuffersDataOutput words = new ByteBuffersDataOutput();
  private final ByteBuffersDataOutput lists = new ByteBuffersDataOutput();
  private final Map<ByteBuffer, Integer> known = new HashMap<>();
  private final Map<String, Integer> lemmas = new LinkedHashMap<>();
  private final List<String> forms = new ArrayList<>();
  private final List<Integer> kinds = new ArrayList<>();
  private final Map<Kin, Integer> families = new HashMap<>();
  private final Map<String, Beside> besides = new HashMap<>();
  private final Map<String, List<Integer>> ages = new LinkedHashMap<>();

  private Impacts(PassageIndex index) throws IOException {
    this.index = index;
    this.statistics = new Statistics(index);
    this.concepts = new ConceptEvidence(index, statistics, Set.of());
  }

  /**
   * Of an index.
   *
   * @param agePhrases how people may type an age ("5 w"), each tried
   * @throws IOException when it cannot be read
   */
  public static Impacts of(PassageIndex index, List<String> agePhrases) throws IOException {
    Impacts impacts = new Impacts(index);
    TopDocs all =
        index.searcher().search(PassageQueries.all(), index.passages(), PassageQueries.BY_SCORE);
    for (ScoreDoc each : all.scoreDocs) {
      impacts.places.put(each.doc, impacts.passages.size());
      impacts.passages.add(index.passage(each.doc));
    }
    impacts.list(List.of());
    Map<String, Long> vocabulary = index.vocabulary();
    Set<String> labels = impacts.labels();
    for (String form : impacts.vocabulary(vocabulary.keySet(), labels)) {
      impacts.word(form, vocabulary.getOrDefault(form, 0L));
    }
    for (int kind : impacts.kinds) {
      impacts.words.writeVInt(kind);
    }
    impacts.expressions(labels);
    impacts.joined();
    for (String phrase : agePhrases) {
      impacts.age(phrase);
    }
    return impacts;
  }

  /** The passages in the order of their numbers: of equal scores the lower number comes first. */
  public List<IndexedPassage> passages() {
    return passages;
  }

  /** The words that have numbers, normalised, in order. */
  public List<String> forms() {
    return forms;
  }

  /** Lemmas and roots in the order of their numbers. */
  public List<String> lemmas() {
    return List.copyOf(lemmas.keySet());
  }

  /** By how an age is typed: where its postings begin, and its intervals in days. */
  public Map<String, List<Integer>> ages() {
    return ages;
  }

  /** The first day of each step of the timeline and the day after its last, by its label. */
  public static Map<String, List<Integer>> steps() {
    Map<String, List<Integer>> steps = new LinkedHashMap<>();
    for (TimelineStep each : TimelineStep.TIMELINE) {
      steps.put(each.label(), List.of(each.range().from(), each.range().to()));
    }
    return steps;
  }

  /** What the bits of a word say, the lowest first. */
  public static List<String> traits() {
    return Arrays.stream(Trait.values()).map(Trait::name).toList();
  }

  /** The numbers of the passages that have a value of a filter. */
  public List<Integer> passing(Facet facet, String value) throws IOException {
    Query query = new FilterQueries(index).anyOf(facet, List.of(value));
    TopDocs found = index.searcher().search(query, passages.size());
    return Arrays.stream(found.scoreDocs).map(hit -> places.get(hit.doc)).sorted().toList();
  }

  /** What the script weighs whole questions by. */
  public static Map<String, Double> weights() {
    Map<String, Double> all = new LinkedHashMap<>();
    all.put("longer", (double) Weights.LONGER);
    all.put("title", (double) Weights.TITLE);
    all.put("titleOfSentence", (double) Weights.TITLE_OF_SENTENCE);
    all.put("defines", (double) Weights.DEFINES);
    all.put("age", (double) Weights.AGE_BESIDE_WORDS);
    all.put("stage", (double) Weights.STAGE);
    all.put("everyWord", (double) Weights.EVERY_WORD);
    all.put("everyWordOfSentence", (double) Weights.EVERY_WORD_OF_SENTENCE);
    all.put("everyday", (double) Weights.EVERYDAY_WORD);
    all.put("name", (double) Weights.NAME);
    all.put("enough", Weights.ENOUGH);
    all.put("enoughOfSentence", Weights.ENOUGH_OF_SENTENCE);
    all.put("expression", EXPRESSION_WEIGHT);
    all.put("tie", (double) QueryTerm.TIE);
    return all;
  }

  /** The numbers of words and expressions, and the postings. */
  public byte[] block() throws IOException {
    ByteBuffersDataOutput all = new ByteBuffersDataOutput();
    words.copyTo(all);
    lists.copyTo(all);
    return all.toArrayCopy();
  }

  /** Where the postings begin in the block. */
  public int start() {
    return Math.toIntExact(words.size());
  }

  private Set<String> labels() throws IOException {
    TreeSet<String> labels = new TreeSet<>();
    for (Concept.Kind kind : Concept.Kind.values()) {
      for (Concept concept : index.concepts(kind)) {
        labels.addAll(concept.allLabels());
        concept.otherLabels().values().forEach(labels::addAll);
        index.expressions(concept.id()).stream().map(Expression::text).forEach(labels::add);
      }
    }
    return labels;
  }

  /** The words of texts, labels and what people ask, with their inflections. */
  private Set<String> vocabulary(Set<String> ofTexts, Set<String> labels) {
    TreeSet<String> all = new TreeSet<>(ofTexts);
    labels.forEach(label -> all.addAll(ParsedQuestion.forms(label)));
    for (IndexedPassage each : passages) {
      each.passage().questions().forEach(asked -> all.addAll(ParsedQuestion.forms(asked)));
    }
    Set<String> roots = new HashSet<>();
    all.forEach(form -> roots.add(DutchAnalysis.lemma(form)));
    Lexicon.dutch()
        .words(
            word -> {
              String form = Normaliser.normalise(word);
              boolean name = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
              if (!name && roots.contains(DutchAnalysis.lemma(form))) {
                all.add(form);
              }
            });
    all.removeIf(form -> form.length() > LONGEST_FORM);
    return all;
  }

  /** Forms that no text has are alike when they have the same lemmas, parts and ages. */
  private record Kin(List<String> lemmas, List<String> parts, List<AgeRange> ages, int traits) {}

  private void word(String form, long frequency) throws IOException {
    ParsedQuestion parsed = ParsedQuestion.words(form, Set.of(), false);
    if (!parsed.forms().equals(List.of(form)) || !parsed.statedAges().isEmpty()) {
      return;
    }
    int traits = traits(form);
    Kin kin =
        new Kin(
            DutchAnalysis.lemmas(form),
            Compounds.partLemmas(form),
            parsed.ages().stream().map(AgeMention::range).toList(),
            traits);
    Integer number = frequency > 0 ? null : families.get(kin);
    if (number == null) {
      QueryTerms terms = QueryTerms.of(parsed, index, Set.of());
      if (terms.asked().isEmpty()) {
        return;
      }
      number = word(terms, traits, (int) frequency);
      if (frequency == 0) {
        families.put(kin, number);
      }
    }
    forms.add(form);
    kinds.add(number);
  }

  /** What is known of a word, and where that begins. */
  private int word(QueryTerms terms, int traits, int frequency) throws IOException {
    QueryTerm asked = terms.asked().getFirst();
    QueryTerm term = terms.sought().isEmpty() ? asked : terms.sought().getFirst();
    Beside beside = beside(term.lemma(), term.inTitle());
    int[] numbers = {
      list(term.query()),
      beside.title,
      beside.asked,
      beside.defined,
      marks(term),
      lemma(term.lemma()),
      (int) Math.round(term.weight() * THOUSAND),
      traits
          | (QueryTerms.isName(term, index) ? 1 << Trait.NAME.ordinal() : 0)
          | (term.form().equals(asked.form()) ? 0 : 1 << Trait.ONLY_HEAD.ordinal()),
      frequency
    };
    return keep(numbers);
  }

  /** Where the postings begin that a word has beside its own. */
  private record Beside(int title, int asked, int defined) {}

  private Beside beside(String lemma, float inTitle) throws IOException {
    Beside beside = besides.get(lemma + inTitle);
    if (beside == null) {
      Query title = TermBuilder.term(TextField.TITLE, lemma);
      Query questions = TermBuilder.term(TextField.QUESTIONS, lemma);
      Query defined = TextField.DEFINES.phrase(0, List.of(lemma));
      beside =
          new Beside(
              list(new BoostQuery(title, inTitle)),
              list(new BoostQuery(questions, Weights.ASKED)),
              list(new ConstantScoreQuery(defined)));
      besides.put(lemma + inTitle, beside);
    }
    return beside;
  }

  private int traits(String form) throws IOException {
    List<String> asOpening = List.of(form, "a", "b");
    Map<Trait, Boolean> all = new HashMap<>();
    all.put(Trait.SMALL, CommonWords.isSmall(form));
    all.put(Trait.OF_QUESTIONS, CommonWords.isOfQuestions(form));
    all.put(Trait.EVERYDAY, CommonWords.isEveryday(form));
    all.put(Trait.LABEL, QueryTerms.isLabel(form, index));
    all.put(Trait.CHILD, PeopleWords.isChild(form));
    all.put(Trait.OPENS_QUESTION, CommonWords.isQuestion("", asOpening));
    all.put(Trait.AFTER_WHAT, CommonWords.asksWhatItIs(List.of("wat", form, "a")));
    all.put(Trait.OPTIONAL, ExpressionKeys.isOptional(form, DutchAnalysis.lemma(form)));
    all.put(Trait.EVENT, AgeExpressions.isEvent(form));
    return all.entrySet().stream()
        .filter(Map.Entry::getValue)
        .mapToInt(each -> 1 << each.getKey().ordinal())
        .sum();
  }

  private int lemma(String lemma) {
    return lemmas.computeIfAbsent(lemma, each -> lemmas.size());
  }

  /** The lemmas that are marked in a text where the word was found. */
  private int marks(QueryTerm term) throws IOException {
    List<Integer> tokens =
        term.evidence().stream()
            .flatMap(each -> each.traces().stream())
            .filter(t -> t.tokens().size() == 1)
            .filter(t -> t.field().isPresent() && t.field().get() != TextField.EXACT)
            .map(Trace::tokens)
            .map(List::getFirst)
            .distinct()
            .limit(MOST_MARKED)
            .map(this::lemma)
            .toList();
    return keep(
        IntStream.concat(IntStream.of(tokens.size()), tokens.stream().mapToInt(n -> n)).toArray());
  }

  private int keep(int[] numbers) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    for (int number : numbers) {
      out.writeVInt(number);
    }
    return keep(out);
  }

  /** What labels and expressions of several words say, by the lemmas that a question must have. */
  private void expressions(Set<String> labels) throws IOException {
    Map<Set<Integer>, Integer> all = new LinkedHashMap<>();
    for (String label : labels) {
      ParsedQuestion parsed = ParsedQuestion.words(label, Set.of(), false);
      if (parsed.forms().size() < 2) {
        continue;
      }
      for (Mention mention : Mentions.in(parsed, index, concepts)) {
        Set<Integer> key = new TreeSet<>();
        mention.required().forEach(lemma -> key.add(lemma(lemma)));
        if (key.size() < 2 || all.containsKey(key)) {
          continue;
        }
        List<Evidence> evidence = new ArrayList<>(mention.evidence(concepts, EXPRESSION_WEIGHT));
        if (mention.isSame()) {
          evidence.addAll(mention.wider(concepts, EXPRESSION_WEIGHT));
        }
        Query query = new QueryTerm("", "", "", 0, 1, 1, evidence, Optional.empty()).query();
        all.put(key, list(query));
      }
    }
    all.values().removeIf(list -> list == 0);
    words.writeVInt(all.size());
    for (Map.Entry<Set<Integer>, Integer> each : all.entrySet()) {
      words.writeVInt(each.getKey().size());
      for (int lemma : each.getKey()) {
        words.writeVInt(lemma);
      }
      words.writeVInt(each.getValue());
    }
  }

  /** Words that are one compound when they are typed beside each other. */
  private void joined() throws IOException {
    Set<String> all = new HashSet<>(forms);
    TermBuilder builder = new TermBuilder(index, statistics, concepts, Set.of());
    List<int[]> joined = new ArrayList<>();
    for (String whole : forms) {
      for (int end = SHORTEST_PART; end <= whole.length() - SHORTEST_PART; end++) {
        String first = whole.substring(0, end);
        for (int from = end; from <= Math.min(end + 2, whole.length() - SHORTEST_PART); from++) {
          String second = whole.substring(from);
          if (all.contains(first)
              && all.contains(second)
              && builder.whole(first, second).filter(whole::equals).isPresent()) {
            joined.add(new int[] {place(first), place(second), place(whole)});
          }
        }
      }
    }
    words.writeVInt(joined.size());
    for (int[] each : joined) {
      for (int number : each) {
        words.writeVInt(number);
      }
    }
  }

  private int place(String form) {
    return Collections.binarySearch(forms, form);
  }

  private void age(String phrase) throws IOException {
    List<AgeRange> ranges = ParsedQuestion.words(phrase, Set.of(), false).statedAges();
    if (ranges.isEmpty()) {
      return;
    }
    List<Integer> numbers = new ArrayList<>(List.of(list(PassageQueries.aboutAge(ranges))));
    ranges.forEach(range -> numbers.addAll(List.of(range.from(), range.to())));
    ages.put(String.join(" ", ParsedQuestion.forms(phrase)), numbers);
  }

  private int list(Query query) throws IOException {
    TopDocs found = index.searcher().search(query, passages.size());
    return list(
        Arrays.stream(found.scoreDocs)
            .filter(hit -> hit.score > 0)
            .sorted(Comparator.comparing(hit -> places.get(hit.doc)))
            .toList());
  }

  private int list(List<ScoreDoc> hits) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    double most = hits.stream().mapToDouble(hit -> hit.score).max().orElse(0);
    out.writeVInt(hits.size());
    out.writeVInt((int) Math.round(most * THOUSAND));
    int before = 0;
    for (ScoreDoc hit : hits) {
      int place = places.get(hit.doc);
      out.writeVInt(place - before);
      before = place;
    }
    for (ScoreDoc hit : hits) {
      out.writeByte((byte) Math.max(1, Math.round(hit.score / most * HIGHEST)));
    }
    return keep(out);
  }

  /** Where these bytes begin among the lists; the same bytes are kept once. */
  private int keep(ByteBuffersDataOutput out) {
    byte[] bytes = out.toArrayCopy();
    return known.computeIfAbsent(
        ByteBuffer.wrap(bytes),
        each -> {
          int start = Math.toIntExact(lists.size());
          lists.writeBytes(bytes);
          return start;
        });
  }
}
