package naslag.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.check.Examined.TokenizedParagraph;
import naslag.check.Finding.Findings;
import naslag.corpus.Example;
import naslag.corpus.Passage;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.Normaliser;
import naslag.dutch.Tokens;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Reading.Fault;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;

/**
 * What to fix in a thesaurus: what is broken by itself, and what the texts of the corpus do not use
 * or read otherwise.
 *
 * @param lines of the concepts by their ids
 */
record ThesaurusRules(Reading reading, Map<String, Integer> lines) {
  /** Of a thesaurus that may be missing. */
  static ThesaurusRules of(Path file) {
    return new ThesaurusRules(ThesaurusFile.readIfThere(file), ThesaurusFile.lines(file));
  }

  Thesaurus thesaurus() {
    return reading.thesaurus();
  }

  void examine(Findings findings) {
    for (Fault problem : reading.problems()) {
      findings.add(problem.line(), "thesaurus", decapitalised(problem.message()));
    }
    for (Concept concept : thesaurus().concepts()) {
      Set<String> own = new HashSet<>();
      for (String label : dutchLabels(concept)) {
        if (!own.add(Normaliser.normalise(label))) {
          findings.add(line(concept), "label-twice", concept.prefLabel(), label);
        } else {
          shared(concept, label, findings);
        }
      }
    }
  }

  private void shared(Concept concept, String label, Findings findings) {
    for (Concept other : thesaurus().byLabel(label)) {
      boolean before = !other.equals(concept) && line(other) < line(concept);
      if (before && hasInDutch(other, label)) {
        String name = concept.prefLabel();
        findings.add(line(concept), "label-shared", label, name, other.prefLabel(), line(other));
      }
    }
  }

  private static boolean hasInDutch(Concept concept, String label) {
    String wanted = Normaliser.normalise(label);
    return dutchLabels(concept).stream().map(Normaliser::normalise).anyMatch(wanted::equals);
  }

  private static List<String> dutchLabels(Concept concept) {
    return Stream.of("prefLabel", "altLabel", "hiddenLabel")
        .flatMap(key -> concept.all(key).stream())
        .toList();
  }

  private int line(Concept concept) {
    return lines.getOrDefault(concept.id(), 1);
  }

  private static String decapitalised(String message) {
    boolean quote = message.isEmpty() || !Character.isUpperCase(message.charAt(0));
    return quote ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  /** What a stated theme means, by any label in any inflection, as the index reads it. */
  static final class ThemeNames {
    private final Thesaurus thesaurus;
    private final Map<String, Concept> byStems = new HashMap<>();

    /** The preferred labels of themes by each label that leads to them. */
    private final Map<String, String> preferred = new LinkedHashMap<>();

    ThemeNames(Thesaurus thesaurus) {
      this.thesaurus = thesaurus;
      for (Concept concept : thesaurus.concepts()) {
        thesaurus
            .theme(concept)
            .ifPresent(theme -> concept.allLabels().forEach(label -> add(label, theme)));
      }
    }

    private void add(String label, Concept theme) {
      byStems.putIfAbsent(stems(label), theme);
      preferred.putIfAbsent(label, theme.prefLabel());
    }

    static String stems(String label) {
      return Tokens.words(label).stream()
          .map(DutchAnalysis::lemma)
          .collect(Collectors.joining(" "));
    }

    Optional<Concept> theme(String stated) {
      return thesaurus
          .byId(stated)
          .filter(concept -> concept.kind() == Kind.THEME)
          .or(() -> Optional.ofNullable(byStems.get(stems(stated))));
    }

    /** A concept of another kind that has this label. */
    Optional<Concept> other(String stated) {
      return thesaurus.byLabel(stated).stream().filter(c -> c.kind() != Kind.THEME).findFirst();
    }

    /** The themes that a person may have meant, by their preferred labels. */
    List<String> near(String stated) {
      return LinkRules.Nearest.of(stated, preferred.keySet()).stream()
          .map(label -> preferred.getOrDefault(label, label))
          .distinct()
          .toList();
    }

    /** Whether there are themes to choose from at all. */
    boolean isEmpty() {
      return thesaurus.concepts().isEmpty();
    }
  }

  /** Which concepts the texts of a corpus state or name, taken work by work. */
  static final class ConceptUse {
    private static final int SOME = 8;

    /** A word that is used less often is no common word; the label may well be the common one. */
    private static final int COMMON = 5;

    private final Thesaurus thesaurus;
    private final ThemeNames names;

    /** The stems of labels not found in a text yet, with the concepts that have them. */
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

    void examine(Passage passage, List<TokenizedParagraph> paragraphs) {
      for (String theme : passage.themes()) {
        names.theme(theme).ifPresent(concept -> used.add(concept.id()));
      }
      for (Example example : passage.example().stream().toList()) {
        example.helpers().forEach(text -> read(Tokens.words(text)));
        example.places().forEach(text -> read(Tokens.words(text)));
      }
      read(Tokens.words(passage.title()));
      paragraphs.forEach(paragraph -> read(paragraph.words()));
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
      Optional.ofNullable(unmet.remove(label)).orElse(List.of()).forEach(c -> used.add(c.id()));
    }

    /**
     * What no text uses: a theme, profession or place of which neither it nor anything narrower is
     * met; a word that leads from a question to nothing at all.
     */
    void report(Map<String, Integer> lines, Findings findings) {
      List<Concept> words = new ArrayList<>();
      for (Concept concept : thesaurus.concepts()) {
        int line = lines.getOrDefault(concept.id(), 1);
        concept.allLabels().forEach(label -> misread(concept, label, line, findings));
        if (!isUsed(concept) && concept.kind() == Kind.WORD) {
          words.add(concept);
        } else if (!isUsed(concept)) {
          findings.add(line, "unused-concept", concept.kind().dutch(), concept.prefLabel());
        }
      }
      if (!words.isEmpty()) {
        // An unused word does no harm until texts use it: one finding for all words.
        int line = lines.getOrDefault(words.getFirst().id(), 1);
        String count = words.size() == 1 ? "1 woord" : words.size() + " woorden";
        String some =
            words.stream().limit(SOME).map(Concept::prefLabel).collect(Collectors.joining(", "));
        findings.add(line, "unused-words", count, some + (words.size() > SOME ? ", …" : ""));
      }
    }

    /**
     * A label of one word that a question reads as another, common word: if "vake" were taken for a
     * form of "vaak", a question with "vader" would find each passage that has "vaak".
     */
    private void misread(Concept concept, String label, int line, Findings findings) {
      List<String> words = Tokens.words(label);
      String lemma = ThemeNames.stems(label);
      Map<String, Integer> uses = forms.getOrDefault(lemma, Map.of());
      int sum = uses.values().stream().mapToInt(n -> n).sum();
      // "flesjes" is plainly a form of "fles".
      if (words.size() == 1
          && sum >= COMMON
          && !words.getFirst().startsWith(lemma)
          && !uses.containsKey(words.getFirst())
          && concept.allLabels().stream()
              .noneMatch(other -> !other.equals(label) && ThemeNames.stems(other).equals(lemma))) {
        String as = Collections.max(uses.entrySet(), Map.Entry.comparingByValue()).getKey();
        String kind = concept.kind().dutch();
        findings.add(line, "misread-label", label, kind, concept.prefLabel(), as, sum);
      }
    }

    private boolean isUsed(Concept concept) {
      return used.contains(concept.id())
          || thesaurus.narrowerClosure(concept).stream().anyMatch(used::contains)
          || (concept.kind() == Kind.WORD
              && thesaurus.broaderClosure(concept).stream().anyMatch(c -> used.contains(c.id())));
    }
  }
}
