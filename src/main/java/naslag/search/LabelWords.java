package naslag.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import naslag.index.PassageIndex;
import naslag.index.PassageWords;

/** The words of the thesaurus' labels, each label taken apart once a commit. */
final class LabelWords {
  private final Map<String, PassageWords> known = new ConcurrentHashMap<>();

  private LabelWords() {}

  static LabelWords of(PassageIndex index) throws IOException {
    return index.derived(LabelWords.class, commit -> new LabelWords());
  }

  /** The words of a label; of nothing else, since what is asked here is kept. */
  PassageWords of(String label) {
    PassageWords words = known.get(label);
    if (words == null) {
      words = PassageWords.of(label);
      known.put(label, words);
    }
    return words;
  }
}
