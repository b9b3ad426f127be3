package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.EditDistance;
import naslag.dutch.Tokens;
import naslag.index.PassageIndex;
import naslag.thesaurus.Concept;

/** Finds a label of several words that neighbouring words nearly are: all but one the same. */
final class FixedExpressions {
  private static final int MOST_EDITS = 1;
  private static final int SHORTEST = 4;

  private final PassageIndex index;

  FixedExpressions(PassageIndex index) {
    this.index = index;
  }

  /** The labels of several words, each as its words. */
  private record Expressions(List<List<Tokens.Token>> all) {
    static Expressions of(PassageIndex index) throws IOException {
      List<List<Tokens.Token>> all = new ArrayList<>();
      for (Concept.Kind kind : Concept.Kind.values()) {
        for (Concept concept : index.concepts(kind)) {
          for (String label : concept.allLabels()) {
            if (label.indexOf(' ') > 0) {
              all.add(ParsedQuestion.tokens(label));
            }
          }
        }
      }
      return new Expressions(all);
    }
  }

  /** The question's plain words with the odd one corrected, or nothing. */
  Optional<String> corrected(ParsedQuestion parsed) throws IOException {
    for (List<Tokens.Token> label : index.derived(Expressions.class, Expressions::of).all()) {
      Optional<String> corrected = corrected(parsed, label);
      if (corrected.isPresent()) {
        return corrected;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> corrected(ParsedQuestion parsed, List<Tokens.Token> label) {
    List<Tokens.Token> typed = parsed.tokens();
    for (int from = 0; from + label.size() <= typed.size(); from++) {
      int odd = -1;
      int differ = 0;
      boolean telling = false;
      for (int i = 0; i < label.size(); i++) {
        String term = label.get(i).term();
        if (!typed.get(from + i).term().equals(term)) {
          odd = i;
          differ++;
        } else {
          telling |= !DutchAnalysis.isStopWord(term);
        }
      }
      // "Op zijn telefoon" is not nearly "op tijd": small words agree with any expression.
      if (differ == 1 && telling && near(typed.get(from + odd).term(), label.get(odd).term())) {
        Tokens.Token wrong = typed.get(from + odd);
        String plain = parsed.plain();
        return Optional.of(
            plain.substring(0, wrong.start())
                + label.get(odd).term()
                + plain.substring(wrong.end()));
      }
    }
    return Optional.empty();
  }

  private static boolean near(String typed, String meant) {
    return typed.length() >= SHORTEST
        && meant.length() >= SHORTEST
        && EditDistance.between(typed, meant, MOST_EDITS) <= MOST_EDITS;
  }
}
