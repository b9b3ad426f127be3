package naslag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import naslag.intake.Importer;
import naslag.intake.Importer.ImportOptions;
import naslag.intake.Importer.Outcome;
import naslag.intake.Importer.Prompt;
import naslag.intake.Importer.Replace;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.SideRecord.Records;

/** Imports without questions, progress or a thesaurus. */
public final class Imports {
  private Imports() {}

  public static Importer into(Path corpus) {
    return new Importer(corpus, "", page -> {}, () -> {}, Prompt.NONE);
  }

  /** Everything from the text itself and from records beside it. */
  public static ImportOptions plain() {
    return options(FoundMetadata.NONE, Replace.NONE);
  }

  public static ImportOptions options(FoundMetadata said, Replace replace) {
    return new ImportOptions(said, new Records(Optional.empty()), replace, false);
  }

  /** On trial: the work and its report, or why there is none. */
  public static String tried(Path corpus, Path file) throws IOException {
    Records records = new Records(Optional.empty());
    ImportOptions trial = new ImportOptions(FoundMetadata.NONE, records, Replace.NONE, true);
    return switch (into(corpus).importFile(file, trial)) {
      case Outcome.Tried tried -> tried.markdown() + "\n\n" + tried.report().render();
      case Outcome.Refused refused -> refused.reason() + "\n";
      case Outcome other -> other.toString();
    };
  }
}
