package naslag.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import naslag.corpus.Example;
import naslag.corpus.Passage;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.DutchWords;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Thesaurus;

/** Which concepts the texts of a corpus state or name, taken work by work. */
final class ConceptUse {
  private static final int SOME = 8;

  private final Thesaurus thesaurus;
  private final ThemeNames names;

  /** The stems of labels that were not met yet, with the concepts that have them. */
  private final Map<String, List<Concept>> unmet = new HashMap<>();

  private final Map<String, String> stems = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /** The stems with which labels of more words go on: few words begin one. */
  private final Set<String> beginnings = new HashSet<>();

  ConceptUse(Thesaurus thesaurus, ThemeNames names) {
    this.thesaurus = thesaurus;
    this.names = names;
    for (Concept concept : thesaurus.concepts()) {
      for (String label : concept.allLabels()) {
        String key = ThemeNames.stems(label);
        unmet.computeIfAbsent(key, k -> new ArrayList<>()).add(concept);
        for (int space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1)) {
          beginnings.add(key.substring(0, space));
        }
      }
    }
  }

  void examine(Passage passage, List<Stretch> stretches) {
    passage.themes().forEach(this::state);
    passage.example().ifPresent(this::state);
    read(passage.title());
    stretches.forEach(stretch -> read(stretch.words()));
  }

  private void state(Example example) {
    example.helpers().forEach(this::read);
    example.places().forEach(this::read);
  }

  private void state(String theme) {
    names.theme(theme).ifPresent(concept -> used.add(concept.id()));
  }

  private void read(String text) {
    read(DutchWords.of(text));
  }

  private void read(List<String> words) {
    List<String> read = new ArrayList<>(words.size());
    words.forEach(word -> read.add(stems.computeIfAbsent(word, DutchAnalysis::lemma)));
    for (int i = 0; i < read.size(); i++) {
      String key = read.get(i);
      meet(key);
      for (int next = i + 1; next < read.size() && beginnings.contains(key); next++) {
        key += " " + read.get(next);
        meet(key);
      }
    }
  }

  private void meet(String label) {
    List<Concept> met = unmet.remove(label);
    if (met != null) {
      met.forEach(concept -> used.add(concept.id()));
    }
  }

  /**
   * What no text uses: a theme, profession or place of which neither it nor anything narrower is
   * met; a word that leads from a question to nothing at all.
   */
  void report(Map<String, Integer> lines, Findings findings) {
    Map<Integer, String> unused = new TreeMap<>();
    List<Concept> words = new ArrayList<>();
    for (Concept concept : thesaurus.concepts()) {
      if (!isUsed(concept)) {
        if (concept.kind() == Kind.WORD) {
          words.add(concept);
        } else {
          unused.put(
              lines.getOrDefault(concept.id(), 1),
              concept.kind().dutch() + " \"" + concept.prefLabel() + "\"");
        }
      }
    }
    unused.forEach(
        (line, name) ->
            findings.add(
                Code.UNUSED,
                line,
                name + " komt in geen enkele tekst voor; schrap het begrip, of schrijf erover."));
    if (!words.isEmpty()) {
      // A word waits for texts to come and harms nobody: told together, not one by one.
      String some = String.join(", ", words.stream().limit(SOME).map(Concept::prefLabel).toList());
      findings.add(
          Code.UNUSED,
          lines.getOrDefault(words.getFirst().id(), 1),
          "naar "
              + (words.size() == 1 ? "1 woord" : words.size() + " woorden")
              + " leidt nog geen enkele tekst ("
              + some
              + (words.size() > SOME ? ", …" : "")
              + "); laat ze staan als er teksten over komen.");
    }
  }

  private boolean isUsed(Concept concept) {
    if (used.contains(concept.id())
        || thesaurus.narrowerClosure(concept).stream().anyMatch(used::contains)) {
      return true;
    }
    return concept.kind() == Kind.WORD
        && thesaurus.broaderClosure(concept).stream().anyMatch(above -> used.contains(above.id()));
  }
}
