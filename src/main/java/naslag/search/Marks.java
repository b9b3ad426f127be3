package naslag.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.dutch.Compounds;
import naslag.dutch.Normaliser;
import naslag.dutch.Tokens;
import naslag.index.FamilyForms;
import naslag.index.IndexedPassage;
import naslag.index.Labels;
import naslag.index.PassageWords;

/**
 * Where, and why, a text met a question: the text's words are held against the traces.
 *
 * @param ranges ascending, apart
 * @param reasons each once, in the order of the question
 */
record Marks(List<Range> ranges, List<Reason> reasons) {

  /** Spelling rules leave a stem's first letters alone, and touch its last few at the most. */
  private static final int OPENING = 3;

  private static final int ENDING = 3;

  /** A word of this length that begins or ends a longer one is taken for a part of it. */
  private static final int PLAINLY_A_PART = 6;

  /** Words that may stand between two words of a label. */
  private static final int BETWEEN = 2;

  /**
   * The marks of one passage.
   *
   * @param words of its text
   * @param parts of {@link #parts}, those that the passage's compounds have
   */
  static Marks of(
      IndexedPassage passage,
      PassageWords words,
      Set<String> parts,
      List<Slot> slots,
      List<Trace> others) {
    Finder finder = new Finder(passage, words, parts);
    for (Slot slot : slots) {
      if (!finder.slot(traces(slot))) {
        slot.parts().forEach(part -> finder.slot(traces(part)));
      }
    }
    others.forEach(trace -> finder.slot(List.of(trace)));
    return finder.done();
  }

  /** The parts of compounds that the slots look for. */
  static Set<String> parts(List<Slot> slots) {
    Set<String> parts = new LinkedHashSet<>();
    for (Slot slot : slots) {
      for (Trace trace : traces(slot)) {
        if (trace.kind() == Trace.Kind.PART) {
          parts.add(trace.tokens().getFirst());
        }
      }
      parts.addAll(parts(slot.parts()));
    }
    return parts;
  }

  private static List<Trace> traces(Slot slot) {
    List<Trace> traces = new ArrayList<>();
    slot.variants().forEach(variant -> traces.addAll(variant.traces()));
    return traces;
  }

  private static final class Finder {
    private final String text;
    private final List<String> themes;
    private final List<List<String>> shown;
    private final List<Tokens.Token> tokens;
    private final List<List<String>> lemmas;
    private final List<String> roots;
    private final Set<String> parts;
    private final boolean[] marked;
    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    /** Whether the word at hand is plainly there. */
    private boolean plain;

    Finder(IndexedPassage passage, PassageWords words, Set<String> parts) {
      this.parts = parts;
      this.text = passage.passage().text();
      this.themes = passage.exampleThemes();
      this.shown = FamilyForms.in(passage.passage()).stream().map(Labels::stems).toList();
      this.tokens = words.tokens();
      this.lemmas = words.lemmas();
      this.roots = words.roots();
      this.marked = new boolean[tokens.size()];
    }

    /** A word that is plainly there needs no explanation of how it is there otherwise too. */
    boolean slot(List<Trace> traces) {
      plain = false;
      for (Trace trace : traces) {
        if (trace.reason().isEmpty()) {
          plain |= find(trace);
        }
      }
      boolean met = plain;
      for (Trace trace : traces) {
        if (trace.reason().isPresent() && find(trace)) {
          met = true;
          Reason reason = trace.reason().get();
          if (!plain && !reason.found().isEmpty()) {
            reasons.putIfAbsent(reason.kind() + reason.typed() + reason.found(), reason);
          }
        }
      }
      return met;
    }

    private boolean find(Trace trace) {
      boolean found = trace.kind() == Trace.Kind.STEMS && shown.contains(trace.tokens());
      for (int i = 0; i < tokens.size(); i++) {
        found |=
            switch (trace.kind()) {
              case FORM -> mark(i, tokens.get(i).term().equals(trace.tokens().getFirst()));
              case STEMS -> sequence(i, trace.tokens());
              case ROOT -> mark(i, roots.get(i).equals(trace.tokens().getFirst()));
              case PART -> part(i, trace);
              case THEME -> themes.contains(trace.tokens().getFirst());
            };
      }
      return found;
    }

    private boolean mark(int token, boolean matches) {
      marked[token] |= matches;
      return matches;
    }

    /** The stems in any order from here on, a few words between. */
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
        places.forEach(i -> marked[i] = true);
      }
      return left.isEmpty();
    }

    private boolean part(int token, Trace trace) {
      String stem = trace.tokens().getFirst();
      String form = tokens.get(token).term();
      // Most words cannot hold the part; splitting them all would load the lexicon for nothing.
      if (marked[token]
          || form.length() <= stem.length()
          || !form.contains(
              stem.substring(0, Math.max(Math.min(OPENING, stem.length()), stem.length() - ENDING)))
          || !(hasWhole(form, trace) || hasPart(form, stem))) {
        return false;
      }
      marked[token] = true;
      trace
          .reason()
          .filter(reason -> reason.kind() == Reason.Kind.PART_OF && !plain)
          .ifPresent(
              reason ->
                  reasons.putIfAbsent(
                      "part" + reason.typed(),
                      new Reason(Reason.Kind.PART_OF, reason.typed(), typed(token))));
      return true;
    }

    /** The index knows whether any word has it; which one, only the lexicon can tell. */
    private boolean hasPart(String form, String stem) {
      return parts.contains(stem) && Compounds.partLemmas(form).contains(stem);
    }

    /** The typed word itself begins or ends the compound, which needs no lexicon to see. */
    private static boolean hasWhole(String form, Trace trace) {
      String typed = trace.reason().map(Reason::typed).map(Normaliser::normalise).orElse("");
      return typed.length() >= PLAINLY_A_PART && (form.startsWith(typed) || form.endsWith(typed));
    }

    private String typed(int token) {
      return text.substring(tokens.get(token).start(), tokens.get(token).end());
    }

    Marks done() {
      List<Range> ranges = new ArrayList<>();
      for (int i = 0; i < marked.length; i++) {
        if (marked[i]) {
          ranges.add(new Range(tokens.get(i).start(), tokens.get(i).end()));
        }
      }
      return new Marks(ranges, List.copyOf(reasons.values()));
    }
  }
}
