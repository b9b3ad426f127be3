package naslag.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the front matter says of a work, under the names of Dublin Core.
 *
 * @param title the work's title; never blank
 * @param creators who wrote it, as "First Last" or as the author gave it; may be empty
 * @param contributors who helped; may be empty
 * @param publisher "" when absent
 * @param date a year or an ISO date as written; "" when absent
 * @param type what kind of work; "" when absent
 * @param language a BCP 47 tag as written; "" when absent
 * @param rights "" when absent
 * @param source where it was taken from; "" when absent
 * @param identifier "" when absent
 * @param isPartOf the larger work; "" when absent
 * @param subjects the themes the author stated, as written
 * @param other every further key, kept in its order, so that nothing a person wrote is lost
 */
public record Metadata(
    String title,
    List<String> creators,
    List<String> contributors,
    String publisher,
    String date,
    String type,
    String language,
    String rights,
    String source,
    String identifier,
    String isPartOf,
    List<String> subjects,
    Map<String, List<String>> other) {

  /** The type of a work whose maker writes here, and whose examples are invented. */
  public static final String OWN_TEXT = "eigen tekst";

  public Metadata {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a work needs a title, got \"" + title + "\"");
    }
    creators = List.copyOf(creators);
    contributors = List.copyOf(contributors);
    subjects = List.copyOf(subjects);
    Map<String, List<String>> kept = new LinkedHashMap<>();
    other.forEach((key, values) -> kept.put(key, List.copyOf(values)));
    other = java.util.Collections.unmodifiableMap(kept);
  }

  /** A work of which only the title is known. */
  public static Metadata titled(String title) {
    return new Metadata(
        title, List.of(), List.of(), "", "", "", "", "", "", "", "", List.of(), Map.of());
  }

  /**
   * True for a text that was not published elsewhere, the shipped works and a librarian's own; its
   * examples are invented and want a warning when cited.
   */
  public boolean isOwnText() {
    return type.equals(OWN_TEXT);
  }
}
