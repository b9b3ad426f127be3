package naslag.intake.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.corpus.FileName;
import naslag.corpus.WorkField;

/** Bibliographic records beside files: RIS, BibTeX or CSV, as catalogues and Zotero give them. */
public final class SideRecord {
  private static final Pattern RIS_LINE = Pattern.compile("([A-Z][A-Z0-9])\\s{1,2}-\\s?(.*)");
  private static final Pattern BIB_FIELD =
      Pattern.compile(
          "(\\w+)\\s*=\\s*(\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*+\\})*+\\})*+\\}|\"[^\"]*+\"|\\w++)");
  private static final Pattern BIB_ACCENT =
      Pattern.compile("\\{?\\\\([\"'`^~])\\{?\\\\?([A-Za-z])\\}?\\}?");
  private static final long LARGEST = 1 << 24;

  /** Tags of RIS that older programs write for another. */
  private static final Map<String, String> OLDER = Map.of("A1", "AU", "ED", "A2", "A3", "A2");

  /** What is between several values of a field of BibTeX. */
  private static final Map<String, String> BETWEEN =
      Map.of("author", " and ", "editor", " and ", "keywords", "[,;]", "file", "[;:]");

  /** The kinds that a citation in APA tells apart, by what RIS and BibTeX call them. */
  private static final Map<String, String> TYPES = Typography.pairs("type of a record");

  private SideRecord() {}

  /**
   * What the record says.
   *
   * @param name of the record's file
   * @param doubt whether it is of this file, a Dutch sentence; "" when that is sure
   */
  public record Found(String name, FoundMetadata metadata, String doubt) {}

  /**
   * A description.
   *
   * @param files that it says it is of
   */
  private record Entry(List<String> files, FoundMetadata metadata) {
    /** How many parts of its path tell that it is of a file, 1 for the name only; 0 for none. */
    int fits(Path file) {
      String stem = FileName.stem(file.getFileName().toString());
      return files.stream()
          .map(f -> f.replace('\\', '/'))
          .mapToInt(
              f ->
                  file.endsWith(f)
                      ? 1 + f.split("/").length
                      : f.equals(stem) || isMoved(f, file) ? 1 : 0)
          .max()
          .orElse(0);
    }

    /** True for a path on another computer: no file stands there, seen from a folder above. */
    private static boolean isMoved(String path, Path file) {
      return path.endsWith("/" + file.getFileName())
          && Stream.iterate(file.toAbsolutePath(), Objects::nonNull, Path::getParent)
              .noneMatch(at -> Files.exists(at.resolve(path)));
    }
  }

  /**
   * Where the descriptions of one import are.
   *
   * @param table has a description of each file by its name; empty for those beside the files only
   * @param read the files that were read, each once
   * @param folders the descriptions in each folder that was listed, once
   */
  public record Records(
      Optional<Path> table, Map<Path, List<Entry>> read, Map<Path, List<Path>> folders) {
    public Records(Optional<Path> table) {
      this(table, new HashMap<>(), new HashMap<>());
    }

    /**
     * The description of a file: in the table, else in a record of the same name, else in a table
     * in the same folder that names it. Empty when there is none or it says nothing.
     */
    public Optional<Found> of(Path file) throws IOException {
      String stem = FileName.stem(String.valueOf(file.getFileName()));
      List<Path> tables = new ArrayList<>(table.stream().toList());
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        in(folder).stream().filter(path -> isOwn(path, stem)).forEach(tables::add);
        tables.addAll(in(folder));
      }
      for (Path path : tables) {
        List<Entry> entries = entries(path);
        int best = entries.stream().mapToInt(e -> e.fits(file)).max().orElse(0);
        List<Entry> fitting =
            entries.stream().filter(e -> e.fits(file) == Math.max(best, 1)).toList();
        // Files of one name in two folders are told apart by more than their name.
        boolean sure = best > 1 || fitting.size() == 1;
        Optional<Entry> named = fitting.stream().filter(e -> sure).findFirst();
        boolean own = isOwn(path, stem) && !entries.isEmpty();
        if (named.isPresent() || own) {
          String name = path.getFileName().toString();
          String doubt =
              named.isPresent() || entries.size() == 1
                  ? ""
                  : "%s beschrijft %s titels en noemt dit bestand niet; de eerste is genomen."
                      .formatted(name, entries.size());
          return Optional.of(new Found(name, named.orElseGet(entries::getFirst).metadata(), doubt));
        }
      }
      return Optional.empty();
    }

    private static boolean isOwn(Path path, String stem) {
      return FileName.stem(path.getFileName().toString()).equals(stem);
    }

    /** The records of a folder; none where the folder cannot be read. */
    private List<Path> in(Path folder) {
      return folders.computeIfAbsent(
          folder,
          f -> {
            File[] all = f.toFile().listFiles((in, n) -> n.matches("(?i).*\\.(ris|bib|csv)"));
            return all == null ? List.of() : Stream.of(all).map(File::toPath).sorted().toList();
          });
    }

    private List<Entry> entries(Path path) throws IOException {
      List<Entry> known = read.get(path);
      if (known == null) {
        boolean readable = Files.isRegularFile(path) && Files.size(path) <= LARGEST;
        known = readable ? entries(path, Decoded.of(Files.readAllBytes(path)).text()) : List.of();
        read.put(path, known);
      }
      return known;
    }

    private static List<Entry> entries(Path path, String text) {
      String name = path.toString().toLowerCase(Locale.ROOT);
      List<Entry> entries =
          name.endsWith(".ris") ? ris(text) : name.endsWith(".bib") ? bib(text) : csv(text);
      return entries.stream().filter(e -> !e.metadata.equals(FoundMetadata.NONE)).toList();
    }
  }

  private static List<Entry> ris(String text) {
    List<Entry> entries = new ArrayList<>();
    Map<String, List<String>> said = new HashMap<>();
    for (String line : (text + "\nER  - ").lines().map(String::strip).toList()) {
      Matcher field = RIS_LINE.matcher(line);
      if (line.matches("ER\\s{1,2}-.*|ER  ?-?")) {
        // The last page may stand before the first, and both may stand in one field.
        String first = String.join("", said.getOrDefault("SP", List.of()));
        if (said.containsKey("EP") && first.matches("[^-–]+")) {
          said.put("SP", List.of(first + "-" + said.get("EP").getFirst()));
        }
        entries.add(entry("ris", "L1 L4", said));
        said = new HashMap<>();
      } else if (field.matches() && !field.group(2).isBlank()) {
        String tag = OLDER.getOrDefault(field.group(1), field.group(1));
        said.computeIfAbsent(tag, k -> new ArrayList<>()).add(field.group(2).strip());
      }
    }
    return entries;
  }

  /** The entries of BibTeX; what is in them may stand in braces three deep. */
  private static List<Entry> bib(String text) {
    List<Entry> entries = new ArrayList<>();
    for (String entry : text.split("(?m)^\\s*@")) {
      Map<String, List<String>> said = new HashMap<>();
      said.put("TY", List.of(entry.replaceFirst("(?s)\\s*\\{.*", "").toUpperCase(Locale.ROOT)));
      Matcher field = BIB_FIELD.matcher(entry);
      while (field.find()) {
        String name = field.group(1).toLowerCase(Locale.ROOT);
        String value = field.group(2).replaceAll("^[{\"]|[}\"]$", "");
        List<String> values =
            Stream.of(value.replaceAll("\\s+", " ").split(BETWEEN.getOrDefault(name, "(?!)")))
                .map(one -> name.equals("file") ? plain(one) : unbraced(one) + body(name, one))
                .toList();
        said.put(name, values);
      }
      entries.add(entry("bib", "file", said));
    }
    return entries;
  }

  /** A name that is in braces as a whole is no person's. */
  private static String body(String field, String name) {
    return field.equals("author") && name.strip().matches("\\{.*\\}") ? " (organisatie)" : "";
  }

  /**
   * A description.
   *
   * @param files the names under which it may tell of which files it is
   */
  private static Entry entry(String kind, String files, Map<String, List<String>> said) {
    Function<String, List<String>> values = name -> said.getOrDefault(name, List.of());
    // The cell of a table has all names, and all subjects.
    boolean cells = kind.equals("csv");
    FoundMetadata found = FoundMetadata.of(kind, values);
    for (WorkField field : List.of(WorkField.CREATOR, WorkField.EDITOR, WorkField.CONTRIBUTOR)) {
      found =
          found.with(
              field,
              found.all(field).stream()
                  .flatMap(n -> cells ? FoundMetadata.split(n).stream() : Stream.of(n))
                  // "Peeters, Ann" is Ann Peeters.
                  .map(n -> n.strip().replaceFirst("^([^,]*[^,\\s])\\s*,\\s*([^,]+)$", "$2 $1"))
                  .toList());
    }
    String subjects = found.one(WorkField.SUBJECT);
    return new Entry(
        Stream.of(files.split(" "))
            .flatMap(name -> values.apply(name).stream())
            .flatMap(named -> Stream.of(named.split(";\\s*")))
            .toList(),
        found
            .with(WorkField.PAGES, found.one(WorkField.PAGES).replaceAll("\\s*[-–—]+\\s*", "-"))
            .with(WorkField.SUBJECT, cells ? List.of(subjects.split("[|;,]")) : List.of())
            .with(
                WorkField.TYPE,
                values.apply("TY").stream().map(ty -> TYPES.getOrDefault(ty, "")).toList()));
  }

  /** The words of a BibTeX value: accents as letters, without braces and commands. */
  private static String unbraced(String value) {
    String accented =
        BIB_ACCENT
            .matcher(value)
            .replaceAll(
                m ->
                    m.group(2)
                        + "\u0308\u0301\u0300\u0302\u0303".charAt("\"'`^~".indexOf(m.group(1))));
    String words = plain(accented).replaceAll("[{}]|\\\\\\w+", "");
    return Normalizer.normalize(words, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
  }

  /** In a path the other backslashes part folders. */
  private static String plain(String value) {
    return value.replaceAll("\\\\([&%$#_])", "$1");
  }

  private static List<Entry> csv(String text) {
    List<List<String>> rows = rows(text);
    return rows.stream()
        .skip(1)
        .map(row -> cells(rows.getFirst(), row))
        .map(cells -> entry("csv", "bestand file bestandsnaam filename file_attachments", cells))
        .toList();
  }

  /** The cells of a row by the column's name in small letters. */
  private static Map<String, List<String>> cells(List<String> heads, List<String> row) {
    Map<String, List<String>> cells = new HashMap<>();
    for (int i = 0; i < Math.min(heads.size(), row.size()); i++) {
      String head = heads.get(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
      if (!row.get(i).isBlank()) {
        cells.putIfAbsent(head, List.of(row.get(i).strip()));
      }
    }
    return cells;
  }

  /** Separated by commas (RFC 4180), or by semicolons or tabs where the first line has more. */
  private static List<List<String>> rows(String text) {
    String head = text.lines().findFirst().orElse("");
    char separator =
        Stream.of(',', ';', '\t')
            .max(Comparator.comparingLong(each -> head.chars().filter(c -> c == each).count()))
            .orElseThrow();
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
}
