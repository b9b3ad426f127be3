package naslag.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import naslag.thesaurus.CsvRecords.Row;

/**
 * The columns of a table of concepts: which there are, and what of a concept stands in each.
 *
 * @param places of the columns that are known, by name
 */
record CsvColumns(Map<String, Integer> places) {
  private static final List<String> ALWAYS =
      List.of(
          "id",
          "uri",
          "soort",
          "prefLabel",
          "altLabel",
          "hiddenLabel",
          "broader",
          "related",
          "definition",
          "scopeNote");

  private static final List<String> WHERE_USED =
      List.of("notation", "created", "modified", "deprecated", "replacedBy", "inScheme");

  private static final String LABEL = "label@";

  /** The columns in which a thesaurus has something to say. */
  static List<String> of(Thesaurus thesaurus) {
    List<String> columns = new ArrayList<>(ALWAYS);
    Set<String> languages = new TreeSet<>();
    Set<String> used = new LinkedHashSet<>();
    Set<String> notes = new TreeSet<>();
    for (Concept concept : thesaurus.concepts()) {
      concept.otherLabels().keySet().forEach(language -> languages.add(LABEL + language));
      notes.addAll(concept.particulars().notes().keySet());
      for (String column : WHERE_USED) {
        if (!cell(concept, column).isEmpty()) {
          used.add(column);
        }
      }
    }
    for (String kind : Concept.MATCHES) {
      if (thesaurus.concepts().stream().anyMatch(c -> c.matches().containsKey(kind))) {
        columns.add(kind);
      }
    }
    columns.addAll(languages);
    WHERE_USED.stream().filter(used::contains).forEach(columns::add);
    for (String note : notes) {
      // A bare kind would be taken for the Dutch text of it, which has a column already.
      columns.add(ALWAYS.contains(note) ? note + "@" : note);
    }
    return columns;
  }

  /** What stands in a column of a concept. */
  static String cell(Concept concept, String column) {
    Particulars particulars = concept.particulars();
    return switch (column) {
      case "id" -> concept.id();
      case "uri" -> concept.uri();
      case "soort" -> concept.kind().dutch();
      // A label borrowed from another language is not Dutch: its cell is there to be filled in.
      case "prefLabel" -> particulars.foreign() ? "" : concept.prefLabel();
      case "altLabel" -> CsvCell.joined(concept.altLabels());
      case "hiddenLabel" -> CsvCell.joined(concept.hiddenLabels());
      case "broader" -> CsvCell.joined(concept.broader());
      case "related" -> CsvCell.joined(concept.related());
      case "definition" -> concept.definition();
      case "scopeNote" -> concept.scopeNote();
      case "notation" -> CsvCell.joined(particulars.notations());
      case "created" -> particulars.created();
      case "modified" -> particulars.modified();
      case "deprecated" -> particulars.deprecated() ? "true" : "";
      case "replacedBy" -> CsvCell.joined(particulars.replacedBy());
      case "inScheme" -> CsvCell.joined(particulars.schemes());
      default -> {
        if (column.startsWith(LABEL)) {
          String language = column.substring(LABEL.length());
          yield CsvCell.joined(concept.otherLabels().getOrDefault(language, List.of()));
        }
        List<String> matches = concept.matches().getOrDefault(column, List.of());
        yield CsvCell.joined(
            matches.isEmpty()
                ? particulars.notes().getOrDefault(note(column), List.of())
                : matches);
      }
    };
  }

  private static String note(String column) {
    return column.endsWith("@") ? column.substring(0, column.length() - 1) : column;
  }

  /** Those that a table names in its first row; what is not known is a problem. */
  static CsvColumns of(Row header, List<Problem> problems) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < header.cells().size(); i++) {
      String name = header.cells().get(i).strip();
      Optional<String> known = known(name);
      if (known.isPresent() && places.putIfAbsent(known.get(), i) != null) {
        problems.add(
            new Problem(
                header.line(),
                "Kolom '%s' staat er twee keer; de eerste telt.".formatted(known.get())));
      } else if (known.isEmpty() && !name.isEmpty()) {
        problems.add(
            new Problem(
                header.line(),
                "Kolom '%s' ken ik niet en is overgeslagen; wel: %s, label@en, changeNote@nl."
                    .formatted(name, String.join(", ", names()))));
      }
    }
    return new CsvColumns(places);
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(ALWAYS);
    names.addAll(Concept.MATCHES);
    names.addAll(WHERE_USED);
    return names;
  }

  /** As we write it: people change the capitals of a heading. */
  private static Optional<String> known(String name) {
    Optional<String> plain = names().stream().filter(name::equalsIgnoreCase).findFirst();
    if (plain.isPresent()) {
      return plain;
    }
    int at = name.indexOf('@');
    if (at >= 0 && name.substring(0, at + 1).toLowerCase(Locale.ROOT).equals(LABEL)) {
      String language = name.substring(at + 1);
      return Concept.isLanguage(language) ? Optional.of(LABEL + language) : Optional.empty();
    }
    String kind = at < 0 ? name : name.substring(0, at);
    String rest = name.substring(kind.length());
    return Particulars.NOTES.stream()
        .filter(kind::equalsIgnoreCase)
        .map(note -> note + rest)
        .filter(note -> Particulars.isNote(note(note)))
        .findFirst();
  }

  boolean has(String column) {
    return places.containsKey(column);
  }

  /** The languages of the labels that the table has columns for. */
  Set<String> languages() {
    Set<String> languages = new LinkedHashSet<>();
    for (String column : places.keySet()) {
      if (column.startsWith(LABEL)) {
        languages.add(column.substring(LABEL.length()));
      }
    }
    return languages;
  }

  /** The keys of the notes that the table has columns for, each with its column. */
  Map<String, String> notes() {
    Map<String, String> notes = new LinkedHashMap<>();
    for (String column : places.keySet()) {
      if (!ALWAYS.contains(column) && Particulars.isNote(note(column))) {
        notes.put(note(column), column);
      }
    }
    return notes;
  }

  /** "" where the row is shorter or the table has no such column. */
  String cell(Row row, String column) {
    int place = places.getOrDefault(column, Integer.MAX_VALUE);
    return place >= row.cells().size() ? "" : CsvCell.read(row.cells().get(place));
  }
}
