package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;
import naslag.age.AgeRange;
import naslag.age.Stage;
import naslag.dutch.CommonWords;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Lexicon;
import naslag.dutch.PeopleWords;
import naslag.dutch.SeparableVerbs;
import naslag.dutch.Tokens;
import naslag.dutch.WordBook;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.index.TextField;
import naslag.search.Mentions.Mention;
import naslag.search.Question.Expansion;
import naslag.thesaurus.Concept;

/**
 * A question as the words that count, each with the evidence that a passage has it.
 *
 * @param parsed the question taken apart
 * @param asked the words that count, as they were asked for
 * @param sought what is looked for: of {@code asked} those that some passage has, with words of
 *     broader and related concepts beside them; names of people in examples count less
 * @param isSentence true for a question asked in a sentence
 * @param named themes and professions that its words name
 */
record QueryTerms(
    ParsedQuestion parsed,
    List<QueryTerm> asked,
    List<QueryTerm> sought,
    boolean isSentence,
    List<ParsedQuestion.Named> named) {

  /** A question of fewer words that count is looked up like words alone. */
  private static final int SENTENCE = 3;

  /** So many small words make a sentence, where there are words enough between them. */
  private static final int SMALL_WORDS = 3;

  /** Whether no passage has any of the words; an age or a filter beside them is no answer. */
  boolean isAbsent() {
    return sought.isEmpty() && !asked.isEmpty() && !parsed.asksMore();
  }

  /** Whether some passage has each of the words. */
  boolean isPresent() {
    return forms(sought).equals(forms(asked));
  }

  /** How much of the evidence of a sought word is evidence that a passage has what was asked. */
  int asked(QueryTerm sought) {
    return asked.stream()
        .filter(sought::isOf)
        .mapToInt(term -> term.evidence().size())
        .findFirst()
        .orElse(0);
  }

  private static List<String> forms(List<QueryTerm> terms) {
    return terms.stream().map(QueryTerm::form).toList();
  }

  /** Whether at most one word is asked for, and nothing wider looked for. */
  boolean areOneWord() {
    return asked.size() < 2
        && isPresent()
        && asked.stream()
            .allMatch(term -> term.evidence().size() == sought.getFirst().evidence().size());
  }

  /** The asked words of which it may be said that a passage lacks them: half a word is none. */
  List<QueryTerm> tellable() {
    return asked.stream()
        .filter(
            term ->
                term.start() != parsed.unfinished()
                    || sought.stream().anyMatch(found -> found.isOf(term)))
        .toList();
  }

  static QueryTerms of(ParsedQuestion parsed, PassageIndex index, Set<Expansion> off)
      throws IOException {
    Statistics statistics = new Statistics(index);
    ConceptEvidence concepts = new ConceptEvidence(index, statistics, off);
    WordBook language =
        off.contains(Expansion.OTHER_WORDS) ? WordBook.DUTCH : language(parsed, index);
    TermBuilder builder = new TermBuilder(index, statistics, concepts, off, language);
    ParsedQuestion whole = withWholeVerbs(withWholeExpression(parsed, index, off), index);
    List<QueryTerm> asked = words(whole, index, builder, off, language);
    List<Mention> mentions =
        off.contains(Expansion.SYNONYMS) ? List.of() : Mentions.in(whole, index, concepts);
    for (Mention each : mentions) {
      if (each.isSame() && !each.isWord()) {
        share(asked, each, sum -> each.evidence(concepts, sum));
      }
    }
    boolean sentence = isSentence(parsed, asked.size());
    if (sentence) {
      asked.replaceAll(
          term -> CommonWords.isEveryday(term.form()) ? term.lighter(Weights.EVERYDAY_WORD) : term);
    }
    // A kind of a thing, and what belongs to it, is a way to look for it and no way to have it.
    List<QueryTerm> sought = new ArrayList<>(asked);
    for (Mention each : mentions) {
      share(
          sought,
          each,
          sum -> each.isSame() ? each.wider(concepts, sum) : each.evidence(concepts, sum));
    }
    for (int i = 0; i < sought.size(); i++) {
      sought.set(i, builder.withOther(sought.get(i)));
    }
    // By a string: the first record that is hashed costs a cold lookup a twentieth of its time.
    Map<String, ParsedQuestion.Named> named = new LinkedHashMap<>();
    mentions.stream()
        .flatMap(each -> each.named(off))
        .forEach(each -> named.put(each.facet().label() + each.label(), each));
    List<QueryTerm> present = present(sought, index, statistics);
    return new QueryTerms(parsed, asked, present, sentence, List.copyOf(named.values()));
  }

  /** A question all of whose finished words the texts have is Dutch. */
  private static WordBook language(ParsedQuestion parsed, PassageIndex index) throws IOException {
    for (Tokens.Token token : parsed.tokens()) {
      if (token.start() != parsed.unfinished()
          && !CommonWords.isSmall(token.term())
          && index.frequency(TextField.EXACT, token.term()) == 0) {
        return WordBook.languageOf(parsed.forms());
      }
    }
    return WordBook.DUTCH;
  }

  /** "Slaapregr" becomes an expression that begins so, where no word of the texts or label does. */
  private static ParsedQuestion withWholeExpression(
      ParsedQuestion parsed, PassageIndex index, Set<Expansion> off) throws IOException {
    List<Tokens.Token> tokens = new ArrayList<>();
    for (Tokens.Token token : parsed.tokens()) {
      String term = token.term();
      if (token.start() == parsed.unfinished()
          && !off.contains(Expansion.SYNONYMS)
          && !saysNothingYet(term, index)
          && index.vocabulary(term).isEmpty()
          && index.conceptsLabelled(List.of(DutchAnalysis.lemma(term))).isEmpty()) {
        Comparator<String> shortest = Comparator.comparingInt(String::length);
        Set<String> longer = index.vocabularyBeside(term);
        term = longer.stream().min(shortest.thenComparing(String::compareTo)).orElse(term);
      }
      tokens.add(new Tokens.Token(term, token.start(), token.end()));
    }
    return parsed.with(tokens);
  }

  /** "Geeft hij over" asks for "overgeven", where a text or a concept has that verb. */
  private static ParsedQuestion withWholeVerbs(ParsedQuestion parsed, PassageIndex index)
      throws IOException {
    List<Tokens.Token> tokens = new ArrayList<>(parsed.tokens());
    for (SeparableVerbs.Found each : SeparableVerbs.in(parsed.plain(), parsed.tokens())) {
      Tokens.Token verb = parsed.tokens().get(each.verb());
      Tokens.Token particle = parsed.tokens().get(each.particle());
      String lemma = DutchAnalysis.lemma(each.infinitive());
      if (particle.start() != parsed.unfinished()
          && (index.frequency(TextField.TEXT, lemma) > 0
              || !index.conceptsLabelled(List.of(lemma)).isEmpty())) {
        int end = each.particle() == each.verb() + 1 ? particle.end() : verb.end();
        tokens.set(tokens.indexOf(verb), new Tokens.Token(each.infinitive(), verb.start(), end));
        tokens.remove(particle);
      }
    }
    return parsed.with(tokens);
  }

  private static List<QueryTerm> words(
      ParsedQuestion parsed,
      PassageIndex index,
      TermBuilder builder,
      Set<Expansion> off,
      WordBook language)
      throws IOException {
    List<Tokens.Token> tokens = wordsThatCount(parsed, index, off, language);
    List<QueryTerm> asked = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Tokens.Token token = tokens.get(i);
      Tokens.Token next = tokens.get(Math.min(i + 1, tokens.size() - 1));
      Optional<String> whole =
          parsed.areNeighbours(token, next)
              ? builder.whole(token.term(), next.term())
              : Optional.empty();
      if (whole.isPresent()) {
        String typed = parsed.plain().substring(token.start(), next.end());
        asked.add(builder.word(typed, whole.get(), token.start()));
        i++;
        // A word said twice is wanted once: in a pasted page it would outweigh the others.
      } else if (!(parsed.areNeighbours(token, next) && builder.isCount(token.term(), next.term()))
          && said.add(token.term())) {
        QueryTerm term =
            token.start() == parsed.unfinished()
                ? builder.unfinished(parsed.typed(token), token.term(), token.start())
                : builder.word(parsed.typed(token), token.term(), token.start());
        asked.add(child(term, parsed, token));
      }
    }
    return asked;
  }

  private interface Weighed {
    List<Evidence> of(double weight) throws IOException;
  }

  /** Adds evidence to the words that have it together, to each its share by weight. */
  private static void share(List<QueryTerm> terms, Mention mention, Weighed evidence)
      throws IOException {
    double sum = terms.stream().filter(mention::has).mapToDouble(QueryTerm::weight).sum();
    List<Evidence> together = sum > 0 ? evidence.of(sum) : List.of();
    if (!together.isEmpty()) {
      terms.replaceAll(
          term ->
              mention.has(term)
                  ? term.with(together.stream().map(e -> e.times(term.weight() / sum)).toList())
                  : term);
    }
  }

  /**
   * The words that some passage has. Given names and those of people in examples count less than
   * others: a question holds the name of the child it is about, and a passage about another of that
   * name is no answer ("Emma heeft koorts"). Who asks for persons only means these ("juf Emma").
   */
  private static List<QueryTerm> present(
      List<QueryTerm> sought, PassageIndex index, Statistics statistics) throws IOException {
    List<QueryTerm> present = new ArrayList<>();
    for (QueryTerm term : sought) {
      term.present(statistics).ifPresent(present::add);
    }
    List<QueryTerm> aside = new ArrayList<>();
    int persons = 0;
    int nextName = -1; // where the name begins that is the next word
    for (QueryTerm term : present.reversed()) {
      boolean name = isName(term, index);
      boolean before = term.start() + term.typed().length() + 1 == nextName;
      persons += name || (before && isRole(term, index)) ? 1 : 0;
      aside.addFirst(name ? term.aside(Weights.NAME) : term);
      nextName = name ? term.start() : -1;
    }
    return persons == present.size() ? present : aside;
  }

  static boolean isName(QueryTerm term, PassageIndex index) throws IOException {
    return index.conceptsLabelled(List.of(term.lemma())).isEmpty()
        && (index.isPersonOfExamples(term.form())
            || (PeopleWords.GIVEN.contains(term.form())
                && !Lexicon.dutch().containsCommon(term.form())));
  }

  /**
   * "Juf", which before a name belongs to the person; "Emma logopedist" asks for the profession.
   */
  private static boolean isRole(QueryTerm term, PassageIndex index) throws IOException {
    return PeopleWords.FAMILY.contains(term.form())
        || index.conceptsLabelled(List.of(term.lemma())).stream()
            .anyMatch(concept -> concept.kind() == Concept.Kind.PROFESSION);
  }

  /** A question, or what only people who talk type: small words between words that count. */
  private static boolean isSentence(ParsedQuestion parsed, int words) {
    return words >= SENTENCE
        && (parsed.isQuestion()
            || parsed.forms().stream().filter(CommonWords::isSmall).count() >= SMALL_WORDS);
  }

  /**
   * Of the beginning of a word: a letter, a number that may become an age, or what is no word and
   * may become a small one ("nie").
   */
  private static boolean saysNothingYet(String form, PassageIndex index) throws IOException {
    boolean number = form.length() < 3 && form.chars().allMatch(Character::isDigit);
    return form.length() < 2
        || number
        || (DutchAnalysis.beginsStopWord(form) && index.frequency(TextField.EXACT, form) == 0);
  }

  /**
   * Not stop words, not question words, not the words of an age but for events, "bevalling", beside
   * other words; unless nothing else is left. "Kleuter van 5" asks for an age alone.
   */
  private static List<Tokens.Token> wordsThatCount(
      ParsedQuestion parsed, PassageIndex index, Set<Expansion> off, WordBook language)
      throws IOException {
    boolean question = parsed.isQuestion();
    List<Tokens.Token> wish = off.contains(Expansion.EXAMPLES) ? List.of() : parsed.wish();
    boolean aged = !parsed.statedAges().isEmpty();
    List<Tokens.Token> outside = new ArrayList<>();
    for (Tokens.Token token : parsed.tokens()) {
      boolean child = aged && PeopleWords.isChild(token.term()) && isAnyChild(token.term(), index);
      if (!child && !parsed.isInStatedAge(token)) {
        outside.add(token);
      }
    }
    List<Tokens.Token> content = new ArrayList<>();
    for (Tokens.Token token : parsed.tokens()) {
      if ((parsed.isInStatedAge(token) && !AgeExpressions.isEvent(token.term()))
          || wish.contains(token)) {
        continue;
      }
      boolean half = token.start() == parsed.unfinished() && saysNothingYet(token.term(), index);
      // "Altijd" is too common to look for, and yet it asks: texts answer it with "voortdurend".
      boolean small =
          half || (isSmall(token.term(), language) && !(question && isLabel(token.term(), index)));
      if (!small && !(question && CommonWords.isOfQuestions(token.term()))) {
        content.add(token);
      }
    }
    if (content.stream().anyMatch(outside::contains)) {
      return content;
    }
    return parsed.ages().isEmpty() && !parsed.asksMore() ? outside : List.of();
  }

  /** "Baby", "kind"; a huilbaby or a twin is a subject. */
  private static boolean isAnyChild(String form, PassageIndex index) throws IOException {
    return Stage.all().stream().anyMatch(stage -> stage.names().contains(form))
        || !isLabel(form, index);
  }

  /** "Die" is small in Dutch, and in English a word that tells. */
  private static boolean isSmall(String form, WordBook language) {
    Optional<List<String>> dutch =
        language == WordBook.DUTCH ? Optional.empty() : language.words(form);
    return dutch.isPresent() ? dutch.get().isEmpty() : CommonWords.isSmall(form);
  }

  /** As it is written: lemmas of small words are those of other words ("geen" and "genen"). */
  static boolean isLabel(String term, PassageIndex index) throws IOException {
    return index.conceptsLabelled(List.of(DutchAnalysis.lemma(term))).stream()
        .anyMatch(concept -> concept.allLabels().contains(term));
  }

  /**
   * A passage about a toddler has the word "peuter", whether it says it or not. Beside an age any
   * word for a child is so ("meisje van vier"): a passage about a child of four has it.
   */
  private static QueryTerm child(QueryTerm term, ParsedQuestion parsed, Tokens.Token token) {
    List<AgeRange> stated = parsed.statedAges();
    List<AgeRange> stage =
        parsed.ages().stream()
            .filter(age -> age.kind() == AgeMention.Kind.STAGE)
            .filter(age -> age.start() <= token.start() && token.end() <= age.end())
            .map(AgeMention::range)
            .limit(1)
            .toList();
    boolean child = !stage.isEmpty() || PeopleWords.isChild(token.term());
    List<AgeRange> ages = child && !stated.isEmpty() ? stated : stage;
    return ages.isEmpty()
        ? term
        : term.with(List.of(new Evidence(PassageQueries.aboutAge(ages), Weights.STAGE, List.of())));
  }
}
