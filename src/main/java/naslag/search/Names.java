package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import naslag.corpus.Passage;
import naslag.index.PassageIndex;
import naslag.index.TextField;
import naslag.index.Tokens;
import org.apache.lucene.search.ScoreDoc;

/**
 * Tells the names of people in examples by how the texts write them. A question holds the name of
 * the child it is about, and an example of another child of that name is no answer: "Emma heeft
 * koorts". Names in explanations are kept: who types "Bowlby" or a product asks for it.
 */
final class Names {
  /** Passages to look at; a common word is in lower case in one of the first few. */
  private static final int LOOKED_AT = 8;

  private Names() {}

  /** The slots, with names counting less than the other words. */
  static List<Slot> aside(List<Slot> slots, PassageIndex index) throws IOException {
    boolean[] names = new boolean[slots.size()];
    int found = 0;
    for (int i = 0; i < names.length; i++) {
      names[i] = isName(slots.get(i), index);
      found += names[i] ? 1 : 0;
    }
    if (found == 0 || found == names.length) {
      return slots;
    }
    List<Slot> aside = new ArrayList<>(slots);
    for (int i = 0; i < names.length; i++) {
      if (names[i]) {
        aside.set(i, slots.get(i).aside(Weights.NAME));
      }
    }
    return aside;
  }

  /** In examples only, always with a capital, also within a sentence; no abbreviation, no label. */
  private static boolean isName(Slot slot, PassageIndex index) throws IOException {
    if (!index.conceptsLabelled(List.of(slot.stem())).isEmpty()) {
      return false;
    }
    boolean withinSentence = false;
    for (ScoreDoc scored :
        index
            .searcher()
            .search(SlotBuilder.term(TextField.EXACT, slot.form()), LOOKED_AT)
            .scoreDocs) {
      Passage passage = index.passage(scored.doc).passage();
      if (!passage.isExample()) {
        return false;
      }
      String text = passage.text();
      for (Tokens.Token token : ParsedQuestion.tokens(text)) {
        if (!token.term().equals(slot.form())) {
          continue;
        }
        if (!isCapitalised(text, token)) {
          return false;
        }
        withinSentence |= followsWord(text, token.start());
      }
    }
    return withinSentence;
  }

  private static boolean isCapitalised(String text, Tokens.Token token) {
    return Character.isUpperCase(text.charAt(token.start()))
        && (token.end() - token.start() < 2
            || !Character.isUpperCase(text.charAt(token.start() + 1)));
  }

  private static boolean followsWord(String text, int start) {
    return start > 1
        && text.charAt(start - 1) == ' '
        && (Character.isLetter(text.charAt(start - 2)) || text.charAt(start - 2) == ',');
  }
}
