package naslag.intake;

import java.util.List;

/**
 * What a file, or a record beside it, says of the work; "" or empty where it is silent.
 *
 * @param date a year or an ISO date
 * @param type "boek", "artikel", as a front matter says it
 */
record FoundMetadata(
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
  static final FoundMetadata NONE =
      new FoundMetadata("", List.of(), List.of(), "", "", "", "", "", "", List.of());

  /** Of a kind of work that nobody names. */
  FoundMetadata(
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

  FoundMetadata {
    title = title.strip();
    creators = List.copyOf(creators);
    contributors = List.copyOf(contributors);
    subjects = List.copyOf(subjects);
  }

  /** This, and what the other says where this is silent. */
  FoundMetadata or(FoundMetadata other) {
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
}
