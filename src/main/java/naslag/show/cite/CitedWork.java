package naslag.show.cite;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
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
import naslag.show.cite.Credits.Role;
import org.jspecify.annotations.Nullable;

/**
 * A work, or a signed section of one, as a bibliography knows it.
 *
 * @param key safe in every form; the same as long as the work keeps its file name
 * @param kind what it is
 * @param facts its front matter, each identifier in a field of its own; the fields of the journal
 *     or book that it is part of, only where it is cited as a part
 * @param credits who made it
 * @param ofWhole who made the book that it is part of
 * @param issued when it came out
 */
public record CitedWork(
    String key, Kind kind, Metadata facts, Credits credits, Credits ofWhole, Issued issued) {
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

  /** Never blank. */
  String title() {
    return facts.title();
  }

  /** "" when it is not known. */
  String fact(WorkField field) {
    return facts.text(field);
  }

  /** The book or the journal that it is part of; "" when in none. */
  String whole() {
    return fact(WorkField.IS_PART_OF);
  }

  /** What a reader of the bibliography must know; "" as a rule. */
  String note() {
    return facts.isOwnText() ? "Eigen tekst; de voorbeelden zijn verzonnen." : "";
  }

  /** The same work with a letter behind its year. */
  CitedWork lettered(String letter) {
    return new CitedWork(key, kind, facts, credits, ofWhole, issued.lettered(letter));
  }

  /** Of the work itself and of the whole, for the formats that have one field for both. */
  List<Credits.Name> editors() {
    return Stream.concat(credits.of(Role.EDITOR).stream(), ofWhole.of(Role.EDITOR).stream())
        .distinct()
        .toList();
  }

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

  /** Of the two above, by name; the others are an issue. */
  private static final Map<String, WorkField> GROUPS =
      Map.of("title", WorkField.IS_PART_OF, "volume", WorkField.VOLUME, "pages", WorkField.PAGES);

  /** A whole work. */
  public static CitedWork of(WorkInfo work) {
    Metadata facts = placed(Identifiers.apart(work.metadata()));
    Kind kind = kind(facts);
    Credits all = Credits.of(facts);
    boolean part = kind.isPart();
    return new CitedWork(
        key(work.id()),
        kind,
        part || kind == Kind.WEB ? facts : in(facts, ""),
        // Of a part, the editors named are those of the whole.
        part ? all.without(Role.EDITOR) : all,
        part ? all.only(Role.EDITOR) : Credits.NONE,
        Issued.of(facts.date()));
  }

  /** In a larger work, of which no volume is known. */
  private static Metadata in(Metadata facts, String whole) {
    Metadata in = facts.with(WorkField.IS_PART_OF, whole);
    return in.with(WorkField.VOLUME, "").with(WorkField.ISSUE, "");
  }

  /** With the place in the larger work in fields of its own. */
  private static Metadata placed(Metadata stated) {
    Metadata placed = stated.with(WorkField.PAGES, Pages.of(stated.text(WorkField.PAGES)));
    String written = stated.text(WorkField.IS_PART_OF);
    for (Pattern form : List.of(IN_JOURNAL, IN_BOOK)) {
      Matcher found = form.matcher(written);
      if (found.matches()) {
        placed = placed.with(WorkField.IS_PART_OF, "");
        for (String name : found.namedGroups().keySet()) {
          WorkField field = GROUPS.getOrDefault(name, WorkField.ISSUE);
          String read = placed.text(field).isEmpty() ? found.group(name) : null;
          String value = field == WorkField.IS_PART_OF || read == null ? read : Pages.of(read);
          placed = value == null ? placed : placed.with(field, value);
        }
        return placed;
      }
    }
    return written.isEmpty() ? in(placed, "") : placed;
  }

  /**
   * What is cited when a passage is: its signed section as a chapter of its own, else its work.
   *
   * @param ofWork the passages of its work, for the pages of the section; may be empty
   */
  public static CitedWork of(WorkInfo work, Passage passage, List<Passage> ofWork) {
    CitedWork whole = of(work);
    if (passage.signed() == 0 || passage.creators().equals(work.metadata().creators())) {
      return whole;
    }
    List<String> section = passage.path().subList(0, passage.signed());
    String pages =
        ofWork.stream()
            .filter(p -> isUnder(p, section) && p.creators().equals(passage.creators()))
            .map(Passage::pageLabel)
            .filter(label -> !label.isEmpty())
            .collect(Collectors.joining("-"));
    Metadata facts =
        in(whole.facts, whole.title())
            .with(
                WorkField.TITLE, Section.headed(1, section.getLast(), List.of(), List.of()).title())
            .with(WorkField.PAGES, Pages.of(pages.replaceFirst("-.*-", "-")));
    String key = whole.key + "-" + Slug.of(section.getLast());
    Credits own = Credits.of(passage.creators());
    return new CitedWork(key, Kind.CHAPTER, facts, own, whole.credits, whole.issued);
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

  private static Kind kind(Metadata facts) {
    boolean inSomething = !facts.text(WorkField.IS_PART_OF).isEmpty();
    for (Kind kind : Kind.values()) {
      if (kind.stated.matcher(facts.text(WorkField.TYPE)).find()) {
        return kind.isPart() && !inSomething ? Kind.OTHER : kind;
      }
    }
    Predicate<WorkField> has = field -> !facts.text(field).isEmpty();
    if (inSomething) {
      boolean journal = has.test(WorkField.VOLUME) || has.test(WorkField.ISSN);
      return journal ? Kind.ARTICLE : Kind.CHAPTER;
    }
    boolean elsewhere = has.test(WorkField.DOI) || has.test(WorkField.PUBLISHER);
    return has.test(WorkField.ISBN)
        ? Kind.BOOK
        : has.test(WorkField.URL) && !elsewhere ? Kind.WEB : Kind.OTHER;
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
  }
}
