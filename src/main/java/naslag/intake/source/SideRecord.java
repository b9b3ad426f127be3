package naslag.intake.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.intake.source.FoundMetadata.Field;

/** A bibliographic record of the same name beside a file: RIS or CSV, as catalogues give it. */
public final class SideRecord {
  private static final Pattern RIS_LINE = Pattern.compile("([A-Z][A-Z0-9])\\s{1,2}-\\s?(.*)");
  private static final Pattern RIS_END = Pattern.compile("ER\\s{1,2}-.*");
  private static final long LARGEST = 1 << 20;

  /** Tags of RIS that older programs write for another. */
  private static final Map<String, String> OLDER = Map.of("A1", "AU", "ED", "A2", "A3", "A2");

  private static final String RIS_PARTS = "WHOLE T2 JO JF BT";

  private SideRecord() {}

  /**
   * What the record says.
   *
   * @param name of the record's file
   */
  public record Found(String name, FoundMetadata metadata) {}

  /** The record beside a file, RIS before CSV; empty when there is none or it says nothing. */
  public static Optional<Found> beside(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    for (String extension : List.of(".ris", ".RIS", ".csv", ".CSV")) {
      Path record = file.toAbsolutePath().resolveSibling(stem + extension);
      if (Files.isRegularFile(record) && Files.size(record) <= LARGEST) {
        String text = Decoded.of(Files.readAllBytes(record)).text();
        FoundMetadata found =
            extension.equalsIgnoreCase(".ris") ? ris(text) : csv(text, stem, name);
        if (!found.equals(FoundMetadata.NONE)) {
          return Optional.of(new Found(stem + extension, found));
        }
      }
    }
    return Optional.empty();
  }

  private static FoundMetadata ris(String text) {
    Map<String, List<String>> said = new HashMap<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (RIS_END.matcher(line).matches()) {
        break;
      }
      Matcher field = RIS_LINE.matcher(line);
      if (field.matches() && !field.group(2).isBlank()) {
        String tag = OLDER.getOrDefault(field.group(1), field.group(1));
        said.computeIfAbsent(tag, k -> new ArrayList<>()).add(field.group(2).strip());
      }
    }
    Function<String, List<String>> values = tag -> said.getOrDefault(tag, List.of());
    FoundMetadata found = FoundMetadata.of("ris", values);
    String whole = one(values, RIS_PARTS);
    String first = one(values, "FIRST SP");
    String last = one(values, "LAST EP");
    // A record may have both pages in one field.
    String pages = last.isEmpty() || first.contains("-") ? first : first + "-" + last;
    return found
        .with(Field.CREATOR, inReadingOrder(found.all(Field.CREATOR)))
        .with(Field.CONTRIBUTOR, edited(values.apply("A2")))
        .with(Field.TYPE, type(one(values, "TYPE TY")))
        .with(
            Field.PART_OF,
            whole.equals(found.one(Field.TITLE))
                ? ""
                : within(whole, one(values, "VOLUME VL"), one(values, "ISSUE IS"), pages));
  }

  private static String one(Function<String, List<String>> values, String row) {
    return FoundMetadata.first(row, values).stream().findFirst().orElse("");
  }

  /** The kinds that a citation in APA tells apart. */
  private static String type(String ris) {
    return switch (ris) {
      case "BOOK", "EBOOK", "EDBOOK" -> "boek";
      case "CHAP", "ECHAP" -> "hoofdstuk";
      case "JOUR", "EJOUR", "MGZN", "NEWS" -> "artikel";
      case "RPRT" -> "rapport";
      case "THES" -> "proefschrift";
      case "BLOG" -> "blog";
      case "ELEC" -> "webpagina";
      default -> "";
    };
  }

  /** As a front matter has it: "Blad voor ouders, 12(3), 45-67", "Samen groeien, pp. 45-67". */
  private static String within(String title, String volume, String issue, String pages) {
    if (title.isEmpty()) {
      return "";
    }
    String at = pages.isEmpty() ? "" : (volume.isEmpty() ? ", pp. " : ", ") + pages;
    String number = issue.isEmpty() ? "" : "(" + issue + ")";
    return title + (volume.isEmpty() ? "" : ", " + volume + number) + at;
  }

  private static List<String> edited(List<String> names) {
    return inReadingOrder(names).stream().map(name -> name + " (red.)").toList();
  }

  /** "Peeters, Ann" is Ann Peeters. */
  private static List<String> inReadingOrder(List<String> names) {
    return names.stream()
        .map(name -> name.strip().replaceFirst("^([^,]*[^,\\s])\\s*,\\s*([^,]+)$", "$2 $1"))
        .toList();
  }

  /** The first row, or the one that names the file in a column "bestand" or "file". */
  private static FoundMetadata csv(String text, String stem, String fileName) {
    List<List<String>> rows = rows(text);
    if (rows.size() < 2) {
      return FoundMetadata.NONE;
    }
    List<Map<String, String>> records =
        rows.stream().skip(1).map(row -> cells(rows.getFirst(), row)).toList();
    Map<String, String> record =
        records.stream()
            .filter(
                cells -> {
                  String named = cells.getOrDefault("bestand", cells.getOrDefault("file", ""));
                  return named.equals(fileName) || (!named.isEmpty() && named.equals(stem));
                })
            .findFirst()
            .orElse(records.getFirst());
    Function<String, List<String>> values =
        head -> Stream.ofNullable(record.get(head)).filter(cell -> !cell.isEmpty()).toList();
    FoundMetadata found = FoundMetadata.of("csv", values);
    List<String> others =
        new ArrayList<>(edited(people(one(values, "EDITOR redacteur redacteurs editor"))));
    others.addAll(people(one(values, "OTHER contributor medewerker")));
    return found
        .with(Field.CREATOR, people(found.one(Field.CREATOR)))
        .with(Field.CONTRIBUTOR, others)
        .with(
            Field.PART_OF,
            within(
                one(values, "WHOLE in tijdschrift boek ispartof journal"),
                one(values, "VOLUME jaargang volume"),
                one(values, "ISSUE nummer issue"),
                one(values, "PAGES bladzijden pagina's pages")));
  }

  /** The cells of a row by the column's name in small letters. */
  private static Map<String, String> cells(List<String> heads, List<String> row) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.min(heads.size(), row.size()); i++) {
      cells.putIfAbsent(heads.get(i).strip().toLowerCase(Locale.ROOT), row.get(i).strip());
    }
    return cells;
  }

  /** Separated by commas (RFC 4180), or by semicolons or tabs where the first line has more. */
  private static List<List<String>> rows(String text) {
    String head = text.lines().findFirst().orElse("");
    char separator = ',';
    for (char each : new char[] {';', '\t'}) {
      separator = count(head, each) > count(head, separator) ? each : separator;
    }
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(text)
        .stream()
        .map(CsvRecord::getFields)
        .toList();
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private static List<String> people(String cell) {
    return inReadingOrder(
        Stream.of(cell.split(";|\\ben\\b|&")).filter(name -> !name.isBlank()).toList());
  }
}
