package naslag.show;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A work, or a signed section of one, as a bibliography knows it. Absent facts are empty strings.
 *
 * @param key safe in every form; the same as long as the work keeps its file name
 * @param kind what it is
 * @param title never blank
 * @param credits who made it
 * @param container the book or the journal that it stands in
 * @param edition "2" or "2e herziene druk", as written
 * @param publisher who brought it out
 * @param issued when
 * @param pages "7–9", within the container
 * @param links where it can be found
 * @param language a tag such as "nl-BE"
 * @param subjects themes as its author stated them
 * @param note what a reader of the bibliography must know; "" as a rule
 */
public record CitedWork(
    String key,
    Kind kind,
    String title,
    Credits credits,
    Optional<Container> container,
    String edition,
    String publisher,
    Issued issued,
    String pages,
    Identifiers links,
    String language,
    List<String> subjects,
    String note) {

  /** What a work is. */
  public enum Kind {
    /** Stands by itself. */
    BOOK,
    /** Part of a book. */
    CHAPTER,
    /** Part of a journal. */
    ARTICLE,
    /** Brought out by an institution. */
    REPORT,
    /** Written for a degree. */
    THESIS,
    /** A page on the web. */
    WEB,
    /** Not known: cited as a book. */
    OTHER;

    /** Whether it stands in something larger, so that the larger title has the italics. */
    boolean isPart() {
      return this == CHAPTER || this == ARTICLE;
    }
  }

  /**
   * What a part stands in.
   *
   * @param title never blank
   * @param credits who made it as a whole
   * @param volume of a journal
   * @param issue of a journal
   */
  public record Container(String title, Credits credits, String volume, String issue) {
    public Container {
      if (title.isBlank()) {
        throw new IllegalArgumentException("a container has a title");
      }
    }
  }

  /** The same work with a letter behind its year. */
  CitedWork lettered(String letter) {
    return new CitedWork(
        key,
        kind,
        title,
        credits,
        container,
        edition,
        publisher,
        issued.lettered(letter),
        pages,
        links,
        language,
        subjects,
        note);
  }

  /** Of the work itself and of what it stands in, for the forms that have one place for both. */
  List<Name> editors() {
    return Stream.concat(
            credits.editors().stream(),
            container.stream().flatMap(whole -> whole.credits().editors().stream()))
        .distinct()
        .toList();
  }

  public CitedWork {
    subjects = List.copyOf(subjects);
    if (title.isBlank() || !key.matches("[a-z0-9][a-z0-9.-]*")) {
      throw new IllegalArgumentException("a title and a plain key: \"" + title + "\", " + key);
    }
    if (kind.isPart() && container.isEmpty()) {
      throw new IllegalArgumentException(kind + " stands in something: " + key);
    }
  }
}
