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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.intake.source.FoundMetadata.Dates;
import naslag.intake.source.FoundMetadata.Field;
import naslag.intake.source.SourceFile.Decoded;

/** A bibliographic record of the same name beside a file: RIS or CSV, as catalogues give it. */
public final class SideRecord {
  private static final Pattern RIS_LINE = Pattern.compile("([A-Z][A-Z0-9])\\s{1,2}-\\s?(.*)");
  private static final long LARGEST = 1 << 20;

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

  static FoundMetadata ris(String text) {
    Map<String, List<String>> values = new HashMap<>();
    for (String line : text.lines().toList()) {
      Matcher field = RIS_LINE.matcher(line.strip());
      if (field.matches()) {
        if (field.group(1).equals("ER")) {
          break;
        }
        if (!field.group(2).isBlank()) {
          values
              .computeIfAbsent(field.group(1), k -> new ArrayList<>())
              .add(field.group(2).strip());
        }
      }
    }
    String title = one(values, "TI", "T1", "CT", "BT");
    String whole = one(values, "T2", "JO", "JF", "BT");
    String pages = pages(one(values, "SP"), one(values, "EP"));
    return FoundMetadata.NONE
        .with(Field.TITLE, title)
        .with(Field.CREATOR, names(values, "AU", "A1"))
        .with(Field.CONTRIBUTOR, edited(names(values, "A2", "ED", "A3")))
        .with(Field.PUBLISHER, one(values, "PB"))
        .with(Field.DATE, Dates.of(one(values, "PY", "Y1", "DA")))
        .with(Field.LANGUAGE, language(one(values, "LA")))
        .with(Field.IDENTIFIER, one(values, "DO", "SN", "UR"))
        .with(
            Field.PART_OF,
            whole.equals(title) ? "" : within(whole, one(values, "VL"), one(values, "IS"), pages))
        .with(Field.SUBJECT, values.getOrDefault("KW", List.of()))
        .with(Field.TYPE, type(one(values, "TY")));
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

  /** A record may have both pages in one field. */
  private static String pages(String first, String last) {
    return last.isEmpty() || first.contains("-") ? first : first + "-" + last;
  }

  /** As a front matter has it: "Blad voor ouders, 12(3), 45-67", "Samen groeien, pp. 45-67". */
  private static String within(String title, String volume, String issue, String pages) {
    if (title.isEmpty()) {
      return "";
    }
    if (volume.isEmpty()) {
      return pages.isEmpty() ? title : title + ", pp. " + pages;
    }
    return "%s, %s%s%s"
        .formatted(
            title,
            volume,
            issue.isEmpty() ? "" : "(" + issue + ")",
            pages.isEmpty() ? "" : ", " + pages);
  }

  private static List<String> edited(List<String> names) {
    return names.stream().map(name -> name + " (red.)").toList();
  }

  private static String one(Map<String, List<String>> values, String... tags) {
    for (String tag : tags) {
      List<String> found = values.get(tag);
      if (found != null) {
        return found.getFirst();
      }
    }
    return "";
  }

  private static List<String> names(Map<String, List<String>> values, String... tags) {
    List<String> names = new ArrayList<>();
    for (String tag : tags) {
      values.getOrDefault(tag, List.of()).forEach(name -> names.add(inReadingOrder(name)));
    }
    return names;
  }

  /** "Peeters, Ann" is Ann Peeters. */
  static String inReadingOrder(String name) {
    String[] parts = name.split("\\s*,\\s*");
    return parts.length == 2 && !parts[1].isEmpty() ? parts[1] + " " + parts[0] : name.strip();
  }

  private static String language(String raw) {
    return switch (raw.toLowerCase(Locale.ROOT)) {
      case "dutch", "nederlands", "dut", "nld", "nl", "vlaams" -> "nl";
      default -> raw.matches("[a-z]{2}(?:-[A-Z]{2})?") ? raw : "";
    };
  }

  /** The first row, or the one that names the file in a column "bestand" or "file". */
  static FoundMetadata csv(String text, String stem, String fileName) {
    List<List<String>> rows = rows(text);
    if (rows.size() < 2) {
      return FoundMetadata.NONE;
    }
    List<String> heads =
        rows.getFirst().stream().map(head -> head.strip().toLowerCase(Locale.ROOT)).toList();
    int file = Math.max(heads.indexOf("bestand"), heads.indexOf("file"));
    List<String> row = rows.get(1);
    for (List<String> other : rows.subList(1, rows.size())) {
      String named = file >= 0 && file < other.size() ? other.get(file).strip() : "";
      if (named.equals(fileName) || (!named.isEmpty() && named.equals(stem))) {
        row = other;
        break;
      }
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = Math.min(heads.size(), row.size()) - 1; i >= 0; i--) {
      cells.put(heads.get(i), row.get(i).strip());
    }
    return FoundMetadata.NONE
        .with(Field.TITLE, cell(cells, "titel", "title"))
        .with(
            Field.CREATOR, people(cell(cells, "auteur", "auteurs", "author", "authors", "creator")))
        .with(Field.CONTRIBUTOR, contributors(cells))
        .with(Field.PUBLISHER, cell(cells, "uitgever", "uitgeverij", "publisher"))
        .with(Field.DATE, Dates.of(cell(cells, "jaar", "year", "datum", "date")))
        .with(Field.LANGUAGE, language(cell(cells, "taal", "language")))
        .with(Field.RIGHTS, cell(cells, "rechten", "licentie", "rights"))
        .with(Field.IDENTIFIER, cell(cells, "doi", "isbn", "identifier"))
        .with(
            Field.PART_OF,
            within(
                cell(cells, "in", "tijdschrift", "boek", "ispartof", "journal"),
                cell(cells, "jaargang", "volume"),
                cell(cells, "nummer", "issue"),
                cell(cells, "bladzijden", "pagina's", "pages")))
        .with(Field.TYPE, cell(cells, "soort", "type"));
  }

  /** Separated by commas (RFC 4180), or by semicolons or tabs where the first line has more. */
  private static List<List<String>> rows(String text) {
    String head = text.lines().findFirst().orElse("");
    char separator = ',';
    long most = -1;
    for (char each : new char[] {',', ';', '\t'}) {
      long count = head.chars().filter(c -> c == each).count();
      separator = count > most ? each : separator;
      most = Math.max(most, count);
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

  private static List<String> contributors(Map<String, String> cells) {
    List<String> contributors =
        new ArrayList<>(edited(people(cell(cells, "redacteur", "redacteurs", "editor"))));
    contributors.addAll(people(cell(cells, "contributor", "medewerker")));
    return contributors;
  }

  private static String cell(Map<String, String> cells, String... names) {
    return Stream.of(names)
        .map(name -> cells.getOrDefault(name, ""))
        .filter(v -> !v.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static List<String> people(String cell) {
    List<String> people = new ArrayList<>();
    for (String name : cell.split(";|\\ben\\b|&")) {
      if (!name.isBlank()) {
        people.add(inReadingOrder(name.strip()));
      }
    }
    return people;
  }
}
