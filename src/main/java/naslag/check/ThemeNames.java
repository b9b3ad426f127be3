package naslag.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import naslag.check.Examined.Stretch;
import naslag.check.Finding.Code;
import naslag.corpus.Example;
import naslag.corpus.Passage;
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
    return References.Nearest.of(stated, labels).stream()
        .map(label -> preferred.getOrDefault(label, label))
        .distinct()
        .toList();
  }

  /** Whether there are themes to choose from at all. */
  boolean isEmpty() {
    return thesaurus.concepts().isEmpty();
  }

  /** Which concepts the texts of a corpus state or name, taken work by work. */
  static final class ConceptUse {
    private static final int SOME = 8;

    /** A word that is used less often is no common word; the label may well be the common one. */
    private static final int COMMON = 5;

    private final Thesaurus thesaurus;
    private final ThemeNames names;

    /** The stems of labels that were not met yet, with the concepts that have them. */
    private final Map<String, List<Concept>> unmet = new HashMap<>();

    private final Map<String, String> stems = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /** How often the texts have each word as written, by its lemma. */
    private final Map<String, Map<String, Integer>> forms = new HashMap<>();

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
      for (String word : words) {
        String lemma = stems.computeIfAbsent(word, DutchAnalysis::lemma);
        read.add(lemma);
        forms.computeIfAbsent(lemma, l -> new HashMap<>()).merge(word, 1, Integer::sum);
      }
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
      String sentence = "%s komt in geen enkele tekst voor; schrap het begrip, of schrijf erover.";
      unused.forEach((line, name) -> findings.at(Code.UNUSED, line).say(sentence, name));
      if (!words.isEmpty()) {
        // A word waits for texts to come and harms nobody: told together, not one by one.
        String some =
            String.join(", ", words.stream().limit(SOME).map(Concept::prefLabel).toList());
        findings
            .at(Code.UNUSED, lines.getOrDefault(words.getFirst().id(), 1))
            .say(
                "naar %s leidt nog geen enkele tekst (%s%s); laat ze staan als er teksten over"
                    + " komen.",
                words.size() == 1 ? "1 woord" : words.size() + " woorden",
                some,
                words.size() > SOME ? ", …" : "");
      }
    }

    /**
     * Labels of one word that a question reads as another, common word: if "vake" were taken for a
     * form of "vaak", a question with "vader" would find each passage that has "vaak".
     */
    void reportMisread(Map<String, Integer> lines, Findings findings) {
      for (Concept concept : thesaurus.concepts()) {
        for (String label : concept.allLabels()) {
          misread(concept, label)
              .ifPresent(
                  as ->
                      findings
                          .at(Code.MISREAD, lines.getOrDefault(concept.id(), 1))
                          .say(
                              "\"%s\" van %s \"%s\" wordt gelezen als \"%s\", dat %d keer in de"
                                  + " teksten staat; kies een ander label, of schrap het.",
                              label,
                              concept.kind().dutch(),
                              concept.prefLabel(),
                              as.word(),
                              as.uses()));
        }
      }
    }

    private record Misread(String word, int uses) {}

    /** The most used form of the word that a label is read as, where that is not the label. */
    private Optional<Misread> misread(Concept concept, String label) {
      List<String> words = DutchWords.of(label);
      if (words.size() != 1) {
        return Optional.empty();
      }
      String lemma = ThemeNames.stems(label);
      Map<String, Integer> uses = forms.getOrDefault(lemma, Map.of());
      // "flesjes" is plainly a form of "fles".
      if (words.getFirst().startsWith(lemma)
          || uses.containsKey(words.getFirst())
          || concept.allLabels().stream()
              .anyMatch(other -> !other.equals(label) && ThemeNames.stems(other).equals(lemma))
          || uses.values().stream().mapToInt(n -> n).sum() < COMMON) {
        return Optional.empty();
      }
      return uses.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(most -> new Misread(most.getKey(), uses.values().stream().mapToInt(n -> n).sum()));
    }

    private boolean isUsed(Concept concept) {
      if (used.contains(concept.id())
          || thesaurus.narrowerClosure(concept).stream().anyMatch(used::contains)) {
        return true;
      }
      return concept.kind() == Kind.WORD
          && thesaurus.broaderClosure(concept).stream()
              .anyMatch(above -> used.contains(above.id()));
    }
  }
}
