package naslag.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.CsvRecords.Row;
import naslag.thesaurus.Draft.Reference;

/**
 * Exchanges a thesaurus as a table: a row a concept, a column a field. A cell with several values
 * has bars between them. A value that a spreadsheet would take for a formula gets an apostrophe
 * before it, which reading takes away again.
 */
public final class ThesaurusCsv {
  private static final List<String> COLUMNS =
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

  /** A spreadsheet runs a cell that begins so (OWASP, "CSV injection"). */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\n].*", Pattern.DOTALL);

  private static final Pattern BAR = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\|");

  private ThesaurusCsv() {}

  /**
   * What a table gave.
   *
   * @param reading its concepts, and those of the other thesaurus that it refers to
   * @param mentioned the ids of the latter
   */
  public record Table(Reading reading, Set<String> mentioned) {
    public Table {
      mentioned = Set.copyOf(mentioned);
    }
  }

  /**
   * Writes a table for a spreadsheet: UTF-8 with its mark, semicolons, lines that end as DOS does.
   */
  public static String write(Thesaurus thesaurus) {
    Set<String> languages = new TreeSet<>();
    Set<String> matches = new LinkedHashSet<>();
    for (Concept concept : thesaurus.concepts()) {
      languages.addAll(concept.otherLabels().keySet());
    }
    for (String kind : Concept.MATCHES) {
      if (thesaurus.concepts().stream().anyMatch(c -> c.matches().containsKey(kind))) {
        matches.add(kind);
      }
    }
    List<String> header = new ArrayList<>(COLUMNS);
    header.addAll(matches);
    languages.forEach(language -> header.add("label@" + language));
    StringBuilder out = new StringBuilder("\uFEFF");
    row(out, header);
    for (Concept concept : thesaurus.concepts()) {
      List<String> cells = new ArrayList<>();
      cells.add(concept.id());
      cells.add(concept.uri());
      cells.add(concept.kind().dutch());
      cells.add(concept.prefLabel());
      cells.add(joined(concept.altLabels()));
      cells.add(joined(concept.hiddenLabels()));
      cells.add(joined(concept.broader()));
      cells.add(joined(concept.related()));
      cells.add(concept.definition());
      cells.add(concept.scopeNote());
      matches.forEach(kind -> cells.add(joined(concept.matches().getOrDefault(kind, List.of()))));
      languages.forEach(
          language -> cells.add(joined(concept.otherLabels().getOrDefault(language, List.of()))));
      row(out, cells);
    }
    return out.toString();
  }

  private static String joined(List<String> values) {
    return values.stream()
        .map(value -> value.replace("\\", "\\\\").replace("|", "\\|"))
        .collect(Collectors.joining(" | "));
  }

  private static void row(StringBuilder out, List<String> cells) {
    out.append(cells.stream().map(ThesaurusCsv::cell).collect(Collectors.joining(";")))
        .append("\r\n");
  }

  private static String cell(String value) {
    String harmless = FORMULA.matcher(value).matches() ? "'" + value : value;
    boolean quotes =
        harmless.chars().anyMatch(c -> ";,\t\"\r\n".indexOf(c) >= 0)
            || !harmless.strip().equals(harmless);
    return quotes ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }

  /**
   * Reads a table. Only a column prefLabel must be there; a row without an id gets one of its
   * label.
   *
   * @param own the thesaurus that it belongs with: a row without a URI is the concept of that id
   */
  public static Table parse(byte[] csv, Thesaurus own) {
    CsvRecords records = CsvRecords.of(CsvRecords.decode(csv));
    List<Problem> problems = new ArrayList<>();
    if (records.fault() > 0) {
      return nothing(records.fault(), "Een aanhalingsteken opent hier een cel en sluit nergens.");
    }
    if (records.rows().isEmpty()) {
      return nothing(1, "De tabel is leeg; de eerste rij noemt de kolommen.");
    }
    Row header = records.rows().getFirst();
    Map<String, Integer> columns = columns(header, problems);
    if (!columns.containsKey("prefLabel")) {
      return nothing(
          header.line(), "Er is geen kolom prefLabel; de eerste rij hoort de kolommen te noemen.");
    }
    Set<String> ids = new LinkedHashSet<>();
    List<Draft> drafts = new ArrayList<>();
    for (Row row : records.rows().subList(1, records.rows().size())) {
      new RowReader(row, columns, own, problems).draft(ids).ifPresent(drafts::add);
    }
    Map<String, Draft> mentioned = new LinkedHashMap<>();
    List<Draft> named = named(drafts, own, mentioned);
    return new Table(
        Assembly.assemble(
            new Outline(own.scheme(), own.title(), own.otherSchemes(), named, List.of()), problems),
        mentioned.keySet());
  }

  private static Table nothing(int line, String message) {
    return new Table(new Reading(Thesaurus.empty(), List.of(new Problem(line, message))), Set.of());
  }

  private static Map<String, Integer> columns(Row header, List<Problem> problems) {
    List<String> known = new ArrayList<>(COLUMNS);
    known.addAll(Concept.MATCHES);
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.cells().size(); i++) {
      String name = header.cells().get(i).strip();
      Optional<String> match = known.stream().filter(name::equalsIgnoreCase).findFirst();
      boolean language =
          name.toLowerCase(Locale.ROOT).startsWith("label@")
              && Concept.isLanguage(name.substring("label@".length()));
      if (match.isPresent() || language) {
        columns.putIfAbsent(match.orElse(name), i);
      } else if (!name.isEmpty()) {
        problems.add(
            new Problem(
                header.line(),
                "Kolom '%s' ken ik niet en is overgeslagen; wel: %s, label@en."
                    .formatted(name, String.join(", ", known))));
      }
    }
    return columns;
  }

  /** People name a broader concept by its label; ids and labels of this table and the other go. */
  private static List<Draft> named(List<Draft> drafts, Thesaurus own, Map<String, Draft> fromOwn) {
    Map<String, String> idOf = new HashMap<>();
    drafts.forEach(d -> idOf.put(LabelKey.of(d.concept().prefLabel()), d.concept().id()));
    drafts.forEach(d -> idOf.put(d.concept().uri(), d.concept().id()));
    Set<String> ids = drafts.stream().map(d -> d.concept().id()).collect(Collectors.toSet());
    List<Draft> named = new ArrayList<>();
    for (Draft draft : drafts) {
      named.add(
          new Draft(
              draft.concept(),
              draft.line(),
              references(draft.broader(), ids, idOf, own, fromOwn),
              references(draft.related(), ids, idOf, own, fromOwn)));
    }
    // A concept that the table only refers to comes along bare; the merge leaves it as it was.
    named.addAll(fromOwn.values());
    return named;
  }

  private static List<Reference> references(
      List<Reference> written,
      Set<String> ids,
      Map<String, String> idOf,
      Thesaurus own,
      Map<String, Draft> fromOwn) {
    List<Reference> references = new ArrayList<>();
    for (Reference reference : written) {
      String id = reference.id();
      if (!ids.contains(id)) {
        String inTable = idOf.getOrDefault(id, idOf.getOrDefault(LabelKey.of(id), ""));
        Optional<Concept> here =
            own.byId(id).or(() -> own.byLabel(reference.id()).stream().findFirst());
        if (!inTable.isEmpty()) {
          id = inTable;
        } else if (here.isPresent()) {
          id = here.get().id();
          fromOwn.putIfAbsent(id, bare(here.get(), reference.line()));
        }
      }
      references.add(new Reference(id, reference.line()));
    }
    return references;
  }

  private static Draft bare(Concept concept, int line) {
    return new Draft(concept.withRelations(List.of(), List.of()), line, List.of(), List.of());
  }

  /** One row, cell by cell. */
  private record RowReader(
      Row row, Map<String, Integer> columns, Thesaurus own, List<Problem> problems) {

    Optional<Draft> draft(Set<String> ids) {
      String label = cell("prefLabel");
      if (label.isEmpty()) {
        problem("Deze rij heeft geen prefLabel en is overgeslagen.");
        return Optional.empty();
      }
      String id = cell("id");
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
      Concept concept =
          new Concept(
              id,
              uri(id),
              kind(id),
              label,
              values("altLabel"),
              values("hiddenLabel"),
              otherLabels(),
              List.of(),
              List.of(),
              cell("definition"),
              cell("scopeNote"),
              matches());
      return Optional.of(
          new Draft(concept, row.line(), references("broader"), references("related")));
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

    private Kind kind(String id) {
      String word = cell("soort");
      Optional<Kind> kind = Kind.ofDutch(word.toLowerCase(Locale.ROOT));
      if (kind.isEmpty() && !word.isEmpty()) {
        problem("Onbekende soort '%s'; kies thema, beroep, plaats of woord.".formatted(word));
      }
      return kind.orElse(own.byId(id).map(Concept::kind).orElse(Kind.WORD));
    }

    private Map<String, List<String>> otherLabels() {
      Map<String, List<String>> labels = new LinkedHashMap<>();
      for (String column : columns.keySet()) {
        if (column.toLowerCase(Locale.ROOT).startsWith("label@")) {
          labels.put(column.substring("label@".length()), values(column));
        }
      }
      return labels;
    }

    private Map<String, List<String>> matches() {
      Map<String, List<String>> matches = new LinkedHashMap<>();
      for (String kind : Concept.MATCHES) {
        List<String> uris = new ArrayList<>();
        for (String uri : values(kind)) {
          if (Concept.isUri(uri)) {
            uris.add(uri);
          } else {
            problem("'%s' bij %s kan geen uri zijn.".formatted(uri, kind));
          }
        }
        matches.put(kind, uris);
      }
      return matches;
    }

    private List<Reference> references(String column) {
      return values(column).stream().map(value -> new Reference(value, row.line())).toList();
    }

    private List<String> values(String column) {
      List<String> values = new ArrayList<>();
      String cell = cell(column);
      int from = 0;
      var bar = BAR.matcher(cell);
      while (bar.find()) {
        add(values, cell.substring(from, bar.end() - 1));
        from = bar.end();
      }
      add(values, cell.substring(from));
      return values;
    }

    private static void add(List<String> values, String written) {
      String value = written.strip().replaceAll("\\\\([\\\\|])", "$1");
      if (!value.isBlank()) {
        values.add(value);
      }
    }

    private String cell(String column) {
      Integer index = columns.get(column);
      if (index == null || index >= row.cells().size()) {
        return "";
      }
      String cell = row.cells().get(index);
      boolean guarded = cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches();
      return (guarded ? cell.substring(1) : cell).strip();
    }

    private void problem(String message) {
      problems.add(new Problem(row.line(), message));
    }
  }
}
