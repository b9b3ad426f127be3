package naslag.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * With how much care a passage is to be shown and read.
 *
 * @param urgent true for what cannot wait
 * @param sensitive what may be hard to read in it, such as "geweld"; "" for nothing
 * @param helpersOnly true for advice to people who help for their work, which no parent is handed
 * @param checked the ISO date on which its facts were last checked; "" when they were not
 * @param readBy the professionals who read it, each with function and date; may be empty
 */
public record Care(
    boolean urgent, String sensitive, boolean helpersOnly, String checked, List<String> readBy) {
  /** Of a passage of which nothing is stated. */
  public static final Care NONE = new Care(false, "", false, "", List.of());

  private static final String URGENT = "meteen";
  private static final String HELPERS = "hulpverleners";
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

  public Care {
    readBy = List.copyOf(readBy);
  }

  /**
   * Reads the fields.
   *
   * @param stated the values of a field where they are stated nearest to the passage; may be empty
   */
  static Care of(Function<WorkField, List<String>> stated) {
    String checks = String.join(" ", stated.apply(WorkField.CHECKED));
    Stream<String> dates = DATE.matcher(checks).results().map(MatchResult::group);
    return new Care(
        stated.apply(WorkField.URGENCY).contains(URGENT),
        String.join(", ", stated.apply(WorkField.SENSITIVE)),
        stated.apply(WorkField.AUDIENCE).contains(HELPERS),
        dates.max(Comparator.naturalOrder()).orElse(""),
        stated.apply(WorkField.PROOFREAD));
  }
}
