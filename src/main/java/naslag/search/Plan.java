package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;
import naslag.age.AgeRange;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Tokens;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.index.TextField;
import naslag.search.Question.Expansion;
import naslag.thesaurus.Expressions.Strength;

/**
 * A question as the words that count, each with the ways in which a passage may have it.
 *
 * @param parsed the question taken apart
 * @param asked the words that count, as they were asked for
 * @param slots what is looked for: of {@code asked} those that some passage has, with words of
 *     broader and related concepts beside them; names of people in examples count less
 * @param isSentence true for a question asked in a sentence
 * @param asksWhatItIs true for "wat is …"
 */
record Plan(
    ParsedQuestion parsed,
    List<Slot> asked,
    List<Slot> slots,
    boolean isSentence,
    boolean asksWhatItIs) {

  /** A question of fewer words that count is looked up like words alone. */
  private static final int SENTENCE = 3;

  /** So many small words make a sentence, where there are words enough between them. */
  private static final int SMALL_WORDS = 3;

  /** A label of more words than this does not exist. */
  private static final int LONGEST_LABEL = 6;

  /**
   * Pronouns that are as common as the stop words, and are none of Snowball's list. As stop words
   * of the index they would cost the judged queries on the two texts .009 nDCG@10.
   */
  private static final Set<String> PRONOUNS =
      Set.of("we", "wij", "onze", "jij", "jou", "jouw", "jullie", "hen");

  /** Whether no passage has any of the words; an age or a filter beside them is no answer. */
  boolean isAbsent() {
    return slots.isEmpty() && !asked.isEmpty() && !parsed.asksMore();
  }

  /** Whether some passage has each of the words. */
  boolean isPresent() {
    return slots.size() == asked.size();
  }

  /** The asked words of which it may be said that a passage lacks them: half a word is none. */
  List<Slot> named() {
    return asked.stream()
        .filter(
            slot ->
                slot.start() != parsed.unfinished()
                    || slots.stream().anyMatch(found -> found.form().equals(slot.form())))
        .toList();
  }

  static Plan of(ParsedQuestion parsed, PassageIndex index, Set<Expansion> off) throws IOException {
    SlotBuilder builder = new SlotBuilder(index, new Statistics(index), off);
    List<Tokens.Token> tokens = wordsThatCount(parsed, index);
    List<Slot> asked = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Tokens.Token token = tokens.get(i);
      if (i + 1 < tokens.size() && parsed.areNeighbours(token, tokens.get(i + 1))) {
        Tokens.Token next = tokens.get(i + 1);
        Optional<String> whole = builder.whole(token.term(), next.term());
        if (whole.isPresent()) {
          String typed = parsed.plain().substring(token.start(), next.end());
          asked.add(builder.word(typed, whole.get(), token.start()));
          i++;
          continue;
        }
      }
      // A word said twice is wanted once: in a pasted page it would outweigh the others.
      if (said.add(token.term())) {
        Slot slot =
            token.start() == parsed.unfinished()
                ? builder.unfinished(parsed.typed(token), token.term(), token.start())
                : builder.word(parsed.typed(token), token.term(), token.start());
        asked.add(child(slot, parsed, token));
      }
    }
    together(parsed, asked, 2, builder::label);
    Sayings sayings = new Sayings(parsed, index, builder);
    boolean says = !off.contains(Expansion.SYNONYMS);
    if (says) {
      sayings.addTo(asked, strength -> strength == Strength.SAME);
    }
    boolean sentence = isSentence(parsed, asked.size());
    if (sentence) {
      asked.replaceAll(
          s -> EverydayWords.contains(s.form()) ? s.lighter(Weights.EVERYDAY_WORD) : s);
    }
    // A kind of a thing, and what belongs to it, is a way to look for it and no way to have it.
    List<Slot> looked = new ArrayList<>(asked);
    if (says) {
      sayings.addTo(looked, strength -> strength != Strength.SAME);
      together(parsed, looked, 1, builder::wider);
    }
    return new Plan(
        parsed,
        asked,
        namesAside(present(looked, index), index),
        sentence,
        QuestionWords.asksWhatItIs(parsed.tokens()));
  }

  private static List<Slot> present(List<Slot> looked, PassageIndex index) throws IOException {
    Statistics statistics = new Statistics(index);
    List<Slot> present = new ArrayList<>();
    for (Slot slot : looked) {
      slot.present(statistics).ifPresent(present::add);
    }
    return present;
  }

  /**
   * The names of people in examples count less than the other words: a question holds the name of
   * the child it is about, and an example of another child of that name is no answer ("Emma heeft
   * koorts").
   */
  private static List<Slot> namesAside(List<Slot> slots, PassageIndex index) throws IOException {
    List<Slot> aside = new ArrayList<>();
    for (Slot slot : slots) {
      boolean name =
          index.conceptsLabelled(List.of(slot.stem())).isEmpty()
              && index.isPersonOfExamples(slot.form());
      aside.add(name ? slot.aside(Weights.NAME) : slot);
    }
    return slots.stream().noneMatch(aside::contains) ? slots : aside;
  }

  /** A question, or what only people who talk type: small words between words that count. */
  private static boolean isSentence(ParsedQuestion parsed, int words) {
    return words >= SENTENCE
        && (QuestionWords.isQuestion(parsed)
            || parsed.tokens().stream().filter(t -> isSmall(t.term())).count() >= SMALL_WORDS);
  }

  private static boolean isSmall(String term) {
    return DutchAnalysis.isStopWord(term) || PRONOUNS.contains(term);
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
   * other words; unless nothing else is left.
   */
  private static List<Tokens.Token> wordsThatCount(ParsedQuestion parsed, PassageIndex index)
      throws IOException {
    boolean question = QuestionWords.isQuestion(parsed);
    List<Tokens.Token> outside =
        parsed.tokens().stream().filter(token -> !numberOfAge(parsed, token)).toList();
    List<Tokens.Token> content = new ArrayList<>();
    for (Tokens.Token token : parsed.tokens()) {
      if (numberOfAge(parsed, token) && !AgeExpressions.isEvent(token.term())) {
        continue;
      }
      boolean half = token.start() == parsed.unfinished() && saysNothingYet(token.term(), index);
      // "Altijd" is too common to look for, and yet it asks: texts answer it with "voortdurend".
      boolean small =
          half || (isSmall(token.term()) && !(question && isLabel(token.term(), index)));
      if (!small && !(question && QuestionWords.contains(token.term()))) {
        content.add(token);
      }
    }
    if (content.stream().anyMatch(outside::contains)) {
      return content;
    }
    return parsed.ages().isEmpty() && !parsed.asksMore() ? outside : List.of();
  }

  /** As it is written: stems of small words are those of other words ("geen" and "genen"). */
  private static boolean isLabel(String term, PassageIndex index) throws IOException {
    return index.conceptsLabelled(List.of(DutchAnalysis.lemma(term))).stream()
        .anyMatch(concept -> concept.allLabels().contains(term));
  }

  private static boolean numberOfAge(ParsedQuestion parsed, Tokens.Token token) {
    return parsed.ages().stream()
        .filter(age -> age.kind() != AgeMention.Kind.STAGE)
        .anyMatch(age -> age.start() < token.end() && token.start() < age.end());
  }

  /**
   * "peuter" is met by a passage about a child of that age as well as by the word; and beside an
   * age ("baby van negen maanden", "meisje van vier") so is any word for a child.
   */
  private static Slot child(Slot slot, ParsedQuestion parsed, Tokens.Token token) {
    List<AgeRange> stated = parsed.statedAges();
    List<AgeRange> stage =
        parsed.ages().stream()
            .filter(age -> age.kind() == AgeMention.Kind.STAGE)
            .filter(age -> age.start() <= token.start() && token.end() <= age.end())
            .map(AgeMention::range)
            .limit(1)
            .toList();
    List<AgeRange> ages =
        !stated.isEmpty() && (!stage.isEmpty() || Children.isOne(token.term())) ? stated : stage;
    return ages.isEmpty()
        ? slot
        : slot.with(List.of(new Variant(PassageQueries.aboutAge(ages), Weights.STAGE, List.of())));
  }

  private interface Shares {
    List<List<Variant>> of(List<Slot> group, List<String> stems, String typed) throws IOException;
  }

  /** Looks for labels in every run of neighbouring words that is long enough. */
  private static void together(ParsedQuestion parsed, List<Slot> slots, int shortest, Shares shares)
      throws IOException {
    List<Tokens.Token> tokens = parsed.tokens();
    for (int from = 0; from < tokens.size(); from++) {
      for (int to = from + shortest; to <= Math.min(tokens.size(), from + LONGEST_LABEL); to++) {
        Tokens.Token first = tokens.get(from);
        Tokens.Token last = tokens.get(to - 1);
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
          if (slots.get(i).start() >= first.start() && slots.get(i).start() <= last.start()) {
            members.add(i);
          }
        }
        if (members.isEmpty()) {
          continue;
        }
        List<Slot> group = members.stream().map(slots::get).toList();
        List<String> stems =
            tokens.subList(from, to).stream().map(t -> DutchAnalysis.lemma(t.term())).toList();
        String typed = parsed.plain().substring(first.start(), last.end());
        List<List<Variant>> each = shares.of(group, stems, typed);
        for (int i = 0; i < members.size(); i++) {
          slots.set(members.get(i), group.get(i).with(each.get(i)));
        }
      }
    }
  }
}
