package naslag.intake.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import naslag.intake.report.ImportLog.Remark;
import naslag.intake.report.ImportLog.Remark.Weight;
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
  public record MadeSection(int line, int level, String number, String title) {
    private String told() {
      String depth = "  ".repeat(Math.max(0, level - 2));
      return depth + (number.isEmpty() ? "" : number + " ") + title;
    }
  }

  /**
   * An example.
   *
   * @param confidence 0 to 1
   * @param reasons in Dutch
   */
  public record MadeExample(
      int line, String title, String child, String age, double confidence, List<String> reasons) {
    private String told() {
      String years = age.isEmpty() ? "" : ", " + age;
      String whose = child.isEmpty() ? "" : " [" + child + years + "]";
      String sure = String.format(Locale.ROOT, " zekerheid %.0f%%: ", 100 * confidence);
      return title + whose + sure + String.join("; ", reasons);
    }
  }

  /** The repairs of one kind. */
  public Stream<Repair> repairs(Repair.Kind kind) {
    return repairs.stream().filter(repair -> repair.kind() == kind);
  }

  /** The whole account in Dutch, as plain text. */
  public String render() {
    StringBuilder out = new StringBuilder();
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
                source,
                made.title(),
                encoding,
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
    List<Remark> doubts = remarks.stream().filter(r -> r.weight() != Weight.SHARED).toList();
    list(out, "Kijk dit na", doubts, Remark::line, Remark::message);
    if (doubts.isEmpty()) {
      out.append("  Niets bijzonders.\n");
    }
    list(out, "Delen", sections, MadeSection::line, MadeSection::told);
    list(out, "Voorbeelden", examples, MadeExample::line, MadeExample::told);
    list(out, "Herstellingen", repairs, Repair::line, r -> r.kind().label() + ": " + r.detail());
    return out.toString();
  }

  private <T> void list(
      StringBuilder out,
      String title,
      List<T> all,
      ToIntFunction<T> line,
      Function<T, String> told) {
    out.append("\n%s (%s)\n".formatted(title, all.size()));
    for (T each : all) {
      int at = line.applyAsInt(each);
      out.append("  ").append(at > 0 ? place + " " + at + ": " : "");
      out.append(told.apply(each)).append('\n');
    }
  }

  private static String count(int number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }
}
