package naslag.intake.source;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.corpus.WorkField;
import naslag.corpus.WorkField.Values;
import naslag.intake.report.ImportLog;
import org.jspecify.annotations.Nullable;

/**
 * What a file, or a record beside it, says of the work.
 *
 * @param said the values of each field that is stated; a date is a year or an ISO date, a type a
 *     word such as "boek"
 * @param sure the fields that a person or a record gave, and not the file itself
 */
public record FoundMetadata(Map<WorkField, List<String>> said, Set<WorkField> sure) {
  /** In characters: names with an address between them are shorter. */
  private static final int LONGEST_NAMES = 80;

  /** What programs write there when nobody filled it in. */
  private static final Pattern NO_TITLE =
      Pattern.compile("(?i)" + Typography.either("title of no work"));

  private static final Pattern NO_NAME =
      Pattern.compile("(?i)" + Typography.either("name of no author"));

  private static final Pattern ISO =
      Pattern.compile("\\b(?:1[5-9]|20)\\d{2}-\\d{2}-\\d{2}(?=\\D|$)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[5-9]|20)\\d{2}(?!\\d)");

  private static final List<String> FIELDS = Typography.rows("fields.txt");

  public static final FoundMetadata NONE = new FoundMetadata(Map.of());

  private FoundMetadata(Map<WorkField, List<String>> said) {
    this(said, Set.of());
  }

  public FoundMetadata {
    Map<WorkField, List<String>> stated = new EnumMap<>(WorkField.class);
    said.forEach(
        (field, values) -> {
          List<String> some = values.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
          if (!some.isEmpty()) {
            stated.put(field, some);
          }
        });
    // A record of a whole book may have its title in both fields.
    stated.remove(WorkField.IS_PART_OF, stated.get(WorkField.TITLE));
    said = Collections.unmodifiableMap(stated);
    sure = Set.copyOf(sure);
  }

  /** The same, given by a person or a record. */
  public FoundMetadata asSure() {
    return new FoundMetadata(said, said.keySet());
  }

  /**
   * Reads the fields that {@code fields.txt} lists for a kind of source: on each line the kind, a
   * field, then the names under which it may be stated, of which the first that has a value counts.
   *
   * @param values what the source has under a name; empty for nothing
   */
  public static FoundMetadata of(String kind, Function<String, List<String>> values) {
    Map<WorkField, List<String>> found = new EnumMap<>(WorkField.class);
    for (String row : FIELDS.stream().filter(row -> row.startsWith(kind + " ")).toList()) {
      WorkField field = WorkField.valueOf(row.split(" ")[1]);
      Stream.of(row.split(" "))
          .skip(2)
          .map(values)
          .filter(stated -> !stated.isEmpty())
          .findFirst()
          .ifPresent(stated -> found.put(field, asIn(field, stated)));
    }
    return new FoundMetadata(found);
  }

  private static List<String> asIn(WorkField field, List<String> stated) {
    return switch (field) {
      case DATE -> List.of(date(stated.getFirst()));
      case LANGUAGE -> List.of(language(stated.getFirst()));
      default -> field.shape() == Values.ONE ? stated.subList(0, 1) : stated;
    };
  }

  /** This with another field; an empty value changes nothing. */
  public FoundMetadata with(WorkField field, String value) {
    return with(field, List.of(value));
  }

  public FoundMetadata with(WorkField field, List<String> values) {
    return new FoundMetadata(Map.of(field, values)).or(this);
  }

  /** This, and what the other says where this is silent. */
  public FoundMetadata or(FoundMetadata other) {
    Map<WorkField, List<String>> both = new EnumMap<>(WorkField.class);
    both.putAll(other.said);
    both.putAll(said);
    Set<WorkField> sureOfBoth = new TreeSet<>(other.sure);
    sureOfBoth.removeAll(said.keySet());
    sureOfBoth.addAll(sure);
    return new FoundMetadata(both, sureOfBoth);
  }

  /** Its values; empty where it is not stated. */
  public List<String> all(WorkField field) {
    return said.getOrDefault(field, List.of());
  }

  /** Its first value; "" where it is not stated. */
  public String one(WorkField field) {
    return all(field).stream().findFirst().orElse("");
  }

  /** A title as a program wrote it in a file; "" when it is a template's or a file's name. */
  public static String title(@Nullable String raw) {
    String title = raw == null ? "" : Typography.clean(raw);
    return NO_TITLE.matcher(title).matches() ? "" : title;
  }

  /** Names that a program put in one field, with a semicolon or "en" between them. */
  public static List<String> names(@Nullable String raw) {
    if (raw == null || (raw.length() > LONGEST_NAMES && raw.contains("@"))) {
      // A whole title page that a typesetter's macros glued together.
      return List.of();
    }
    return split(raw).stream()
        .map(Typography::clean)
        .filter(name -> !name.isEmpty() && !NO_NAME.matcher(name).matches())
        .toList();
  }

  /**
   * Names in one value: with semicolons or bars between them, else with "en" where each side is a
   * name of two words or more, so that "Kind en Gezin" stays one.
   */
  public static List<String> split(String names) {
    String marks = "\\s*[;|]\\s*";
    String[] parts = names.strip().split(marks);
    String[] both = names.strip().split(marks + "|\\s+(?:en|and|&)\\s+");
    boolean persons = Stream.of(both).allMatch(name -> name.strip().contains(" "));
    return Stream.of(parts.length > 1 || !persons ? parts : both)
        .filter(name -> !name.isBlank())
        .toList();
  }

  /** A code such as "nl" or "nl-BE", also for "Nederlands"; "" when it is neither. */
  public static String language(@Nullable String raw) {
    String tag = raw == null ? "" : raw.strip();
    return switch (tag.toLowerCase(Locale.ROOT)) {
      case "dutch", "nederlands", "dut", "nld", "vlaams" -> "nl";
      default -> tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*") ? tag : "";
    };
  }

  /** The day a file was made is a guess at the year of its text. */
  public void remarkOnDate(FoundMetadata given, ImportLog log) {
    if (given.one(WorkField.DATE).isEmpty() && !one(WorkField.DATE).isEmpty()) {
      log.mention(
          0,
          "het jaar %s komt uit de gegevens van het bestand; kijk na of dat het jaar van uitgave"
              + " is.",
          one(WorkField.DATE));
    }
  }

  /** The ISO date in what a file says, else the year; "" when there is neither. */
  public static String date(String raw) {
    return Stream.of(ISO, YEAR)
        .flatMap(form -> form.matcher(raw).results())
        .findFirst()
        .map(MatchResult::group)
        .orElse("");
  }
}
