package naslag.intake.report;

import java.util.List;
import java.util.stream.Stream;
import naslag.intake.report.ImportLog.Remark;

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
 * @param furniture the lines that were left out as no part of the text, 1-based
 */
public record ImportReport(
    String source,
    String encoding,
    String place,
    Made made,
    List<MadeSection> sections,
    List<MadeExample> examples,
    List<Repair> repairs,
    List<Remark> remarks,
    List<Integer> furniture) {
  public ImportReport {
    sections = List.copyOf(sections);
    examples = List.copyOf(examples);
    repairs = List.copyOf(repairs);
    remarks = List.copyOf(remarks);
    furniture = List.copyOf(furniture);
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
}
