package naslag.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.corpus.Passage;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Thesaurus;

/** Finds the themes of a passage: those its author stated, and those its text names. */
final class ThemeFinder {
  private final Thesaurus thesaurus;

  /** By the stems of a label. */
  private final Map<String, Concept> byStems = new HashMap<>();

  /** By the stem that labels begin with, how many words the longest has: most words begin none. */
  private final Map<String, Integer> longest = new HashMap<>();

  ThemeFinder(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
    for (Concept concept : thesaurus.concepts()) {
      // A text about loss says "miskraam" and seldom "rouw en verlies".
      thesaurus
          .theme(concept)
          .ifPresent(theme -> concept.allLabels().forEach(label -> add(theme, label)));
    }
  }

  private void add(Concept concept, String label) {
    List<String> stems = Labels.stems(label);
    if (!stems.isEmpty()) {
      byStems.putIfAbsent(Labels.key(stems), concept);
      longest.merge(stems.getFirst(), stems.size(), Math::max);
    }
  }

  /** Stated themes in the author's order, then found ones in the order of the text. */
  List<ThemeMark> find(Passage passage) {
    Map<String, ThemeMark> marks = new LinkedHashMap<>();
    for (String stated : passage.themes()) {
      Optional<Concept> concept = concept(stated);
      String id = concept.map(Concept::id).orElse(stated);
      marks.put(id, new ThemeMark(id, concept.map(Concept::prefLabel).orElse(stated), true));
    }
    List<String> stems = new ArrayList<>(Labels.stems(passage.title()));
    // A title's last word and a text's first are not neighbours.
    stems.add("");
    stems.addAll(Labels.stems(passage.text()));
    for (int i = 0; i < stems.size(); i++) {
      for (int n = Math.min(longest.getOrDefault(stems.get(i), 0), stems.size() - i); n > 0; n--) {
        Concept concept = byStems.get(Labels.key(stems.subList(i, i + n)));
        if (concept != null) {
          marks.putIfAbsent(concept.id(), new ThemeMark(concept.id(), concept.prefLabel(), false));
          i += n - 1;
          break;
        }
      }
    }
    return List.copyOf(marks.values());
  }

  private Optional<Concept> concept(String label) {
    return thesaurus
        .byId(label)
        .or(() -> Optional.ofNullable(byStems.get(Labels.key(Labels.stems(label)))));
  }

  /** The themes' ids and those of all that is broader, each once. */
  Set<String> withBroader(List<ThemeMark> marks) {
    Set<String> ids = new LinkedHashSet<>();
    for (ThemeMark mark : marks) {
      ids.add(mark.concept());
      thesaurus
          .byId(mark.concept())
          .ifPresent(c -> thesaurus.broaderClosure(c).forEach(b -> ids.add(b.id())));
    }
    return ids;
  }
}
