package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import naslag.age.AgeMention;
import naslag.age.Stage;
import naslag.dutch.CommonWords;
import naslag.dutch.Compounds;
import naslag.dutch.Normaliser;
import naslag.dutch.Tokens;
import naslag.index.IndexedPassage;
import naslag.index.IndexedPassage.AgeMark;
import naslag.index.PassageIndex;
import naslag.index.PassageWords;
import naslag.index.TextField;
import naslag.search.Evidence.Trace;

/**
 * Where and why a passage has what a question asks: the words of the text are compared with the
 * traces of the evidence.
 *
 * @param ranges ascending, apart
 * @param reasons each once, in the order of the question
 */
record Marks(List<Range> ranges, List<Reason> reasons) {

  /** Spelling rules leave a lemma's first letters alone, and change its last few at the most. */
  private static final int OPENING = 3;

  private static final int ENDING = 3;

  /** A word of this length that begins or ends a longer one is taken for a part of it. */
  private static final int PLAINLY_A_PART = 6;

  /** Words that may stand between two words of a label. */
  private static final int BETWEEN = 2;

  /** The marks of one passage. */
  static Marks of(
      PassageIndex index,
      int document,
      PassageWords.Placed placed,
      QueryTerms terms,
      Conditions conditions)
      throws IOException {
    Finder finder = new Finder(index, document, placed);
    List<QueryTerm> all = new ArrayList<>(terms.sought());
    all.addAll(conditions.terms());
    for (QueryTerm term : all) {
      int asked = terms.asked(term);
      if (!finder.has(term, asked > 0 ? asked : term.evidence().size())
          && term.head().isPresent()) {
        finder.has(term.head().get(), term.head().get().evidence().size());
      }
    }
    for (Trace trace : conditions.traces(finder.tokens)) {
      finder.find(trace, false);
    }
    List<Range> ranges =
        finder.marked.stream()
            .mapToObj(finder.tokens::get)
            .map(token -> new Range(token.start(), token.end()))
            .toList();
    ages(terms.parsed(), finder.passage, finder.reasons);
    return new Marks(ranges, List.copyOf(finder.reasons));
  }

  private static final class Finder {
    private static final BitSet NONE = new BitSet();

    private final PassageIndex index;
    private final int document;
    private final IndexedPassage passage;
    private final List<Tokens.Token> tokens;
    private final PassageWords words;
    private final PassageWords.Placed placed;
    private final BitSet all = new BitSet();
    private final BitSet marked = new BitSet();
    private final Set<Reason> reasons = new LinkedHashSet<>();

    Finder(PassageIndex index, int document, PassageWords.Placed placed) throws IOException {
      this.index = index;
      this.document = document;
      this.passage = index.passage(document);
      this.placed = placed;
      this.words = placed.words();
      this.tokens = words.tokens();
      all.set(0, tokens.size());
    }

    /**
     * A word that is plainly there needs no explanation of how it is there otherwise too, and no
     * mark of what is wider than it.
     *
     * @param asked how much of the evidence is of the word itself, and not of what is wider
     */
    boolean has(QueryTerm term, int asked) throws IOException {
      boolean plain = false;
      for (Evidence each : term.evidence()) {
        for (Trace trace : each.traces()) {
          plain |= trace.reason().isEmpty() && find(trace, false).isPresent();
        }
      }
      boolean found = plain;
      for (Evidence each : plain ? term.evidence().subList(0, asked) : term.evidence()) {
        for (Trace trace : each.mayBeIn(document) ? each.traces() : List.<Trace>of()) {
          found |= trace.reason().isPresent() && tell(trace, trace.reason().get(), plain);
        }
      }
      return found;
    }

    private boolean tell(Trace trace, Reason why, boolean plain) throws IOException {
      Optional<String> words = find(trace, plain);
      if (words.isPresent() && !plain) {
        reasons.add(why.found().isEmpty() ? new Reason(why.kind(), why.typed(), words.get()) : why);
      }
      return words.isPresent();
    }

    /**
     * Marks the words of a trace; the first of them, "" for what is there without words.
     *
     * @param plain whether the word of the question is there as well
     */
    private Optional<String> find(Trace trace, boolean plain) throws IOException {
      String first = trace.tokens().getFirst();
      if (trace.field().isEmpty()) {
        return Optional.of("").filter(found -> passage.exampleThemes().contains(first));
      }
      TextField field = trace.field().get();
      boolean shown = field == TextField.TEXT && placed.families().contains(trace.tokens());
      Optional<String> found = shown ? Optional.of("") : Optional.empty();
      // A question has hundreds of traces, and a passage few of their lemmas.
      BitSet places =
          switch (field) {
            case TEXT -> places(placed.places(), trace.tokens());
            case ROOTS -> places(placed.roots(), trace.tokens());
            case PARTS -> placed.forms().contains(opening(first)) ? all : NONE;
            default -> placed.forms().contains(first) ? all : NONE;
          };
      for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
        boolean here =
            switch (field) {
              case TEXT -> sequence(i, trace, plain);
              case PARTS -> !marked.get(i) && part(tokens.get(i).term(), trace);
              case ROOTS -> true;
              default -> tokens.get(i).term().equals(first);
            };
        if (here) {
          if (trace.tokens().size() == 1) {
            marked.set(i);
          }
          Tokens.Token token = tokens.get(i);
          String word = passage.passage().text().substring(token.start(), token.end());
          found = found.or(() -> Optional.of(word));
        }
      }
      return found;
    }

    /** Where any of the words stands, if all of them do. */
    private static BitSet places(Map<String, List<Integer>> known, List<String> words) {
      for (String word : words) {
        if (!known.containsKey(word)) {
          return NONE;
        }
      }
      BitSet places = new BitSet();
      words.forEach(word -> known.get(word).forEach(places::set));
      return places;
    }

    /**
     * Marks the lemmas in any order from here on, as far off their places as the query allows.
     * Where the passage has the word of the question too, no other word may stand between them:
     * "hoe de ouders slapen" is not the label "bij de ouders slapen". A small word is marked only
     * beside another word of the label.
     */
    private boolean sequence(int from, Trace trace, boolean plain) {
      List<String> left = new ArrayList<>(trace.tokens());
      BitSet places = new BitSet();
      int least = Integer.MAX_VALUE;
      int most = Integer.MIN_VALUE;
      int end = Math.min(tokens.size(), from + left.size() + BETWEEN);
      for (int i = from; i < end && places.cardinality() < left.size(); i++) {
        int wanted = -1;
        for (String lemma : words.lemmas().get(i)) {
          wanted = Math.max(wanted, left.indexOf(lemma));
        }
        if (wanted >= 0) {
          left.set(wanted, "");
          places.set(i);
          least = Math.min(least, i - wanted);
          most = Math.max(most, i - wanted);
        }
      }
      if (places.cardinality() < left.size()
          || most - least > BETWEEN
          || (plain && !areTogether(places, trace))) {
        return false;
      }
      places.stream()
          .filter(i -> !isSmall(i) || places.get(i + 1) || places.get(Math.max(0, i - 1)))
          .forEach(marked::set);
      return true;
    }

    private boolean isSmall(int token) {
      return CommonWords.isSmall(tokens.get(token).term());
    }

    /** Whether nothing but words of the label stand between. */
    private boolean areTogether(BitSet places, Trace trace) {
      String label = trace.reason().map(Reason::found).orElse("");
      List<String> forms = ParsedQuestion.forms(label);
      return IntStream.range(places.nextSetBit(0), places.length())
          .allMatch(i -> places.get(i) || forms.contains(tokens.get(i).term()));
    }

    private boolean part(String form, Trace trace) throws IOException {
      String lemma = trace.tokens().getFirst();
      // Most words cannot hold the part; splitting them all would load the lexicon for nothing.
      return form.length() > lemma.length()
          && form.contains(opening(lemma))
          && (hasWhole(form, trace) || hasPart(form, lemma));
    }

    private static String opening(String lemma) {
      int sure = Math.max(Math.min(OPENING, lemma.length()), lemma.length() - ENDING);
      return lemma.substring(0, sure);
    }

    /** The index knows whether any word has it; which one, only the lexicon can tell. */
    private boolean hasPart(String form, String lemma) throws IOException {
      return index.has(document, TextField.PARTS, lemma)
          && Compounds.partLemmas(form).contains(lemma);
    }

    /** The typed word itself begins or ends the compound, which needs no lexicon to see. */
    private static boolean hasWhole(String form, Trace trace) {
      String typed = trace.reason().map(Reason::typed).map(Normaliser::normalise).orElse("");
      return typed.length() >= PLAINLY_A_PART && (form.startsWith(typed) || form.endsWith(typed));
    }
  }

  /** Which age of a passage is one of the question; a stage that the passage names is plain. */
  private static void ages(ParsedQuestion parsed, IndexedPassage passage, Set<Reason> reasons) {
    Set<String> said = new HashSet<>();
    for (AgeMention asked : parsed.ages()) {
      passage.ages().stream()
          .filter(mark -> mark.range().overlaps(asked.range()))
          .filter(mark -> !(isStage(mark) && asked.kind() == AgeMention.Kind.STAGE))
          .map(mark -> label(mark))
          .filter(said::add)
          .findFirst()
          .ifPresent(label -> reasons.add(new Reason(Reason.Kind.AGE, asked.text(), label)));
    }
  }

  private static boolean isStage(AgeMark mark) {
    return mark.origin() == AgeMark.Origin.STAGE;
  }

  private static String label(AgeMark mark) {
    Optional<Stage> stage = isStage(mark) ? Stage.of(mark.range()) : Optional.empty();
    return stage.map(Stage::name).orElseGet(mark.range()::label);
  }
}
