package naslag.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.report.ImportLog;
import org.jspecify.annotations.Nullable;

/**
 * What a file, or a record beside it, says of the work; "" or empty where it is silent.
 *
 * @param date a year or an ISO date
 * @param type "boek", "artikel", as a front matter says it
 */
public record FoundMetadata(
    String title,
    List<String> creators,
    List<String> contributors,
    String publisher,
    String date,
    String language,
    String rights,
    String identifier,
    String isPartOf,
    List<String> subjects,
    String type) {
  /** In signs: names with an address between them are shorter. */
  private static final int LONGEST_NAMES = 80;

  /** What programs write there when nobody filled it in. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(?:untitled|naamloos|document\\d*|microsoft word\\b.*|titel|title|.*\\.(?:docx?|indd|qxd|pdf|tex|odt|dvi))");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)(?:user|gebruiker|administrator|admin|author|auteur|unknown|onbekend|owner|root|.*[\\\\@\\[\\]{}|<>].*)");

  public static final FoundMetadata NONE =
      new FoundMetadata("", List.of(), List.of(), "", "", "", "", "", "", List.of());

  /** Of a kind of work that nobody names. */
  public FoundMetadata(
      String title,
      List<String> creators,
      List<String> contributors,
      String publisher,
      String date,
      String language,
      String rights,
      String identifier,
      String isPartOf,
      List<String> subjects) {
    this(
        title,
        creators,
        contributors,
        publisher,
        date,
        language,
        rights,
        identifier,
        isPartOf,
        subjects,
        "");
  }

  public FoundMetadata {
    title = title.strip();
    creators = List.copyOf(creators);
    contributors = List.copyOf(contributors);
    subjects = List.copyOf(subjects);
  }

  /** This, and what the other says where this is silent. */
  public FoundMetadata or(FoundMetadata other) {
    return new FoundMetadata(
        title.isEmpty() ? other.title : title,
        creators.isEmpty() ? other.creators : creators,
        contributors.isEmpty() ? other.contributors : contributors,
        publisher.isEmpty() ? other.publisher : publisher,
        date.isEmpty() ? other.date : date,
        language.isEmpty() ? other.language : language,
        rights.isEmpty() ? other.rights : rights,
        identifier.isEmpty() ? other.identifier : identifier,
        isPartOf.isEmpty() ? other.isPartOf : isPartOf,
        subjects.isEmpty() ? other.subjects : subjects,
        type.isEmpty() ? other.type : type);
  }

  /** A title as a program wrote it in a file; "" when it is a template's or a file's name. */
  public static String title(@Nullable String raw) {
    String title = raw == null ? "" : Typography.clean(raw);
    return NO_TITLE.matcher(title).matches() ? "" : title;
  }

  /** Names that a program put in one field, with a semicolon or "en" between them. */
  public static List<String> names(@Nullable String raw) {
    List<String> names = new ArrayList<>();
    if (raw != null && raw.length() > LONGEST_NAMES && raw.contains("@")) {
      // A whole title page that a typesetter's macros glued together.
      return names;
    }
    for (String part : (raw == null ? "" : raw).split(";|&|\\ben\\b|\\band\\b")) {
      String name = Typography.clean(part);
      Matcher no = NO_NAME.matcher(name);
      if (!name.isEmpty() && !no.matches()) {
        names.add(name);
      }
    }
    return names;
  }

  /** The first of these that is a code such as "nl" or "nl-BE"; "" when none is. */
  public static String language(@Nullable String... tags) {
    for (String tag : tags) {
      if (tag != null && tag.strip().matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")) {
        return tag.strip();
      }
    }
    return "";
  }

  /** The day a file was made is a guess at the year of its text. */
  public void remarkOnDate(FoundMetadata given, ImportLog log) {
    if (given.date().isEmpty() && !date.isEmpty()) {
      log.lookAt(
          0,
          "het jaar "
              + date
              + " komt uit de gegevens van het bestand; kijk na of dat het jaar van uitgave is.");
    }
  }

  /** Years and dates as files write them. */
  public static final class Dates {
    private static final Pattern ISO =
        Pattern.compile("\\b((?:1[5-9]|20)\\d{2}-\\d{2}-\\d{2})(?=\\D|$)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:1[5-9]|20)\\d{2})(?!\\d)");

    private Dates() {}

    /** An ISO date, else a year; "" when there is neither. */
    public static String of(String raw) {
      Matcher iso = ISO.matcher(raw);
      if (iso.find()) {
        return iso.group(1);
      }
      Matcher year = YEAR.matcher(raw);
      return year.find() ? year.group(1) : "";
    }
  }
}
