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
import java.util.stream.Stream;
import naslag.thesaurus.Assembly;
import naslag.thesaurus.Concept;
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

  /** The columns that leave what a concept has when a cell is empty. */
  private static final List<String> NAMES = List.of("id", "uri", "soort");

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

  /** The place of each column by the key that it means. */
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  /** The values of each row by its line, and the ids in the table by id, URI and label. */
  private final Map<Integer, Map<String, List<String>>> rows = new LinkedHashMap<>();

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Concept> byUri = new HashMap<>();
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
        List<String> known = Field.keys(false).stream().filter(k -> key(k).isPresent()).toList();
        assembly.problem(
            header.line(),
            "Kolom '%s' ken ik niet en is overgeslagen; wel: %s, label@en, changeNote@nl."
                .formatted(name, String.join(", ", known)));
      }
    }
  }

  /** The key that a column means, whatever its capitals: people change those of a heading. */
  private static Optional<String> key(String name) {
    int at = name.indexOf('@');
    String head = at < 0 ? name : name.substring(0, at);
    String language = at < 0 ? "" : name.substring(at + 1);
    Stream<String> plain = at < 0 ? Field.keys(false).stream() : Stream.of();
    Stream<String> tagged = Field.NOTE_KINDS.stream().map(kind -> kind + "@");
    return Stream.concat(plain, Stream.concat(Stream.of(Field.LABEL), tagged))
        .filter(key -> key.replace("@", "").equalsIgnoreCase(head))
        .map(key -> key.endsWith("@") ? key + language : key)
        .filter(key -> Field.of(key).isPresent())
        .findFirst();
  }

  private void row(Row row) {
    Optional<Concept> here = here(row);
    Map<String, List<String>> values = new HashMap<>();
    here.ifPresent(
        concept -> {
          values.putAll(concept.values());
          NAMES.forEach(key -> values.put(key, List.of(cell(concept, key))));
        });
    for (String key : columns.keySet()) {
      Field field = Field.of(key).orElseThrow();
      String cell = cell(row, key);
      boolean stays = cell.isEmpty() && NAMES.contains(key);
      List<String> texts = field.shape().isSingle() ? List.of(cell) : CsvTable.parted(cell);
      if (!stays) {
        values.put(key, field.valid(texts, message -> assembly.problem(row.line(), message)));
      }
    }
    values.values().removeIf(texts -> texts.isEmpty() || texts.getFirst().isEmpty());
    String label =
        values
            .getOrDefault(
                values.containsKey("prefLabel")
                    ? "prefLabel"
                    : LanguageTag.borrowed(values.keySet()),
                List.of(""))
            .getFirst();
    String made = label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    boolean usable = !made.replaceAll("^-+|-+$", "").isEmpty();
    values.putIfAbsent("id", List.of(usable ? made : "begrip-" + row.line()));
    String id = values.getOrDefault("id", List.of("")).getFirst();
    ids.put(Thesaurus.labelKey(label), id);
    ids.put(values.getOrDefault("uri", List.of(id)).getFirst(), id);
    ids.put(id, id);
    rows.put(row.line(), values);
  }

  private String cell(Row row, String column) {
    return row.cell(columns.getOrDefault(column, Integer.MAX_VALUE));
  }

  /** The concept here that a row means: by its id, or without one by its URI or its name. */
  private Optional<Concept> here(Row row) {
    String id = cell(row, "id");
    String label = cell(row, "prefLabel");
    return id.isEmpty()
        ? Optional.ofNullable(byUri.get(cell(row, "uri")))
            .or(() -> own.byLabel(label).stream().filter(c -> isCalled(c, label)).findFirst())
        : own.byId(id);
  }

  private static boolean isCalled(Concept concept, String label) {
    return Thesaurus.labelKey(concept.prefLabel()).equals(Thesaurus.labelKey(label));
  }

  /** Relations may name a concept of the table, or one here, by id, URI or label. */
  private Table table() {
    rows.forEach(
        (line, values) -> {
          for (String key : List.of("broader", "related")) {
            values.computeIfPresent(
                key, (same, names) -> names.stream().map(this::referred).toList());
          }
          assembly.add(false, values, line, Map.of());
        });
    // A concept that the table only refers to comes along bare; the merge leaves it as it was.
    for (Concept concept : mentioned.values()) {
      Map<String, List<String>> values = new HashMap<>(concept.values());
      values.keySet().removeAll(List.of("broader", "related"));
      assembly.add(concept.with(values), 1, Map.of());
    }
    return new Table(assembly.reading(), mentioned.keySet());
  }

  private String referred(String name) {
    String inTable = ids.getOrDefault(name, ids.getOrDefault(Thesaurus.labelKey(name), ""));
    Optional<Concept> here = own.byId(name).or(() -> own.byLabel(name).stream().findFirst());
    if (inTable.isEmpty() && here.isPresent()) {
      mentioned.putIfAbsent(here.get().id(), here.get());
    }
    return inTable.isEmpty() ? here.map(Concept::id).orElse(name) : inTable;
  }
}
