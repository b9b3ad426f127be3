package naslag.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.AtomicFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "exporteer")
final class ExportCommand extends CorpusCommand {
  @Parameters(arity = "0..*", paramLabel = "WOORD")
  private List<String> words = List.of();

  @Option(names = "--vorm", paramLabel = "VORM")
  private @Nullable ExportForm form;

  @Option(
      names = {"--uit", "--naar"},
      paramLabel = "BESTAND")
  private @Nullable Path file;

  @Option(names = "--vervang")
  private boolean overwrite;

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(names = "--max", paramLabel = "AANTAL")
  private int max;

  @Option(names = "--id", paramLabel = "ID")
  private List<String> ids = List.of();

  @Option(names = "--selectie", paramLabel = "BESTAND")
  private @Nullable Path selection;

  @Option(names = "--ook-zonder-licentie")
  private boolean unlicensed;

  @Override
  Exit run() throws IOException {
    String question = FilterOptions.question("exporteer", words);
    int most = FilterOptions.most(max);
    ExportForm asked =
        form != null ? form : file == null ? ExportForm.MARKDOWN : ExportForm.ofFile(file);
    refuseFile();
    Export.ExportChoice choice =
        new Export.ExportChoice(question, filters.filters(), ids, selection, most);
    Export export = new Export(asked, choice, unlicensed);
    Export.Made made = new Library(allPlaces(), terminal()).use(export::of);
    made.remarks().forEach(terminal()::say);
    if (made.text().isPresent()) {
      write(made.text().get());
    }
    return made.exit();
  }

  /** Before the work is done, not after it. */
  private void refuseFile() {
    if (file == null) {
      return;
    }
    Refusal.usageIf(
        Files.isDirectory(file), file + " is een map; geef met --uit de naam van een bestand.");
    if (Files.exists(file) && !overwrite) {
      throw isThere(file);
    }
  }

  private static Refusal isThere(Path file) {
    return Refusal.failed(file + " is er al; kies een andere naam, of zet --vervang erbij.");
  }

  private void write(String text) throws IOException {
    if (file == null) {
      out().print(text);
    } else {
      try {
        if (overwrite) {
          AtomicFile.write(file, text);
        } else {
          AtomicFile.writeNew(file, text);
        }
      } catch (FileAlreadyExistsException e) {
        throw isThere(file);
      }
      say("Geschreven: " + file);
    }
  }

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

    /** The form of a name, or of the ending of file names without its dot. */
    static ExportForm named(String name) {
      String wanted = name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
      return Stream.of(values())
          .filter(f -> f.label.equals(wanted) || f.endings().anyMatch(("." + wanted)::equals))
          .findFirst()
          .orElseThrow(
              () -> Refusal.usage("de vorm \"%s\" bestaat niet; wel %s.", name, names(", ")));
    }

    /** The form of a file by the ending of its name. */
    static ExportForm ofFile(Path file) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      return Stream.of(values())
          .filter(form -> form.endings().anyMatch(name::endsWith))
          .findFirst()
          .orElseThrow(
              () ->
                  Refusal.usage(
                      "aan de naam %s zie ik de vorm niet; geef --vorm %s.", file, names("|")));
    }

    private Stream<String> endings() {
      return Stream.of(endings.split(" "));
    }

    private static String names(String between) {
      return Stream.of(values()).map(ExportForm::toString).collect(Collectors.joining(between));
    }

    /** The name as an option has it. */
    @Override
    public String toString() {
      return label;
    }
  }
}
