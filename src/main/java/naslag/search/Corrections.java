package naslag.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.dutch.Compounds;
import naslag.dutch.Spelling;
import naslag.index.PassageIndex;
import naslag.thesaurus.Concept;

/**
 * Mends words that corpus, thesaurus and lexicon all lack. A known word is never touched, unless it
 * finds nothing beside its neighbours and a fixed expression that they nearly are does.
 */
final class Corrections {
  private static final int SHORTEST = 3;

  private final PassageIndex index;

  Corrections(PassageIndex index) {
    this.index = index;
  }

  /** The question with its spelling mended, or nothing when nothing is to mend. */
  Optional<ParsedQuestion> correct(Plan plan) throws IOException {
    String plain = plan.parsed().plain();
    Spelling spelling = index.derived(Spelling.class, commit -> Spelling.with(words(commit)));
    // From the end, so that what stands before keeps its place.
    for (Slot slot : plan.slots().reversed()) {
      if (slot.typed().length() >= SHORTEST && isUnknown(slot, spelling)) {
        List<Spelling.Correction> better = spelling.correct(slot.typed(), 1);
        if (!better.isEmpty()) {
          int end = slot.start() + slot.typed().length();
          plain =
              plain.substring(0, slot.start()) + better.getFirst().word() + plain.substring(end);
        }
      }
    }
    if (plain.equals(plan.parsed().plain())) {
      plain = new FixedExpressions(index).mend(plan.parsed()).orElse(plain);
    }
    return plain.equals(plan.parsed().plain())
        ? Optional.empty()
        : Optional.of(plan.parsed().with(plain));
  }

  private boolean isUnknown(Slot slot, Spelling spelling) throws IOException {
    return slot.typed().codePoints().noneMatch(Character::isDigit)
        && !spelling.isKnown(slot.typed())
        // Dutch makes compounds at will: one of known parts is no mistake for being in no list.
        && Compounds.split(slot.typed()).isEmpty()
        && index.searcher().count(slot.query()) == 0;
  }

  private static Map<String, Long> words(PassageIndex index) throws IOException {
    Map<String, Long> words = new HashMap<>(index.vocabulary());
    for (Concept.Kind kind : Concept.Kind.values()) {
      for (Concept concept : index.concepts(kind)) {
        for (String label : concept.allLabels()) {
          QuestionParser.tokens(label).forEach(token -> words.putIfAbsent(token.term(), 0L));
        }
      }
    }
    return words;
  }
}
