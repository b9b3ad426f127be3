package naslag.show.cite;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.Metadata;
import naslag.corpus.WorkField;
import naslag.index.WorkInfo;
import naslag.show.cite.Credits.Role;
import naslag.show.cite.Styled.Markup;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works in the forms that reference managers and libraries read: RIS, BibTeX, CSL-JSON and Dublin
 * Core. One table has the name of each fact in the first three.
 */
public final class Bibliography {
  /**
   * A fact of a work.
   *
   * @param ris its tag; "" where RIS has none, as for the other two
   * @param value a string, a list of strings or a list of names; empty when not known
   */
  private record Row(String ris, String bibTex, String csl, Function<CitedWork, Object> value) {}

  private static Function<CitedWork, Object> by(Role role) {
    return work -> work.credits().of(role);
  }

  private static Function<CitedWork, Object> fact(WorkField field) {
    return work -> work.fact(field);
  }

  /** In BibTeX the names of these two depend on the kind of work. */
  private static final String CONTAINER = "booktitle";

  private static final String PUBLISHER = "publisher";

  private static final List<Row> TABLE =
      List.of(
          new Row("TI", "title", "title", fact(WorkField.TITLE)),
          new Row("AU", "author", "author", by(Role.AUTHOR)),
          new Row("", "editor", "editor", CitedWork::editors),
          new Row("T2", CONTAINER, "container-title", fact(WorkField.IS_PART_OF)),
          new Row("", "bookauthor", "container-author", w -> w.ofWhole().of(Role.AUTHOR)),
          new Row("A2", "", "", w -> w.ofWhole().of(Role.EDITOR)),
          new Row("VL", "volume", "volume", fact(WorkField.VOLUME)),
          new Row("IS", "number", "issue", fact(WorkField.ISSUE)),
          new Row("ED", "", "", by(Role.EDITOR)),
          new Row("A4", "translator", "translator", by(Role.TRANSLATOR)),
          new Row("PY", "year", "", w -> w.issued().year()),
          new Row("DA", "", "", w -> w.issued().slashed()),
          new Row("", "month", "", w -> monthNumber(w.issued())),
          new Row("", "", "issued", w -> dateParts(w.issued())),
          new Row("SP", "", "", w -> w.fact(WorkField.PAGES).replaceFirst("–.*", "")),
          new Row("EP", "", "", w -> w.fact(WorkField.PAGES).replaceFirst("^[^–]*–?", "")),
          new Row("", "pages", "", w -> w.fact(WorkField.PAGES).replace("–", "--")),
          new Row("", "", "page", w -> w.fact(WorkField.PAGES).replace('–', '-')),
          new Row("ET", "edition", "edition", fact(WorkField.EDITION)),
          new Row("PB", PUBLISHER, "publisher", fact(WorkField.PUBLISHER)),
          new Row("SN", "", "", w -> or(w.fact(WorkField.ISBN), w.fact(WorkField.ISSN))),
          new Row("", "isbn", "ISBN", fact(WorkField.ISBN)),
          new Row("", "issn", "ISSN", fact(WorkField.ISSN)),
          new Row("DO", "doi", "DOI", fact(WorkField.DOI)),
          new Row("UR", "url", "URL", fact(WorkField.URL)),
          new Row("LA", "", "language", fact(WorkField.LANGUAGE)),
          new Row("", "langid", "", w -> babel(w.fact(WorkField.LANGUAGE))),
          new Row("KW", "", "", w -> w.facts().all(WorkField.SUBJECT)),
          new Row(
              "", "keywords", "keyword", w -> String.join(", ", w.facts().all(WorkField.SUBJECT))),
          new Row("", "illustrator", "illustrator", by(Role.ILLUSTRATOR)),
          new Row("N1", "", "", w -> risNames("Illustraties: ", w.credits().of(Role.ILLUSTRATOR))),
          new Row("", "copyright", "", fact(WorkField.RIGHTS)),
          new Row("N1", "", "", w -> labelled("Rechten: ", w.fact(WorkField.RIGHTS))),
          new Row("N1", "note", "note", CitedWork::note),
          // RIS has a tag for the editors of a book with chapters, and none for its authors.
          new Row("N1", "", "", w -> risNames("In een boek van: ", w.ofWhole().of(Role.AUTHOR))));

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              i ->
                  i.withValueInclusion(JsonInclude.Include.NON_EMPTY)
                      .withContentInclusion(JsonInclude.Include.NON_EMPTY))
          .build();

  private Bibliography() {}

  private static String monthNumber(CitedWork.Issued issued) {
    return issued.month() == 0 ? "" : Integer.toString(issued.month());
  }

  private static Map<String, Object> dateParts(CitedWork.Issued issued) {
    List<Integer> parts =
        Stream.of(issued.yearNumber(), issued.month(), issued.day())
            .takeWhile(part -> part > 0)
            .toList();
    return parts.isEmpty() ? Map.of() : Map.of("date-parts", List.of(parts));
  }

  private static final Map<String, String> BABEL =
      Map.of("nl", "dutch", "en", "english", "fr", "french", "de", "german");

  private static String babel(String tag) {
    return BABEL.getOrDefault(tag.toLowerCase(Locale.ROOT).replaceAll("[-_].*", ""), "");
  }

  private static String or(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private static String labelled(String label, String value) {
    return value.isEmpty() ? "" : label + value;
  }

  private static String risNames(String label, List<Credits.Name> names) {
    return labelled(
        label, names.stream().map(Bibliography::risName).collect(Collectors.joining("; ")));
  }

  /** RIS: a tag, two spaces, a hyphen, a space and a value; each record ends with ER. */
  public static String ris(List<CitedWork> works) {
    StringBuilder out = new StringBuilder();
    for (CitedWork work : works) {
      risLine(out, "TY", work.kind().ris);
      risLine(out, "ID", work.key());
      for (Row row : TABLE) {
        Object value = row.ris().isEmpty() ? "" : row.value().apply(work);
        for (Object one : value instanceof List<?> list ? list : List.of(value)) {
          risLine(
              out, row.ris(), one instanceof Credits.Name name ? risName(name) : one.toString());
        }
      }
      out.append("ER  - \r\n");
    }
    return out.toString();
  }

  private static void risLine(StringBuilder out, String tag, String value) {
    String words = value.replaceAll("\\p{Cntrl}+", " ").strip();
    if (!words.isEmpty()) {
      out.append(tag).append("  - ").append(words).append("\r\n");
    }
  }

  /** An organisation's name has no comma, or a reader would split it as a person's. */
  private static String risName(Credits.Name name) {
    return !name.isPerson()
        ? name.family().replace(",", "")
        : name.whole() + labelled(", ", name.given()) + labelled(", ", name.suffix());
  }

  /** BibTeX in UTF-8. Titles keep their capitals whatever the style makes of them. */
  public static String bibTex(List<CitedWork> works) {
    return works.stream().map(Bibliography::bibTex).collect(Collectors.joining("\n"));
  }

  private static String bibTex(CitedWork work) {
    StringBuilder out = new StringBuilder();
    out.append('@').append(bibTexType(work)).append('{').append(work.key()).append(",\n");
    for (Row row : TABLE) {
      String value =
          row.bibTex().isEmpty() ? "" : bibTexValue(row.bibTex(), row.value().apply(work));
      if (!value.isEmpty()) {
        out.append("  ").append(bibTexField(row.bibTex(), work.kind()));
        out.append(" = {").append(value).append("},\n");
      }
    }
    return out.append("}\n").toString();
  }

  /** A part of an author's own book is "in" it, a part of an edited one "incollection". */
  private static String bibTexType(CitedWork work) {
    boolean edited = !work.ofWhole().of(Role.EDITOR).isEmpty();
    return work.kind() == CitedWork.Kind.CHAPTER && edited ? "incollection" : work.kind().bibTex;
  }

  private static String bibTexField(String field, CitedWork.Kind kind) {
    return switch (kind) {
      case ARTICLE -> field.equals(CONTAINER) ? "journal" : field;
      case THESIS -> field.equals(PUBLISHER) ? "school" : field;
      case REPORT -> field.equals(PUBLISHER) ? "institution" : field;
      case BOOK, CHAPTER, WEB, OTHER -> field;
    };
  }

  private static String bibTexValue(String field, Object value) {
    if (value instanceof List<?> names) {
      return names.stream()
          .map(name -> bibTexName((Credits.Name) name))
          .collect(Collectors.joining(" and "));
    }
    String words = value.toString();
    return switch (field) {
      case "title", CONTAINER -> words.isEmpty() ? "" : "{" + escaped(words) + "}";
      // Addresses are read as they are; only what would end the field is written otherwise.
      case "doi", "url" -> words.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
      default -> escaped(words);
    };
  }

  /**
   * BibTeX parts a name at spaces, commas and "and"; braces keep a body's name whole. A last name
   * of two words without a comma would lose the first: "De Smet, Bart".
   */
  private static String bibTexName(Credits.Name name) {
    String last = escaped(name.whole());
    String suffix = labelled(", ", name.suffix());
    return name.given().isEmpty() ? "{" + last + "}" : last + suffix + ", " + escaped(name.given());
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

  /** BibTeX counts braces even after a backslash, so an unpaired one is written as a command. */
  private static boolean isPaired(String words) {
    int depth = 0;
    for (int i = 0; i < words.length() && depth >= 0; i++) {
      depth += words.charAt(i) == '{' ? 1 : words.charAt(i) == '}' ? -1 : 0;
    }
    return depth == 0;
  }

  /** CSL-JSON: an array with one item a work, on one line; what is not known is left out. */
  public static String cslJson(List<CitedWork> works) {
    return JSON.writeValueAsString(works.stream().map(Bibliography::cslItem).toList());
  }

  private static Map<String, Object> cslItem(CitedWork work) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", work.key());
    item.put("type", work.kind().csl);
    for (Row row : TABLE) {
      if (!row.csl().isEmpty()) {
        Object value = row.value().apply(work);
        item.put(
            row.csl(),
            value instanceof List<?> names
                ? names.stream().map(name -> cslName((Credits.Name) name)).toList()
                : value);
      }
    }
    return item;
  }

  private static Map<String, String> cslName(Credits.Name name) {
    if (!name.isPerson()) {
      return Map.of("literal", name.family());
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("family", name.family());
    parts.put("given", name.given());
    parts.put("non-dropping-particle", name.particle());
    parts.put("suffix", name.suffix());
    return parts;
  }

  private static final String OAI = "http://www.openarchives.org/OAI/2.0/oai_dc";

  /** The elements that a front matter has under the same name or under another. */
  private static final Map<WorkField, String> DUBLIN_CORE = new LinkedHashMap<>();

  static {
    for (WorkField field : WorkField.at(WorkField.Place.WORK)) {
      boolean apart = field == WorkField.DATE || field == WorkField.IDENTIFIER;
      if (field.compareTo(WorkField.SUBJECT) <= 0 && !apart) {
        DUBLIN_CORE.put(field, field == WorkField.IS_PART_OF ? "relation" : field.key());
      }
    }
    DUBLIN_CORE.put(WorkField.EDITOR, "contributor");
    DUBLIN_CORE.put(WorkField.TRANSLATOR, "contributor");
    DUBLIN_CORE.put(WorkField.PROVENANCE, "description");
  }

  /**
   * An XML document with one record a work in the fifteen elements of Dublin Core, as OAI-PMH
   * passes them on ({@code oai_dc}). The root has no name of its own, since the form knows only
   * single records.
   */
  public static String dublinCore(Collection<WorkInfo> works) {
    StringBuilder out =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records>\n");
    for (WorkInfo work : works) {
      out.append(
          """
            <oai_dc:dc xmlns:oai_dc="%1$s/" xmlns:dc="http://purl.org/dc/elements/1.1/"\
           xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"\
           xsi:schemaLocation="%1$s/ %1$s.xsd">
          """
              .formatted(OAI));
      Metadata metadata = work.metadata();
      element(out, "format", "text/markdown");
      DUBLIN_CORE.forEach(
          (field, name) -> {
            boolean one = field.shape() == WorkField.Values.ONE;
            for (String value : one ? List.of(metadata.text(field)) : metadata.all(field)) {
              element(out, name, value.replaceFirst(" *\\(organisatie\\)$", ""));
            }
          });
      element(
          out,
          "date",
          CitedWork.Issued.of(metadata.date()).yearNumber() > 0 ? metadata.date() : "");
      CitedWork cited = CitedWork.of(work);
      List<String> identifiers = new ArrayList<>();
      identifiers.add(labelled("doi:", cited.fact(WorkField.DOI)));
      identifiers.add(labelled("ISBN ", cited.fact(WorkField.ISBN)));
      identifiers.add(labelled("ISSN ", cited.fact(WorkField.ISSN)));
      identifiers.add(cited.fact(WorkField.URL));
      identifiers.removeIf(String::isEmpty);
      // Without an identifier a record cannot be pointed at: the work's own name is one.
      if (identifiers.isEmpty() || !metadata.text(WorkField.IDENTIFIER).isEmpty()) {
        String own = metadata.text(WorkField.IDENTIFIER);
        identifiers.add(or(own, work.id()));
      }
      identifiers.stream().distinct().forEach(id -> element(out, "identifier", id));
      out.append("  </oai_dc:dc>\n");
    }
    return out.append("</records>\n").toString();
  }

  private static void element(StringBuilder out, String name, String value) {
    if (!value.isBlank()) {
      out.append("    <dc:").append(name).append('>');
      out.append(Markup.xml(value)).append("</dc:").append(name).append(">\n");
    }
  }
}
