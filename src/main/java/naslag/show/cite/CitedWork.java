package naslag.show.cite;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.corpus.Slug;
import naslag.corpus.Work.Section;
import naslag.corpus.WorkField;
import naslag.index.WorkInfo;
import org.jspecify.annotations.Nullable;

/**
 * A work, or a signed section of one, as a bibliography knows it. Absent facts are empty strings.
 *
 * <p>Long, since credits, imprint, container and links are records that only a cited work holds.
 *
 * @param key safe in every form; the same as long as the work keeps its file name
 * @param kind what it is
 * @param title never blank
 * @param credits who made it
 * @param whole the book or the journal that it is part of; {@link Container#NONE} when in none
 * @param imprint how it was published
 * @param links where it can be found
 * @param subjects themes as its author stated them
 * @param note what a reader of the bibliography must know; "" as a rule
 */
public record CitedWork(
    String key,
    Kind kind,
    String title,
    Credits credits,
    Container whole,
    Imprint imprint,
    Identifiers links,
    List<String> subjects,
    String note) {
  /** What a work is, its name in RIS, BibTeX and CSL-JSON, and how a front matter says it. */
  public enum Kind {
    /** Part of a book. */
    CHAPTER("CHAP", "inbook", "chapter", "hoofdstuk|chapter|boekdeel|bijdrage"),
    /** Part of a journal. */
    ARTICLE("JOUR", "article", "article-journal", "artikel|article|jour"),
    /** Brought out by an institution. */
    REPORT("RPRT", "techreport", "report", "rapport|report|richtlijn|brochure|nota\\b"),
    /** Written for a degree. */
    THESIS("THES", "phdthesis", "thesis", "proefschrift|thesis|masterproef|scriptie|dissertat"),
    /** A page on the web. */
    WEB("ELEC", "misc", "webpage", "web|blog|online"),
    /** Stands by itself; after those whose names hold "boek". */
    BOOK("BOOK", "book", "book", "boek|book"),
    /** Not known: cited as a book. */
    OTHER("GEN", "misc", "document", "(?!)");

    final String ris;
    final String bibTex;
    final String csl;

    @SuppressWarnings("ImmutableEnumChecker") // a pattern is
    private final Pattern stated;

    Kind(String ris, String bibTex, String csl, String stated) {
      this.ris = ris;
      this.bibTex = bibTex;
      this.csl = csl;
      this.stated = Pattern.compile(stated, Pattern.CASE_INSENSITIVE);
    }

    /** A word of a front matter that means this kind; "" for an unknown one. */
    String word() {
      return this == OTHER ? "" : stated.pattern().replaceFirst("\\|.*", "");
    }

    /** Whether it is part of something larger, whose title then has the italics. */
    boolean isPart() {
      return this == CHAPTER || this == ARTICLE;
    }
  }

  /**
   * The book or journal of a part.
   *
   * @param title "" for nothing
   * @param credits who made it as a whole
   * @param volume of a journal
   * @param issue of a journal
   */
  public record Container(String title, Credits credits, String volume, String issue) {
    static final Container NONE = new Container("", Credits.NONE, "", "");

    boolean isEmpty() {
      return title.isEmpty();
    }
  }

  /**
   * How a work was published.
   *
   * @param edition "2" or "2e herziene druk", as written
   * @param publisher who brought it out
   * @param issued when
   * @param pages "7–9", within the larger work
   * @param language a tag such as "nl-BE"
   * @param rights what may be done with it, as written
   */
  public record Imprint(
      String edition,
      String publisher,
      Issued issued,
      String pages,
      String language,
      String rights) {
    Imprint with(Issued otherDate, String otherPages) {
      return new Imprint(edition, publisher, otherDate, otherPages, language, rights);
    }
  }

  /** The same work with a letter behind its year. */
  CitedWork lettered(String letter) {
    Imprint other = imprint.with(imprint.issued.lettered(letter), imprint.pages);
    return new CitedWork(key, kind, title, credits, whole, other, links, subjects, note);
  }

  /** Of the work itself and of the whole, for the formats that have one field for both. */
  List<Credits.Name> editors() {
    return Stream.concat(credits.editors().stream(), whole.credits.editors().stream())
        .distinct()
        .toList();
  }

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

  /** A whole work. */
  public static CitedWork of(WorkInfo work) {
    Metadata m = work.metadata();
    Within place = Within.of(m);
    Identifiers links = Identifiers.of(m);
    Kind kind = kind(m, place, links);
    Credits all = Credits.of(m);
    // Of a part, the editors named are those of the whole.
    Credits own = kind.isPart() ? all.without(Credits.Role.EDITOR) : all;
    Credits ofWhole = kind.isPart() ? all.only(Credits.Role.EDITOR) : Credits.NONE;
    Container container =
        place.title.isEmpty() || !(kind.isPart() || kind == Kind.WEB)
            ? Container.NONE
            : new Container(place.title, ofWhole, place.volume, place.issue);
    String edition = m.text(WorkField.EDITION);
    String language = m.text(WorkField.LANGUAGE);
    Issued issued = Issued.of(m.date());
    Imprint imprint =
        new Imprint(edition, m.publisher(), issued, place.pages, language, m.rights());
    List<String> subjects = m.all(WorkField.SUBJECT);
    String note = m.isOwnText() ? INVENTED : "";
    return new CitedWork(
        key(work.id()), kind, m.title(), own, container, imprint, links, subjects, note);
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
    String range = Pages.of(pages.replaceFirst("-.*-", "-"));
    return new CitedWork(
        whole.key() + "-" + Slug.of(section.getLast()),
        Kind.CHAPTER,
        title,
        Credits.of(passage.creators()),
        new Container(whole.title(), whole.credits(), "", ""),
        whole.imprint().with(whole.imprint().issued, range),
        whole.links(),
        whole.subjects(),
        whole.note());
  }

  /** Whether the section has other authors than the work. */
  static boolean isSignedApart(WorkInfo work, Passage passage) {
    return passage.signed() > 0 && !passage.creators().equals(work.metadata().creators());
  }

  private static boolean isUnder(Passage passage, List<String> section) {
    return passage.path().size() >= section.size()
        && passage.path().subList(0, section.size()).equals(section);
  }

  /** A work's id is its file's name and may have characters that BibTeX does not allow in a key. */
  private static String key(String id) {
    String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
    return plain.matches("[a-z0-9].*") ? plain : "x" + plain;
  }

  private static Kind kind(Metadata m, Within place, Identifiers links) {
    String type = m.text(WorkField.TYPE);
    boolean inSomething = !place.title.isEmpty();
    for (Kind kind : Kind.values()) {
      if (kind.stated.matcher(type).find()) {
        return kind.isPart() && !inSomething ? Kind.OTHER : kind;
      }
    }
    if (inSomething) {
      boolean journal = !place.volume.isEmpty() || !links.issn().isEmpty();
      return journal ? Kind.ARTICLE : Kind.CHAPTER;
    }
    if (!links.isbn().isEmpty()) {
      return Kind.BOOK;
    }
    boolean onlyOnline = !links.url().isEmpty() && links.doi().isEmpty() && m.publisher().isEmpty();
    return onlyOnline ? Kind.WEB : Kind.OTHER;
  }

  /** The larger work and the place in it; "" for what is not known. */
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

    private static String or(String known, @Nullable String read) {
      return known.isEmpty() && read != null ? Pages.of(read) : known;
    }
  }

  /**
   * When a work came out.
   *
   * @param year four digits; "" when not known
   * @param month 1 to 12; 0 when not known
   * @param day 1 to 31; 0 when not known
   * @param letter distinguishes works of one year in one list; "" otherwise
   */
  public record Issued(String year, int month, int day, String letter) {
    private static final Pattern ISO =
        Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?)?(?:T.*)?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]\\d\\d|20\\d\\d)(?!\\d)");
    private static final Locale DUTCH = Locale.of("nl", "BE");

    static final Issued UNKNOWN = new Issued("", 0, 0, "");

    /** Reads "2016", "2026-03-14" or words with a year in them. */
    public static Issued of(String date) {
      Matcher iso = ISO.matcher(date.strip());
      if (iso.matches()) {
        return new Issued(iso.group(1), number(iso.group(2)), number(iso.group(3)), "");
      }
      Matcher year = YEAR.matcher(date);
      return year.find() ? new Issued(year.group(1), 0, 0, "") : UNKNOWN;
    }

    private static int number(@Nullable String digits) {
      return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** 0 when not known. */
    int yearNumber() {
      return year.isEmpty() ? 0 : Integer.parseInt(year);
    }

    /** "2026/03/14", as RIS writes a date; "" when only the year is known. */
    String slashed() {
      return month == 0
          ? ""
          : year + "/%02d/".formatted(month) + (day == 0 ? "" : "%02d".formatted(day));
    }

    Issued lettered(String other) {
      return new Issued(year, month, day, other);
    }

    /** The year, or "z.d." where there is none, and the letter: "2026a", "z.d.-a". */
    String yearOrNone() {
      if (year.isEmpty()) {
        return letter.isEmpty() ? "z.d." : "z.d.-" + letter;
      }
      return year + letter;
    }

    /** "2026, 14 maart", as a page on the web is dated. */
    String inFull() {
      if (month == 0 || year.isEmpty()) {
        return yearOrNone();
      }
      String name = Month.of(month).getDisplayName(TextStyle.FULL, DUTCH);
      return yearOrNone() + ", " + (day == 0 ? "" : day + " ") + name;
    }
  }

  /** Page numbers as a citation writes them. */
  public static final class Pages {
    private Pages() {}

    /** "19-20" and "19 – 20" with an en dash: "19–20"; "19-19" is "19". */
    public static String of(String written) {
      String range =
          written.strip().replaceAll("\\s*[-–—]+\\s*", "–").replaceAll("^pp?\\.\\s*", "");
      int dash = range.indexOf('–');
      boolean single = dash > 0 && range.substring(0, dash).equals(range.substring(dash + 1));
      return single ? range.substring(0, dash) : range;
    }

    /** "p. 19", "pp. 19–20"; "" where there is none. */
    static String labelled(String pages) {
      if (pages.isEmpty()) {
        return "";
      }
      boolean several = pages.indexOf('–') > 0 || pages.indexOf(',') > 0;
      return (several ? "pp. " : "p. ") + pages;
    }

    static String first(String pages) {
      int dash = pages.indexOf('–');
      return dash < 0 ? pages : pages.substring(0, dash);
    }

    static String last(String pages) {
      int dash = pages.indexOf('–');
      return dash < 0 ? "" : pages.substring(dash + 1);
    }
  }
}
