package naslag.intake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import naslag.intake.report.ImportReport.ImportLog.Remark;
import naslag.intake.report.ImportReport.ImportLog.Repair;
import naslag.intake.report.ImportReport.ImportLog.Repair.Kind;

/**
 * An account of one import.
 *
 * @param source the file's name
 * @param encoding in which it was read, or the format
 * @param place what the lines of this account count, in Dutch: "regel", "blz."
 * @param made what came out
 * @param sections the headings in order
 * @param examples the practice examples in order
 * @param repairs by line
 * @param remarks what a person should look at, by line
 */
public record ImportReport(
    String source,
    String encoding,
    String place,
    Made made,
    List<MadeSection> sections,
    List<MadeExample> examples,
    List<Repair> repairs,
    List<Remark> remarks) {
  public ImportReport {
    sections = List.copyOf(sections);
    examples = List.copyOf(examples);
    repairs = List.copyOf(repairs);
    remarks = List.copyOf(remarks);
  }

  /**
   * Counts.
   *
   * @param title of the work
   * @param pages how many page beginnings are marked
   * @param inferred how many of them were counted rather than printed
   * @param sections headings; a text without any counts as one
   * @param references literature named, each once
   */
  public record Made(
      String title,
      int pages,
      int inferred,
      int sections,
      int passages,
      int examples,
      int words,
      int references) {}

  /** A heading with its level; "" as number when it has none. */
  public record MadeSection(int line, int level, String number, String title) {}

  /**
   * An example.
   *
   * @param confidence 0 to 1
   * @param reasons in Dutch
   */
  public record MadeExample(
      int line, String title, String child, String age, double confidence, List<String> reasons) {
    public MadeExample {
      reasons = List.copyOf(reasons);
    }
  }

  /** The repairs of one kind. */
  public Stream<Repair> repairs(Repair.Kind kind) {
    return repairs.stream().filter(repair -> repair.kind() == kind);
  }

  /** The whole account in Dutch, as plain text. */
  public String render() {
    return ReportText.of(this);
  }

  /** An import report as a person reads it. */
  static final class ReportText {
    private final StringBuilder out = new StringBuilder();

    private final String place;

    private ReportText(String place) {
      this.place = place;
    }

    static String of(ImportReport report) {
      ReportText text = new ReportText(report.place());
      text.made(report);
      text.remarks(report.remarks());
      text.sections(report.sections());
      text.examples(report.examples());
      text.repairs(report.repairs());
      return text.out.toString();
    }

    private void made(ImportReport report) {
      Made made = report.made();
      out.append(
          """
          Verslag van het inlezen van %s

          Titel: %s
          Gelezen als %s.
          Gemaakt: %s, %s, %s, %s.
          %s
          Literatuurverwijzingen: %s.
          """
              .formatted(
                  report.source(),
                  made.title(),
                  report.encoding(),
                  count(made.sections(), "deel", "delen"),
                  count(made.passages(), "passage", "passages"),
                  count(made.examples(), "voorbeeld", "voorbeelden"),
                  count(made.words(), "woord", "woorden"),
                  made.pages() == 0
                      ? "Bladzijden: geen; de tekst zegt niet waar er een begint of welk nummer ze"
                          + " heeft."
                      : "Bladzijden: %s gemarkeerd, waarvan %s met een afgeleid nummer."
                          .formatted(made.pages(), made.inferred()),
                  made.references()));
    }

    private void remarks(List<Remark> remarks) {
      heading("Kijk dit na", remarks.size());
      if (remarks.isEmpty()) {
        line(0, "Niets bijzonders.");
      }
      remarks.forEach(remark -> line(remark.line(), remark.message()));
    }

    private void sections(List<MadeSection> sections) {
      heading("Delen", sections.size());
      for (MadeSection section : sections) {
        String number = section.number().isEmpty() ? "" : section.number() + " ";
        String depth = "  ".repeat(Math.max(0, section.level() - 2));
        line(section.line(), depth + number + section.title());
      }
    }

    private void examples(List<MadeExample> examples) {
      heading("Voorbeelden", examples.size());
      for (MadeExample example : examples) {
        String age = example.age().isEmpty() ? "" : ", " + example.age();
        String child = example.child().isEmpty() ? "" : " [" + example.child() + age + "]";
        String sure = String.format(Locale.ROOT, " zekerheid %.0f%%: ", 100 * example.confidence());
        line(example.line(), example.title() + child + sure + String.join("; ", example.reasons()));
      }
    }

    private void repairs(List<Repair> repairs) {
      heading("Herstellingen", repairs.size());
      repairs.forEach(r -> line(r.line(), r.kind().label() + ": " + r.detail()));
    }

    private void heading(String text, int count) {
      out.append("\n%s (%s)\n".formatted(text, count));
    }

    private void line(int line, String text) {
      String at = line > 0 ? place + " " + line + ": " : "";
      out.append("  ").append(at).append(text).append('\n');
    }

    private static String count(int number, String one, String more) {
      return number + " " + (number == 1 ? one : more);
    }
  }

  /** Collects what was changed and what a person should look at. */
  public static final class ImportLog {
    private final List<Repair> repairs = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    public void repaired(int line, Repair.Kind kind, String detail) {
      repairs.add(new Repair(line, kind, detail));
    }

    /**
     * Adds a remark.
     *
     * @param message a Dutch sentence; without parts it is taken as it is
     * @param parts the values for each {@code %s}, in order
     */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
    public void lookAt(int line, String message, Object... parts) {
      remarks.add(new Remark(line, parts.length == 0 ? message : message.formatted(parts)));
    }

    /** By line, then in the order in which they were made. */
    public List<Repair> repairs() {
      return repairs.stream().sorted(Comparator.comparingInt(Repair::line)).toList();
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
    public record Remark(int line, String message) {}

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
        LINK("verwijzing wordt link"),
        REFERENCE("literatuurverwijzing");

        private final String label;

        Kind(String label) {
          this.label = label;
        }

        /** In Dutch. */
        public String label() {
          return label;
        }
      }
    }
  }
}
