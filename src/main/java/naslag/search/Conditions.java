package naslag.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Normaliser;
import naslag.dutch.Tokens;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.index.TextField;
import naslag.search.Evidence.Trace;
import naslag.search.Question.Expansion;
import naslag.search.query.Syntax;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * What a passage must be besides having the words: filters, phrases, patterns, choices ("huilen OF
 * wenen"), and what it may not have.
 */
final class Conditions {
  /** Added for each further member of a choice that matches: "huilen OF wenen" with both words. */
  private static final float TIE = 0.1f;

  /**
   * One condition.
   *
   * @param name in Dutch: "thema", "na elkaar", "zonder"
   * @param value as typed
   * @param occur how it stands in a query
   */
  record Condition(String name, String value, Query query, Occur occur) {}

  private final PassageIndex index;
  private final Set<Expansion> off;
  private final FilterQueries asked;
  private final FilterQueries excluded;
  private final List<Condition> all = new ArrayList<>();
  private final List<QueryTerm> terms = new ArrayList<>();
  private final List<Trace> phrases = new ArrayList<>();

  /** The words of choices and the patterns, and what each finds. */
  private final Map<String, Query> asTyped = new LinkedHashMap<>();

  private Conditions(PassageIndex index, Set<Expansion> off) {
    this.index = index;
    this.off = off;
    this.asked = new FilterQueries(index);
    this.excluded = new FilterQueries(index);
  }

  /** Those of a question; {@link #unknown} tells whether all values of filters exist. */
  static Conditions of(PassageIndex index, Question question, ParsedQuestion parsed)
      throws IOException {
    Conditions conditions = new Conditions(index, question.off());
    Filters filters = question.filters().and(parsed.filters());
    for (Map.Entry<Facet, List<String>> each : filters.values().entrySet()) {
      List<String> values = each.getValue();
      for (List<String> any :
          each.getKey().isAnyOf() ? List.of(values) : values.stream().map(List::of).toList()) {
        Query query = conditions.asked.anyOf(each.getKey(), any);
        String value = String.join(", ", any);
        conditions.all.add(new Condition(each.getKey().label(), value, query, Occur.FILTER));
      }
    }
    for (Syntax syntax : parsed.conditions()) {
      conditions.add(syntax);
    }
    return conditions;
  }

  private void add(Syntax syntax) throws IOException {
    boolean not = syntax instanceof Syntax.Not;
    Syntax part = not ? syntax.parts().getFirst() : syntax;
    Occur occur = not ? Occur.MUST_NOT : part.isFilter() ? Occur.FILTER : Occur.MUST;
    all.add(new Condition(name(syntax), part.typed(), query(part, !not), occur));
  }

  private static String name(Syntax syntax) {
    return switch (syntax) {
      case Syntax.Phrase phrase -> phrase.slop() == 0 ? "na elkaar" : "dicht bij elkaar";
      case Syntax.Pattern pattern -> "past op";
      case Syntax.Fuzzy fuzzy -> "lijkt op";
      case Syntax.Not not -> "zonder";
      case Syntax.Any any when any.parts().size() == 1 -> "met";
      default -> "een van";
    };
  }

  List<Condition> all() {
    return all;
  }

  /** The filters, those of excluded parts aside. */
  FilterQueries filters() {
    return asked;
  }

  Optional<Answer.UnknownFilter> unknown() {
    return asked.unknown().or(excluded::unknown);
  }

  /** The words of choices. */
  List<QueryTerm> terms() {
    return terms;
  }

  /** What to mark in a passage with these words for phrases and patterns. */
  List<Trace> traces(List<Tokens.Token> words) {
    List<Trace> traces = new ArrayList<>(phrases);
    QueryVisitor visitor =
        new QueryVisitor() {
          @Override
          public void consumeTermsMatching(
              Query query, String field, Supplier<ByteRunAutomaton> automaton) {
            ByteRunAutomaton pattern = automaton.get();
            for (Tokens.Token word : words) {
              byte[] form = word.term().getBytes(StandardCharsets.UTF_8);
              if (pattern.run(form, 0, form.length)) {
                traces.add(Trace.plain(TextField.EXACT, word.term()));
              }
            }
          }
        };
    asTyped.values().forEach(each -> each.visit(visitor));
    return traces;
  }

  /** The words and patterns of choices that no passage has. */
  List<String> absent() throws IOException {
    Statistics statistics = new Statistics(index);
    List<String> absent = new ArrayList<>();
    for (Map.Entry<String, Query> each : asTyped.entrySet()) {
      if (!statistics.someHas(each.getValue())) {
        absent.add(each.getKey());
      }
    }
    return absent;
  }

  /**
   * The query of a part of the question.
   *
   * @param wanted false for an excluded part, which gets no synonyms and no marks
   */
  private Query query(Syntax syntax, boolean wanted) throws IOException {
    Query query =
        switch (syntax) {
          case Syntax.Words words -> wanted ? words(words.text()) : excluded(words);
          case Syntax.Phrase phrase when wanted -> phrase(phrase);
          case Syntax.Phrase phrase -> word(phrase.text(), phrase.slop());
          case Syntax.Pattern pattern ->
              PassageQueries.pattern(Normaliser.normalise(pattern.text()));
          case Syntax.Fuzzy fuzzy ->
              PassageQueries.fuzzy(Normaliser.normalise(fuzzy.word()), fuzzy.edits());
          case Syntax.Filter filter ->
              (wanted ? asked : excluded)
                  .anyOf(Facet.labelled(filter.facet()), List.of(filter.value()));
          case Syntax.Any any -> {
            List<Query> ways = new ArrayList<>();
            for (Syntax part : any.parts()) {
              ways.add(query(part, wanted));
            }
            yield new DisjunctionMaxQuery(ways, TIE);
          }
          case Syntax.All every -> all(every.parts(), Occur.MUST, wanted);
          case Syntax.Not not -> all(not.parts(), Occur.MUST_NOT, false);
        };
    if (wanted && (syntax instanceof Syntax.Pattern || syntax instanceof Syntax.Fuzzy)) {
      asTyped.put(syntax.typed(), query);
    }
    return query;
  }

  private Query all(List<Syntax> parts, Occur occur, boolean wanted) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(PassageQueries.all(), Occur.FILTER);
    for (Syntax part : parts) {
      boolean filter = occur == Occur.MUST && part.isFilter();
      query.add(query(part, wanted), filter ? Occur.FILTER : occur);
    }
    return query.build();
  }

  private Query words(String words) throws IOException {
    QueryTerms terms = QueryTerms.of(ParsedQuestion.words(words, off, false), index, off);
    this.terms.addAll(terms.asked());
    terms.asked().forEach(term -> asTyped.put(term.typed(), term.query()));
    return Ranking.all(terms, off);
  }

  private Query phrase(Syntax.Phrase phrase) {
    List<String> forms = ParsedQuestion.forms(phrase.text());
    if (phrase.slop() == 0) {
      List<String> stems = forms.stream().map(DutchAnalysis::lemma).toList();
      phrases.add(new Trace(Optional.of(TextField.TEXT), stems, Optional.empty()));
    } else {
      forms.forEach(form -> phrases.add(Trace.plain(TextField.EXACT, form)));
    }
    return Ranking.phrase(phrase.text(), phrase.slop());
  }

  private Query excluded(Syntax.Words words) throws IOException {
    Stream<Syntax> each = Arrays.stream(words.text().split(" ")).map(w -> new Syntax.Phrase(w, 0));
    return all(each.toList(), Occur.MUST, false);
  }

  /** One word excludes its inflections too. */
  private static Query word(String words, int slop) {
    List<Tokens.Token> tokens = ParsedQuestion.tokens(words);
    return tokens.size() != 1 || DutchAnalysis.isStopWord(tokens.getFirst().term())
        ? Ranking.phrase(words, slop)
        : TermBuilder.term(TextField.TEXT, DutchAnalysis.lemma(tokens.getFirst().term()));
  }
}
