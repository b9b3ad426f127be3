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
}
