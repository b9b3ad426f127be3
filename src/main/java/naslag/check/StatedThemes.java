package naslag.check;

import java.util.List;
import java.util.Optional;
import naslag.corpus.Block;
import naslag.corpus.Example;
import naslag.corpus.Section;
import naslag.corpus.WorkField;
import naslag.thesaurus.Concept;

/** Themes that an author stated and the thesaurus does not have. */
final class StatedThemes implements WorkRule {
  private final ThemeNames names;

  StatedThemes(ThemeNames names) {
    this.names = names;
  }

  @Override
  public void examine(Examined work, Findings findings) {
    // Without a thesaurus every theme is what its author says it is.
    if (names.isEmpty()) {
      return;
    }
    for (String subject : work.work().metadata().all(WorkField.SUBJECT)) {
      examine(subject, work.valueLine("subject", subject), findings);
    }
    List<Section> sections = work.work().sections();
    for (int i = 0; i < sections.size(); i++) {
      List<Block> blocks = sections.get(i).blocks();
      for (int j = 0; j < blocks.size(); j++) {
        if (blocks.get(j) instanceof Example example) {
          int line = work.fieldLine(work.file().lines().of(i, j), "thema");
          example.themes().forEach(theme -> examine(theme, line, findings));
        }
      }
    }
  }

  private void examine(String stated, int line, Findings findings) {
    if (names.theme(stated).isPresent()) {
      return;
    }
    List<String> near = names.near(stated);
    Optional<Concept> other = names.other(stated);
    String out =
        near.isEmpty()
            ? "kies een thema uit naslag thesaurus of voeg het toe aan thesaurus.yaml."
            : "bedoelde je " + String.join(" of ", near) + "?";
    String what =
        other
            .map(concept -> "is een " + concept.kind().dutch() + " en geen thema")
            .orElse("staat niet in de thesaurus");
    findings.add(Code.THEME, line, "thema \"" + stated + "\" " + what + "; " + out);
  }
}
