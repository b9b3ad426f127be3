package naslag.show;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.corpus.Section;
import naslag.corpus.Slug;
import naslag.corpus.WorkField;
import naslag.index.WorkInfo;

/** Makes the facts of a bibliography of what a front matter says. */
public final class CitedWorks {
  private static final String INVENTED = "Eigen tekst; de voorbeelden zijn verzonnen.";

  /** "Tijdschrift voor opvoeding, 12(3), 45-67": a journal's parts behind its title. */
  private static final Pattern IN_JOURNAL =
      Pattern.compile(
          "(?<title>.+?),\\s*(?:jg\\.\\s*|vol\\.\\s*)?(?<volume>\\d{1,4})"
              + "(?:\\s*\\((?<issue>[^()]{1,20})\\)|,\\s*(?:nr|no)\\.\\s*(?<number>\\d{1,4}))?"
              + "(?:,\\s*(?:pp?\\.\\s*)?(?<pages>\\w?\\d+(?:\\s*[-–]\\s*\\w?\\d+)?))?\\.?");

  /** "Samen groeien (pp. 45-67)", "Samen groeien, p. 45-67". */
  private static final Pattern IN_BOOK =
      Pattern.compile(
          "(?<title>.+?)[,;]?\\s*\\(?pp?\\.\\s*(?<pages>\\w?\\d+(?:\\s*[-–]\\s*\\w?\\d+)?)\\)?\\.?");

  private CitedWorks() {}

  /** A whole work. */
  public static CitedWork of(WorkInfo work) {
    Metadata m = work.metadata();
    Within place = Within.of(m);
    Identifiers links = Identifiers.of(m);
    CitedWork.Kind kind = kind(m, place, links);
    Credits all = Credits.of(m);
    // Of a part, whoever is named as editor made the whole.
    Credits own =
        kind.isPart()
            ? new Credits(all.authors(), List.of(), all.translators(), all.others())
            : all;
    Credits ofWhole =
        kind.isPart() ? new Credits(List.of(), all.editors(), List.of(), List.of()) : Credits.NONE;
    Optional<CitedWork.Container> container =
        place.title.isEmpty() || !(kind.isPart() || kind == CitedWork.Kind.WEB)
            ? Optional.empty()
            : Optional.of(new CitedWork.Container(place.title, ofWhole, place.volume, place.issue));
    return new CitedWork(
        key(work.id()),
        kind,
        m.title(),
        own,
        container,
        m.text(WorkField.EDITION),
        m.publisher(),
        Issued.of(m.date()),
        place.pages,
        links,
        m.text(WorkField.LANGUAGE),
        m.all(WorkField.SUBJECT),
        m.isOwnText() ? INVENTED : "");
  }

  /**
   * What is cited when a passage is: its signed section as a chapter of its own, else its work.
   *
   * @param ofWork the passages of its work, for the pages of the section; may be empty
   */
  public static CitedWork of(WorkInfo work, Passage passage, List<Passage> ofWork) {
    CitedWork whole = of(work);
    if (!isSignedApart(work, passage)) {
      return whole;
    }
    List<String> section = passage.path().subList(0, passage.signed());
    String pages =
        ofWork.stream()
            .filter(p -> isUnder(p, section) && p.creators().equals(passage.creators()))
            .map(Passage::pageLabel)
            .filter(label -> !label.isEmpty())
            .collect(Collectors.joining("-"));
    String title = Section.headed(1, section.getLast(), List.of(), List.of()).title();
    return new CitedWork(
        whole.key() + "-" + Slug.of(section.getLast()),
        CitedWork.Kind.CHAPTER,
        title,
        Credits.of(passage.creators()),
        Optional.of(new CitedWork.Container(whole.title(), whole.credits(), "", "")),
        whole.edition(),
        whole.publisher(),
        whole.issued(),
        Pages.of(firstAndLast(pages)),
        whole.links(),
        whole.language(),
        whole.subjects(),
        whole.note());
  }

  /** Whether somebody else than the work's authors signed the section. */
  static boolean isSignedApart(WorkInfo work, Passage passage) {
    return passage.signed() > 0 && !passage.creators().equals(work.metadata().creators());
  }

  private static boolean isUnder(Passage passage, List<String> section) {
    return passage.path().size() >= section.size()
        && passage.path().subList(0, section.size()).equals(section);
  }

  private static String firstAndLast(String pages) {
    int first = pages.indexOf('-');
    return first < 0
        ? pages
        : pages.substring(0, first) + "-" + pages.substring(pages.lastIndexOf('-') + 1);
  }

  /** A work's id is its file's name and may hold what BibTeX does not want in a key. */
  private static String key(String id) {
    String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
    return plain.matches("[a-z0-9].*") ? plain : "x" + plain;
  }

  private static CitedWork.Kind kind(Metadata m, Within place, Identifiers links) {
    String type = m.text(WorkField.TYPE).toLowerCase(Locale.ROOT);
    boolean inSomething = !place.title.isEmpty();
    if (type.matches(".*(hoofdstuk|chapter|boekdeel|bijdrage).*")) {
      return inSomething ? CitedWork.Kind.CHAPTER : CitedWork.Kind.OTHER;
    }
    if (type.matches(".*(artikel|article|jour).*")) {
      return inSomething ? CitedWork.Kind.ARTICLE : CitedWork.Kind.OTHER;
    }
    if (type.matches(".*(rapport|report|richtlijn|brochure|nota\\b).*")) {
      return CitedWork.Kind.REPORT;
    }
    if (type.matches(".*(proefschrift|thesis|masterproef|scriptie|dissertat).*")) {
      return CitedWork.Kind.THESIS;
    }
    if (type.matches(".*(web|blog|online).*")) {
      return CitedWork.Kind.WEB;
    }
    if (type.matches(".*(boek|book).*") || (!links.isbn().isEmpty() && !inSomething)) {
      return CitedWork.Kind.BOOK;
    }
    if (inSomething) {
      boolean journal = !place.volume.isEmpty() || !links.issn().isEmpty();
      return journal ? CitedWork.Kind.ARTICLE : CitedWork.Kind.CHAPTER;
    }
    boolean onlyOnline = !links.url().isEmpty() && links.doi().isEmpty() && m.publisher().isEmpty();
    return onlyOnline ? CitedWork.Kind.WEB : CitedWork.Kind.OTHER;
  }

  /** What a work stands in, and where; "" for what is not known. */
  private record Within(String title, String volume, String issue, String pages) {

    static Within of(Metadata m) {
      String volume = m.text(WorkField.VOLUME);
      String issue = m.text(WorkField.ISSUE);
      String pages = Pages.of(m.text(WorkField.PAGES));
      Matcher journal = IN_JOURNAL.matcher(m.text(WorkField.IS_PART_OF));
      if (journal.matches()) {
        return new Within(
            journal.group("title"),
            or(volume, journal.group("volume")),
            or(or(issue, journal.group("issue")), journal.group("number")),
            or(pages, journal.group("pages")));
      }
      Matcher book = IN_BOOK.matcher(m.text(WorkField.IS_PART_OF));
      return book.matches()
          ? new Within(book.group("title"), volume, issue, or(pages, book.group("pages")))
          : new Within(m.text(WorkField.IS_PART_OF), volume, issue, pages);
    }

    private static String or(String known, @org.jspecify.annotations.Nullable String read) {
      return known.isEmpty() && read != null ? Pages.of(read) : known;
    }
  }
}
