package naslag.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.DutchWords;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Thesaurus;

/** What a stated theme means, by any label in any inflection, as the index reads it. */
final class ThemeNames {
  private final Thesaurus thesaurus;
  private final Map<String, Concept> byStems = new HashMap<>();

  ThemeNames(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
    for (Concept concept : thesaurus.concepts()) {
      for (Concept theme : themesOf(concept)) {
        concept.allLabels().forEach(label -> byStems.putIfAbsent(stems(label), theme));
      }
    }
  }

  /** A word leads to the nearest theme that it is a kind of. */
  private List<Concept> themesOf(Concept concept) {
    return switch (concept.kind()) {
      case THEME -> List.of(concept);
      case WORD ->
          thesaurus.broaderClosure(concept).stream()
              .filter(above -> above.kind() == Kind.THEME)
              .limit(1)
              .toList();
      case PROFESSION, PLACE -> List.of();
    };
  }

  static String stems(String label) {
    List<String> stems = new ArrayList<>();
    DutchWords.of(label).forEach(word -> stems.add(DutchAnalysis.lemma(word)));
    return String.join(" ", stems);
  }

  Optional<Concept> theme(String stated) {
    Optional<Concept> byId = thesaurus.byId(stated).filter(c -> c.kind() == Kind.THEME);
    return byId.isPresent() ? byId : Optional.ofNullable(byStems.get(stems(stated)));
  }

  /** A concept of another kind that has this label. */
  Optional<Concept> other(String stated) {
    return thesaurus.byLabel(stated).stream().filter(c -> c.kind() != Kind.THEME).findFirst();
  }

  /** The themes that a person may have meant, by their preferred labels. */
  List<String> near(String stated) {
    List<String> labels = new ArrayList<>();
    Map<String, String> preferred = new HashMap<>();
    for (Concept concept : thesaurus.concepts()) {
      for (Concept theme : themesOf(concept)) {
        for (String label : concept.allLabels()) {
          labels.add(label);
          preferred.putIfAbsent(label, theme.prefLabel());
        }
      }
    }
    return Nearest.of(stated, labels).stream()
        .map(label -> preferred.getOrDefault(label, label))
        .distinct()
        .toList();
  }

  /** Whether there are themes to choose from at all. */
  boolean isEmpty() {
    return thesaurus.concepts().isEmpty();
  }
}
