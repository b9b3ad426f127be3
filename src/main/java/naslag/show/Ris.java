package naslag.show;

import java.util.List;

/**
 * Works in RIS, which Zotero, EndNote and library systems read: a tag, two spaces, a hyphen, a
 * space, a value; records end with ER.
 */
public final class Ris {
  /** The form asks for it, on every system. */
  private static final String END = "\r\n";

  private final StringBuilder out = new StringBuilder();

  private Ris() {}

  /** One record a work. */
  public static String of(List<CitedWork> works) {
    Ris ris = new Ris();
    works.forEach(ris::work);
    return ris.out.toString();
  }

  private void work(CitedWork work) {
    line("TY", type(work.kind()));
    line("ID", work.key());
    line("TI", work.title());
    names("AU", work.credits().authors());
    work.container()
        .ifPresent(
            whole -> {
              line("T2", whole.title());
              names("A2", whole.credits().editors());
              line("VL", whole.volume());
              line("IS", whole.issue());
            });
    names("ED", work.credits().editors());
    names("A4", work.credits().translators());
    line("PY", work.issued().year());
    line("DA", date(work.issued()));
    line("SP", Pages.first(work.pages()));
    line("EP", Pages.last(work.pages()));
    line("ET", work.edition());
    line("PB", work.publisher());
    Identifiers links = work.links();
    line("SN", links.isbn().isEmpty() ? links.issn() : links.isbn());
    line("DO", links.doi());
    line("UR", links.url());
    line("LA", work.language());
    work.subjects().forEach(subject -> line("KW", subject));
    line("N1", work.note());
    // RIS knows the editors of a book that a chapter stands in, not its authors.
    work.container()
        .map(whole -> whole.credits().authors().stream().map(Ris::written).toList())
        .filter(authors -> !authors.isEmpty())
        .ifPresent(authors -> line("N1", "In een boek van: " + String.join("; ", authors)));
    out.append("ER  - ").append(END);
  }

  private static String type(CitedWork.Kind kind) {
    return switch (kind) {
      case BOOK -> "BOOK";
      case CHAPTER -> "CHAP";
      case ARTICLE -> "JOUR";
      case REPORT -> "RPRT";
      case THESIS -> "THES";
      case WEB -> "ELEC";
      case OTHER -> "GEN";
    };
  }

  private static String date(Issued issued) {
    if (issued.month() == 0) {
      return "";
    }
    return issued.year()
        + "/%02d/".formatted(issued.month())
        + (issued.day() == 0 ? "" : "%02d".formatted(issued.day()));
  }

  private void names(String tag, List<Name> names) {
    for (Name name : names) {
      line(tag, written(name));
    }
  }

  /** A body's name has no comma, or it would be taken for somebody's last name. */
  private static String written(Name name) {
    return switch (name) {
      case Name.Person person -> {
        String last =
            person.particle().isEmpty()
                ? person.family()
                : person.particle() + " " + person.family();
        yield person.given().isEmpty() ? last : last + ", " + person.given();
      }
      case Name.Organisation body -> body.name().replace(",", "");
    };
  }

  private void line(String tag, String value) {
    String words = value.replaceAll("\\p{Cntrl}+", " ").strip();
    if (!words.isEmpty()) {
      out.append(tag).append("  - ").append(words).append(END);
    }
  }
}
