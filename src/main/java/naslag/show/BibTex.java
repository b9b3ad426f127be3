package naslag.show;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Works in BibTeX, in UTF-8. What TeX reads as a command is escaped, and titles keep their capitals
 * whatever the style makes of them.
 */
public final class BibTex {
  private final StringBuilder out = new StringBuilder();

  private BibTex() {}

  /** One entry a work, under its own key. */
  public static String of(List<CitedWork> works) {
    BibTex bibTex = new BibTex();
    works.forEach(bibTex::work);
    return bibTex.out.toString();
  }

  private void work(CitedWork work) {
    out.append(out.isEmpty() ? "" : "\n").append('@').append(type(work)).append('{');
    out.append(work.key()).append(",\n");
    names("author", work.credits().authors());
    names("editor", work.editors());
    names("translator", work.credits().translators());
    title("title", work.title());
    work.container()
        .ifPresent(
            whole -> {
              title(work.kind() == CitedWork.Kind.ARTICLE ? "journal" : "booktitle", whole.title());
              names("bookauthor", whole.credits().authors());
              field("volume", whole.volume());
              field("number", whole.issue());
            });
    field("edition", work.edition());
    boolean institution =
        work.kind() == CitedWork.Kind.REPORT || work.kind() == CitedWork.Kind.THESIS;
    field(
        institution ? work.kind() == CitedWork.Kind.THESIS ? "school" : "institution" : "publisher",
        work.publisher());
    field("year", work.issued().year());
    field("month", month(work.issued().month()));
    field("pages", work.pages().replace("–", "--"));
    raw("doi", work.links().doi());
    field("isbn", work.links().isbn());
    field("issn", work.links().issn());
    raw("url", work.links().url());
    field("langid", language(work.language()));
    field("keywords", String.join(", ", work.subjects()));
    field("note", work.note());
    out.append("}\n");
  }

  private static String type(CitedWork work) {
    return switch (work.kind()) {
      case BOOK -> "book";
      // A part of an author's own book is "in" it, a part of an edited one "incollection".
      case CHAPTER ->
          work.container().stream().anyMatch(c -> !c.credits().editors().isEmpty())
              ? "incollection"
              : "inbook";
      case ARTICLE -> "article";
      case REPORT -> "techreport";
      case THESIS -> "phdthesis";
      case WEB, OTHER -> "misc";
    };
  }

  private static String month(int month) {
    return month == 0 ? "" : Integer.toString(month);
  }

  private static String language(String tag) {
    String language = tag.toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
    return switch (language) {
      case "nl" -> "dutch";
      case "en" -> "english";
      case "fr" -> "french";
      case "de" -> "german";
      default -> "";
    };
  }

  private void names(String field, List<Name> names) {
    if (!names.isEmpty()) {
      String written = names.stream().map(BibTex::name).collect(Collectors.joining(" and "));
      out.append("  ").append(field).append(" = {").append(written).append("},\n");
    }
  }

  /** BibTeX parts a name at spaces, commas and "and"; braces keep a body's name whole. */
  private static String name(Name name) {
    return switch (name) {
      case Name.Person person -> {
        // A last name of two words without a comma would lose the first: "De Smet, Bart".
        String last =
            (person.particle().isEmpty() ? "" : escaped(person.particle()) + " ")
                + escaped(person.family());
        yield person.given().isEmpty() ? "{" + last + "}" : last + ", " + escaped(person.given());
      }
      case Name.Organisation body -> "{" + escaped(body.name()) + "}";
    };
  }

  private void title(String field, String words) {
    out.append("  ").append(field).append(" = {{").append(escaped(words)).append("}},\n");
  }

  private void field(String field, String value) {
    if (!value.isEmpty()) {
      out.append("  ").append(field).append(" = {").append(escaped(value)).append("},\n");
    }
  }

  /** Addresses are read as they are; only what would end the field is written otherwise. */
  private void raw(String field, String value) {
    if (!value.isEmpty()) {
      String safe = value.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
      out.append("  ").append(field).append(" = {").append(safe).append("},\n");
    }
  }

  /** BibTeX counts braces even behind a backslash, so that a lone one wants another name. */
  private static boolean isPaired(String words) {
    int depth = 0;
    for (int i = 0; i < words.length() && depth >= 0; i++) {
      depth += words.charAt(i) == '{' ? 1 : words.charAt(i) == '}' ? -1 : 0;
    }
    return depth == 0;
  }

  private static String escaped(String words) {
    StringBuilder escaped = new StringBuilder();
    boolean paired = isPaired(words);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&', '%', '$', '#', '_' -> escaped.append('\\').append(c);
        case '{' -> escaped.append(paired ? "\\{" : "\\textbraceleft{}");
        case '}' -> escaped.append(paired ? "\\}" : "\\textbraceright{}");
        case '\\' -> escaped.append("\\textbackslash{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        default -> escaped.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return escaped.toString();
  }
}
