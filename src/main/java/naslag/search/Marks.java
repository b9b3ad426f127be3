package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naslag.age.AgeMention;
import naslag.age.Stage;
import naslag.dutch.Compounds;
import naslag.dutch.Normaliser;
import naslag.dutch.Tokens;
import naslag.index.FamilyForms;
import naslag.index.IndexedPassage;
import naslag.index.IndexedPassage.AgeMark;
import naslag.index.Labels;
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
  static Marks of(PassageIndex index, int document, QueryTerms terms, Conditions conditions)
      throws IOException {
    Finder finder = new Finder(index, document);
    List<QueryTerm> all = new ArrayList<>(terms.sought());
    all.addAll(conditions.terms());
    for (QueryTerm term : all) {
      if (!finder.finds(term) && term.head().isPresent()) {
        finder.finds(term.head().get());
      }
    }
    for (Trace trace : conditions.traces(finder.tokens)) {
      finder.finds(trace);
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
    private final PassageIndex index;
    private final int document;
    private final IndexedPassage passage;
    private final List<List<String>> families;
    private final List<Tokens.Token> tokens;
    private final List<List<String>> lemmas;
    private final List<String> roots;
    private final BitSet marked = new BitSet();
    private final Set<Reason> reasons = new LinkedHashSet<>();

    /** Whether the word at hand is plainly there. */
    private boolean plain;

    Finder(PassageIndex index, int document) throws IOException {
      this.index = index;
      this.document = document;
      this.passage = index.passage(document);
      this.families = FamilyForms.in(passage.passage()).stream().map(Labels::stems).toList();
      PassageWords words = index.words(document);
      this.tokens = words.tokens();
      this.lemmas = words.lemmas();
      this.roots = words.roots();
    }

    /** A word that is plainly there needs no explanation of how it is there otherwise too. */
    boolean finds(QueryTerm term) throws IOException {
      List<Trace> explained = new ArrayList<>();
      plain = false;
      for (Evidence each : term.evidence()) {
        for (Trace trace : each.traces()) {
          if (trace.reason().isPresent()) {
            explained.add(trace);
          } else {
            plain |= finds(trace);
          }
        }
      }
      boolean found = plain;
      for (Trace trace : explained) {
        if (finds(trace)) {
          found = true;
          trace.reason().filter(why -> !plain && !why.found().isEmpty()).ifPresent(reasons::add);
        }
      }
      return found;
    }

    private boolean finds(Trace trace) throws IOException {
      String first = trace.tokens().getFirst();
      if (trace.field().isEmpty()) {
        return passage.exampleThemes().contains(first);
      }
      TextField field = trace.field().get();
      boolean found = field == TextField.TEXT && families.contains(trace.tokens());
      for (int i = 0; i < tokens.size(); i++) {
        found |=
            switch (field) {
              case TEXT -> sequence(i, trace.tokens());
              case PARTS -> !marked.get(i) && part(i, trace) && mark(i);
              case ROOTS -> roots.get(i).equals(first) && mark(i);
              default -> tokens.get(i).term().equals(first) && mark(i);
            };
      }
      return found;
    }

    private boolean mark(int token) {
      marked.set(token);
      return true;
    }

    /** The lemmas in any order from here on, a few words between. */
    private boolean sequence(int from, List<String> wanted) {
      if (Collections.disjoint(wanted, lemmas.get(from))) {
        return false;
      }
      List<String> left = new ArrayList<>(wanted);
      List<Integer> places = new ArrayList<>();
      int last = Math.min(tokens.size(), from + wanted.size() + BETWEEN);
      for (int i = from; i < last && !left.isEmpty(); i++) {
        if (lemmas.get(i).stream().anyMatch(left::remove)) {
          places.add(i);
        }
      }
      if (left.isEmpty()) {
        places.forEach(marked::set);
      }
      return left.isEmpty();
    }

    private boolean part(int token, Trace trace) throws IOException {
      String lemma = trace.tokens().getFirst();
      String form = tokens.get(token).term();
      // Most words cannot hold the part; splitting them all would load the lexicon for nothing.
      int sure = Math.max(Math.min(OPENING, lemma.length()), lemma.length() - ENDING);
      if (form.length() <= lemma.length()
          || !form.contains(lemma.substring(0, sure))
          || !(hasWhole(form, trace) || hasPart(form, lemma))) {
        return false;
      }
      Optional<Reason> why = trace.reason().filter(r -> r.kind() == Reason.Kind.PART_OF && !plain);
      if (why.isPresent()
          && reasons.stream()
              .noneMatch(
                  r -> r.kind() == Reason.Kind.PART_OF && r.typed().equals(why.get().typed()))) {
        int start = tokens.get(token).start();
        String compound = passage.passage().text().substring(start, tokens.get(token).end());
        reasons.add(new Reason(Reason.Kind.PART_OF, why.get().typed(), compound));
      }
      return true;
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
    Set<String> said = new LinkedHashSet<>();
    for (AgeMention asked : parsed.ages()) {
      for (AgeMark mark : passage.ages()) {
        boolean stage = mark.origin() == AgeMark.Origin.STAGE;
        String label =
            (stage ? Stage.of(mark.range()).map(Stage::name) : Optional.<String>empty())
                .orElse(mark.range().label());
        if (mark.range().overlaps(asked.range())
            && !(stage && asked.kind() == AgeMention.Kind.STAGE)
            && said.add(label)) {
          reasons.add(new Reason(Reason.Kind.AGE, asked.text(), label));
          break;
        }
      }
    }
  }
}
