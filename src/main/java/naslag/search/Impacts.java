package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import naslag.dutch.WordBook;
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

/**
 * What every word says of every passage, worked out beforehand: the scores that the program's own
 * query gives it. Who has no index and no Dutch, as the script of a page in a file, adds them up.
 *
 * <p>All is read where it stands, without unpacking. Digits are the 64 characters from '?' on.
 * {@link #forms} has a line for each form: the form and five digits of six bits, the place where
 * what is known of it begins in {@link #lists}. A number there takes digits of five bits, the
 * lowest first; the sixth says that more follows; a list is its length and its numbers. Postings
 * are a list of the distances between the places of the passages, then the highest impact in
 * thousandths, and for each passage a digit with its share of the highest. The expressions of a
 * lemma are a list of places of lists, which hold the place of the postings and the lemmas that a
 * question must have.
 *
 * <p>Long, since all that is worked out goes into this one block, in the order in which it is read.
 */
public final class Impacts {
  /** For an expression of two words, about what they weigh together. */
  private static final double EXPRESSION_WEIGHT = 8;

  private static final int LONGEST_FORM = 40;
  private static final int MOST_MARKED = 40;
  private static final int SHORTEST_PART = 3;
  private static final char FIRST_DIGIT = '?';
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;
  private static final int HIGHEST = 2 * MORE - 1;
  private static final int PLACE_LENGTH = 5;
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
    JOINS,
    ONLY_HEAD
  }

  private final PassageIndex index;
  private final Statistics statistics;
  private final ConceptEvidence concepts;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final List<IndexedPassage> passages = new ArrayList<>();
  private final StringBuilder forms = new StringBuilder();
  private final StringBuilder lemmas = new StringBuilder();
  private final StringBuilder lists = new StringBuilder();
  private final Map<String, Integer> known = new HashMap<>();
  private final Map<Query, Integer> searched = new HashMap<>();
  private final Map<String, Integer> lemmaPlaces = new HashMap<>();
  private final Map<Integer, Integer> expressions = new HashMap<>();
  private final Set<String> joined = new HashSet<>();
  private final Map<Kin, Integer> families = new HashMap<>();
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
    impacts.expressions(labels);
    Set<String> forms = impacts.vocabulary(vocabulary.keySet(), labels);
    impacts.join(forms);
    for (String form : forms) {
      impacts.word(form, vocabulary.getOrDefault(form, 0L));
    }
    for (String phrase : agePhrases) {
      impacts.age(phrase);
    }
    return impacts;
  }

  /** The passages in the order of their numbers: of equal scores the lower number comes first. */
  public List<IndexedPassage> passages() {
    return passages;
  }

  /** The words that have numbers, normalised, in order, a line each. */
  public String forms() {
    return forms.toString();
  }

  /** Lemmas and roots, with a space after each; the number of one is its place. */
  public String lemmas() {
    return lemmas.toString();
  }

  /** What is known of each word, and the postings. */
  public String lists() {
    return lists.toString();
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
    all.put("othersOfWork", (double) Weights.OTHERS_OF_WORK);
    all.put("shortWork", Weights.SHORT_WORK);
    all.put("everyday", (double) Weights.EVERYDAY_WORD);
    all.put("name", (double) Weights.NAME);
    all.put("enough", Weights.ENOUGH);
    all.put("enoughOfSentence", Weights.ENOUGH_OF_SENTENCE);
    all.put("expression", EXPRESSION_WEIGHT);
    all.put("tie", (double) QueryTerm.TIE);
    return all;
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
      // In one file they would take half a megabyte.
      QueryTerms terms = QueryTerms.of(parsed, index, Set.of(Question.Expansion.OTHER_WORDS));
      if (terms.asked().isEmpty()) {
        return;
      }
      number = word(terms, traits, (int) frequency);
      if (frequency == 0) {
        families.put(kin, number);
      }
    }
    forms.append(form);
    for (int i = 0; i < PLACE_LENGTH; i++) {
      forms.append(digit(number >> (i * (BITS + 1)) & HIGHEST));
    }
    forms.append('\n');
  }

  /** What is known of a word, and where that begins. */
  private int word(QueryTerms terms, int traits, int frequency) throws IOException {
    QueryTerm asked = terms.asked().getFirst();
    QueryTerm term = terms.sought().isEmpty() ? asked : terms.sought().getFirst();
    int lemma = lemma(term.lemma());
    Query title = TermBuilder.term(TextField.TITLE, term.lemma());
    Query questions = TermBuilder.term(TextField.QUESTIONS, term.lemma());
    Query defined = TextField.DEFINES.phrase(0, List.of(term.lemma()));
    return keep(
        List.of(
            frequency,
            list(term.query()),
            list(new BoostQuery(title, term.inTitle())),
            list(new BoostQuery(questions, Weights.ASKED)),
            list(new ConstantScoreQuery(defined)),
            marks(term),
            lemma,
            expressions.getOrDefault(lemma, 0),
            (int) Math.round(term.weight() * THOUSAND),
            traits
                | bit(Trait.NAME, QueryTerms.isName(term, index))
                | bit(Trait.ONLY_HEAD, !term.form().equals(asked.form()))));
  }

  private int traits(String form) throws IOException {
    return bit(Trait.SMALL, CommonWords.isSmall(form))
        | bit(Trait.OF_QUESTIONS, CommonWords.isOfQuestions(form))
        | bit(Trait.EVERYDAY, CommonWords.isEveryday(form))
        | bit(Trait.LABEL, QueryTerms.isLabel(form, index))
        | bit(Trait.CHILD, PeopleWords.isChild(form))
        | bit(Trait.OPENS_QUESTION, CommonWords.isQuestion("", List.of(form, "a", "b")))
        | bit(Trait.AFTER_WHAT, CommonWords.asksWhatItIs(List.of("wat", form, "a")))
        | bit(Trait.OPTIONAL, ExpressionKeys.isOptional(form, DutchAnalysis.lemma(form)))
        | bit(Trait.EVENT, AgeExpressions.isEvent(form))
        | bit(Trait.JOINS, joined.contains(form));
  }

  private static int bit(Trait trait, boolean is) {
    return is ? 1 << trait.ordinal() : 0;
  }

  private int lemma(String lemma) {
    return lemmaPlaces.computeIfAbsent(lemma, each -> append(lemmas, each + " "));
  }

  /** The lemmas that are marked in a text where the word was found. */
  private int marks(QueryTerm term) {
    return keep(
        term.evidence().stream()
            .flatMap(each -> each.traces().stream())
            .filter(t -> t.tokens().size() == 1)
            .filter(t -> t.field().isPresent() && t.field().get() != TextField.EXACT)
            .map(Trace::tokens)
            .map(List::getFirst)
            .distinct()
            .limit(MOST_MARKED)
            .map(this::lemma)
            .toList());
  }

  /** Where a list of numbers begins. */
  private int keep(List<Integer> numbers) {
    StringBuilder out = new StringBuilder();
    write(out, numbers.size());
    numbers.forEach(number -> write(out, number));
    return keep(out);
  }

  private static char digit(int value) {
    return (char) (FIRST_DIGIT + value);
  }

  private static void write(StringBuilder out, int number) {
    int rest = number;
    for (; rest >= MORE; rest >>= BITS) {
      out.append(digit(MORE + rest % MORE));
    }
    out.append(digit(rest));
  }

  /** What labels and expressions of several words say, by the lemmas that a question must have. */
  private void expressions(Set<String> labels) throws IOException {
    Set<Set<Integer>> seen = new HashSet<>();
    Map<Integer, List<Integer>> byLemma = new HashMap<>();
    for (String label : labels) {
      ParsedQuestion parsed = ParsedQuestion.words(label, Set.of(), false);
      if (parsed.forms().size() < 2) {
        continue;
      }
      for (Mention mention : Mentions.in(parsed, index, concepts)) {
        TreeSet<Integer> key = new TreeSet<>();
        mention.required().forEach(lemma -> key.add(lemma(lemma)));
        if (key.size() < 2 || !seen.add(key)) {
          continue;
        }
        List<Evidence> evidence = new ArrayList<>(mention.evidence(concepts, EXPRESSION_WEIGHT));
        if (mention.isSame()) {
          evidence.addAll(mention.wider(concepts, EXPRESSION_WEIGHT));
        }
        Query query = new QueryTerm("", "", "", 0, 1, 1, evidence, Optional.empty()).query();
        List<Integer> numbers = new ArrayList<>(List.of(list(query)));
        numbers.addAll(key);
        if (numbers.getFirst() > 0) {
          byLemma.computeIfAbsent(key.first(), each -> new ArrayList<>()).add(keep(numbers));
        }
      }
    }
    byLemma.forEach((lemma, places) -> expressions.put(lemma, keep(places)));
  }

  /** The words that are meant when their parts are typed beside each other. */
  private void join(Set<String> all) throws IOException {
    TermBuilder builder = new TermBuilder(index, statistics, concepts, Set.of(), WordBook.DUTCH);
    for (String whole : all) {
      for (int end = SHORTEST_PART; end <= whole.length() - SHORTEST_PART; end++) {
        String first = whole.substring(0, end);
        for (int from = end; from <= Math.min(end + 2, whole.length() - SHORTEST_PART); from++) {
          String second = whole.substring(from);
          if (all.contains(first)
              && all.contains(second)
              && builder.whole(first, second).filter(whole::equals).isPresent()) {
            joined.add(whole);
          }
        }
      }
    }
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
    Integer before = searched.get(query);
    if (before == null) {
      TopDocs found = index.searcher().search(query, passages.size());
      before =
          list(
              Arrays.stream(found.scoreDocs)
                  .filter(hit -> hit.score > 0)
                  .sorted(Comparator.comparing(hit -> places.get(hit.doc)))
                  .toList());
      searched.put(query, before);
    }
    return before;
  }

  private int list(List<ScoreDoc> hits) {
    StringBuilder out = new StringBuilder();
    double most = hits.stream().mapToDouble(hit -> hit.score).max().orElse(0);
    write(out, hits.size());
    int before = 0;
    for (ScoreDoc hit : hits) {
      int place = places.get(hit.doc);
      write(out, place - before);
      before = place;
    }
    write(out, (int) Math.round(most * THOUSAND));
    for (ScoreDoc hit : hits) {
      out.append(digit((int) Math.max(1, Math.round(hit.score / most * HIGHEST))));
    }
    return keep(out);
  }

  /** Where these digits begin among the lists; the same digits are kept once. */
  private int keep(StringBuilder out) {
    return known.computeIfAbsent(out.toString(), digits -> append(lists, digits));
  }

  /** Where it begins. */
  private static int append(StringBuilder all, String more) {
    all.append(more);
    return all.length() - more.length();
  }
}
