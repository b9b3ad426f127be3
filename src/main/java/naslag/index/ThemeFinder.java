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
import naslag.index.IndexedPassage.ThemeMark;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Thesaurus;
import org.jspecify.annotations.Nullable;

/** Finds the themes of a passage: those its author stated, and those its text names. */
final class ThemeFinder {
  private final Thesaurus thesaurus;
  private final Beginning labels = new Beginning(0);

  /** A node of the tree of labels, stem by stem: the concept of the label that ends here. */
  private static final class Beginning {
    private final int length;
    private final Map<String, Beginning> next = new HashMap<>();
    private @Nullable Concept concept;

    Beginning(int length) {
      this.length = length;
    }

    /** The longest label that begins at a place; this one where none does. */
    Beginning longest(List<String> stems, int from) {
      Beginning longest = this;
      Beginning at = this;
      for (int i = from; at != null; at = i < stems.size() ? at.next.get(stems.get(i++)) : null) {
        longest = at.concept == null ? longest : at;
      }
      return longest;
    }
  }

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
    Beginning at = labels;
    for (String stem : Labels.stems(label)) {
      int length = at.length + 1;
      at = at.next.computeIfAbsent(stem, key -> new Beginning(length));
    }
    if (at.concept == null && at.length > 0) {
      at.concept = concept;
    }
  }

  /** Stated themes in the author's order, then found ones in the order of the text. */
  List<ThemeMark> find(Passage passage, PassageWords words) {
    Map<String, ThemeMark> marks = new LinkedHashMap<>();
    for (String stated : passage.themes()) {
      Optional<Concept> concept = concept(stated);
      String id = concept.map(Concept::id).orElse(stated);
      marks.put(id, new ThemeMark(id, concept.map(Concept::prefLabel).orElse(stated), true));
    }
    List<String> stems = new ArrayList<>(Labels.stems(passage.title()));
    // A title's last word and a text's first are not neighbours.
    stems.add("");
    words.lemmas().forEach(lemmas -> stems.add(lemmas.getFirst()));
    for (int i = 0; i < stems.size(); i++) {
      Beginning longest = labels.longest(stems, i);
      Concept concept = longest.concept;
      if (concept != null) {
        marks.putIfAbsent(concept.id(), new ThemeMark(concept.id(), concept.prefLabel(), false));
        i += longest.length - 1;
      }
    }
    return List.copyOf(marks.values());
  }

  private Optional<Concept> concept(String label) {
    List<String> stems = Labels.stems(label);
    Beginning longest = labels.longest(stems, 0);
    return thesaurus
        .byId(label)
        .or(() -> Optional.ofNullable(longest.concept).filter(c -> longest.length == stems.size()));
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
