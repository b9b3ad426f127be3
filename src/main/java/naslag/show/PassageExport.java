package naslag.show;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.Example;
import naslag.corpus.Passage;
import naslag.corpus.Rights;
import naslag.index.IndexedPassage;
import naslag.index.ThemeMark;
import naslag.index.WorkInfo;
import naslag.show.cite.Citation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Passages with their sources, in the forms that programs read. */
public final class PassageExport {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** A spreadsheet that does not see this sign takes UTF-8 for Windows-1252. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private PassageExport() {}

  /**
   * A table for a spreadsheet: semicolons, UTF-8 with its mark, lines that end as RFC 4180 wants. A
   * cell that a spreadsheet would take for a formula begins with an apostrophe.
   */
  public static String csv(List<Exported> passages) {
    StringWriter out = new StringWriter();
    out.write(BYTE_ORDER_MARK);
    // A spreadsheet in Dutch has the comma in its numbers, and separates cells by semicolons.
    CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(';')
            .lineDelimiter(LineDelimiter.CRLF)
            .bufferSize(0)
            .build(out);
    row(
        csv,
        Stream.of(
            "id",
            "verzameling",
            "werk",
            "titel",
            "deel",
            "soort",
            "kind",
            "leeftijd",
            "begeleider",
            "plaats",
            "thema's",
            "bladzijde",
            "tekst",
            "in de tekst",
            "literatuur",
            "rechten",
            "let op"));
    for (Exported each : passages) {
      Passage p = each.found().passage();
      row(
          csv,
          Stream.of(
              p.id(),
              each.work().collection(),
              each.work().metadata().title(),
              p.title(),
              String.join(" › ", p.path()),
              p.isExample() ? "voorbeeld" : "uitleg",
              p.example().map(e -> String.join(", ", e.children())).orElse(""),
              p.example().map(Example::age).orElse(""),
              p.example().map(e -> String.join(", ", e.helpers())).orElse(""),
              p.example().map(e -> String.join(", ", e.places())).orElse(""),
              each.found().themes().stream()
                  .map(ThemeMark::label)
                  .collect(Collectors.joining(", ")),
              p.pageLabel(),
              each.withheld() ? "" : p.text(),
              each.citation().inText().text(),
              each.citation().entry().text(),
              each.work().metadata().rights(),
              notes(each)));
    }
    return out.toString();
  }

  private static String notes(Exported each) {
    return Stream.concat(Stream.of(each.whyWithheld()), each.citation().warnings().stream())
        .filter(note -> !note.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static void row(CsvWriter csv, Stream<String> cells) {
    csv.writeRecord(cells.map(PassageExport::harmless).toList());
  }

  private static String harmless(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    return (formula ? "'" : "") + value.replace("\r\n", "\n").replace("\0", "");
  }

  /** An object a line, with the keys of the machine interface and how to cite it. */
  public static String jsonLines(List<Exported> passages) {
    StringBuilder out = new StringBuilder();
    for (Exported each : passages) {
      StringWriter line = new StringWriter();
      try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
        json.writeStartObject();
        json.writeNumberProperty("version", HitsJson.VERSION);
        HitsJson.passage(json, each.found(), each.work(), true, each.withheld());
        json.writeStringProperty("rights", each.work().metadata().rights());
        json.writeBooleanProperty("withheld", each.withheld());
        json.writeObjectPropertyStart("citation");
        json.writeStringProperty("key", each.citation().work().key());
        json.writeStringProperty("inText", each.citation().inText().text());
        json.writeStringProperty("entry", each.citation().entry().text());
        HitsJson.strings(json, "warnings", each.citation().warnings());
        json.writeEndObject();
        json.writeEndObject();
      }
      out.append(line).append('\n');
    }
    return out.toString();
  }

  /**
   * A passage that leaves Naslag, with where it comes from.
   *
   * @param work that it stands in
   * @param found the passage
   * @param citation how it is cited
   * @param withheld true when its text stays behind; where it comes from goes out all the same
   */
  public record Exported(WorkInfo work, IndexedPassage found, Citation citation, boolean withheld) {

    /** What is taken along of it. */
    public Taken taken() {
      return new Taken(found.passage(), citation, whyWithheld());
    }

    /** What to put in the place of a text that stays behind; "" when it goes along. */
    String whyWithheld() {
      return withheld ? Taken.withheld(Rights.of(work.metadata().rights())) : "";
    }
  }
}
