package naslag.show;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.WorkField;
import naslag.index.IndexedPassage.ThemeMark;
import naslag.show.Json.HitsJson;
import naslag.show.cite.Citation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Passages with their sources, in the forms that programs read. */
public final class PassageExport {

  /** Without it a spreadsheet reads UTF-8 as Windows-1252. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Map<String, Function<Taken, String>> COLUMNS = new LinkedHashMap<>();

  static {
    column("id", e -> e.passage().id());
    column("verzameling", e -> e.card().work().collection());
    column("werk", e -> e.card().work().metadata().title());
    column("titel", e -> e.passage().title());
    column("deel", e -> String.join(" › ", e.passage().path()));
    column("soort", e -> e.passage().isExample() ? "voorbeeld" : "uitleg");
    column("kind", e -> stated(e, WorkField.CHILD));
    column("leeftijd", e -> stated(e, WorkField.AGE));
    column("begeleider", e -> stated(e, WorkField.HELPER));
    column("plaats", e -> stated(e, WorkField.SETTING));
    column("thema's", PassageExport::themes);
    column("bladzijde", e -> e.passage().pageLabel());
    column("tekst", e -> e.withheld().isEmpty() ? e.passage().text() : "");
    column("in de tekst", e -> e.citation().inText().text());
    column("literatuur", e -> e.citation().entry().text());
    column("rechten", e -> e.card().work().metadata().rights());
    column("let op", PassageExport::notes);
  }

  private PassageExport() {}

  private static void column(String name, Function<Taken, String> cell) {
    COLUMNS.put(name, cell);
  }

  /** The values of a field of the example; "" for explanation. */
  private static String stated(Taken each, WorkField field) {
    return each.passage().example().map(e -> String.join(", ", e.all(field))).orElse("");
  }

  private static String themes(Taken each) {
    return each.card().found().themes().stream()
        .map(ThemeMark::label)
        .collect(Collectors.joining(", "));
  }

  /**
   * A table for a spreadsheet: semicolons, UTF-8 with its mark, line ends of RFC 4180. A cell that
   * a spreadsheet would take for a formula begins with an apostrophe.
   */
  public static Stream<String> csv(Stream<Taken> passages) {
    return Stream.concat(
        Stream.of(BYTE_ORDER_MARK + row(COLUMNS.keySet().stream())),
        passages.map(each -> row(COLUMNS.values().stream().map(cell -> cell.apply(each)))));
  }

  private static String notes(Taken each) {
    return Stream.concat(Stream.of(each.withheld()), each.citation().warnings().stream())
        .filter(note -> !note.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String row(Stream<String> cells) {
    StringWriter out = new StringWriter();
    // A spreadsheet in Dutch has the comma in its numbers, and separates cells by semicolons.
    CsvWriter.builder()
        .fieldSeparator(';')
        .lineDelimiter(LineDelimiter.CRLF)
        .bufferSize(0)
        .build(out)
        .writeRecord(cells.map(PassageExport::harmless).toList());
    return out.toString();
  }

  private static String harmless(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    return (formula ? "'" : "") + value.replace("\r\n", "\n").replace("\0", "");
  }

  /** An object on a line, with the keys of the machine interface and how to cite it. */
  public static String jsonLine(Taken each) {
    Citation citation = each.citation();
    HitsJson.Doc line = new HitsJson.Doc().with("version", HitsJson.VERSION);
    boolean withheld = !each.withheld().isEmpty();
    line.putAll(HitsJson.passage(each.card().found(), each.card().work(), true, withheld));
    line.with("rights", each.card().work().metadata().rights())
        .with("withheld", withheld)
        .with(
            "citation",
            new HitsJson.Doc()
                .with("key", citation.work().key())
                .with("inText", citation.inText().text())
                .with("entry", citation.entry().text())
                .with("warnings", citation.warnings()));
    return line.line() + "\n";
  }

  /**
   * A selection as the page saves it, or a plain list with the id of a passage on each line.
   *
   * @param name as its maker named it; "" when they did not
   * @param ids of passages, in order
   */
  public record SelectionFile(String name, List<String> ids) {
    /** Reads a file's text; nothing when it is neither of the two. */
    public static Optional<SelectionFile> read(String text) {
      String words = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return words.stripLeading().startsWith("{") ? saved(words) : listed(words);
    }

    private static Optional<SelectionFile> listed(String text) {
      List<String> ids =
          text.lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList();
      return ids.stream().allMatch(id -> id.matches("[a-z0-9./_-]+"))
          ? Optional.of(new SelectionFile("", ids))
          : Optional.empty();
    }

    /** The file's keys are Dutch: people open it. */
    private static Optional<SelectionFile> saved(String text) {
      try {
        JsonNode saved = Json.read(text);
        List<String> ids = new ArrayList<>();
        saved.path("stukken").forEach(piece -> ids.add(piece.path("id").asString("")));
        ids.removeIf(String::isEmpty);
        return saved.path("naslag").asString("").equals("selectie")
            ? Optional.of(new SelectionFile(saved.path("naam").asString(""), ids))
            : Optional.empty();
      } catch (JacksonException e) {
        return Optional.empty();
      }
    }
  }
}
