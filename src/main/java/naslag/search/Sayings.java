package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Tokens;
import naslag.index.Labels.ExpressionKeys;
import naslag.index.PassageIndex;
import naslag.index.TextField;
import naslag.thesaurus.Expressions.Strength;

/** Finds what people say for concepts in a question, its words in any order and apart. */
final class Sayings {
  /** An expression of more required words than this is found by none of its parts. */
  private static final int LONGEST = 4;

  /** Its words stand within so many words of the question that are not optional. */
  private static final int WINDOW = 7;

  private final ParsedQuestion parsed;
  private final PassageIndex index;
  private final SlotBuilder builder;
  private final List<Tokens.Token> tokens;
  private final List<String> lemmas = new ArrayList<>();

  /** What was looked up, by key: the same words are asked for each strength. */
  private final Map<String, List<PassageIndex.Said>> known = new HashMap<>();

  Sayings(ParsedQuestion parsed, PassageIndex index, SlotBuilder builder) {
    this.parsed = parsed;
    this.index = index;
    this.builder = builder;
    this.tokens = new ArrayList<>();
    for (Tokens.Token token : parsed.tokens()) {
      String lemma = DutchAnalysis.lemma(token.term());
      if (!ExpressionKeys.isOptional(token.term(), lemma)) {
        tokens.add(token);
        lemmas.add(lemma);
      }
    }
  }

  /** Adds the concepts' labels to the words that stand for them. */
  void addTo(List<Slot> slots, Predicate<Strength> wanted) throws IOException {
    for (int first = 0; first < tokens.size(); first++) {
      acronym(first, slots, wanted);
      subsets(new ArrayList<>(List.of(first)), first + 1, first + WINDOW, slots, wanted);
    }
  }

  private void subsets(
      List<Integer> chosen, int next, int end, List<Slot> slots, Predicate<Strength> wanted)
      throws IOException {
    add(ExpressionKeys.of(chosen.stream().map(lemmas::get).toList()), chosen, slots, wanted);
    for (int i = next; i < Math.min(end, tokens.size()) && chosen.size() < LONGEST; i++) {
      chosen.add(i);
      subsets(chosen, i + 1, end, slots, wanted);
      chosen.removeLast();
    }
  }

  /** As written; in small letters too where that is no word of the texts ("nicu"). */
  private void acronym(int token, List<Slot> slots, Predicate<Strength> wanted) throws IOException {
    String typed = parsed.typed(tokens.get(token));
    String capitals = typed.toUpperCase(Locale.ROOT);
    if (typed.equals(capitals) || index.frequency(TextField.EXACT, tokens.get(token).term()) == 0) {
      add(ExpressionKeys.ofAcronym(capitals), List.of(token), slots, wanted);
    }
  }

  private void add(String key, List<Integer> chosen, List<Slot> slots, Predicate<Strength> wanted)
      throws IOException {
    List<PassageIndex.Said> all = known.get(key);
    if (all == null) {
      all = index.said(key);
      known.put(key, all);
    }
    for (PassageIndex.Said said : all) {
      if (!wanted.test(said.strength())) {
        continue;
      }
      if (said.isForeign() && chosen.size() == 1 && isInTexts(chosen.getFirst())) {
        continue;
      }
      List<Integer> members = new ArrayList<>();
      for (int i = 0; i < slots.size(); i++) {
        Slot slot = slots.get(i);
        int end = slot.start() + slot.typed().length();
        if (chosen.stream()
            .map(tokens::get)
            .anyMatch(token -> token.start() >= slot.start() && token.start() < end)) {
          members.add(i);
        }
      }
      if (!members.isEmpty()) {
        List<Slot> group = members.stream().map(slots::get).toList();
        String typed =
            String.join(" ", chosen.stream().map(tokens::get).map(parsed::typed).toList());
        List<List<Variant>> shares = builder.said(group, said, typed);
        for (int i = 0; i < members.size(); i++) {
          slots.set(members.get(i), group.get(i).with(shares.get(i)));
        }
      }
    }
  }

  /** A foreign word may be a Dutch one of another meaning ("pet"). */
  private boolean isInTexts(int token) throws IOException {
    return index.frequency(TextField.TEXT, lemmas.get(token)) > 0;
  }
}
