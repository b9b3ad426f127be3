package naslag.thesaurus;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import naslag.thesaurus.CsvRecords.Row;
import naslag.thesaurus.Draft.Reference;

/**
 * Exchanges a thesaurus as a table: a row a concept, a column a field. A cell with several values
 * has bars between them. Groups of concepts do not fit in it and stay as they are.
 */
public final class ThesaurusCsv {
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
    StringWriter out = new StringWriter();
    out.write('\uFEFF');
    CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(';')
            .lineDelimiter(LineDelimiter.CRLF)
            .bufferSize(0)
            .build(out);
    List<String> columns = CsvColumns.of(thesaurus);
    csv.writeRecord(columns);
    for (Concept concept : thesaurus.concepts()) {
      csv.writeRecord(
          columns.stream()
              .map(column -> CsvCell.guarded(CsvColumns.cell(concept, column)))
              .toList());
    }
    return out.toString();
  }

  /**
   * Reads a table. Only a column prefLabel must be there; a row without an id gets one of its
   * label, and what there is no column for stays as it is.
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
    CsvColumns columns = CsvColumns.of(header, problems);
    if (!columns.has("prefLabel")) {
      return nothing(
          header.line(), "Er is geen kolom prefLabel; de eerste rij hoort de kolommen te noemen.");
    }
    Map<String, Concept> byUri = new HashMap<>();
    own.concepts().forEach(concept -> byUri.put(concept.uri(), concept));
    Set<String> ids = new LinkedHashSet<>();
    List<Draft> drafts = new ArrayList<>();
    for (Row row : records.rows().subList(1, records.rows().size())) {
      new CsvRow(row, columns, own, uri -> Optional.ofNullable(byUri.get(uri)), problems)
          .draft(ids)
          .ifPresent(drafts::add);
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
}
