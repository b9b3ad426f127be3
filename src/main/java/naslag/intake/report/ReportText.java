package naslag.intake.report;

import java.util.List;
import java.util.Locale;
import naslag.intake.report.ImportLog.Remark;

/** An import report as a person reads it. */
final class ReportText {
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
        "Gemaakt: "
            + count(made.sections(), "deel", "delen")
            + ", "
            + count(made.passages(), "passage", "passages")
            + ", "
            + count(made.examples(), "voorbeeld", "voorbeelden")
            + ", "
            + count(made.words(), "woord", "woorden")
            + ".");
    line(
        made.pages() == 0
            ? "Bladzijden: geen; de tekst zegt niet waar er een begint of welk nummer ze heeft."
            : "Bladzijden: "
                + made.pages()
                + " gemarkeerd, waarvan "
                + made.inferred()
                + " met een afgeleid nummer.");
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
          "  "
              + at(section.line())
              + "  ".repeat(Math.max(0, section.level() - 2))
              + number
              + section.title());
    }
  }

  private void examples(ImportReport report) {
    heading("Voorbeelden (" + report.examples().size() + ")");
    for (ImportReport.MadeExample example : report.examples()) {
      String age = example.age().isEmpty() ? "" : ", " + example.age();
      line(
          "  "
              + at(example.line())
              + example.title()
              + (example.child().isEmpty() ? "" : " [" + example.child() + age + "]")
              + String.format(Locale.ROOT, " zekerheid %.0f%%: ", 100 * example.confidence())
              + String.join("; ", example.reasons()));
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
