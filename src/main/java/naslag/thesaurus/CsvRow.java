package naslag.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.CsvRecords.Row;
import naslag.thesaurus.Draft.Reference;

/**
 * Reads one row of a table of concepts. What the table has no column for stays as it is in the
 * thesaurus that the table belongs with.
 */
record CsvRow(
    Row row,
    CsvColumns columns,
    Thesaurus own,
    Function<String, Optional<Concept>> byUri,
    List<Problem> problems) {

  Optional<Draft> draft(Set<String> ids) {
    String stated = cell("prefLabel");
    String id = cell("id");
    if (id.isEmpty()) {
      id = known(stated);
    }
    Map<String, List<String>> others = otherLabels(id);
    String label = stated.isEmpty() ? OtherLanguages.first(others) : stated;
    if (label.isEmpty()) {
      problem("Deze rij heeft geen prefLabel en is overgeslagen.");
      return Optional.empty();
    }
    if (id.isEmpty()) {
      id = label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._-]+", "-");
      id = id.replaceAll("^-+|-+$", "").isEmpty() ? "begrip-" + row.line() : id;
    }
    if (!Concept.isId(id)) {
      problem("'%s' kan geen id zijn: enkel letters, cijfers, '.', '-' en '_'.".formatted(id));
      return Optional.empty();
    }
    if (!ids.add(id)) {
      problem("Begrip '%s' staat er twee keer in; deze rij is overgeslagen.".formatted(id));
      return Optional.empty();
    }
    Optional<Concept> here = own.byId(id);
    Concept concept =
        new Concept(
            id,
            uri(id),
            kind(here),
            label,
            columns.has("altLabel") ? values("altLabel") : old(here, "altLabel"),
            columns.has("hiddenLabel") ? values("hiddenLabel") : old(here, "hiddenLabel"),
            others,
            List.of(),
            List.of(),
            text("definition", here),
            text("scopeNote", here),
            matches(here),
            particulars(here, stated.isEmpty()));
    return Optional.of(
        new Draft(concept, row.line(), references("broader", here), references("related", here)));
  }

  /** The id of the concept here that a row without an id means: by its URI, or by its name. */
  private String known(String label) {
    return byUri
        .apply(cell("uri"))
        .or(
            () ->
                own.byLabel(label).stream()
                    .filter(c -> LabelKey.of(c.prefLabel()).equals(LabelKey.of(label)))
                    .findFirst())
        .map(Concept::id)
        .orElse("");
  }

  private String uri(String id) {
    String stated = cell("uri");
    if (Concept.isUri(stated)) {
      return stated;
    }
    if (!stated.isEmpty()) {
      problem("'%s' kan geen uri zijn.".formatted(stated));
    }
    return own.byId(id).map(Concept::uri).orElse(YamlParticulars.uri(own.scheme(), id));
  }

  private Kind kind(Optional<Concept> here) {
    String word = cell("soort");
    Optional<Kind> kind = Kind.ofDutch(word.toLowerCase(Locale.ROOT));
    if (kind.isEmpty() && !word.isEmpty()) {
      problem("Onbekende soort '%s'; kies thema, beroep, plaats of woord.".formatted(word));
    }
    return kind.orElse(here.map(Concept::kind).orElse(Kind.WORD));
  }

  /** Those of a language without a column stay. */
  private Map<String, List<String>> otherLabels(String id) {
    Map<String, List<String>> labels =
        new LinkedHashMap<>(own.byId(id).map(Concept::otherLabels).orElse(Map.of()));
    columns.languages().forEach(language -> labels.put(language, values("label@" + language)));
    labels.values().removeIf(List::isEmpty);
    return labels;
  }

  private Map<String, List<String>> matches(Optional<Concept> here) {
    Map<String, List<String>> matches = new LinkedHashMap<>();
    for (String kind : Concept.MATCHES) {
      matches.put(kind, columns.has(kind) ? uris(kind) : old(here, kind));
    }
    return matches;
  }

  private Particulars particulars(Optional<Concept> here, boolean foreign) {
    Map<String, List<String>> notes =
        new LinkedHashMap<>(here.map(Concept::particulars).orElse(Particulars.NONE).notes());
    columns.notes().forEach((key, column) -> notes.put(key, values(column)));
    notes.values().removeIf(List::isEmpty);
    return new Particulars(
        columns.has("notation") ? values("notation") : old(here, "notation"),
        notes,
        text("created", here),
        text("modified", here),
        isTrue(text("deprecated", here)),
        columns.has("replacedBy") ? uris("replacedBy") : old(here, "replacedBy"),
        columns.has("inScheme") ? uris("inScheme") : old(here, "inScheme"),
        foreign);
  }

  /** Spreadsheets write it in the language of their user. */
  private static boolean isTrue(String word) {
    return Set.of("true", "waar", "vrai", "ja", "1").contains(word.toLowerCase(Locale.ROOT));
  }

  private List<String> uris(String column) {
    List<String> uris = new ArrayList<>();
    for (String uri : values(column)) {
      if (Concept.isUri(uri)) {
        uris.add(uri);
      } else {
        problem("'%s' bij %s kan geen uri zijn.".formatted(uri, column));
      }
    }
    return uris;
  }

  private List<Reference> references(String column, Optional<Concept> here) {
    return (columns.has(column) ? values(column) : old(here, column))
        .stream().map(value -> new Reference(value, row.line())).toList();
  }

  private static List<String> old(Optional<Concept> here, String column) {
    return CsvCell.parted(here.map(concept -> CsvColumns.cell(concept, column)).orElse(""));
  }

  private String text(String column, Optional<Concept> here) {
    return columns.has(column)
        ? cell(column)
        : here.map(concept -> CsvColumns.cell(concept, column)).orElse("");
  }

  private List<String> values(String column) {
    return CsvCell.parted(cell(column));
  }

  private String cell(String column) {
    return columns.cell(row, column);
  }

  private void problem(String message) {
    problems.add(new Problem(row.line(), message));
  }
}
