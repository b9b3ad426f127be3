package naslag.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import naslag.check.Mender.Mended;
import naslag.check.Mender.Repair;
import naslag.dutch.Normaliser;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Field;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;

/**
 * Mends in a thesaurus what leaves nothing to judge: a label that a concept has twice, white space
 * within a text, letters in the wrong encoding or in two pieces. Related is not made mutual, since
 * stating it on one side is enough. A thesaurus with something in it that cannot be read is left
 * alone.
 */
final class ThesaurusMender {
  private final Map<String, Integer> lines;
  private final List<Repair> repairs = new ArrayList<>();

  private ThesaurusMender(Map<String, Integer> lines) {
    this.lines = lines;
  }

  /** Empty when nothing is to mend, or it would cost the comments or the order of the file. */
  static Optional<Mended> mend(String file, String yaml) {
    Reading reading = ThesaurusFile.parse(yaml);
    if (!reading.problems().isEmpty()) {
      return Optional.empty();
    }
    Thesaurus before = reading.thesaurus();
    ThesaurusMender mender = new ThesaurusMender(ThesaurusFile.lines(yaml));
    List<Concept> mended = before.concepts().stream().map(mender::mended).toList();
    if (mender.repairs.isEmpty()) {
      return Optional.empty();
    }
    Thesaurus after =
        Thesaurus.of(
            before.scheme(), before.title(), before.otherSchemes(), mended, before.groups());
    return ThesaurusFile.edited(yaml, before, after)
        .map(text -> new Mended(file, text, mender.repairs));
  }

  private Concept mended(Concept concept) {
    int line = lines.getOrDefault(concept.id(), 1);
    UnaryOperator<String> clean = text -> clean(line, text);
    Map<String, List<String>> values = new HashMap<>(concept.values());
    for (String key : List.of("prefLabel", "definition", "scopeNote")) {
      values.computeIfPresent(key, (same, texts) -> List.of(clean.apply(texts.getFirst())));
    }
    String preferred = concept.with(values).prefLabel();
    Set<String> own = new HashSet<>(Set.of(Normaliser.normalise(preferred)));
    for (String key : List.of("altLabel", "hiddenLabel")) {
      values.computeIfPresent(key, (same, labels) -> once(line, preferred, labels, own));
    }
    for (String language : concept.otherLabels().keySet()) {
      values.computeIfPresent(
          Field.LABEL + language, (same, labels) -> once(line, preferred, labels, new HashSet<>()));
    }
    return concept.with(values);
  }

  /** Every label that the concept does not have yet. */
  private List<String> once(int line, String preferred, List<String> labels, Set<String> own) {
    List<String> kept = new ArrayList<>();
    for (String label : labels) {
      String clean = clean(line, label);
      if (own.add(Normaliser.normalise(clean))) {
        kept.add(clean);
      } else {
        repairs.add(
            new Repair(
                line,
                "label \""
                    + clean
                    + "\" stond dubbel bij \""
                    + preferred
                    + "\" en is één keer weg"));
      }
    }
    return kept;
  }

  private String clean(int line, String text) {
    String right = Mojibake.mended(text);
    String whole = Normalizer.normalize(right, Normalizer.Form.NFC);
    String spaced = whole.replaceAll("[ \\u00A0\\t]+", " ");
    if (!spaced.equals(text)) {
      repairs.add(new Repair(line, "\"" + text + "\" is nu \"" + spaced + "\""));
    }
    return spaced;
  }
}
