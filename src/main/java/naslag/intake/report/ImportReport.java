package naslag.intake.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import naslag.intake.report.ImportLog.Remark;
import naslag.intake.report.ImportLog.Repair;

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
      text.sections(report);
      text.examples(report);
      text.repairs(report);
      return text.out.toString();
    }

    private void made(ImportReport report) {
      ImportReport.Made made = report.made();
      line("Verslag van het inlezen van " + report.source());
      line("");
      line("Titel: " + made.title());
      line("Gelezen als " + report.encoding() + ".");
      line(
          "Gemaakt: %s, %s, %s, %s."
              .formatted(
                  count(made.sections(), "deel", "delen"),
                  count(made.passages(), "passage", "passages"),
                  count(made.examples(), "voorbeeld", "voorbeelden"),
                  count(made.words(), "woord", "woorden")));
      line(
          made.pages() == 0
              ? "Bladzijden: geen; de tekst zegt niet waar er een begint of welk nummer ze heeft."
              : "Bladzijden: %s gemarkeerd, waarvan %s met een afgeleid nummer."
                  .formatted(made.pages(), made.inferred()));
      line("Literatuurverwijzingen: " + made.references() + ".");
    }

    private void remarks(List<Remark> remarks) {
      heading("Kijk dit na (" + remarks.size() + ")");
      if (remarks.isEmpty()) {
        line("  Niets bijzonders.");
      }
      for (Remark remark : remarks) {
        line("  " + at(remark.line()) + remark.message());
      }
    }

    private void sections(ImportReport report) {
      heading("Delen (" + report.sections().size() + ")");
      for (ImportReport.MadeSection section : report.sections()) {
        String number = section.number().isEmpty() ? "" : section.number() + " ";
        line(
            "  %s%s%s%s"
                .formatted(
                    at(section.line()),
                    "  ".repeat(Math.max(0, section.level() - 2)),
                    number,
                    section.title()));
      }
    }

    private void examples(ImportReport report) {
      heading("Voorbeelden (" + report.examples().size() + ")");
      for (ImportReport.MadeExample example : report.examples()) {
        String age = example.age().isEmpty() ? "" : ", " + example.age();
        line(
            "  %s%s%s%s%s"
                .formatted(
                    at(example.line()),
                    example.title(),
                    example.child().isEmpty() ? "" : " [" + example.child() + age + "]",
                    String.format(Locale.ROOT, " zekerheid %.0f%%: ", 100 * example.confidence()),
                    String.join("; ", example.reasons())));
      }
    }

    private void repairs(ImportReport report) {
      heading("Herstellingen (" + report.repairs().size() + ")");
      for (Repair repair : report.repairs()) {
        line("  " + at(repair.line()) + repair.kind().label() + ": " + repair.detail());
      }
    }

    private void heading(String text) {
      line("");
      line(text);
    }

    private void line(String text) {
      out.append(text).append('\n');
    }

    private String at(int line) {
      return line > 0 ? place + " " + line + ": " : "";
    }

    private static String count(int number, String one, String more) {
      return number + " " + (number == 1 ? one : more);
    }
  }
}
