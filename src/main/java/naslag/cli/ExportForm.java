package naslag.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which passages and works leave Naslag. */
enum ExportForm {
  MARKDOWN("markdown", true, ".md .markdown"),
  HTML("html", true, ".html .htm"),
  CSV("csv", true, ".csv"),
  JSON_LINES("jsonl", true, ".jsonl .ndjson"),
  RIS("ris", false, ".ris"),
  BIBTEX("bibtex", false, ".bib"),
  CSL_JSON("csl-json", false, ".json"),
  DUBLIN_CORE("oai_dc", false, ".xml");

  private final String label;
  private final boolean passages;

  /** Of file names, parted by spaces. */
  private final String endings;

  ExportForm(String label, boolean passages, String endings) {
    this.label = label;
    this.passages = passages;
    this.endings = endings;
  }

  /** True where passages go out with their text, false where works are only described. */
  boolean hasPassages() {
    return passages;
  }

  /** The form that was asked for by name, or that a file's name tells. */
  static ExportForm of(String name, String file) {
    if (!name.isEmpty()) {
      String wanted = name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
      return Stream.of(values())
          .filter(
              form -> form.label.equals(wanted) || form.endings().anyMatch(("." + wanted)::equals))
          .findFirst()
          .orElseThrow(
              () ->
                  new Refusal(
                      Exit.USAGE,
                      "de vorm \""
                          + name
                          + "\" bestaat niet; wel "
                          + String.join(", ", names())
                          + "."));
    }
    String lower = file.toLowerCase(Locale.ROOT);
    Optional<ExportForm> told =
        Stream.of(values()).filter(form -> form.endings().anyMatch(lower::endsWith)).findFirst();
    if (told.isEmpty() && !file.isEmpty()) {
      throw new Refusal(
          Exit.USAGE,
          "aan de naam "
              + file
              + " zie ik de vorm niet; geef --vorm "
              + String.join("|", names())
              + ".");
    }
    return told.orElse(MARKDOWN);
  }

  private Stream<String> endings() {
    return Stream.of(endings.split(" "));
  }

  static List<String> names() {
    return Stream.of(values()).map(form -> form.label).toList();
  }

  /** The names for the help of an option. */
  static final class Names extends ArrayList<String> {
    Names() {
      super(names());
    }
  }
}
