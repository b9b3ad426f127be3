package naslag.intake;

import java.util.List;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.FoundMetadata.Field;

/**
 * What a person says beside the file.
 *
 * @param title "" to take it from the text
 * @param creators empty to take them from the text
 * @param date a year or a date; "" when unknown
 * @param overwrite true to replace a work that was edited since; a copy of it is kept
 * @param trial true to make the report and write nothing
 */
public record ImportOptions(
    String title, List<String> creators, String date, boolean overwrite, boolean trial) {
  public ImportOptions {
    title = title.strip();
    creators = List.copyOf(creators);
    date = date.strip();
  }

  /** Everything from the text itself. */
  public static ImportOptions none() {
    return new ImportOptions("", List.of(), "", false, false);
  }

  /** What a person says of the work. */
  FoundMetadata said() {
    return FoundMetadata.NONE
        .with(Field.TITLE, title)
        .with(Field.CREATOR, creators)
        .with(Field.DATE, date);
  }

  /** The same with a work edited since replaced. */
  public ImportOptions overwriting() {
    return new ImportOptions(title, creators, date, true, trial);
  }

  /** The same without writing. */
  public ImportOptions trying() {
    return new ImportOptions(title, creators, date, overwrite, true);
  }
}
