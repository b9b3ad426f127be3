package naslag.thesaurus.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Field;
import naslag.thesaurus.Field.LanguageTag;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Reading.Assembly;
import naslag.thesaurus.Thesaurus;

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
    CsvWriter.CsvWriterBuilder form = CsvWriter.builder().fieldSeparator(';').bufferSize(0);
    CsvWriter csv = form.lineDelimiter(LineDelimiter.CRLF).build(out);
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
   * <p>Concepts of the other thesaurus that the table refers to come along, as mentioned.
   *
   * @param own the thesaurus that it belongs with: a row without a URI is the concept of that id
   */
  public static Skos.Read parse(byte[] file, Thesaurus own) {
    CsvTable table = CsvTable.of(file);
    if (table.openQuote() > 0) {
      String open = "Een aanhalingsteken opent in deze rij een cel en sluit nergens.";
      return none(table.openQuote(), open);
    }
    if (table.rows().isEmpty()) {
      return none(1, "De tabel is leeg; de eerste rij noemt de kolommen.");
    }
    ThesaurusCsv csv = new ThesaurusCsv(own);
    CsvTable.Row header = table.rows().getFirst();
    csv.columns(header);
    if (!csv.columns.containsKey("prefLabel")) {
      String lacking = "Er is geen kolom prefLabel; de eerste rij hoort de kolommen te noemen.";
      return none(header.line(), lacking);
    }
    table.rows().stream().skip(1).forEach(csv::row);
    return csv.table();
  }

  private static Skos.Read none(int line, String message) {
    return new Skos.Read(Reading.none(line, message), Set.of());
  }

  private void columns(CsvTable.Row header) {
    for (int i = 0; i < header.cells().size(); i++) {
      String name = header.cell(i);
      Optional<String> key = key(name);
      if (key.isPresent() && columns.putIfAbsent(key.get(), i) != null) {
        String sentence = "Kolom '%s' staat er twee keer; de eerste telt.";
        assembly.problem(header.line(), sentence, key.get());
      } else if (key.isEmpty() && !name.isEmpty()) {
        List<String> known = Field.keys(false).stream().filter(k -> key(k).isPresent()).toList();
        String sentence =
            "Kolom '%s' ken ik niet en is overgeslagen; wel: %s, label@en, changeNote@nl.";
        assembly.problem(header.line(), sentence, name, String.join(", ", known));
      }
    }
  }

  /** The key that a column means, whatever its capitals: people change those of a heading. */
  private static Optional<String> key(String name) {
    boolean tagged = name.contains("@");
    String head = name.replaceFirst("@.*", "");
    String language = tagged ? name.substring(name.indexOf('@') + 1) : "";
    List<String> keys = new ArrayList<>(tagged ? List.of() : Field.keys(false));
    keys.add(Field.LABEL + language);
    Field.NOTE_KINDS.forEach(kind -> keys.add(kind + "@" + language));
    return keys.stream()
        .filter(key -> key.replaceFirst("@.*", "").equalsIgnoreCase(head))
        .filter(key -> Field.of(key).isPresent())
        .findFirst();
  }

  private void row(CsvTable.Row row) {
    Optional<Concept> here = here(row);
    Map<String, List<String>> values = new HashMap<>();
    here.ifPresent(concept -> values.putAll(concept.values()));
    here.ifPresent(c -> NAMES.forEach(key -> values.put(key, List.of(cell(c, key)))));
    for (String key : columns.keySet()) {
      Field field = Field.of(key).orElseThrow();
      String cell = cell(row, key);
      List<String> texts = field.shape().isSingle() ? List.of(cell) : CsvTable.parted(cell);
      if (!cell.isEmpty() || !NAMES.contains(key)) {
        values.put(key, field.valid(texts, message -> assembly.problem(row.line(), message)));
      }
    }
    values.values().removeIf(texts -> texts.isEmpty() || texts.getFirst().isEmpty());
    String shown =
        values.containsKey("prefLabel") ? "prefLabel" : LanguageTag.borrowed(values.keySet());
    String label = values.getOrDefault(shown, List.of("")).getFirst();
    String made = label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    boolean usable = !made.replaceAll("^-+|-+$", "").isEmpty();
    values.putIfAbsent("id", List.of(usable ? made : "begrip-" + row.line()));
    String id = values.getOrDefault("id", List.of("")).getFirst();
    ids.put(Thesaurus.labelKey(label), id);
    ids.put(values.getOrDefault("uri", List.of(id)).getFirst(), id);
    ids.put(id, id);
    rows.put(row.line(), values);
  }

  private String cell(CsvTable.Row row, String column) {
    return row.cell(columns.getOrDefault(column, Integer.MAX_VALUE));
  }

  /** The concept here that a row means: by its id, or without one by its URI or its name. */
  private Optional<Concept> here(CsvTable.Row row) {
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
  private Skos.Read table() {
    rows.forEach(
        (line, values) -> {
          for (String key : List.of("broader", "related")) {
            values.computeIfPresent(key, (k, names) -> names.stream().map(this::referred).toList());
          }
          assembly.add(false, values, line, Map.of());
        });
    // A concept that the table only refers to comes along bare; the merge leaves it as it was.
    for (Concept concept : mentioned.values()) {
      Map<String, List<String>> values = new HashMap<>(concept.values());
      values.keySet().removeAll(List.of("broader", "related"));
      assembly.add(concept.with(values), 1, Map.of());
    }
    return new Skos.Read(assembly.reading(), mentioned.keySet());
  }

  private String referred(String name) {
    String inTable = ids.getOrDefault(name, ids.getOrDefault(Thesaurus.labelKey(name), ""));
    Optional<Concept> here = own.byId(name).or(() -> own.byLabel(name).stream().findFirst());
    if (inTable.isEmpty() && here.isPresent()) {
      mentioned.putIfAbsent(here.get().id(), here.get());
    }
    return inTable.isEmpty() ? here.map(Concept::id).orElse(name) : inTable;
  }

  /**
   * The rows of a file as spreadsheets write it: separated by semicolons, commas or tabs, with or
   * without a byte order mark. In a cell, several values have bars between them, and a value that a
   * spreadsheet would run or change has an apostrophe before it.
   *
   * @param rows those with at least one cell that is not blank
   * @param openQuote the line of the row with a quote that never closes; 0 when there is none
   */
  record CsvTable(List<Row> rows, int openQuote) {
    /**
     * A row.
     *
     * @param line where it begins, from 1
     * @param cells without the apostrophes, and without white space around them
     */
    record Row(int line, List<String> cells) {
      /** "" where the row is shorter. */
      String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
      }
    }

    /**
     * What a spreadsheet takes for a formula (OWASP, "CSV injection"), and what it writes
     * differently when it takes it for a number or a date: 007, 1.10, 3-4, 2024-05-06.
     */
    private static final Pattern GUARDED =
        Pattern.compile(
            "'*(?:[=+\\-@\t\r\n].*|(?=0\\d|\\d{16}|\\d+[./:-])[\\d./:T+Z-]+)", Pattern.DOTALL);

    private static final Pattern VALUE =
        Pattern.compile("[^|\\\\]*+(?:\\\\.?[^|\\\\]*+)*+", Pattern.DOTALL);

    /** A last row of our own: when a quote before it never closes, it is not read as a row. */
    private static final String END = "\u0000";

    static CsvTable of(byte[] file) {
      String text = decoded(file);
      // Excel itself writes and obeys a first line that names the separator.
      boolean named = text.matches("(?s)sep=[;,\t]\r?\n.*");
      char separator = named ? text.charAt(4) : separator(text);
      String table = named ? text.substring(text.indexOf('\n') + 1) : text;
      List<Row> rows = new ArrayList<>();
      Row last = new Row(1, List.of());
      for (CsvRecord record :
          CsvReader.builder()
              .fieldSeparator(separator)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .allowExtraCharsAfterClosingQuote(true)
              .ofCsvRecord(table + "\n" + END)) {
        int line = (int) record.getStartingLineNumber() + (named ? 1 : 0);
        last = new Row(line, record.getFields().stream().map(CsvTable::unguarded).toList());
        if (last.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
          rows.add(last);
        }
      }
      boolean open = !last.cells().equals(List.of(END));
      if (!open) {
        rows.removeLast();
      }
      return new CsvTable(rows, open ? last.line() : 0);
    }

    /** UTF-8 or UTF-16 by its mark, UTF-8 without one; else what Excel calls plain CSV. */
    private static String decoded(byte[] bytes) {
      try {
        Charset charset = RdfReader.charset(bytes);
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        return new String(bytes, Charset.forName("windows-1252"));
      }
    }

    /** The most frequent separator of the first line, outside quotes. */
    private static char separator(String text) {
      String line = text.replaceAll("\"[^\"]*(\"|$)", "").lines().findFirst().orElse("");
      ToLongFunction<Character> times = sign -> line.chars().filter(c -> sign == c).count();
      return Stream.of(';', ',', '\t').max(Comparator.comparingLong(times)).orElseThrow();
    }

    /** With an apostrophe before what a spreadsheet would run or change. */
    static String guarded(String value) {
      return GUARDED.matcher(value).matches() ? "'" + value : value;
    }

    private static String unguarded(String written) {
      String cell = written.replace("\r\n", "\n");
      boolean guarded = cell.startsWith("'") && GUARDED.matcher(cell.substring(1)).matches();
      return (guarded ? cell.substring(1) : cell).strip();
    }

    /** Several values as one cell. */
    static String joined(List<String> values) {
      return values.stream()
          .map(value -> value.replace("\\", "\\\\").replace("|", "\\|"))
          .collect(Collectors.joining(" | "));
    }

    /** The values of a cell, without blank ones. */
    static List<String> parted(String cell) {
      return VALUE
          .matcher(cell)
          .results()
          .map(value -> value.group().strip().replaceAll("\\\\([\\\\|])", "$1"))
          .filter(value -> !value.isBlank())
          .toList();
    }
  }
}
