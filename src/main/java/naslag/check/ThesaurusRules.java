package naslag.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.check.Finding.Code;
import naslag.dutch.Normaliser;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Problem;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;

/** What is broken in a thesaurus by itself. */
final class ThesaurusRules {
  private final Reading reading;
  private final Map<String, Integer> lines;

  private ThesaurusRules(Reading reading, Map<String, Integer> lines) {
    this.reading = reading;
    this.lines = lines;
  }

  /** Of a thesaurus that may lack. */
  static ThesaurusRules of(Path file) {
    return new ThesaurusRules(ThesaurusFile.readIfThere(file), ThesaurusFile.lines(file));
  }

  Thesaurus thesaurus() {
    return reading.thesaurus();
  }

  Map<String, Integer> lines() {
    return lines;
  }

  void examine(Findings findings) {
    for (Problem problem : reading.problems()) {
      findings.at(Code.THESAURUS, problem.line()).say(decapitalised(problem.message()));
    }
    for (Concept concept : thesaurus().concepts()) {
      Set<String> own = new HashSet<>();
      for (String label : dutchLabels(concept)) {
        if (!own.add(Normaliser.normalise(label))) {
          findings
              .at(Code.DOUBLE_LABEL, line(concept))
              .say(
                  "begrip \"%s\" heeft label \"%s\" twee keer; schrap er een.",
                  concept.prefLabel(), label);
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
        findings
            .at(Code.DOUBLE_LABEL, line(concept))
            .say(
                "label \"%s\" van \"%s\" staat ook bij \"%s\" (regel %s); laat het bij één"
                    + " begrip staan.",
                label, concept.prefLabel(), other.prefLabel(), line(other));
      }
    }
  }

  private static boolean hasInDutch(Concept concept, String label) {
    String wanted = Normaliser.normalise(label);
    return dutchLabels(concept).stream().map(Normaliser::normalise).anyMatch(wanted::equals);
  }

  private static List<String> dutchLabels(Concept concept) {
    List<String> labels = new ArrayList<>();
    if (!concept.isForeign()) {
      labels.add(concept.prefLabel());
    }
    labels.addAll(concept.altLabels());
    labels.addAll(concept.hiddenLabels());
    return labels;
  }

  private int line(Concept concept) {
    return lines.getOrDefault(concept.id(), 1);
  }

  private static String decapitalised(String message) {
    boolean quote = message.isEmpty() || !Character.isUpperCase(message.charAt(0));
    return quote ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
