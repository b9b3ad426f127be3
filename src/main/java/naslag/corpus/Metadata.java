package naslag.corpus;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the front matter says of a work.
 *
 * @param values by the key of {@link WorkField}, under the names of Dublin Core for the most part;
 *     a further key that a person wrote is kept as it is. There is a title, never blank
 */
public record Metadata(Map<String, List<String>> values) {
  /** The type of a work whose maker writes here, and whose examples are invented. */
  public static final String OWN_TEXT = "eigen tekst";

  public Metadata {
    values = WorkField.copy(values);
    if (WorkField.TITLE.text(values, "").isBlank()) {
      throw new IllegalArgumentException("a work needs a title: " + values);
    }
  }

  /** A work of which only the title is known. */
  public static Metadata titled(String title) {
    return new Metadata(Map.of(WorkField.TITLE.key(), List.of(title)));
  }

  /** The same with other values of a field; blank ones are left out. */
  public Metadata with(WorkField field, List<String> all) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    List<String> given = all.stream().filter(value -> !value.isBlank()).toList();
    if (given.isEmpty()) {
      changed.remove(field.key());
    } else {
      changed.put(field.key(), given);
    }
    return new Metadata(changed);
  }

  /** The same with another value of a field; none when it is blank. */
  public Metadata with(WorkField field, String value) {
    return with(field, List.of(value));
  }

  /** The values of a field; may be empty. */
  public List<String> all(WorkField field) {
    return field.all(values);
  }

  /** The value of a field, several joined by semicolons; "" when it has none. */
  public String text(WorkField field) {
    return field.text(values, "; ");
  }

  /** Never blank. */
  public String title() {
    return text(WorkField.TITLE);
  }

  /** Who wrote it, as "First Last" or as the author gave it; may be empty. */
  public List<String> creators() {
    return all(WorkField.CREATOR);
  }

  /** A year or an ISO date as written; "" when absent. */
  public String date() {
    return text(WorkField.DATE);
  }

  /** "" when absent. */
  public String publisher() {
    return text(WorkField.PUBLISHER);
  }

  /** "" when absent. */
  public String rights() {
    return text(WorkField.RIGHTS);
  }

  /**
   * Why the work is expired, in Dutch: "vervallen: geldig tot 2026-01-31"; "" when it is not. A
   * date that cannot be read counts as none.
   */
  public String expired(LocalDate today) {
    String until = text(WorkField.VALID_UNTIL);
    String why = text(WorkField.EXPIRED);
    boolean past =
        until.matches("\\d{4}-\\d{2}-\\d{2}.*")
            && until.substring(0, 10).compareTo(today.toString()) < 0;
    return !why.isEmpty() ? "vervallen: " + why : past ? "vervallen: geldig tot " + until : "";
  }

  /** The title, with why the work is expired if it is. */
  public String titleAndExpiry() {
    String expired = expired(LocalDate.now(ZoneId.systemDefault()));
    return title() + (expired.isEmpty() ? "" : " (" + expired + ")");
  }

  /**
   * True for a text that was not published elsewhere, the shipped works and a librarian's own; its
   * examples are invented, so that a citation carries a warning.
   */
  public boolean isOwnText() {
    return text(WorkField.TYPE).equals(OWN_TEXT);
  }
}
