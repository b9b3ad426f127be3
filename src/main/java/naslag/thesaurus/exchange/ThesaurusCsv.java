package naslag.thesaurus.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.thesaurus.Assembly;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Field;
import naslag.thesaurus.LanguageTag;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.exchange.CsvTable.Row;

/**
 * Exchanges a thesaurus as a table: one row per concept, one column per key of the fields. Groups
 * of concepts do not fit in it and stay as they are.
 */
public final class ThesaurusCsv {
  /** The columns that are there even when they are empty. */
  private static final List<String> ALWAYS =
      Arrays.stream(Field.values())
          .filter(field -> field.isOf(false) && field != Field.LABELS)
          .filter(field -> field.compareTo(Field.SCOPE_NOTE) <= 0)
          .map(Field::key)
          .toList();

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

  private final Thesaurus own;
  private final Assembly assembly;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<String, Concept> byUri = new HashMap<>();
  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, Concept> mentioned = new LinkedHashMap<>();

  private ThesaurusCsv(Thesaurus own) {
    this.own = own;
    this.assembly = new Assembly(own.scheme(), own.title(), own.otherSchemes());
    own.concepts().forEach(concept -> byUri.put(concept.uri(), concept));
  }

  /**
   * Writes a table for a spreadsheet: UTF-8 with its mark, semicolons, lines that end as DOS does.
   */
  public static String write(Thesaurus thesaurus) {
    Set<String> used = new LinkedHashSet<>(ALWAYS);
    thesaurus.concepts().forEach(concept -> used.addAll(concept.values().keySet()));
    List<String> keys = Field.inOrder(used);
    StringWriter out = new StringWriter();
    out.write('\uFEFF');
    CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(';')
            .lineDelimiter(LineDelimiter.CRLF)
            .bufferSize(0)
            .build(out);
    csv.writeRecord(keys.stream().map(ThesaurusCsv::column).toList());
    for (Concept concept : thesaurus.concepts()) {
      csv.writeRecord(keys.stream().map(key -> CsvTable.guarded(cell(concept, key))).toList());
    }
    return out.toString();
  }

  /** A kind of note is a column by itself, unless a field has that name. */
  private static String column(String key) {
    String kind = key.replaceFirst("@$", "");
    return Field.of(kind).isPresent() ? key : kind;
  }

  private static String cell(Concept concept, String key) {
    return switch (key) {
      case "id" -> concept.id();
      case "uri" -> concept.uri();
      case "soort" -> concept.kind().dutch();
      default -> isSingle(key) ? concept.text(key) : CsvTable.joined(concept.all(key));
    };
  }

  private static boolean isSingle(String key) {
    return Field.of(key).orElseThrow().shape().isSingle();
  }

  /**
   * Reads a table. Only a column prefLabel must be there; a row without an id gets one of its
   * label, and what there is no column for stays as it is.
   *
   * @param own the thesaurus that it belongs with: a row without a URI is the concept of that id
   */
  public static Table parse(byte[] file, Thesaurus own) {
    CsvTable table = CsvTable.of(file);
    if (table.openQuote() > 0) {
      return none(
          table.openQuote(), "Een aanhalingsteken opent in deze rij een cel en sluit nergens.");
    }
    if (table.rows().isEmpty()) {
      return none(1, "De tabel is leeg; de eerste rij noemt de kolommen.");
    }
    ThesaurusCsv csv = new ThesaurusCsv(own);
    Row header = table.rows().getFirst();
    csv.columns(header);
    if (!csv.columns.containsKey("prefLabel")) {
      return none(
          header.line(), "Er is geen kolom prefLabel; de eerste rij hoort de kolommen te noemen.");
    }
    table.rows().stream().skip(1).forEach(csv::row);
    return csv.table();
  }

  private static Table none(int line, String message) {
    return new Table(Reading.none(line, message), Set.of());
  }

  private void columns(Row header) {
    for (int i = 0; i < header.cells().size(); i++) {
      String name = header.cell(i);
      Optional<String> key = key(name);
      if (key.isPresent() && columns.putIfAbsent(key.get(), i) != null) {
        assembly.problem(
            header.line(), "Kolom '%s' staat er twee keer; de eerste telt.".formatted(key.get()));
      } else if (key.isEmpty() && !name.isEmpty()) {
        assembly.problem(
            header.line(),
            "Kolom '%s' ken ik niet en is overgeslagen; wel: %s, label@en, changeNote@nl."
                .formatted(
                    name,
                    keys()
                        .filter(known -> Field.of(known).isPresent())
                        .collect(Collectors.joining(", "))));
      }
    }
  }

  private static Stream<String> keys() {
    return Arrays.stream(Field.values()).filter(field -> field.isOf(false)).map(Field::key);
  }

  /** The key that a column means, whatever its capitals: people change those of a heading. */
  private static Optional<String> key(String name) {
    int at = name.indexOf('@');
    String head = at < 0 ? name : name.substring(0, at);
    String language = at < 0 ? "" : name.substring(at + 1);
    Stream<String> plain = at < 0 ? keys() : Stream.of();
    Stream<String> tagged = Field.NOTE_KINDS.stream().map(kind -> kind + "@");
    return Stream.concat(plain, Stream.concat(Stream.of(Field.LABEL), tagged))
        .filter(key -> key.replace("@", "").equalsIgnoreCase(head))
        .map(key -> key.endsWith("@") ? key + language : key)
        .filter(key -> Field.of(key).isPresent())
        .findFirst();
  }

  private void row(Row row) {
    String label = cell(row, "prefLabel");
    String id = cell(row, "id").isEmpty() ? knownId(row, label) : cell(row, "id");
    Optional<Concept> here = own.byId(id);
    Map<String, List<String>> values = new HashMap<>(here.map(Concept::values).orElse(Map.of()));
    columns.keySet().forEach(key -> values.put(key, values(row, key)));
    values.keySet().removeAll(List.of("id", "uri", "soort"));
    values.values().removeIf(List::isEmpty);
    String borrowed = LanguageTag.borrowed(values.keySet());
    String shown = label.isEmpty() ? values.getOrDefault(borrowed, List.of("")).getFirst() : label;
    if (shown.isEmpty()) {
      assembly.problem(row.line(), "Deze rij heeft geen prefLabel en is overgeslagen.");
      return;
    }
    if (id.isEmpty()) {
      id = shown.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._-]+", "-");
      id = id.replaceAll("^-+|-+$", "").isEmpty() ? "begrip-" + row.line() : id;
    }
    if (!Concept.isId(id)) {
      assembly.problem(
          row.line(),
          "'%s' kan geen id zijn: enkel letters, cijfers, '.', '-' en '_'.".formatted(id));
    } else if (concepts.containsKey(id)) {
      assembly.problem(
          row.line(), "Begrip '%s' staat er twee keer in; deze rij is overgeslagen.".formatted(id));
    } else {
      lines.put(id, row.line());
      concepts.put(id, new Concept(id, uri(row, id, here), kind(row, here), values));
    }
  }

  private String cell(Row row, String column) {
    return row.cell(columns.getOrDefault(column, Integer.MAX_VALUE));
  }

  /** The id of the concept here that a row without an id means: by its URI, or by its name. */
  private String knownId(Row row, String label) {
    return Optional.ofNullable(byUri.get(cell(row, "uri")))
        .or(() -> own.byLabel(label).stream().filter(c -> isCalled(c, label)).findFirst())
        .map(Concept::id)
        .orElse("");
  }

  private static boolean isCalled(Concept concept, String label) {
    return Thesaurus.labelKey(concept.prefLabel()).equals(Thesaurus.labelKey(label));
  }

  private String uri(Row row, String id, Optional<Concept> here) {
    String stated = cell(row, "uri");
    if (Concept.isUri(stated)) {
      return stated;
    }
    if (!stated.isEmpty()) {
      assembly.problem(row.line(), "'%s' kan geen uri zijn.".formatted(stated));
    }
    return here.map(Concept::uri).orElse(own.scheme() + "#" + id);
  }

  private Kind kind(Row row, Optional<Concept> here) {
    String word = cell(row, "soort");
    Optional<Kind> kind = Kind.ofDutch(word.toLowerCase(Locale.ROOT));
    if (kind.isEmpty() && !word.isEmpty()) {
      assembly.problem(
          row.line(), "Onbekende soort '%s'; kies thema, beroep, plaats of woord.".formatted(word));
    }
    return kind.orElse(here.map(Concept::kind).orElse(Kind.WORD));
  }

  private List<String> values(Row row, String key) {
    String cell = cell(row, key);
    return switch (Field.of(key).orElseThrow().shape()) {
      case TEXT, DATE, URI -> cell.isEmpty() ? List.of() : List.of(cell);
      // Spreadsheets write it in the language of their user.
      case FLAG ->
          Set.of("true", "waar", "vrai", "ja", "1").contains(cell.toLowerCase(Locale.ROOT))
              ? List.of("true")
              : List.of();
      case URIS -> CsvTable.parted(cell).stream().filter(uri -> isUri(uri, row, key)).toList();
      case TEXTS, LABELS, NOTES, CODES, ENTRIES -> CsvTable.parted(cell);
    };
  }

  private boolean isUri(String uri, Row row, String key) {
    boolean valid = Concept.isUri(uri);
    if (!valid) {
      assembly.problem(row.line(), "'%s' bij %s kan geen uri zijn.".formatted(uri, key));
    }
    return valid;
  }

  /** Relations may name a concept of the table, or one here, by id, URI or label. */
  private Table table() {
    Map<String, String> ids = new HashMap<>();
    for (Concept concept : concepts.values()) {
      ids.put(Thesaurus.labelKey(concept.prefLabel()), concept.id());
      ids.put(concept.uri(), concept.id());
    }
    for (Concept concept : concepts.values()) {
      Map<String, List<String>> values = new HashMap<>(concept.values());
      for (String key : List.of("broader", "related")) {
        values.computeIfPresent(
            key, (same, all) -> all.stream().map(name -> referred(name, ids)).toList());
      }
      assembly.add(concept.with(values), lines.getOrDefault(concept.id(), 1), Map.of());
    }
    // A concept that the table only refers to comes along bare; the merge leaves it as it was.
    for (Concept concept : mentioned.values()) {
      Map<String, List<String>> values = new HashMap<>(concept.values());
      values.keySet().removeAll(List.of("broader", "related"));
      assembly.add(concept.with(values), 1, Map.of());
    }
    return new Table(assembly.reading(), mentioned.keySet());
  }

  private String referred(String name, Map<String, String> ids) {
    if (concepts.containsKey(name)) {
      return name;
    }
    Optional<String> inTable =
        Optional.ofNullable(ids.getOrDefault(name, ids.get(Thesaurus.labelKey(name))));
    Optional<Concept> here = own.byId(name).or(() -> own.byLabel(name).stream().findFirst());
    if (inTable.isEmpty() && here.isPresent()) {
      mentioned.putIfAbsent(here.get().id(), here.get());
    }
    return inTable.or(() -> here.map(Concept::id)).orElse(name);
  }
}
