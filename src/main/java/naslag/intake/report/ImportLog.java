package naslag.intake.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naslag.intake.report.ImportLog.Remark;
import naslag.intake.report.ImportLog.Remark.Weight;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.report.ImportLog.Repair.Kind;

/** Collects what was changed and what a person should look at. */
public final class ImportLog {
  private final List<Repair> repairs = new ArrayList<>();
  private final Map<Repair, List<String>> leftOut = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private String sheets = "";

  /** The page number on each sheet of a PDF, "_" for none, with spaces between; else "". */
  public String sheets() {
    return sheets;
  }

  public void sheets(String pages) {
    sheets = pages;
  }

  public void repaired(int line, Repair.Kind kind, String detail) {
    repairs.add(new Repair(line, kind, detail));
  }

  /** Adds that a paragraph goes on where a page or a column tore it. */
  public void torn(int place, String before, String next) {
    repaired(place, Kind.TORN_PARAGRAPH, Repair.ending(before) + " ⁄ " + Repair.opening(next));
  }

  /**
   * Adds words that were left out; a page may have hundreds, so those of one kind and name are one
   * repair, with their number and two samples.
   *
   * @param what in Dutch: "reacties"
   */
  public void leftOut(Repair.Kind kind, String what, String words) {
    if (!words.isBlank()) {
      leftOut.computeIfAbsent(new Repair(0, kind, what), k -> new ArrayList<>()).add(words);
    }
  }

  private static Repair counted(Repair of, List<String> all) {
    String samples =
        all.stream().limit(2).map(words -> Repair.opening(words.strip())).collect(joining("; "));
    return new Repair(0, of.kind(), "%s (%d): %s".formatted(of.detail(), all.size(), samples));
  }

  /**
   * Adds a remark.
   *
   * @param message a Dutch sentence; without parts it is taken as it is
   * @param parts the values for each {@code %s}, in order
   */
  public void lookAt(int line, String message, Object... parts) {
    add(line, Weight.TEXT, message, parts);
  }

  /** Adds a remark on the whole. */
  public void lookAt(String message, Object... parts) {
    add(0, Weight.TEXT, message, parts);
  }

  /** Adds a remark on a field or an example, which matters less than one on the text. */
  public void mention(int line, String message, Object... parts) {
    add(line, Weight.MINOR, message, parts);
  }

  /** Adds what is doubtful only when several files of a run say the same. */
  public void ifShared(String message, Object... parts) {
    add(0, Weight.SHARED, message, parts);
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
  private void add(int line, Weight weight, String message, Object... parts) {
    remarks.add(new Remark(line, parts.length == 0 ? message : message.formatted(parts), weight));
  }

  /** By line, then in the order in which they were made. */
  public List<Repair> repairs() {
    List<Repair> all = new ArrayList<>(repairs);
    leftOut.forEach((of, words) -> all.add(counted(of, words)));
    all.sort(Comparator.comparingInt(Repair::line));
    return all;
  }

  public List<Remark> remarks() {
    return remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
  }

  /**
   * Something a person should look at.
   *
   * @param line the source line, 1-based; 0 when it concerns the whole
   * @param message one Dutch sentence
   */
  public record Remark(int line, String message, Weight weight) {
    /** How much it matters, the worst first. */
    public enum Weight {
      /** No work was made, or its source is gone. */
      LOST,
      /** Something of the text may be missing or wrong. */
      TEXT,
      /** A field or an example is doubtful. */
      MINOR,
      /** Doubtful when several files say the same. */
      SHARED
    }
  }

  /**
   * Something the import changed.
   *
   * @param line the source line, 1-based
   * @param detail what stood there or what became of it, in the source's own words
   */
  public record Repair(int line, Kind kind, String detail) {
    private static final int LONGEST = 30;

    /** The first 30 characters of a text, for a detail. */
    public static String opening(String text) {
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** Its last 30 characters. */
    public static String ending(String text) {
      return text.length() <= LONGEST ? text : "…" + text.substring(text.length() - LONGEST + 1);
    }

    /** What was changed; the label is Dutch, for the report. */
    public enum Kind {
      ENCODING("tekencodering"),
      RUNNING_HEAD("kopregel geschrapt"),
      PRINTER_SLUG("drukkersregel geschrapt"),
      PAGE_NUMBER("bladzijdenummer geschrapt"),
      MARGIN_NUMBER("nummer uit de marge geschrapt"),
      LINE_NUMBER("regelnummer geschrapt"),
      WATERMARK("watermerk geschrapt"),
      HYPHEN_JOINED("afbreekstreepje weg"),
      HYPHEN_KEPT("streepje gebleven"),
      TORN_PARAGRAPH("gescheurde alinea weer één"),
      PARAGRAPH_BREAK("alinea-einde gevonden"),
      HEADING("kop gevonden"),
      HEADING_CASE("kop uit hoofdletters"),
      SECTION_NUMBER("nummer bij kop"),
      PAGE_INFERRED("bladzijde afgeleid"),
      SIGNATURE("ondertekening"),
      EPIGRAPH("motto"),
      EXAMPLE("voorbeeld"),
      METADATA("titelgegevens"),
      NOTE("voetnoot op haar plaats"),
      CONTENTS("inhoudsopgave"),
      BOOK_INDEX("register geschrapt"),
      LICENCE("licentie van Project Gutenberg geschrapt"),
      PAGE_FURNITURE("van de webpagina geschrapt"),
      LINK("verwijzing wordt link"),
      REFERENCE("literatuurverwijzing");

      private final String label;

      Kind(String label) {
        this.label = label;
      }

      /** True for lines of the source that the work does not have. */
      public boolean leavesOut() {
        return label.endsWith("geschrapt");
      }

      /** In Dutch. */
      public String label() {
        return label;
      }
    }
  }
}
